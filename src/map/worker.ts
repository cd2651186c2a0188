import {
  type Map as EngineMap,
  getGlobalDispatcher,
  getVersion,
  getWorkerUrl,
  setWorkerUrl,
} from 'maplibre-gl';
import { trustedScriptAddress } from '../dom/trusted';
import type { WorkerFile } from './map-port';

/** Tells the engine where its worker is; without a file that fits, it looks for it in its own place. */
export function chooseWorker(file: string | WorkerFile | undefined): void {
  if (file === undefined) return;
  if (typeof file === 'string') setWorkerUrl(trustedScriptAddress(file));
  else if (file.engine === getVersion() && getWorkerUrl() === '')
    setWorkerUrl(trustedScriptAddress(file.url));
}

/** Milliseconds: how long the engine may be at work before its worker is asked for a word, and how long that may take. */
const patience = { work: 4_000, word: 30_000 } as const;

/**
 * Minds the worker while the engine is at work: a browser may end one without a word, and the engine itself looks only
 * when the page comes to the front. A silent one is replaced, and every map of the page hears that it has lost what it
 * drew, as with lost graphics.
 */
export function mindWorker(map: EngineMap): void {
  let timer: number | undefined;
  const ask = async (): Promise<void> => {
    const workers = getGlobalDispatcher();
    if (!(await workers.ping(patience.word))) await workers.ensureWorkers();
    timer = undefined;
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  map.on('render', () => (timer ??= window.setTimeout(() => void ask(), patience.work)));
  map.on('idle', rest);
  map.on('remove', rest);
}
