import type { PlanAtlas } from '../elements/plan-atlas/plan-atlas';

/** A message in the notices of the atlas, with buttons that close it. */
export function showNotice(
  atlas: PlanAtlas,
  text: string,
  buttons: readonly { label: string; press(): void }[],
): HTMLElement {
  const notice = document.createElement('div');
  Object.assign(notice, { slot: 'notice', className: 'page-notice', role: 'status' });
  const words = document.createElement('p');
  notice.append(
    words,
    ...buttons.map(({ label, press }) => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', textContent: label });
      button.addEventListener('click', () => {
        notice.remove();
        press();
      });
      return button;
    }),
  );
  atlas.append(notice);
  // After the element is there, so that it is said.
  requestAnimationFrame(() => (words.textContent = text));
  return notice;
}
