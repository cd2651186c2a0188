import { type StringKey, translate } from '../../strings';
import '../../strings/offline';
import type { PlanAtlas } from '../../elements/plan-atlas/plan-atlas';
import { showNotice } from '../notice';
import { keepOffline, offerInstalling } from './keep-offline';

/** How long the word stands that everything is kept, in ms. */
const shortly = 8000;

/** Keeps the app for days without network, and tells so at the edge of the map. */
export async function offerOffline(atlas: PlanAtlas): Promise<void> {
  const say = (key: StringKey): string => translate(key, atlas.activeStore.state.language);
  const install = (): Promise<void> => offerInstalling('app.webmanifest');
  if (navigator.serviceWorker?.controller) void install();
  await keepOffline('offline-worker.js', {
    kept: () => {
      void install();
      afterTour(atlas, () => {
        const notice = showNotice(atlas, say('offline.kept'), []);
        setTimeout(() => notice.remove(), shortly);
      });
    },
    updated: (take) => {
      showNotice(atlas, say('offline.updated'), [
        { label: say('offline.take'), press: take },
        { label: say('offline.later'), press: () => {} },
      ]);
    },
  });
}

/** What is not urgent waits for the tour of a first visit: on a phone both would lie on each other. */
function afterTour(atlas: PlanAtlas, tell: () => void): void {
  if (atlas.renderRoot.querySelector('plan-tour')?.running) {
    atlas.addEventListener('plan-tour', tell, { once: true });
  } else tell();
}
