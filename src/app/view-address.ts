import { type AddressView, decodeAddress, encodeAddress } from '../model/address';
import { defaultArrangement } from '../model/ledger-arrangement';
import { encodeFilter } from '../model/ledger-filter';
import { type Action, type ViewState, type ViewStore, initialState, onlyTextDiffers } from '../state';

/** The parts of the browser that the address needs; a test gives its own. */
export interface AddressBar {
  /** The part after `#`, with or without it. */
  readonly hash: string;
  push(hash: string): void;
  replace(hash: string): void;
  /** Calls `listener` when Back, Forward or a person's typing changed the address. @returns ends it. */
  onChange(listener: () => void): () => void;
}

/** What of the view belongs in its address. */
export function addressViewOf(state: ViewState): AddressView {
  const { selection, hiddenLayers, filter, arrangement, wide, camera, tab, language, textSize } = state;
  return {
    ...(selection?.type === 'subject' ? { subject: selection.id } : {}),
    ...(selection?.type === 'section' ? { section: selection.id } : {}),
    ...(hiddenLayers.size > 0 ? { hiddenLayers: [...hiddenLayers].sort() } : {}),
    ...(encodeFilter(filter) === '' ? {} : { filter }),
    ...(arrangement === defaultArrangement ? {} : { arrangement }),
    ...(wide ? { wide } : {}),
    ...(camera ? { camera } : {}),
    ...(tab === initialState.tab ? {} : { tab }),
    ...(language === initialState.language ? {} : { language }),
    ...(textSize === initialState.textSize ? {} : { textSize }),
  };
}

/**
 * Keeps the address and the view in step. A selection and a choice of the ledger make a new entry in the history;
 * everything else, typing and undo too, rewrites the present one. What comes from the address is not written back.
 *
 * @returns ends it.
 */
export function bindAddress(store: ViewStore, bar: AddressBar): () => void {
  const read = (): void => store.dispatch({ type: 'restore', view: decodeAddress(bar.hash), origin: 'url' });
  const write = (state: ViewState, action: Action, previous: ViewState): void => {
    if (action.origin === 'url') return;
    const hash = `#${encodeAddress(addressViewOf(state))}`;
    if (hash === `#${bar.hash.replace(/^#/, '')}` || (bar.hash === '' && hash === '#/')) return;
    const selected = state.selection !== previous.selection && action.type === 'select';
    const chosen = action.type === 'filter' && !onlyTextDiffers(state.filter, previous.filter);
    if (selected || chosen) bar.push(hash);
    else bar.replace(hash);
  };
  if (bar.hash !== '') read();
  const ends = [store.subscribe((state) => state, write), bar.onChange(read)];
  return () => ends.forEach((end) => end());
}

/**
 * The address bar of the page. A new entry in the history takes the browser a while: it is made in a task of its own,
 * after the panels have drawn what the address will say.
 */
export function browserAddressBar(): AddressBar {
  let next: string | null = null;
  const make = (): void => {
    if (next !== null) history.pushState(null, '', next);
    next = null;
  };
  addEventListener('pagehide', make);
  return {
    get hash() {
      return next ?? location.hash;
    },
    push(hash) {
      make();
      next = hash;
      setTimeout(make);
    },
    replace(hash) {
      if (next === null) history.replaceState(null, '', hash);
      else next = hash;
    },
    onChange(listener) {
      addEventListener('popstate', listener);
      return () => removeEventListener('popstate', listener);
    },
  };
}
