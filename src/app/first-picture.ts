import type { PlanErrorEvent } from '../elements/shared';

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
