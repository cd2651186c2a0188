import { type TemplateResult, html, nothing } from 'lit';
import { type Facet, emptyFilter, facets, narrows, toggleValue, withChoice } from '../../model/ledger-filter';
import { icon } from '../shared';
import { inlineStyle } from '../shared/inline-style';
import { type FacetOption, type LedgerView, chosenValues, facetOptions, labelOf } from './ledger-view';

/** Above this many values a list of them can be searched. */
const searchable = 14;

/** A button that opens a popover under it. */
export function renderMenu(
  view: LedgerView,
  menu: NonNullable<LedgerView['menu']>,
  {
    label,
    name,
    active = false,
    end = false,
  }: { label: unknown; name: string; active?: boolean; end?: boolean },
  content: () => TemplateResult,
): TemplateResult {
  const open = view.menu === menu;
  return html`<div class="menu ${end ? 'end' : ''}">
    <button
      type="button"
      class="menu-button ${active ? 'active' : ''}"
      data-menu=${menu}
      aria-label=${name}
      title=${name}
      aria-haspopup="dialog"
      aria-expanded=${open}
      @click=${() => view.setMenu(open ? null : menu)}
    >
      ${label}
    </button>
    ${open ? html`<div class="popover" role="dialog" aria-label=${name}>${content()}</div>` : nothing}
  </div>`;
}

/** One button for each facet, each with its values below. */
export function renderFacetMenus(view: LedgerView, find: FacetFind): TemplateResult[] {
  return facets.map((facet) => {
    const count = view.filter.chosen[facet]?.length ?? 0;
    const title = view.t(`ledger.facet.${facet}`);
    const name = count > 0 ? view.t('ledger.facet-chosen', { facet: title, count }) : title;
    const label = html`${title}${count > 0 ? html`<b class="badge">${count}</b>` : nothing}${icon('chevron-down')}`;
    return renderMenu(view, facet, { label, name, active: count > 0 }, () => renderFacet(view, facet, find));
  });
}

/** What is typed to find a value of a long list. */
export interface FacetFind {
  text: string;
  set(text: string): void;
}

/** The values of a facet with their counts. */
export function renderFacet(view: LedgerView, facet: Facet, find: FacetFind | null): TemplateResult {
  const options = facetOptions(view, facet);
  const title = view.t(`ledger.facet.${facet}`);
  const wanted = find?.text.trim().toLowerCase() ?? '';
  const shown = wanted === '' ? options : options.filter(({ label }) => label.toLowerCase().includes(wanted));
  const long = find && options.length > searchable;
  return html`${
      long
        ? html`<input
            class="facet-find"
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-label=${view.t('ledger.facet-find', { facet: title })}
            placeholder=${view.t('ledger.facet-find', { facet: title })}
            .value=${find.text}
            @input=${(event: Event) => find.set((event.target as HTMLInputElement).value)}
          />`
        : nothing
    }
    <ul class="options scroll" aria-label=${title}>
      ${shown.map((option) => renderOption(view, facet, option))}
      ${
        shown.length === 0
          ? html`<li class="quiet">${view.t('ledger.facet-none', { text: find?.text ?? '' })}</li>`
          : nothing
      }
    </ul>
    ${
      view.filter.chosen[facet]
        ? html`<button
            type="button"
            class="plain"
            @click=${() => view.setFilter(withChoice(view.filter, facet, []))}
          >
            ${view.t('ledger.facet-clear', { facet: title })}
          </button>`
        : nothing
    }`;
}

function renderOption(view: LedgerView, facet: Facet, option: FacetOption): TemplateResult {
  const { value, label, count, chosen, depth } = option;
  return html`<li>
    <label
      class="option ${count === 0 && !chosen ? 'empty' : ''}"
      style=${inlineStyle({ '--_depth': depth > 0 ? depth : null })}
    >
      <input
        type="checkbox"
        data-facet=${facet}
        .value=${value}
        .checked=${chosen}
        ?disabled=${count === 0 && !chosen}
        @change=${() => view.setFilter(toggleValue(view.filter, facet, value))}
      />
      <span class="name">${label}</span>
      <span class="count">${count}</span>
    </label>
  </li>`;
}

/** Which facets of the sheet lie open. */
export interface SheetState {
  open: ReadonlySet<Facet>;
  toggle(facet: Facet): void;
}

/** All facets one below the other, over the list: for narrow panels. */
export function renderFacetSheet(view: LedgerView, { open, toggle }: SheetState): TemplateResult {
  const close = (): void => view.setMenu(null);
  return html`<div class="sheet" role="dialog" aria-modal="true" aria-label=${view.t('ledger.filter')}>
    <div class="sheet-head">
      <h3>${view.t('ledger.filter')}</h3>
      <button
        type="button"
        class="icon-button"
        aria-label=${view.t('ledger.filter-close')}
        title=${view.t('ledger.filter-close')}
        @click=${close}
      >
        ${icon('x')}
      </button>
    </div>
    <div class="sheet-body scroll">
      ${facets.map((facet) => {
        const isOpen = open.has(facet);
        const chosen = view.filter.chosen[facet];
        return html`<section class="facet">
          <h4>
            <button type="button" class="facet-heading" aria-expanded=${isOpen} @click=${() => toggle(facet)}>
              ${icon('chevron-right')}<span class="name">${view.t(`ledger.facet.${facet}`)}</span>
              ${
                chosen
                  ? html`<span class="chosen"
                      >${chosen.map((value) => labelOf(view, facet, value)).join('、')}</span
                    >`
                  : nothing
              }
            </button>
          </h4>
          ${isOpen ? renderFacet(view, facet, null) : nothing}
        </section>`;
      })}
    </div>
    <div class="sheet-foot">
      <button
        type="button"
        class="button"
        ?disabled=${!narrows(view.filter)}
        @click=${() => view.setFilter({ ...emptyFilter, kind: view.filter.kind })}
      >
        ${view.t('ledger.clear')}
      </button>
      <button type="button" class="button primary" @click=${close}>
        ${view.t('ledger.filter-done', { count: view.answer.rows.length })}
      </button>
    </div>
  </div>`;
}

/** What is chosen now, each with a button that takes it away. */
export function renderActive(view: LedgerView): TemplateResult | typeof nothing {
  const { filter } = view;
  const text = filter.text.trim();
  if (!narrows(filter)) return nothing;
  const remove = (label: string, next: () => LedgerView['filter']) =>
    html`<button
      type="button"
      class="active-chip"
      aria-label=${view.t('ledger.remove', { name: label })}
      title=${view.t('ledger.remove', { name: label })}
      @click=${() => view.setFilter(next())}
    >
      <span>${label}</span>${icon('x')}
    </button>`;
  return html`${chosenValues(filter).map(({ facet, value }) =>
    remove(labelOf(view, facet, value), () => toggleValue(filter, facet, value)),
  )}
  ${text === '' ? nothing : remove(`“${text}”`, () => ({ ...filter, text: '' }))}`;
}

/** The switch between projects and platforms, with how many the filter lets through. */
export function renderKinds(view: LedgerView): TemplateResult {
  return html`<div class="kinds" role="group" aria-label=${view.t('ledger.kinds')}>
    ${(['project', 'platform'] as const).map(
      (kind) =>
        html`<button
          type="button"
          class="toggle"
          data-kind=${kind}
          aria-pressed=${view.filter.kind === kind}
          @click=${() => view.setFilter({ ...view.filter, kind })}
        >
          ${view.t(`ledger.kind.${kind}`)}<span class="count">${view.answer.kinds[kind]}</span>
        </button>`,
    )}
  </div>`;
}
