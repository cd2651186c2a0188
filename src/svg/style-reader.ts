/** Reads style layers: what they show at a zoom, and the value of every property for a feature. */
import {
  Color,
  type FilterSpecification,
  type LayerSpecification,
  type StylePropertyExpression,
  VariableAnchorOffsetCollection,
  createPropertyExpression,
  featureFilter,
  interpolates,
  isExpression,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureState } from '../../styles/feature-states';
import { type Hatch, type LayerGroup, hatchOf, layerGroup } from '../../styles/style';
import { type PropertySpecification, specificationOf } from './style-properties';

/** A feature as expressions see it. `type`: 1 point, 2 line, 3 area. */
export interface StyleFeature {
  type: 1 | 2 | 3;
  properties: Readonly<Record<string, unknown>>;
  state: Readonly<Partial<FeatureState>>;
}

/** The zoom of the view, and those for which the engine lays out its tiles; on paper they are all the same. */
export interface Zooms {
  exact: number;
  /** The whole zoom below. */
  tiles: number;
  /** The zoom whose sizes tell how much room a symbol takes: the whole zoom above. */
  room: number;
}

/** Size of an icon or text: as drawn, and as it takes room. */
export interface SymbolSize {
  drawn: number;
  room: number;
}

type Specification = Parameters<typeof createPropertyExpression>[2];
type Plain = Readonly<Record<string, unknown>>;

/** A colour of the specification: parts from 0 to 1, the first three already multiplied by the last. */
export type StyleColour = Color;

/** One style layer, ready to be asked. */
export class ReadLayer {
  readonly id: string;
  readonly type: LayerSpecification['type'];
  /** Name of the source; empty for the background. */
  readonly source: string;
  readonly group: LayerGroup;
  readonly hatch: Hatch | null;
  readonly #layer: LayerSpecification;
  readonly #properties = new Map<string, Property>();
  #filter: ReturnType<typeof featureFilter>['filter'] | undefined;

  constructor(layer: LayerSpecification) {
    this.id = layer.id;
    this.type = layer.type;
    this.source = 'source' in layer ? layer.source : '';
    this.group = layerGroup(layer);
    this.hatch = hatchOf(layer);
    this.#layer = layer;
  }

  /** Whether the layer is drawn at this zoom. */
  shownAt(zoom: number): boolean {
    const { minzoom = 0, maxzoom = Infinity, layout } = this.#layer;
    return layout?.visibility !== 'none' && zoom >= minzoom && zoom < maxzoom;
  }

  /** Whether the layer's filter takes the feature. */
  takes(feature: StyleFeature, zooms: Zooms): boolean {
    this.#filter ??= featureFilter(
      'filter' in this.#layer ? (this.#layer.filter as FilterSpecification) : undefined,
      `${this.id}.filter`,
    ).filter;
    return this.#filter({ zoom: zooms.tiles }, feature);
  }

  /** Whether the style says anything of the property. */
  has(name: string): boolean {
    return rawValue(this.#layer, name) !== undefined;
  }

  /** The value of a property for a feature, or for none; the specification's default where the style is silent. */
  value<T>(name: string, zooms: Zooms, feature?: StyleFeature): T {
    return this.#property(name).at(zooms, feature) as T;
  }

  /** The value of a property at a zoom of its own: sizes are laid out for another zoom than that of the view. */
  valueAt<T>(name: string, zoom: number, feature?: StyleFeature): T {
    return this.#property(name).exactlyAt(zoom, feature) as T;
  }

  /** `icon-size` or `text-size`. The engine never draws a size of the zoom alone larger than the room for it. */
  size(name: 'icon-size' | 'text-size', zooms: Zooms, feature: StyleFeature): SymbolSize {
    const property = this.#property(name);
    const drawn = property.exactlyAt(zooms.exact, feature) as number;
    const room = property.exactlyAt(zooms.room, feature) as number;
    return { drawn: property.isOfZoomAlone ? Math.min(drawn, room) : drawn, room };
  }

  #property(name: string): Property {
    let property = this.#properties.get(name);
    if (!property) {
      property = new Property(rawValue(this.#layer, name), `${this.id}.${name}`, name);
      this.#properties.set(name, property);
    }
    return property;
  }
}

function rawValue(layer: LayerSpecification, name: string): unknown {
  const paint = layer.paint as Plain | undefined;
  const layout = layer.layout as Plain | undefined;
  return paint?.[name] ?? layout?.[name];
}

class Property {
  readonly #expression: StylePropertyExpression | null;
  readonly #constant: unknown;

  constructor(value: unknown, key: string, name: string) {
    const specification = specificationOf(name);
    if (!specification) throw new Error(`No such property: ${key}`);
    this.#expression = isExpression(value) ? compiled(value, key, specification) : null;
    this.#constant = this.#expression ? undefined : constantOf(value ?? specification.default, specification);
  }

  get isOfZoomAlone(): boolean {
    return this.#expression?.kind === 'camera';
  }

  exactlyAt(zoom: number, feature?: StyleFeature): unknown {
    const expression = this.#expression;
    return expression ? expression.evaluate({ zoom }, feature, feature?.state) : this.#constant;
  }

  /** As the engine does: what depends on zoom and feature is read at the two whole zooms and mixed. */
  at({ exact, tiles }: Zooms, feature?: StyleFeature): unknown {
    const expression = this.#expression;
    if (!expression) return this.#constant;
    if (expression.kind !== 'composite' || exact === tiles) return this.exactlyAt(exact, feature);
    const below = this.exactlyAt(tiles, feature);
    const part = expression.interpolationFactor(exact, tiles, tiles + 1);
    if (part === 0) return below;
    return mixed(below, this.exactlyAt(tiles + 1, feature), part);
  }
}

function mixed(from: unknown, to: unknown, part: number): unknown {
  if (typeof from === 'number' && typeof to === 'number') return from + (to - from) * part;
  if (from instanceof Color && to instanceof Color) return interpolates.color(from, to, part);
  return from;
}

function compiled(
  value: unknown,
  key: string,
  specification: PropertySpecification,
): StylePropertyExpression {
  const result = createPropertyExpression(value, key, specification as unknown as Specification);
  if (result.result === 'success') return result.value;
  throw new Error(`${key}: ${result.value.map(({ message }) => message).join(', ')}`);
}

function constantOf(value: unknown, { type }: PropertySpecification): unknown {
  if (type === 'color' && typeof value === 'string') return Color.parse(value) ?? Color.transparent;
  if (type === 'variableAnchorOffsetCollection' && Array.isArray(value)) {
    return VariableAnchorOffsetCollection.parse(value);
  }
  return value;
}

/** A colour as CSS writes it: `#rrggbb`, or `rgba()` when it is not opaque. */
export function cssColour({ r, g, b, a }: StyleColour, opacity = 1): string {
  const alpha = a * opacity;
  if (a === 0 || alpha === 0) return 'none';
  const parts = [r, g, b].map((part) => Math.round((part / a) * 255));
  if (alpha >= 1) return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return `rgba(${parts.join(',')},${Math.round(alpha * 1000) / 1000})`;
}
