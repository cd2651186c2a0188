import { type TemplateResult, html, nothing } from 'lit';
import { emptyFilter, narrows } from '../../model/ledger-filter';
import type { LedgerView } from './ledger-view';

const clear = ({ filter, setFilter }: LedgerView): void => setFilter({ ...emptyFilter, kind: filter.kind });

/** In place of the rows when the filter lets none through. */
export const renderNone = (view: LedgerView): TemplateResult =>
  html`<div class="none">
    <p>${view.t('ledger.none')}</p>
    <p class="quiet">${view.t('ledger.none-hint')}</p>
    <button class="button" type="button" @click=${() => clear(view)}>${view.t('ledger.clear')}</button>
  </div>`;

/** Above the rows when the selected project is not among them. */
export function renderOutside(view: LedgerView): TemplateResult | typeof nothing {
  const { ledger, selected, filter, answer } = view;
  if (selected?.type !== 'subject' || !narrows(filter)) return nothing;
  const row = ledger.rows.findIndex(({ subject }) => subject.id === selected.id);
  const subject = ledger.rows[row]?.subject;
  if (!subject || answer.rows.includes(row)) return nothing;
  return html`<div class="outside">
    <p>${view.t('ledger.outside', { name: view.text(subject.name) })}</p>
    <button type="button" class="plain" @click=${() => clear(view)}>${view.t('ledger.clear')}</button>
  </div>`;
}
