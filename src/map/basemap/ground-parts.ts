import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Flavor } from '../../../styles/tokens';
import type { Tile } from './addresses';

/** Fetches what a tile shows: bytes for the engine to read, or a picture. */
export type TileReader = (tile: Tile, signal: AbortSignal) => Promise<ArrayBuffer | ImageBitmap>;

/** Gives the address template under which the engine gets what a reader fetches. */
export type Desk = (read: TileReader) => string;

/** What a basemap is made of, in the engine's own terms. */
export interface Ground {
  sources: Record<string, SourceSpecification>;
  /** Bottom to top, for a flavor. */
  layers(flavor: Flavor): LayerSpecification[];
  sprites: { id: string; url: string }[];
  attribution: string[];
  /** What it asks for and cannot have here. */
  dropped: string[];
}
