/** Finds what lies under the pointer on a drawing, by the same rules as the engine's picks. */
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { type FoundFeature, shapeOfPoint } from '../model/pick-order';
import { type LayerFeature, type PlanLayers, type SubjectId, layerFiles } from '../model/types';
import type { MercatorView } from '../svg/mercator-view';
import type { Polyline, Scene, SceneItem, SceneLabel } from '../svg/scene';
import type { ReadLayer } from '../svg/style-reader';

type Point = readonly [x: number, y: number];

/** A drawing that can be asked. */
export interface Drawing {
  scene: Scene;
  view: MercatorView;
  /** The style layers it was drawn with. */
  style: readonly ReadLayer[];
}

/** What was found, topmost first, and the size of the nearest stack; 0: none. */
export interface Hits {
  features: FoundFeature[];
  stack: number;
}

type Area = LayerFeature & { geometry: Polygon | MultiPolygon };

/** The layers of a style that answer to the pointer. */
interface Pickable {
  style: Drawing['style'];
  /** Points and lines. */
  near: ReadonlySet<string>;
  /** Topmost first. */
  areas: readonly ReadLayer[];
}

/** Looks things up on drawings of one plan. */
export class HitMap {
  readonly #layers: PlanLayers;
  readonly #kinds = new Map<SubjectId, string>();
  #pickable: Pickable | null = null;

  constructor(layers: PlanLayers) {
    this.#layers = layers;
    for (const { properties } of layerFiles.flatMap((file) => layers[file].features)) {
      if (properties.subject !== undefined) this.#kinds.set(properties.subject, properties.kind);
    }
  }

  /** Points and lines within `reach` px of a pixel of the drawing, areas exactly under it. */
  find(drawing: Drawing, at: Point, reach: number): Hits {
    const { near, areas } = this.#pickableOf(drawing.style);
    const touched = drawing.scene.items
      .toReversed()
      .filter((item) => near.has(item.layer))
      .flatMap((item) => {
        const distance = distanceTo(item, at);
        return distance.edge <= reach ? [{ item, distance: distance.middle }] : [];
      });
    const symbols = touched.flatMap(({ item, distance }) => this.#found(item, distance));
    const [stack] = touched
      .filter(({ item }) => item.members)
      .toSorted((one, other) => one.distance - other.distance);
    const members = (stack?.item.members?.ids ?? []).map((subject) =>
      this.#point(subject, stack?.distance ?? 0),
    );
    const under = areas.flatMap((layer) => this.#areas(layer, drawing.view, at));
    return { features: [...members, ...symbols, ...under], stack: members.length };
  }

  #pickableOf(style: Drawing['style']): Pickable {
    if (this.#pickable?.style === style) return this.#pickable;
    const layers = style.filter(({ id, group }) => group !== 'none' && !id.startsWith('reserved-'));
    const isNear = ({ type, id }: ReadLayer): boolean =>
      type !== 'fill' && !id.endsWith('-outline') && !id.startsWith('district-');
    const areas = layers.filter(({ type }) => type === 'fill').toReversed();
    this.#pickable = { style, near: new Set(layers.filter(isNear).map(({ id }) => id)), areas };
    return this.#pickable;
  }

  #found(item: SceneItem, distance: number): FoundFeature[] {
    const { subject } = item;
    if (subject === undefined) return [];
    if (item.type !== 'path') return [this.#point(subject, distance)];
    return [{ properties: { subject, kind: this.#kinds.get(subject) }, geometry: 'line', distance: 0 }];
  }

  #point(subject: SubjectId, distance: number): FoundFeature {
    const kind = this.#kinds.get(subject);
    return { properties: { subject, kind }, geometry: shapeOfPoint(kind), distance };
  }

  #areas(layer: ReadLayer, view: MercatorView, at: Point): FoundFeature[] {
    const file = layerFiles.find((each) => each === layer.source);
    if (!file || !layer.shownAt(view.zoom)) return [];
    const whole = Math.floor(view.zoom);
    const zooms = { exact: view.zoom, tiles: whole, room: whole + 1 };
    const place = view.unproject(at);
    return this.#layers[file].features
      .filter((feature) => layer.takes({ type: 3, properties: { ...feature.properties }, state: {} }, zooms))
      .filter((feature): feature is Area => feature.geometry.type.endsWith('Polygon'))
      .filter(({ geometry }) => booleanPointInPolygon(place, geometry))
      .map(({ properties }) => ({ properties: { ...properties }, geometry: 'area', distance: 0 }));
  }
}

/** Px from a pixel to the edge of an item, and to its middle. */
function distanceTo(item: SceneItem, at: Point): { edge: number; middle: number } {
  switch (item.type) {
    case 'path':
      return { edge: distanceToLines(item.lines, at) - (item.width ?? 0) / 2, middle: 0 };
    case 'circle': {
      const middle = Math.hypot(at[0] - item.at[0], at[1] - item.at[1]);
      return { edge: middle - item.radius - item.strokeWidth, middle };
    }
    case 'icon': {
      const [halfWidth, halfHeight] = [(item.width * item.size) / 2, (item.height * item.size) / 2];
      const [x, y] = turned([at[0] - item.at[0], at[1] - item.at[1]], -item.rotate);
      const edge = distanceToBox([-halfWidth, -halfHeight, halfWidth, halfHeight], [x, y]);
      return { edge, middle: Math.hypot(x, y) };
    }
    case 'label':
      return distanceToLabel(item, at);
  }
}

function distanceToLabel({ boxes }: SceneLabel, at: Point): { edge: number; middle: number } {
  const each = boxes.map((box) => ({
    edge: distanceToBox(box, at),
    middle: Math.hypot(at[0] - (box[0] + box[2]) / 2, at[1] - (box[1] + box[3]) / 2),
  }));
  return {
    edge: Math.min(...each.map(({ edge }) => edge)),
    middle: Math.min(...each.map(({ middle }) => middle)),
  };
}

function distanceToBox(
  [left, top, right, bottom]: readonly [number, number, number, number],
  [x, y]: Point,
): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function distanceToLines(lines: readonly Polyline[], at: Point): number {
  let least = Infinity;
  for (const line of lines) {
    for (let index = 1; index < line.length; index += 1) {
      least = Math.min(least, distanceToSegment(line[index - 1]!, line[index]!, at));
    }
  }
  return least;
}

function distanceToSegment([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}

function turned([x, y]: Point, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}
