/** A basemap in one file, of which only the parts that are seen are fetched. */
import { PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles';
import { toldAddress } from './addresses';
import { BasemapError, ask } from './ask';
import type { TileReader } from './ground-parts';

/** What an archive holds. */
export interface Archive {
  /** Vector tiles, or pictures. */
  vector: boolean;
  read: TileReader;
  minzoom: number;
  maxzoom: number;
  /** [west, south, east, north]. */
  bounds: [number, number, number, number];
  attribution: string;
  /** The layers of vector tiles. */
  names: string[];
}

/** A file on a server that answers for parts of it. */
class RemoteFile implements Source {
  constructor(
    readonly address: string,
    readonly timeout: number,
  ) {}

  getKey(): string {
    return this.address;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const response = await ask(this.address, {
      timeout: this.timeout,
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal ? { signal } : {}),
    });
    if (response.status === 200 && Number(response.headers.get('content-length') ?? Infinity) > length) {
      await response.body?.cancel();
      throw new BasemapError({ kind: 'unreadable', where: toldAddress(this.address), detail: 'HTTP Range' });
    }
    return { data: await response.arrayBuffer() };
  }
}

/** @throws BasemapError when the file cannot be had or is none of that kind */
export async function openArchive(address: string, timeout: number): Promise<Archive> {
  const archive = new PMTiles(new RemoteFile(address, timeout));
  try {
    const header = await archive.getHeader();
    const vector = header.tileType === TileType.Mvt;
    const pictures = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif].includes(header.tileType);
    if (!vector && !pictures) throw new Error(`tile type ${header.tileType}`);
    const said = ((await archive.getMetadata()) ?? {}) as {
      attribution?: string;
      vector_layers?: { id: string }[];
    };
    return {
      vector,
      read: async ({ z, x, y }, signal) =>
        (await archive.getZxy(z, x, y, signal))?.data ?? new ArrayBuffer(0),
      minzoom: header.minZoom,
      maxzoom: header.maxZoom,
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      attribution: plainText(said.attribution ?? ''),
      names: (said.vector_layers ?? []).map(({ id }) => id),
    };
  } catch (error) {
    if (error instanceof BasemapError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new BasemapError({ kind: 'unreadable', where: toldAddress(address), detail });
  }
}

/** Attributions come as HTML; only their words are shown. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim();
}
