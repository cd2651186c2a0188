import type { WorkerFile } from '../../map/map-port';

let workerUrl: string | WorkerFile | undefined;

/**
 * Sets where the map engine's worker is loaded from, for all maps of the page made after it. A page that
 * bundles the engine itself must call it once.
 */
export function setMapWorkerUrl(url: string): void {
  workerUrl = url;
}

/** The worker to use when {@link setMapWorkerUrl} is not called. */
export function setDefaultMapWorker(file: WorkerFile): void {
  workerUrl ??= file;
}

/** The worker to use; `undefined`: the engine's own default. */
export function mapWorkerUrl(): string | WorkerFile | undefined {
  return workerUrl;
}
