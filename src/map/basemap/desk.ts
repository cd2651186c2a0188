import { addProtocol } from 'maplibre-gl';
import type { TileReader } from './ground-parts';

const scheme = 'planbasemap';
const readers = new Map<string, TileReader>();
let issued = 0;

/**
 * Lets the engine fetch tiles by a function of ours, so that we hear of every fault.
 *
 * @returns the address template for a source, and what ends it
 */
export function openDesk(read: TileReader): { tiles: string; close(): void } {
  addProtocol(scheme, answer);
  issued += 1;
  const id = String(issued);
  readers.set(id, read);
  return { tiles: `${scheme}://${id}/{z}/{x}/{y}`, close: () => readers.delete(id) };
}

async function answer({ url }: { url: string }, { signal }: AbortController) {
  const [id = '', z = '', x = '', y = ''] = url.slice(`${scheme}://`.length).split('/');
  const read = readers.get(id);
  if (!read) return { data: new ArrayBuffer(0) };
  return { data: await read({ z: Number(z), x: Number(x), y: Number(y) }, signal) };
}
