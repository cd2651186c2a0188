/** Layers whose features are served as tiles, on the engine's map. Loaded when a plan has one. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as EngineMap } from 'maplibre-gl';
import { type FeatureState, changedStates, statesOf } from '../../styles/feature-states';
import { focusFeatures } from '../../styles/focus-features';
import { type ServedLook, servedLayers, servedSource } from '../../styles/served';
import type { BasemapFault } from '../model/basemap';
import type { MapHighlight } from '../model/map-view';
import { propertiesOf } from '../model/served-layer';
import type {
  LayerFeature,
  LayerFile,
  PlanLayers,
  Problem,
  ServedLayer,
  Subject,
  SubjectId,
} from '../model/types';
import { addressOf } from './basemap/addresses';
import { BasemapError, ask } from './basemap/ask';
import { openDesk } from './basemap/desk';
import type { TileReader } from './basemap/ground-parts';
import { BasemapHealth, faultOf } from './basemap/health';

/** Servers have no tile where there is nothing; after this many without one the address is doubted. */
const mostMissing = 12;

/** Milliseconds that a part of a layer may take. */
const timeout = 20_000;

export class ServedLayers {
  readonly #map: EngineMap;
  readonly #report: (problem: Problem) => void;
  /** The layer inside the tiles of each file that is there. */
  readonly #inside = new Map<LayerFile, string>();
  readonly #closers: (() => void)[] = [];
  readonly #subjects = new Map<SubjectId, Subject>();
  #states = new Map<SubjectId, FeatureState>();
  #removed = false;

  constructor(map: EngineMap, report: (problem: Problem) => void) {
    this.#map = map;
    this.#report = report;
  }

  /** Whether a fault of the engine is about a layer of these; it is told of already. */
  owns(event: { sourceId?: unknown; error: { message: string } }): boolean {
    return String(event.sourceId ?? '').startsWith(servedSource(''));
  }

  /** Opens what the layers name. What cannot be had is reported. */
  async open(layers: PlanLayers): Promise<void> {
    await Promise.all(
      Object.entries(layers).map(async ([file, { served }]) => {
        if (!served) return;
        for (const [id, subject] of served.subjects) this.#subjects.set(id, subject);
        try {
          await this.#add(file as LayerFile, served);
        } catch (error) {
          this.#tell(file, faultOf(error));
        }
      }),
    );
  }

  /** The map's layers with those of the files that are here reading their tiles. */
  layers(drawn: readonly LayerSpecification[], look: Omit<ServedLook, 'layers'>): LayerSpecification[] {
    return servedLayers(drawn, { ...look, layers: this.#inside });
  }

  showHighlight(highlight: MapHighlight): void {
    const { selected, hovered, related } = highlight;
    const subjects = new Set([...this.#states.keys(), ...selected, ...hovered, ...related]);
    const states = statesOf(subjects, { ...highlight, dimOthers: false });
    for (const [id, state] of changedStates(this.#states, states)) {
      for (const [file, sourceLayer] of this.#inside) {
        this.#map.setFeatureState({ source: servedSource(file), sourceLayer, id }, { ...state });
      }
    }
    this.#states = new Map([...states].filter(([, each]) => each.selected || each.hovered || each.related));
  }

  /** What stands out of these layers, as `focusOf` gives it of those that are loaded. */
  focus(highlight: MapHighlight): ReturnType<typeof focusFeatures> {
    const ids = [...highlight.selected, ...highlight.hovered, ...highlight.related];
    const anchors = ids.flatMap((id) => {
      const subject = this.#subjects.get(id);
      return subject?.position ? [[id, anchorAt(subject, subject.position.center)] as const] : [];
    });
    return focusFeatures(new Map(anchors), highlight);
  }

  /** Takes the sources off; their layers are gone by then. */
  remove(): void {
    this.close();
    for (const file of this.#inside.keys()) this.#map.removeSource(servedSource(file));
  }

  /** Nothing is fetched or told from now on; the map is going. */
  close(): void {
    this.#removed = true;
    for (const close of this.#closers.splice(0)) close();
  }

  async #add(file: LayerFile, served: ServedLayer): Promise<void> {
    const tell = (fault: BasemapFault): void => this.#tell(file, fault);
    const { read, ...levels } = await openTiles(served, tell);
    if (this.#removed) return;
    const health = new BasemapHealth({ shown() {}, failed: tell, torn: tell });
    const desk = openDesk((tile, signal) => health.watch(read(tile, signal), signal));
    this.#closers.push(() => health.end(), desk.close);
    this.#map.addSource(servedSource(file), {
      type: 'vector',
      tiles: [desk.tiles],
      promoteId: 'subject',
      ...levels,
    });
    this.#inside.set(file, served.sourceLayer);
  }

  #tell(file: string, { kind, where, detail }: BasemapFault): void {
    if (this.#removed) return;
    const said = [where, detail].filter(Boolean).join('：');
    this.#report({
      code: `layer-${kind}`,
      where: `plan.json「layers」${file}`,
      message: `图层「${file}」的切片取不到或读不出（${said}），图上缺这一层或其中一部分。请检查地址、服务器的跨域许可（CORS，PMTiles 还须支持 Range）和 sourceLayer，再刷新页面。`,
      severity: 'warning',
    });
  }
}

/** @throws BasemapError when there is no such archive, or not this layer in it */
async function openTiles(
  { type, url, sourceLayer, minZoom, maxZoom }: ServedLayer,
  tell: (fault: BasemapFault) => void,
): Promise<{
  read: TileReader;
  minzoom: number;
  maxzoom: number;
  bounds?: [number, number, number, number];
}> {
  if (type === 'tiles') {
    let [found, missing] = [false, 0];
    const read: TileReader = async (tile, signal) => {
      try {
        const answer = await ask(addressOf(url, tile, ''), { signal, timeout });
        found = true;
        return await answer.arrayBuffer();
      } catch (error) {
        if (!(error instanceof BasemapError) || error.fault.kind !== 'not-found') throw error;
        missing += 1;
        if (!found && missing === mostMissing) tell(error.fault);
        return new ArrayBuffer(0);
      }
    };
    return { read, minzoom: minZoom, maxzoom: maxZoom };
  }
  const { openArchive } = await import('./basemap/archive');
  const { vector, names, read, minzoom, maxzoom, bounds } = await openArchive(url, timeout);
  if (!vector || (names.length > 0 && !names.includes(sourceLayer))) {
    const detail = vector ? `sourceLayer=${sourceLayer}，其中有 ${names.join('、')}` : 'MVT';
    throw new BasemapError({ kind: 'unreadable', where: url, detail });
  }
  return { read, minzoom, maxzoom, bounds };
}

function anchorAt(subject: Subject, coordinates: number[]): LayerFeature {
  const { id, name } = subject;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      ...propertiesOf(subject),
      subject: id,
      name: name.zh,
      ...(name.en === undefined ? {} : { name_en: name.en }),
    },
  };
}
