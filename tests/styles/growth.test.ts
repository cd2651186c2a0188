import { createExpression, validateStyleMin, v8 as spec } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import {
  arrivalsOf,
  awayAt,
  drawingLines,
  drawnAt,
  gradientTo,
  lengthOf,
  movable,
} from '../../styles/growth';
import { layerIds } from '../../styles/layers';
import { createStyleLayers, sourceNames } from '../../styles/style';
import { readPlan } from '../support/read-plan';

const { layers } = readPlan('tests/fixtures/qinghe');
const all = new Set(layerIds);
const drawn = createStyleLayers('light');

describe('what comes', () => {
  it('is every feature of the groups, each in its own time', () => {
    const arrivals = arrivalsOf(layers, new Set(['zone', 'platform']));
    const zones = arrivals.filter(
      ({ source, subject }) => source === 'pattern' && subject.startsWith('zone'),
    );
    expect(zones.map(({ subject, begin }) => [subject, begin])).toEqual([
      ['zone-north', 0],
      ['zone-south', 140],
    ]);
    const points = arrivals.filter(({ source }) => source === 'points');
    expect(points.map(({ begin }) => begin)).toEqual(points.map((_, at) => at * 40));
    expect(arrivals.some(({ source, subject }) => source === 'pattern' && subject.startsWith('core'))).toBe(
      false,
    );
    expect(arrivalsOf(layers, new Set(['river']))).toEqual([]);
  });

  it('is all there in the end, and takes no longer than two seconds', () => {
    const arrivals = arrivalsOf(readPlan('geodata/kecheng').layers, all);
    const end = lengthOf(arrivals);
    expect(end).toBeLessThan(2000);
    expect(arrivals.filter((each) => awayAt(each, 0) < 1)).toEqual([]);
    expect(arrivals.filter((each) => awayAt(each, end) > 0)).toEqual([]);
    expect([drawnAt('line', 0), drawnAt('line', 900), drawnAt('core', 500)]).toEqual([0, 1, 1]);
  });
});

describe('layers that can come', () => {
  const sources = Object.fromEntries(
    [...sourceNames, 'growth'].map((name) => [
      name,
      { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, lineMetrics: true },
    ]),
  );

  it('are a valid style, the others as they were', () => {
    const moving = drawn.map((layer) => movable(layer, all));
    expect(validateStyleMin({ version: 8, sources, layers: moving } as never)).toEqual([]);
    const still = drawn.map((layer) => movable(layer, new Set(['zone'])));
    const changed = still.filter((layer, at) => layer !== drawn[at]).map(({ id }) => id);
    expect(changed).toContain('zone-area');
    expect(changed).toContain('zone-name');
    expect(changed.filter((id) => /^(axis|core|belt|project)/.test(id))).toEqual([]);
  });

  it('draw their lines as far as they have come', () => {
    const lines = drawingLines(drawn, 'growth', new Set(['axis', 'belt']));
    expect(lines.map(({ over }) => over)).toContain('axis-body');
    // As faint as they will be, also where they are told to come.
    const told = drawn.map((layer) => movable(layer, all));
    const faint = (from: typeof lines): unknown[] => from.map(({ layer }) => layer.paint);
    expect(faint(drawingLines(told, 'growth', new Set(['axis', 'belt'])))).toEqual(faint(lines));
    const grown = lines.map(({ layer, colour }) => ({
      ...layer,
      paint: { ...layer.paint, 'line-gradient': gradientTo(0.4, colour) },
    }));
    expect(validateStyleMin({ version: 8, sources, layers: grown } as never)).toEqual([]);
    const at = (part: number, progress: number): number => {
      const made = createExpression(
        gradientTo(part, '#ff0000') as never,
        spec.paint_line['line-gradient'] as never,
      );
      if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
      const colour = String(made.value.evaluate({ zoom: 10, lineProgress: progress } as never));
      return /^rgba\(0, ?0, ?0, ?0\)$/.test(colour) ? 0 : 1;
    };
    expect([at(0, 0.1), at(0.4, 0.3), at(0.4, 0.5), at(1, 0.99)]).toEqual([0, 1, 0, 1]);
  });
});
