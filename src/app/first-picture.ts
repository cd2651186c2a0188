import type { PlanErrorEvent } from '../elements/shared';

/** Longer than this the app does not wait for its picture, milliseconds. */
const patience = 500;

/**
 * Waits until the picture that was built into the page has been painted: what follows would keep the page's thread from
 * it. On a page that nobody sees nothing is painted, and nothing waited for.
 *
 * @param picture `null`: the page has none, or shows another view
 */
export async function pictureSeen(picture: HTMLImageElement | null): Promise<void> {
  if (!picture || picture.ownerDocument.hidden) return;
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([painted(picture), late]);
}

async function painted(picture: HTMLImageElement): Promise<void> {
  if (!picture.complete) {
    await new Promise((resolve) => {
      for (const end of ['load', 'error']) picture.addEventListener(end, resolve, { once: true });
    });
  }
  // The callbacks of a frame run before it is painted.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/**
 * Takes the picture that was built into the page away: in the frame in which the map has drawn its own, or when there is
 * a fault to be read in its place.
 *
 * @param picture `null`: the page has none
 * @param atlas the element that has the map
 */
export function endFirstPicture(picture: Element | null, atlas: EventTarget): void {
  atlas.addEventListener('plan-ready', () => picture?.remove(), { once: true });
  atlas.addEventListener('plan-error', (event) => {
    if ((event as PlanErrorEvent).problem.severity === 'error') picture?.remove();
  });
}
