import type { PlanAtlas } from '../elements/plan-atlas/plan-atlas';
import { translate } from '../strings';
import '../strings/keeping';
import { keepDrafts } from './drafts';
import { showNotice } from './notice';
import { bindOfficialText, keepDropsInPage } from './official-text';
import { browserShelf } from './shelf';
import { keepSheetEdits } from './sheet-edits';

/**
 * Keeps in the browser what a person makes: drafts of briefings, edits of sheets, the official text. Says so once when
 * the browser cannot.
 *
 * @param text address of the official text beside the plan package; `null` when there is none
 */
export function keepWork(atlas: PlanAtlas, text: string | null): void {
  const store = atlas.activeStore;
  const shelf = browserShelf();
  let told = false;
  const lost = (): void => {
    if (told) return;
    told = true;
    const { language } = store.state;
    showNotice(atlas, translate('keeping.lost', language), [
      { label: translate('keeping.understood', language), press: () => {} },
    ]);
  };
  keepDropsInPage(document);
  keepDrafts(atlas, store, shelf, lost);
  keepSheetEdits(atlas, store, shelf, lost);
  bindOfficialText(store, atlas, text, shelf);
}
