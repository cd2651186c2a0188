import { PNG } from 'pngjs';

/** Px of a picture. */
interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A difference of one channel that a person sees. */
const seen = 60;

/**
 * The part of the pixels of a picture that are nowhere like this within `reach` px in another one of the same size, inside
 * `area`: 0 where each line lies at the same place, but for the edges.
 */
export function partElsewhere(picture: Buffer, other: Buffer, area: Area, reach = 1): number {
  const [a, b] = [PNG.sync.read(picture), PNG.sync.read(other)];
  const differs = (x: number, y: number, [dx, dy]: readonly [number, number]): boolean => {
    const [here, there] = [4 * (y * a.width + x), 4 * ((y + dy) * b.width + x + dx)];
    return [0, 1, 2].some(
      (channel) => Math.abs((a.data[here + channel] ?? 0) - (b.data[there + channel] ?? 0)) > seen,
    );
  };
  const steps = Array.from({ length: 2 * reach + 1 }, (_, step) => step - reach);
  const near = steps.flatMap((dy) => steps.map((dx) => [dx, dy] as const));
  let missed = 0;
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      if (near.every((step) => differs(x, y, step))) missed += 1;
    }
  }
  return missed / ((area.right - area.left) * (area.bottom - area.top));
}

/** How many clearly different colours a picture holds. */
export function coloursOf(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4 * 7) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    colours.add(((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4));
  }
  return colours.size;
}
