import { scaleOf } from '../../model/text-size';
import type { ViewStore } from '../../state';

/** Scales an element and the map in it by the text size of its view. */
export function applyTextSize(host: HTMLElement, store: ViewStore): void {
  const scale = scaleOf(store.state.textSize, host.clientHeight);
  host.style.setProperty('--plan-scale', String(scale));
  store.dispatch({ type: 'set-scale', scale, origin: 'host' });
}
