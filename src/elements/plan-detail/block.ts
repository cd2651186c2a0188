import { type TemplateResult, html, nothing } from 'lit';
import type { PanelView } from '../shared/panel-element';

/** A block of the panel under a heading, with a count when there is something to count. */
export function renderBlock(title: string, count: number | null, body: unknown, id = ''): TemplateResult {
  return html`<section class="block ${id}" part="block">
    <h3>${title}${count === null ? nothing : html`<span class="count">${count}</span>`}</h3>
    ${body}
  </section>`;
}

/** The way to the whole of a list that has been cut. */
export function renderRest(view: PanelView, count: number, open: () => void): TemplateResult {
  return html`<button class="button" type="button" @click=${open}>
    ${view.t('detail.rest', { count })}
  </button>`;
}
