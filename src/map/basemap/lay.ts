/** Puts a basemap under the plan on the engine's map, and takes it off again. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as EngineMap } from 'maplibre-gl';
import { basemapVeil } from '../../../styles/basemap';
import type { Flavor } from '../../../styles/tokens';
import type { Basemap, BasemapFault, BasemapStatus } from '../../model/basemap';
import { openDesk } from './desk';
import { makeGround } from './ground';
import type { Ground } from './ground-parts';
import { BasemapHealth, faultOf } from './health';

/** All that is of a basemap begins so in the engine's style. */
const own = 'basemap:';

type Plain = Readonly<Record<string, unknown>>;

export class LaidBasemap {
  readonly #map: EngineMap;
  readonly #basemap: Basemap;
  readonly #tell: (status: BasemapStatus) => void;
  readonly #health: BasemapHealth;
  readonly #closers: (() => void)[] = [];
  #flavor: Flavor;
  #ground: Ground | null = null;
  /** The names of what stands on the map. */
  #layers: string[] = [];
  #shown = false;
  #fault: BasemapFault | null = null;
  #removed = false;
  /** What the engine says while layers are added. */
  #complaints: string[] | null = null;

  constructor(
    map: EngineMap,
    basemap: Basemap,
    options: { flavor: Flavor; tell: (status: BasemapStatus) => void },
  ) {
    this.#map = map;
    this.#basemap = basemap;
    this.#flavor = options.flavor;
    this.#tell = options.tell;
    this.#health = new BasemapHealth({
      shown: () => this.#show(),
      failed: (fault) => this.#fail(fault),
      torn: (fault) => this.#say('shown', fault),
    });
    this.#say('loading');
    void this.#lay();
  }

  /** Whether a fault of the engine is about this basemap; it is told of already. */
  owns(event: { sourceId?: unknown; error: { message: string } }): boolean {
    this.#complaints?.push(event.error.message);
    if (this.#complaints || String(event.sourceId ?? '').startsWith(own)) return true;
    const address = String((event.error as { url?: unknown }).url ?? '');
    return this.#ground?.sprites.some(({ url }) => address.startsWith(url)) ?? false;
  }

  /** Puts it below the plan again, whose layers were made anew. */
  place(): void {
    for (const id of this.#layers) this.#map.moveLayer(id, basemapVeil);
  }

  setFlavor(flavor: Flavor): void {
    if (flavor === this.#flavor) return;
    this.#flavor = flavor;
    for (const layer of this.#wanted()) this.#paint(layer);
  }

  remove(): void {
    if (this.#removed) return;
    this.#removed = true;
    this.#health.end();
    this.#clear();
  }

  async #lay(): Promise<void> {
    try {
      const ground = await makeGround(this.#basemap, (read) => {
        const { tiles, close } = openDesk((tile, signal) => this.#health.watch(read(tile, signal), signal));
        this.#closers.push(close);
        return tiles;
      });
      if (this.#removed) return this.#clear();
      this.#ground = ground;
      this.#add(ground);
    } catch (error) {
      if (!this.#removed) this.#fail(faultOf(error));
    }
  }

  #add({ sources, sprites, dropped }: Ground): void {
    this.#complaints = [];
    for (const { id, url } of sprites) this.#map.addSprite(id, url);
    for (const [name, source] of Object.entries(sources)) this.#map.addSource(own + name, source);
    for (const layer of this.#wanted()) {
      this.#map.addLayer(layer, basemapVeil);
      if (this.#map.getLayer(layer.id)) this.#layers.push(layer.id);
    }
    const missing = [...dropped, ...this.#complaints];
    this.#complaints = null;
    const detail = missing.slice(0, 4).join('; ');
    if (this.#layers.length === 0) throw new Error(detail);
    if (missing.length > 0) this.#fault = { kind: 'unsupported', where: this.#basemap.url, detail };
    // Of a ground without tiles nothing more is heard.
    if (this.#closers.length === 0) this.#show();
  }

  /** Its layers under names of its own. Until there is something of it, its bare ground leaves ours to be seen. */
  #wanted(): LayerSpecification[] {
    return (this.#ground?.layers(this.#flavor) ?? []).map((layer) => {
      const renamed = {
        ...layer,
        id: own + layer.id,
        ...('source' in layer ? { source: own + String(layer.source) } : {}),
      } as LayerSpecification;
      if (layer.type !== 'background' || this.#shown) return renamed;
      return { ...renamed, paint: { ...layer.paint, 'background-opacity': 0 } } as LayerSpecification;
    });
  }

  #paint({ id, paint = {} }: LayerSpecification): void {
    if (!this.#layers.includes(id)) return;
    for (const [name, value] of Object.entries(paint as Plain)) {
      this.#map.setPaintProperty(id, name as never, value as never);
    }
  }

  #show(): void {
    this.#shown = true;
    this.#say('shown', this.#fault);
    for (const layer of this.#wanted()) {
      if (layer.type !== 'background') continue;
      this.#paint({ ...layer, paint: { 'background-opacity': 1, ...layer.paint } });
    }
  }

  #fail(fault: BasemapFault): void {
    this.#health.end();
    this.#clear();
    this.#say('failed', fault);
  }

  #clear(): void {
    for (const id of this.#layers) this.#map.removeLayer(id);
    for (const name of Object.keys(this.#ground?.sources ?? {})) {
      if (this.#map.getSource(own + name)) this.#map.removeSource(own + name);
    }
    for (const { id } of this.#ground?.sprites ?? []) this.#map.removeSprite(id);
    for (const close of this.#closers.splice(0)) close();
    this.#layers = [];
    this.#ground = null;
  }

  #say(state: BasemapStatus['state'], fault: BasemapFault | null = null): void {
    const { attribution, approvalNumber } = this.#basemap;
    const credits = attribution === '' ? (this.#ground?.attribution ?? []) : [attribution];
    this.#tell({ state, attribution: credits, approvalNumber, fault });
  }
}
