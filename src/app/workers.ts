/**
 * Whether the engine's worker can start. In a sandbox without an origin it is a `data:` worker, which a strict content
 * policy refuses: the drawing does the same then.
 */
export async function startsWorkers(): Promise<boolean> {
  if (self.origin !== 'null') return true;
  try {
    const worker = new Worker('data:text/javascript,postMessage(1)', { type: 'module' });
    const started = await new Promise<boolean>((resolve) => {
      worker.addEventListener('message', () => resolve(true));
      worker.addEventListener('error', () => resolve(false));
    });
    worker.terminate();
    return started;
  } catch {
    return false;
  }
}
