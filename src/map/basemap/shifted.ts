/** Pictures of a source whose places lie off, put back where they belong. */
import type { Basemap } from '../../model/basemap';
import type { Tile } from './addresses';

/** Degrees of longitude and latitude. */
type Place = [lng: number, lat: number];

/** How far, in tiles to the right and down, a source shows what belongs to the middle of a tile. */
export type Offset = (tile: Tile) => [right: number, down: number];

/** Where a source draws a place; `null` when it draws it where it lies. */
export async function driftOf({ coordinates, shift }: Basemap): Promise<((place: Place) => Place) | null> {
  if (coordinates === 'GCJ-02') {
    const { default: gcoord } = await import('gcoord');
    return (place) => gcoord.transform(place, gcoord.WGS84, gcoord.GCJ02) as Place;
  }
  if (!shift) return null;
  const metres = 111_320;
  const [east, north] = shift;
  return ([lng, lat]) => [lng + east / (metres * Math.cos((lat * Math.PI) / 180)), lat + north / metres];
}

/** The offset that a drift makes in the web's grid. */
export function offsetBy(drift: (place: Place) => Place): Offset {
  return ({ z, x, y }) => {
    const middle: Place = [lngAt((x + 0.5) / 2 ** z), latAt((y + 0.5) / 2 ** z)];
    const [lng, lat] = drift(middle);
    return [((lng - middle[0]) / 360) * 2 ** z, (downAt(lat) - downAt(middle[1])) * 2 ** z];
  };
}

const lngAt = (right: number): number => right * 360 - 180;
const latAt = (down: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI;
const downAt = (lat: number): number => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;

/**
 * Puts a tile together from the up to four tiles of the source that show what belongs into it.
 *
 * @param read bytes of a tile of the source; none where there is nothing
 */
export async function shiftedPicture(
  { z, x, y }: Tile,
  [right, down]: [number, number],
  size: number,
  read: (tile: Tile) => Promise<ArrayBuffer>,
): Promise<ImageBitmap> {
  const [left, top] = [x + right, y + down];
  const [column, row] = [Math.floor(left), Math.floor(top)];
  const places = [0, 1].flatMap((across) => [0, 1].map((along) => [column + across, row + along] as const));
  const pictures = await Promise.all(
    places.map(async ([sourceX, sourceY]) => {
      const at = [(sourceX - left) * size, (sourceY - top) * size] as const;
      if (at[0] >= size || at[1] >= size) return null;
      const bytes = await read({ z, x: sourceX, y: sourceY });
      return bytes.byteLength === 0 ? null : { at, image: await createImageBitmap(new Blob([bytes])) };
    }),
  );
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  for (const picture of pictures) {
    if (!picture) continue;
    context?.drawImage(picture.image, Math.round(picture.at[0]), Math.round(picture.at[1]), size, size);
    picture.image.close();
  }
  return canvas.transferToImageBitmap();
}
