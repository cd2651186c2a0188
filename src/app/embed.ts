/** The page for a frame: one element, as its address says, steered by the page around when that is allowed. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { PlanErrorEvent } from '../elements/shared';
import type { PlanElement } from '../elements/shared/plan-element';
import { setMapWorkerUrl } from '../elements/plan-map/worker-url';
import { hostFrame } from '../frame/host';
import { type FramedElement, mayConnect, readEmbedAddress } from './embed-address';
import { choosePlan, readPlanList } from './plan-choice';
import { startsWorkers } from './workers';

setMapWorkerUrl(workerUrl);

const code: Record<FramedElement, () => Promise<unknown>> = {
  'plan-map': () => import('../elements/plan-map/plan-map'),
  'plan-atlas': () => import('../elements/plan-atlas/plan-atlas'),
  'plan-briefing': () => import('../elements/plan-briefing/plan-briefing'),
  'plan-card': () => import('../elements/plan-card/plan-card'),
  'plan-layers': () => import('../elements/plan-layers/plan-layers'),
  'plan-detail': () => import('../elements/plan-detail/plan-detail'),
  'plan-reader': () => import('../elements/plan-reader/plan-reader'),
  'plan-projects': () => import('../elements/plan-projects/plan-projects'),
  'plan-figures': () => import('../elements/plan-figures/plan-figures'),
  'plan-search': () => import('../elements/plan-search/plan-search'),
  'plan-outline': () => import('../elements/plan-outline/plan-outline'),
};

const address = readEmbedAddress(location.href);
const main = document.querySelector('main')!;

/** Says on the page what is wrong; it stays readable beside whatever can be shown. */
function say(text: string): void {
  const line = document.createElement('p');
  line.className = 'embed-problem';
  line.setAttribute('role', 'alert');
  line.textContent = text;
  main.before(line);
}
address.problems.forEach(say);

/** Origins that the operator of this site has written into the page. */
const noted = document.querySelector<HTMLMetaElement>('meta[name=plan-atlas-allow]')?.content ?? '';
const allow = [...address.allow, ...noted.split(/\s+/).filter((origin) => origin !== '')];

await code[address.element]();
const element = document.createElement(address.element) as PlanElement;
if ('renderer' in element && !(await startsWorkers())) element.setAttribute('renderer', 'svg');
for (const [name, value] of Object.entries(address.attributes)) element.setAttribute(name, value);
element.addEventListener('plan-error', ({ problem }: PlanErrorEvent) => {
  if (problem.code === 'bad-attribute') say(problem.message);
});
document.documentElement.lang = address.attributes.lang === 'en' ? 'en' : 'zh-CN';
hostFrame(element, { allows: (origin) => mayConnect(origin, self.origin, allow) });
element.src = address.src ?? (await planAddress(address.plan));
main.append(element);

/** The plan that is asked for by name, or the first of this site. */
async function planAddress(asked: string | null): Promise<string> {
  try {
    const response = await fetch('geodata/index.json');
    const plans = readPlanList(response.ok ? await response.json() : null);
    if (asked !== null && !plans.some(({ id }) => id === asked)) {
      const names = plans.map(({ id }) => id).join('、');
      say(`没有名为“${asked.slice(0, 60)}”的规划。可用：${names}。There is no plan of this name.`);
    }
    const plan = choosePlan(plans, asked);
    if (plan) return plan.src;
  } catch {
    // No list can be had; the element says what is missing.
  }
  return `geodata/${encodeURIComponent(asked ?? 'plan')}/plan.json`;
}
