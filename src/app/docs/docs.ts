/** What the pages of the documentation do: define their elements, show events, copy samples. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import '../../elements/plan-atlas/plan-atlas';
import type { PlanSheet } from '../../elements/plan-sheet/plan-sheet';
import { setMapWorkerUrl } from '../../elements/plan-map/worker-url';
import { showCopyButtons } from '../copy-button';

setMapWorkerUrl(workerUrl);

/** Elements that the atlas does not bring at once. */
const others: Readonly<Record<string, () => Promise<unknown>>> = {
  'plan-briefing': () => import('../../elements/plan-briefing/plan-briefing'),
  'plan-briefing-editor': () => import('../../elements/plan-briefing-editor/plan-briefing-editor'),
  'plan-card': () => import('../../elements/plan-card/plan-card'),
  'plan-figures': () => import('../../elements/plan-figures/plan-figures'),
  'plan-outline': () => import('../../elements/plan-outline/plan-outline'),
  'plan-projects': () => import('../../elements/plan-projects/plan-projects'),
  'plan-reader': () => import('../../elements/plan-reader/plan-reader'),
  'plan-sheet': () => import('../../elements/plan-sheet/plan-sheet'),
};
for (const [tag, load] of Object.entries(others)) if (document.querySelector(tag)) void load();

const example = document.querySelector<HTMLElement>('.example');
const heard = document.querySelector('.heard');
const most = 5;

/** An event as a line: its name, and what it carries. */
function lineOf(event: Event): HTMLLIElement {
  const shown = Object.entries(event)
    .filter(([name]) => !['isTrusted', 'selection'].includes(name))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`.slice(0, 120));
  const line = document.createElement('li');
  const name = document.createElement('code');
  name.textContent = event.type;
  line.append(name, ` ${shown.join(', ')}`);
  return line;
}

let said = false;
for (const type of example?.dataset.events?.split(' ') ?? []) {
  example?.addEventListener(type, (event) => {
    if (!said) heard?.replaceChildren();
    said = true;
    heard?.prepend(lineOf(event));
    heard?.children[most]?.remove();
  });
}

document.querySelector('[data-show]')?.addEventListener('click', () => {
  void document.querySelector<PlanSheet>('plan-sheet')?.show();
});

const { copied = '', copyFailed = '' } = document.body.dataset;
showCopyButtons(document, { copied, failed: copyFailed });
