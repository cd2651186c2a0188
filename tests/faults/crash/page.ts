/** A page that does nothing but keep: it tells what came back, then edits without a pause until it is killed. */
import { keepDrafts } from '../../../src/app/drafts';
import { bindOfficialText } from '../../../src/app/official-text';
import { browserShelf } from '../../../src/app/shelf';
import { keepSheetEdits } from '../../../src/app/sheet-edits';
import { PlanDraftEvent } from '../../../src/elements/plan-briefing-editor/events';
import { PlanSheetChangeEvent } from '../../../src/elements/plan-sheet/sheet-edits';
import { PlanTextEvent } from '../../../src/elements/shared/events';
import { createStore } from '../../../src/state';
import { smallPlan } from '../../elements/small-plan';
import { editOf } from './edits';

const plan = smallPlan();
const id = plan.graph.info.id;
const store = createStore();
const atlas = Object.assign(document.createElement('div'), { sheetEdits: {} });
const lost = (): void => void fetch('lost', { method: 'POST' });

// One shelf for all, as in the product.
const shelf = browserShelf();
keepDrafts(atlas, store, shelf, lost);
keepSheetEdits(atlas, store, shelf, lost);
bindOfficialText(store, atlas, null, shelf);

// What the three have put on it, as it is.
const found = await Promise.all(
  ['draft', 'sheet', 'text'].map((part) => shelf.get(`plan-atlas.${part}.${id}`)),
);
await fetch('found', { method: 'POST', body: JSON.stringify(found) });
store.dispatch({ type: 'load-succeeded', plan, origin: 'host' });

for (let count = Number(new URLSearchParams(location.search).get('from')); ; count += 1) {
  const { draft, sheet, text } = editOf(count, id);
  void fetch('edit', { method: 'POST', body: String(count) });
  atlas.dispatchEvent(new PlanDraftEvent(id, draft));
  atlas.dispatchEvent(new PlanSheetChangeEvent(sheet));
  atlas.dispatchEvent(new PlanTextEvent(text));
  // As fast as people type at best, and as a machine that is busy can follow: a question waits for what is written.
  await Promise.all([shelf.get('plan-atlas'), new Promise((resolve) => setTimeout(resolve, 80))]);
}
