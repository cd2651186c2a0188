import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as EngineMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { layerGroup } from '../../styles/style';
import type { MapPick } from '../model/map-view';
import { type FoundFeature, orderPicks, pickReach } from '../model/pick-order';
import type { MapPortEvents } from './map-port';

/** Turns the engine's pointer events into picks. */
export class PointerEvents {
  /** The layers that are drawn. */
  layers: readonly LayerSpecification[] = [];
  readonly #map: EngineMap;
  readonly #events: MapPortEvents;
  #under = '';
  #touched = false;
  #frame = 0;

  constructor(map: EngineMap, events: MapPortEvents) {
    this.#map = map;
    this.#events = events;
    map.on('click', this.#onClick);
    map.on('mousemove', this.#onMove);
    map.on('mouseout', this.#onOut);
    map.on('dragstart', this.#onOut);
    map.on('touchstart', this.#onTouch);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  readonly #onTouch = (): void => {
    this.#touched = true;
  };

  readonly #onClick = (event: MapMouseEvent): void => {
    const touch = this.#touched || isTouch(event.originalEvent);
    this.#touched = false;
    this.#events.pick(this.#pickAt(event, touch ? pickReach.touch : pickReach.mouse));
  };

  readonly #onMove = (event: MapMouseEvent): void => {
    if (isTouch(event.originalEvent) || this.#map.isMoving()) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#hover(this.#pickAt(event, pickReach.mouse)));
  };

  readonly #onOut = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#hover(null);
  };

  #hover(pick: MapPick | null): void {
    const found = pick && pick.features.length > 0 ? pick : null;
    const key = found?.features[0]?.subject ?? '';
    if (key === this.#under) return;
    this.#under = key;
    this.#map.getCanvas().style.cursor = key === '' ? '' : 'pointer';
    this.#events.hover(found);
  }

  #pickAt({ point, lngLat }: MapMouseEvent, reach: number): MapPick {
    return {
      features: orderPicks(this.#find(point, reach)),
      at: [lngLat.lng, lngLat.lat],
      point: [point.x, point.y],
    };
  }

  /** Points and lines within reach, areas exactly under the pointer. */
  #find({ x, y }: { x: number; y: number }, reach: number): FoundFeature[] {
    const ids = (wanted: (layer: LayerSpecification) => boolean): string[] =>
      this.layers
        .filter((layer) => layerGroup(layer) !== 'none' && !layer.id.startsWith('reserved-') && wanted(layer))
        .map(({ id }) => id);
    const near = this.#map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      {
        layers: ids(
          ({ type, id }) => type !== 'fill' && !id.endsWith('-outline') && !id.startsWith('district-'),
        ),
      },
    );
    const under = this.#map.queryRenderedFeatures([x, y], { layers: ids(({ type }) => type === 'fill') });
    return [...near, ...under].map((feature) => this.#found(feature, x, y));
  }

  #found({ properties, geometry, layer }: MapGeoJSONFeature, x: number, y: number): FoundFeature {
    if (geometry.type === 'Point') {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const at = this.#map.project([lng, lat]);
      // A name stands for what it names: clicking the name of an area is no click on a point.
      const label = properties.role === 'label' || layer.type !== 'symbol';
      const kindIsPoint = !['axis', 'belt', 'zone'].includes(String(properties.kind));
      return {
        properties,
        geometry: label && !kindIsPoint ? 'line' : 'point',
        distance: Math.hypot(at.x - x, at.y - y),
      };
    }
    return { properties, geometry: layer.type === 'fill' ? 'area' : 'line', distance: 0 };
  }
}

function isTouch(event: Event): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}
