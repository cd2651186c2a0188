import type { PlanAtlas } from '../elements/plan-atlas/plan-atlas';

/** Does work when the page has nothing else to do. Safari has no idle callback: there a moment later will do. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 500);
}

/** How often to look whether the engine has come, and how long at most, in ms. */
const [pause, patience] = [250, 20_000];

/** Waits until the engine has the map, or it is said that the simple drawing stays: it starts slowly beside other work. */
export async function engineSettled(atlas: PlanAtlas): Promise<void> {
  const map = atlas.renderRoot.querySelector('plan-map');
  const starts = (): boolean =>
    map?.rendererInUse === 'svg' && map.renderRoot.querySelector('[part="simple"]') === null;
  for (let waited = 0; waited < patience && starts(); waited += pause) {
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
