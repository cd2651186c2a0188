import { type TemplateResult, html, svg } from 'lit';
import type { FigureRow } from '../../model/figures';
import type { PanelView } from '../shared/panel-element';

const samples = {
  base: svg`<circle class="m base" cx="14" cy="8" r="4.5" />`,
  target: svg`<line class="m target" x1="10" y1="1" x2="10" y2="15" /><path class="m target-flag" d="M10 1L18 4L10 7Z" />`,
  result: svg`<rect class="m bar-met" x="0" y="3" width="9" height="10" /><rect class="m bar-missed" x="10" y="3" width="9" height="10" /><rect class="m bar" x="20" y="3" width="9" height="10" />`,
  gap: svg`<rect class="m gap" x="4" y="3" width="20" height="10" />`,
  way: svg`<line class="m way" x1="2" y1="8" x2="18" y2="8" /><path class="m way-head" d="M18 3L27 8L18 13Z" />`,
  time: svg`<line class="m time" x1="14" y1="0" x2="14" y2="16" />`,
};

/** What the signs of the charts mean; only those that are there. */
export function renderKey(view: PanelView, rows: readonly FigureRow[]): TemplateResult {
  const has = {
    base: rows.some(({ base }) => base?.figure.type === 'number'),
    target: rows.some(({ target }) => target?.figure.type === 'number'),
    result: rows.some(({ actual, progress }) => actual?.figure.type === 'number' || progress),
    gap: rows.some(({ actual, gap }) => actual?.figure.type === 'number' && gap !== null && gap > 0),
    way: rows.some(({ actual, base, progress }) => !actual && !progress && base?.figure.type === 'number'),
    time: rows.some(({ progress }) => progress?.expected),
  };
  const shown = (Object.keys(samples) as (keyof typeof samples)[]).filter((name) => has[name]);
  return html`<ul class="key" aria-label=${view.t('figures.key')}>
    ${shown.map(
      (name) =>
        html`<li>
          <svg class="sample" viewBox="0 0 30 16" aria-hidden="true">${samples[name]}</svg>
          ${view.t(`figures.key.${name}`)}
        </li>`,
    )}
  </ul>`;
}
