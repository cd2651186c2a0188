import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PlanAtlas } from '../elements/plan-atlas/plan-atlas';
import { setMapWorkerUrl } from '../elements/plan-map/worker-url';
import { textOf } from '../model/text';
import { bindBriefing, browserPage } from './briefing-address';
import type { Text } from '../model/types';
import { type StringKey, translate } from '../strings';
import { endFirstPicture } from './first-picture';
import { keepRecent, offerTour } from './memory';
import { passKeys } from './page-keys';
import type { ChosenPlan } from './plan-choice';
import { printSheets } from './print';
import { engineSettled, whenIdle } from './when-idle';
import { bindAddress, browserAddressBar } from './view-address';

setMapWorkerUrl(workerUrl);

/**
 * Puts the atlas into the page, and binds it to the page: its address, keys, paper, memory and other windows.
 *
 * @param asked the plan that the address asks for; `null`: none
 * @param chosen the plan to open
 */
export async function startApp(asked: string | null, chosen: Promise<ChosenPlan>): Promise<void> {
  const atlas = new PlanAtlas();
  const store = atlas.activeStore;
  document.querySelector('main')?.append(atlas);
  endFirstPicture(document.querySelector('.first-picture'), atlas);
  bindAddress(store, browserAddressBar());
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
  atlas.speaker = true;
  atlas.commands = [
    {
      label: bothOf('command.embed'),
      run: () =>
        void import('./builder/state').then(({ builderAddress }) =>
          location.assign(builderAddress(store.state, asked)),
        ),
    },
    {
      label: bothOf('command.docs'),
      run: () => location.assign(store.state.language === 'en' ? 'docs/en/' : 'docs/'),
    },
  ];

  const showTitle = (): void => {
    const { plan, language } = store.state;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (plan) document.title = textOf(plan.graph.info.shortTitle, language);
  };
  showTitle();
  store.subscribe((state) => state.plan, showTitle);
  store.subscribe((state) => state.language, showTitle);

  if (import.meta.env.PROD && window === window.top) {
    atlas.addEventListener('plan-ready', () => whenIdle(() => void keepForLater(atlas)), { once: true });
  }

  // While the plan is on its way, so are the parts that no first picture needs.
  const parts = Promise.all([import('./keep-work'), import('./speaker-windows')]);
  const entry = await chosen;
  // Framed in a sandbox, the page has no origin, and its engine perhaps no worker.
  if (self.origin === 'null' && !(await (await import('./workers')).startsWorkers())) atlas.renderer = 'svg';
  atlas.src = entry.src;
  const [{ keepWork }, { offerSpeaker }] = await parts;
  keepWork(atlas, entry.text ?? null);
  offerSpeaker(
    atlas,
    () =>
      `speaker.html?${new URLSearchParams({ ...(asked === null ? {} : { plan: asked }), lang: store.state.language })}`,
  );
}

/** The whole app is kept for days without network: not before everything on the page is there. */
async function keepForLater(atlas: PlanAtlas): Promise<void> {
  await engineSettled(atlas);
  const { offerOffline } = await import('./offline/offline-notice');
  await offerOffline(atlas);
}

/** A text in both languages. */
function bothOf(key: StringKey): Required<Text> {
  return { zh: translate(key, 'zh'), en: translate(key, 'en') };
}
