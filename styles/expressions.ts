/** Small builders for style expressions, so that layers read like the tables they come from. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type ZoomValues, zooms } from './tokens';

type Value = ExpressionSpecification | string | number | boolean;

const expression = (parts: unknown[]): ExpressionSpecification => parts as unknown as ExpressionSpecification;

/** Values between the zooms of the tables. `map` turns each into what the property wants. */
export function byZoom(values: ZoomValues, map: (value: number) => Value = (value) => value) {
  return expression([
    'interpolate',
    ['exponential', 1.3],
    ['zoom'],
    ...zooms.flatMap((zoom, at) => [zoom, map(round(values[at]!))]),
  ]);
}

/** The same as a number. */
export function valueAt(values: ZoomValues, zoom: number): number {
  const next = zooms.findIndex((each) => each > zoom);
  if (next <= 0) return values[next === 0 ? 0 : values.length - 1]!;
  const [from, to] = [zooms[next - 1]!, zooms[next]!];
  const part = (1.3 ** (zoom - from) - 1) / (1.3 ** (to - from) - 1);
  return values[next - 1]! + (values[next]! - values[next - 1]!) * part;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** As {@link byZoom}, every value times `scale`. */
export function scaled(values: ZoomValues, scale: number, plus = 0) {
  return byZoom(values.map((value) => round((value + plus) * scale)) as unknown as ZoomValues);
}

/** Whether the feature is in this state: `selected`, `hovered`, `related` or `dim`. */
export const inState = (name: 'selected' | 'hovered' | 'related' | 'dim') =>
  expression(['boolean', ['feature-state', name], false]);

/** `full`, or that part of it when the feature is dimmed. */
export const unlessDimmed = (full: number, dimmed: number) =>
  choose([inState('dim'), round(full * dimmed)], full);

/** The value of the first condition that holds; the last argument otherwise. */
export function choose(...cases: (readonly [unknown, Value] | Value)[]): ExpressionSpecification {
  return expression(['case', ...cases.flatMap((entry) => (isPair(entry) ? [...entry] : [entry]))]);
}

const isPair = (entry: readonly [unknown, Value] | Value): entry is readonly [unknown, Value] =>
  Array.isArray(entry) && entry.length === 2 && Array.isArray(entry[0]);

/** A value of the feature's own property, by a table, with a fallback. */
export const byProperty = (name: string, table: Record<string, Value>, fallback: Value) =>
  expression(['match', ['get', name], ...Object.entries(table).flat(), fallback]);

/** All of these hold; for filters. */
export const all = (...conditions: unknown[]) => expression(['all', ...conditions]);

export const is = (name: string, value: string | number) => expression(['==', ['get', name], value]);

export const oneOf = (name: string, values: readonly string[]) =>
  expression(['in', ['get', name], ['literal', [...values]]]);

export const not = (condition: ExpressionSpecification) => expression(['!', condition]);

export const geometryIs = (type: 'Point' | 'LineString' | 'Polygon') =>
  expression(['==', ['geometry-type'], type]);

/** Any expression, for the few that need none of the builders. */
export const expr = expression;
