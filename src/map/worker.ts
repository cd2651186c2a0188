import { getVersion, getWorkerUrl, setWorkerUrl } from 'maplibre-gl';
import { trustedScriptAddress } from '../dom/trusted';
import type { WorkerFile } from './map-port';

/** Tells the engine where its worker is; without a file that fits, it looks for it in its own place. */
export function chooseWorker(file: string | WorkerFile | undefined): void {
  if (file === undefined) return;
  if (typeof file === 'string') setWorkerUrl(trustedScriptAddress(file));
  else if (file.engine === getVersion() && getWorkerUrl() === '')
    setWorkerUrl(trustedScriptAddress(file.url));
}
