import type { ReactiveElement } from 'lit';
import { scaleOf } from '../../model/text-size';
import type { ViewStore } from '../../state';

/** Scales an element and the map in it by the text size of its view. @param refit fits the map between the panels */
export function applyTextSize(host: ReactiveElement, store: ViewStore, refit: () => void): void {
  const scale = scaleOf(store.state.textSize, host.clientHeight);
  host.style.setProperty('--plan-scale', String(scale));
  if (scale === store.state.scale) return;
  store.dispatch({ type: 'set-scale', scale, origin: 'host' });
  // The panels have their new widths only then.
  void host.updateComplete.then(refit);
}
