let workerUrl: string | undefined;

/**
 * Sets where the map engine's worker is loaded from, for all maps of the page made after it. A page that
 * bundles the engine itself must call it once.
 */
export function setMapWorkerUrl(url: string): void {
  workerUrl = url;
}

/** What {@link setMapWorkerUrl} set; `undefined`: the engine's own default. */
export function mapWorkerUrl(): string | undefined {
  return workerUrl;
}
