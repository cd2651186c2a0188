import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import '../elements/plan-atlas/plan-atlas';
import { setMapWorkerUrl } from '../elements/plan-map/worker-url';
import { textOf } from '../model/text';
import { bindBriefing, browserPage } from './briefing-address';
import { keepDrafts } from './drafts';
import type { Text } from '../model/types';
import { type StringKey, translate } from '../strings';
import { bindOfficialText, keepDropsInPage } from './official-text';
import { keepRecent, offerTour } from './memory';
import { passKeys } from './page-keys';
import { planEntry } from './plan-choice';
import { printSheets } from './print';
import { keepSheetEdits } from './sheet-edits';
import { offerSpeaker } from './speaker-windows';
import { bindAddress, browserAddressBar } from './view-address';

setMapWorkerUrl(workerUrl);

const atlas = document.createElement('plan-atlas');
const store = atlas.activeStore;
const asked = new URLSearchParams(location.search).get('plan');
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
keepDrafts(atlas, () => localStorage);
atlas.speaker = true;
offerSpeaker(atlas, () => {
  const plan = new URLSearchParams(location.search).get('plan');
  return `speaker.html?${new URLSearchParams({ ...(plan === null ? {} : { plan }), lang: store.state.language })}`;
});
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

const entry = await planEntry(asked);
bindOfficialText(store, atlas, entry.text ?? null);
atlas.src = entry.src;

/** A text in both languages. */
function bothOf(key: StringKey): Required<Text> {
  return { zh: translate(key, 'zh'), en: translate(key, 'en') };
}
