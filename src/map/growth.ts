/** Groups of the map that come and go before people's eyes, drawn by the engine. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as EngineMap } from 'maplibre-gl';
import {
  type Arrival,
  arrivalsOf,
  awayAt,
  drawingLines,
  drawnAt,
  gradientTo,
  lengthOf,
} from '../../styles/growth';
import type { LayerId } from '../../styles/layers';
import { sizes } from '../../styles/tokens';
import type { PlanLayers } from '../model/types';

/** The source that is there while something grows; its lines know how far along they are. */
const source = 'growth';
/** Going takes so much of the time that coming takes. */
const hurry = 0.45;

export interface GrowthPlan {
  layers: PlanLayers;
  /** All that the map draws, bottom to top, with the layers of what comes and goes. */
  drawn: readonly LayerSpecification[];
  come: ReadonlySet<LayerId>;
  go: ReadonlySet<LayerId>;
  /** Colour of the cores, and factor on sizes. */
  look: { core: string; scale: number };
}

/** A line or core that grows on top of what will be there. */
interface Growing {
  layer: string;
  comes: boolean;
  grow(time: number): void;
}

/** One motion at a time; another, or any other change, ends it where it was going. */
export class Growth {
  readonly #map: EngineMap;
  #frame = 0;
  #end: (() => void) | null = null;

  constructor(map: EngineMap) {
    this.#map = map;
  }

  /** Whether something grows now. */
  get running(): boolean {
    return this.#end !== null;
  }

  /** Begins. @param done what went can be hidden now */
  run(plan: GrowthPlan, done: () => void): void {
    this.finish();
    const { layers, come, go } = plan;
    const comes = arrivalsOf(layers, come);
    const goes = arrivalsOf(layers, go);
    const growing = [...this.#growing(plan, come, true), ...this.#growing(plan, go, false)];
    const length = { come: lengthOf(comes), go: lengthOf(goes) * hurry };
    const begin = performance.now();
    const place = (time: number): void => {
      for (const each of comes) this.#state(each, awayAt(each, time));
      const back = Math.max(0, length.go - time) / hurry;
      for (const each of goes) this.#state(each, awayAt(each, back));
      for (const each of growing) each.grow(each.comes ? time : back);
    };
    this.#end = () => {
      cancelAnimationFrame(this.#frame);
      this.#end = null;
      for (const each of [...comes, ...goes]) this.#state(each, 0);
      for (const { layer } of growing) if (this.#map.getLayer(layer)) this.#map.removeLayer(layer);
      done();
    };
    const step = (): void => {
      const time = performance.now() - begin;
      if (time >= Math.max(length.come, length.go)) this.finish();
      else {
        place(time);
        this.#frame = requestAnimationFrame(step);
      }
    };
    place(0);
    this.#frame = requestAnimationFrame(step);
  }

  /** Everything is where it was going. */
  finish(): void {
    this.#end?.();
  }

  /** Nothing more is done: the map goes. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#end = null;
  }

  #state({ source: name, subject }: Arrival, away: number): void {
    const id = { source: name, id: subject };
    if (this.#map.getFeatureState(id)['away'] !== away) this.#map.setFeatureState(id, { away });
  }

  #growing(plan: GrowthPlan, groups: ReadonlySet<LayerId>, comes: boolean): Growing[] {
    const lines = drawingLines(plan.drawn, source, groups);
    const cores = groups.has('core');
    if (lines.length === 0 && !cores) return [];
    this.#keepSource(plan.layers);
    const grown = lines.map(({ layer, over, colour }): Growing => {
      this.#add(
        { ...layer, paint: { ...layer.paint, 'line-gradient': gradientTo(0, colour) } } as LayerSpecification,
        over,
      );
      return {
        ...{ layer: layer.id, comes },
        grow: (time) =>
          void this.#map.setPaintProperty(
            layer.id,
            'line-gradient',
            gradientTo(drawnAt('line', time), colour) as never,
          ),
      };
    });
    return cores ? [...grown, this.#core(plan, comes)] : grown;
  }

  /** A disc that grows where a core will be. */
  #core({ drawn, look }: GrowthPlan, comes: boolean): Growing {
    const layer = 'growth-core';
    this.#add(
      {
        ...{ id: layer, type: 'circle', source, filter: ['==', ['get', 'kind'], 'core'] },
        paint: { 'circle-color': look.core, 'circle-radius': 0, 'circle-radius-transition': { duration: 0 } },
      },
      drawn.find(({ id }) => id === 'core-sub-symbol')?.id,
    );
    const radius = (sizes.coreMain[2] / 2) * look.scale;
    return {
      ...{ layer, comes },
      grow: (time) => void this.#map.setPaintProperty(layer, 'circle-radius', radius * drawnAt('core', time)),
    };
  }

  #add(layer: LayerSpecification, over: string | undefined): void {
    if (this.#map.getLayer(layer.id)) this.#map.removeLayer(layer.id);
    this.#map.addLayer(layer, over !== undefined && this.#map.getLayer(over) ? over : undefined);
  }

  #keepSource({ pattern }: PlanLayers): void {
    const features = pattern.features.filter(
      ({ properties: { kind, role } }) =>
        ((kind === 'axis' || kind === 'belt') && role === 'line') || (kind === 'core' && role === 'point'),
    );
    const data = { type: 'FeatureCollection' as const, features };
    const held = this.#map.getSource<GeoJSONSource>(source);
    if (held) held.setData(data);
    else
      this.#map.addSource(source, { type: 'geojson', data, lineMetrics: true, buffer: 160, tolerance: 0.25 });
  }
}
