import { readOfficialText } from '../model/official-text';
import type { PlanTextEvent } from '../elements/shared';
import type { HeldText, ViewStore } from '../state';
import type { Shelf } from './shelf';

const keyOf = (plan: string): string => `plan-atlas.text.${plan}`;

/**
 * Keeps the official text that a person loads in the browser, and brings it back with its plan. Without a kept
 * text the one beside the plan package is taken, which `npm run plan:text` writes. A shelf that is denied is
 * no error: the text then stays until the page closes.
 *
 * @param atlas fires `plan-text`.
 * @param address of the text beside the plan package; `null` when there is none.
 * @returns ends it.
 */
export function bindOfficialText(
  store: ViewStore,
  atlas: HTMLElement,
  address: string | null,
  shelf: Shelf,
): () => void {
  /** The plan whose text was asked for last. */
  let wanted: string | null = null;
  const give = (plan: string, data: unknown, kept: HeldText['kept']): boolean => {
    const text = readOfficialText(data, plan);
    // What a person has loaded meanwhile comes first.
    if (!text || wanted !== plan || store.state.text) return false;
    store.dispatch({ type: 'set-text', text: { text, kept }, origin: 'host' });
    return true;
  };
  const bringBack = async (): Promise<void> => {
    const plan = store.state.plan?.graph.info.id ?? null;
    if (plan === null || plan === wanted) return;
    wanted = plan;
    if (give(plan, await shelf.get(keyOf(plan)).catch(() => null), 'browser')) return;
    if (address !== null && wanted === plan && !store.state.text) {
      give(plan, await fetchJson(address), 'folder');
    }
  };
  const keep = ({ text }: PlanTextEvent): void => {
    const plan = store.state.plan?.graph.info.id;
    if (!text) {
      if (plan !== undefined) shelf.del(keyOf(plan)).catch(() => undefined);
      return;
    }
    shelf.set(keyOf(text.plan), text).then(
      () => {
        if (store.state.text?.text !== text) return;
        store.dispatch({ type: 'set-text', text: { text, kept: 'browser' }, origin: 'host' });
      },
      () => undefined,
    );
  };
  const stop = store.subscribe(
    (state) => state.plan,
    () => void bringBack(),
  );
  atlas.addEventListener('plan-text', keep);
  void bringBack();
  return () => {
    stop();
    atlas.removeEventListener('plan-text', keep);
  };
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** A file dropped beside the reader must not take the page away. */
export function keepDropsInPage(page: Pick<Document, 'addEventListener'>): void {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
}
