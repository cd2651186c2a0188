import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import '../elements/plan-atlas/plan-atlas';
import { setMapWorkerUrl } from '../elements/plan-map/worker-url';
import { textOf } from '../model/text';
import { bindBriefing, browserPage } from './briefing-address';
import { bindOfficialText, keepDropsInPage } from './official-text';
import { keepRecent, offerTour } from './memory';
import { passKeys } from './page-keys';
import { type PlanEntry, choosePlan, readPlanList } from './plan-choice';
import { printSheets } from './print';
import { keepSheetEdits } from './sheet-edits';
import { bindAddress, browserAddressBar } from './view-address';

setMapWorkerUrl(workerUrl);

const atlas = document.createElement('plan-atlas');
const store = atlas.activeStore;
document.querySelector('main')?.append(atlas);
bindAddress(store, browserAddressBar());
keepDropsInPage(document);
keepSheetEdits(atlas, () => localStorage);
keepRecent(atlas, () => localStorage);
offerTour(atlas, {
  query: location.search,
  hash: location.hash,
  embedded: window !== window.top,
  reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
  memory: () => localStorage,
});
passKeys(document, atlas);
printSheets(atlas);
bindBriefing(atlas, browserPage());

const showTitle = (): void => {
  const { plan, language } = store.state;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (plan) document.title = textOf(plan.graph.info.shortTitle, language);
};
showTitle();
store.subscribe((state) => state.plan, showTitle);
store.subscribe((state) => state.language, showTitle);

const entry = await planEntry();
bindOfficialText(store, atlas, entry.text ?? null);
atlas.src = entry.src;

/** The plan that `?plan=` names, or the first of the list; without a list the folder of the page is asked. */
async function planEntry(): Promise<Pick<PlanEntry, 'src' | 'text'>> {
  const asked = new URLSearchParams(location.search).get('plan');
  try {
    const response = await fetch('geodata/index.json');
    const plan = choosePlan(readPlanList(response.ok ? await response.json() : null), asked);
    if (plan) return plan;
  } catch {
    // No list can be had; the loader will say what is missing.
  }
  return { src: `geodata/${asked ?? 'plan'}/plan.json` };
}
