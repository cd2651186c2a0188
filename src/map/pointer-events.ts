import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as EngineMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { stackPush } from '../../styles/stacks';
import { layerGroup } from '../../styles/style';
import type { MapPick } from '../model/map-view';
import { type FoundFeature, orderPicks, pickReach, shapeOfPoint } from '../model/pick-order';
import type { MapPortEvents } from './map-port';

/** A list of more than this helps nobody. */
const mostMembers = 500;

/** A stack of projects, by the engine's own id. */
interface FoundStack {
  id: number;
  count: number;
  distance: number;
}

interface Found {
  features: FoundFeature[];
  /** The nearest within reach. */
  stack: FoundStack | null;
}

/** Turns the engine's pointer events into picks. */
export class PointerEvents {
  /** Layers of points and lines, and of areas, that can be picked. */
  #near: readonly string[] = [];
  #under: readonly string[] = [];
  /** The scale of all sizes. */
  scale = 1;
  readonly #map: EngineMap;
  readonly #events: MapPortEvents;
  #held = '';
  #touched = false;
  #frame = 0;
  #clicks = 0;

  constructor(map: EngineMap, events: MapPortEvents) {
    this.#map = map;
    this.#events = events;
    map.on('click', this.#onClick);
    map.on('mousemove', this.#onMove);
    map.on('mouseout', this.#onOut);
    map.on('dragstart', this.#onOut);
    map.on('touchstart', this.#onTouch);
  }

  /** The layers that are drawn. */
  set layers(drawn: readonly LayerSpecification[]) {
    const picked = drawn.filter((layer) => layerGroup(layer) !== 'none' && !layer.id.startsWith('reserved-'));
    const ids = (wanted: (layer: LayerSpecification) => boolean): string[] =>
      picked.filter(wanted).map(({ id }) => id);
    this.#near = ids(
      ({ type, id }) => type !== 'fill' && !id.endsWith('-outline') && !id.startsWith('district-'),
    );
    this.#under = ids(({ type }) => type === 'fill');
  }

  destroy(): void {
    this.#clicks += 1;
    cancelAnimationFrame(this.#frame);
  }

  readonly #onTouch = (): void => {
    this.#touched = true;
  };

  readonly #onClick = (event: MapMouseEvent): void => {
    const touch = this.#touched || isTouch(event.originalEvent);
    this.#touched = false;
    void this.#click(event, touch ? pickReach.touch : pickReach.mouse);
  };

  readonly #onMove = (event: MapMouseEvent): void => {
    if (isTouch(event.originalEvent) || this.#map.isMoving()) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const found = this.#find(event.point, pickReach.mouse);
      this.#hover(pickOf(event, found.features, found.stack));
    });
  };

  readonly #onOut = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#hover(null);
  };

  #hover(pick: MapPick | null): void {
    const found = pick && (pick.features.length > 0 || pick.stack > 0) ? pick : null;
    const key = found ? `${found.stack} ${found.features[0]?.subject ?? ''}` : '';
    if (key === this.#held) return;
    this.#held = key;
    this.#map.getCanvas().style.cursor = key === '' ? '' : 'pointer';
    this.#events.hover(found);
  }

  /** The members of a stack come from the engine's worker: only the last click is answered. */
  async #click(event: MapMouseEvent, reach: number): Promise<void> {
    const turn = (this.#clicks += 1);
    const { features, stack } = this.#find(event.point, reach);
    const members = stack ? await this.#members(stack) : [];
    if (turn === this.#clicks) this.#events.pick(pickOf(event, [...members, ...features], stack));
  }

  async #members({ id, distance }: FoundStack): Promise<FoundFeature[]> {
    try {
      const source = this.#map.getSource<GeoJSONSource>('projects');
      const leaves = (await source?.getClusterLeaves(id, mostMembers, 0)) ?? [];
      return leaves.map(({ properties }) => ({ properties: properties ?? {}, geometry: 'point', distance }));
    } catch {
      // The projects have changed since: that stack is no more.
      return [];
    }
  }

  /** Points and lines within reach, areas exactly under the pointer. */
  #find({ x, y }: { x: number; y: number }, reach: number): Found {
    const near = this.#map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: [...this.#near] },
    );
    const under = this.#map.queryRenderedFeatures([x, y], { layers: [...this.#under] });
    const isStack = ({ properties }: MapGeoJSONFeature): boolean => properties.point_count !== undefined;
    const stacks = near.filter(isStack).map((feature) => ({
      id: Number(feature.properties.cluster_id),
      count: Number(feature.properties.point_count),
      distance: this.#found(feature, x, y).distance,
    }));
    return {
      features: [...near.filter((feature) => !isStack(feature)), ...under].map((feature) =>
        this.#found(feature, x, y),
      ),
      stack: stacks.toSorted((a, b) => a.distance - b.distance)[0] ?? null,
    };
  }

  #found({ properties, geometry, layer }: MapGeoJSONFeature, x: number, y: number): FoundFeature {
    if (geometry.type === 'Point') {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const at = this.#map.project([lng, lat]);
      const [across, down] = stackPush(properties, this.#map.getZoom(), this.scale);
      return {
        properties,
        geometry: shapeOfPoint(properties.kind),
        distance: Math.hypot(at.x + across - x, at.y + down - y),
      };
    }
    return { properties, geometry: layer.type === 'fill' ? 'area' : 'line', distance: 0 };
  }
}

function pickOf(
  { point, lngLat }: MapMouseEvent,
  features: readonly FoundFeature[],
  stack: FoundStack | null,
): MapPick {
  return {
    features: orderPicks(features),
    stack: stack?.count ?? 0,
    at: [lngLat.lng, lngLat.lat],
    point: [point.x, point.y],
  };
}

function isTouch(event: Event): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}
