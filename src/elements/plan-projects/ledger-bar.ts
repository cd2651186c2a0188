import { type TemplateResult, html, nothing } from 'lit';
import { type ExportFormat, exportFormats } from '../../exports/export-ledger';
import { type LedgerLayout, defaultColumns } from '../../model/ledger-arrangement';
import { type Facet, emptyFilter, narrows, toggleValue } from '../../model/ledger-filter';
import { type LedgerColumn, ledgerColumns } from '../../model/ledger-order';
import type { History } from '../../state';
import { icon, renderStatus } from '../shared';
import { renderFilterBox } from '../shared/filter-box';
import { type FacetFind, renderActive, renderFacetMenus, renderKinds, renderMenu } from './facets';
import { type LedgerView, facetOptions } from './ledger-view';

/** The facets by which rows can be grouped. */
export const groupings = ['sector', 'town', 'zone', 'platform'] as const satisfies readonly Facet[];

export interface BarView extends LedgerView {
  layout: LedgerLayout;
  setLayout(layout: LedgerLayout): void;
  /** `null`: no groups; the narrow list always has some. */
  group: Facet | null;
  setGroup(group: Facet | null): void;
  columns: readonly LedgerColumn[];
  toggleColumn(column: LedgerColumn): void;
  resetColumns(): void;
  history: History;
  undo(): void;
  redo(): void;
  find: FacetFind;
  marked: number;
  onlyMarked: boolean;
  setOnlyMarked(on: boolean): void;
  unmark(): void;
  /** Of 100; `null` when nothing is being exported. */
  exporting: number | null;
  export(format: ExportFormat): void;
}

const layouts = [
  ['rows', 'table'],
  ['matrix', 'grid-3x3'],
  ['density', 'map'],
] as const;

/** Search, filter, grouping and the other controls above the projects. */
export function renderBar(view: BarView): TemplateResult {
  return view.wide ? renderWide(view) : renderNarrow(view);
}

const renderSearch = (view: BarView): TemplateResult =>
  renderFilterBox({
    value: view.filter.text,
    label: view.t('ledger.search'),
    clearLabel: view.t('panel.clear-filter'),
    changed: (text) => view.setFilter({ ...view.filter, text }),
  });

function renderNarrow(view: BarView): TemplateResult {
  const { filter, menu, layout } = view;
  const conditions = Object.values(filter.chosen).reduce((sum, values) => sum + values.length, 0);
  const name = conditions > 0 ? view.t('ledger.filter-on', { count: conditions }) : view.t('ledger.filter');
  return html`<div class="bar" part="bar">
    <div class="search-line">
      ${renderSearch(view)}
      <button
        type="button"
        class="icon-button ${conditions > 0 ? 'active' : ''}"
        data-menu="filter"
        aria-label=${name}
        title=${name}
        aria-haspopup="dialog"
        aria-expanded=${menu === 'filter'}
        @click=${() => view.setMenu('filter')}
      >
        ${icon('funnel')}${conditions > 0 ? html`<b class="badge">${conditions}</b>` : nothing}
      </button>
      ${renderExport(view)}
    </div>
    <div class="segment-line">
      <div class="segments" role="group" aria-label=${view.t('ledger.group')}>
        ${groupings.map(
          (facet) =>
            html`<button
              type="button"
              data-group-by=${facet}
              aria-pressed=${layout === 'rows' && facet === view.group}
              @click=${() => view.setGroup(facet)}
            >
              ${view.t(`ledger.group.${facet}`)}
            </button>`,
        )}
      </div>
      ${layouts
        .filter(([each]) => each !== 'rows')
        .map(
          ([each, sign]) =>
            html`<button
              type="button"
              class="icon-button"
              data-layout=${each}
              aria-pressed=${layout === each}
              aria-label=${view.t(`ledger.view.${each}`)}
              title=${view.t(`ledger.view.${each}`)}
              @click=${() => view.setLayout(layout === each ? 'rows' : each)}
            >
              ${icon(sign)}
            </button>`,
        )}
    </div>
    <div class="chips" role="group" aria-label=${view.t('ledger.active')}>
      ${renderUndo(view)} ${renderKinds(view)} ${renderActive(view)} ${renderClear(view)}
      ${facetOptions(view, 'sector')
        .filter(({ chosen }) => !chosen)
        .map(
          ({ value, label, count }) =>
            html`<button
              type="button"
              class="toggle"
              data-sector=${value}
              ?disabled=${count === 0}
              @click=${() => view.setFilter(toggleValue(filter, 'sector', value))}
            >
              ${label}<span class="count">${count}</span>
            </button>`,
        )}
    </div>
    ${renderCount(view)}
  </div>`;
}

function renderWide(view: BarView): TemplateResult {
  const { layout, group } = view;
  const active = narrows(view.filter);
  return html`<div class="bar wide" part="bar">
    <div class="facet-line">${renderSearch(view)} ${renderFacetMenus(view, view.find)}</div>
    <div class="tool-line">
      ${renderKinds(view)}
      <div class="segments" role="group" aria-label=${view.t('ledger.view')}>
        ${layouts.map(
          ([each, sign]) =>
            html`<button
              type="button"
              data-layout=${each}
              aria-pressed=${layout === each}
              @click=${() => view.setLayout(each)}
            >
              ${icon(sign)}${view.t(`ledger.view.${each}`)}
            </button>`,
        )}
      </div>
      ${layout === 'rows' ? renderGrouping(view, group) : nothing}
      <span class="space"></span>
      ${renderMarked(view)} ${layout === 'rows' ? renderColumns(view) : nothing} ${renderExport(view)}
    </div>
    ${
      active || view.history.past.length > 0 || view.history.future.length > 0
        ? html`<div class="chips" role="group" aria-label=${view.t('ledger.active')}>
            ${renderUndo(view)} ${renderActive(view)} ${renderClear(view)}
          </div>`
        : nothing
    }
    ${renderCount(view)}
  </div>`;
}

const renderCount = (view: BarView): TemplateResult =>
  renderStatus(
    view.exporting === null
      ? view.t(`ledger.count.${view.filter.kind}`, { count: view.answer.rows.length })
      : view.t('ledger.export.busy', { percent: view.exporting }),
  );

function renderClear(view: BarView): TemplateResult | typeof nothing {
  if (!narrows(view.filter)) return nothing;
  return html`<button
    type="button"
    class="plain clear"
    @click=${() => view.setFilter({ ...emptyFilter, kind: view.filter.kind })}
  >
    ${view.t('ledger.clear')}
  </button>`;
}

/** Undo and redo, once there is something to take back. */
function renderUndo(view: BarView): TemplateResult {
  const button = (name: 'undo' | 'redo', run: () => void) =>
    html`<button type="button" class="plain step" data-step=${name} @click=${run}>
      ${icon(name === 'undo' ? 'undo-2' : 'redo-2')}${view.t(`ledger.${name}`)}
    </button>`;
  return html`${view.history.past.length > 0 ? button('undo', view.undo) : nothing}
  ${view.history.future.length > 0 ? button('redo', view.redo) : nothing}`;
}

function renderGrouping(view: BarView, group: Facet | null): TemplateResult {
  const word = view.t(group === null ? 'ledger.group.none' : `ledger.facet.${group}`);
  const name = view.t('ledger.group-as', { facet: word });
  const label = html`${name}${icon('chevron-down')}`;
  const choices = [null, ...groupings, 'stage'] as const;
  return renderMenu(
    view,
    'group',
    { label, name, active: group !== null },
    () =>
      html`<div class="choices" role="radiogroup" aria-label=${name}>
        ${choices.map(
          (facet) =>
            html`<label class="option">
              <input
                type="radio"
                name="group"
                .checked=${facet === group}
                @change=${() => {
                  view.setGroup(facet);
                  view.setMenu(null);
                }}
              />
              <span class="name"
                >${view.t(facet === null ? 'ledger.group.none' : `ledger.facet.${facet}`)}</span
              >
            </label> `,
        )}
      </div>`,
  );
}

function renderColumns(view: BarView): TemplateResult {
  const name = view.t('ledger.columns');
  const changed = view.columns.join() !== defaultColumns.join();
  return renderMenu(
    view,
    'columns',
    { label: icon('columns-3'), name, end: true },
    () =>
      html`<ul class="choices" aria-label=${name}>
          ${ledgerColumns.map(
            (column) =>
              html`<li>
                <label class="option">
                  <input
                    type="checkbox"
                    data-column=${column}
                    .checked=${view.columns.includes(column)}
                    ?disabled=${column === 'name'}
                    @change=${() => view.toggleColumn(column)}
                  />
                  <span class="name">${view.t(`ledger.column.${column}`)}</span>
                </label>
              </li>`,
          )}
        </ul>
        ${
          changed
            ? html`<button type="button" class="plain" @click=${view.resetColumns}>
                ${view.t('ledger.columns-reset')}
              </button>`
            : nothing
        }`,
  );
}

function renderMarked(view: BarView): TemplateResult | typeof nothing {
  if (view.marked === 0) return nothing;
  const label = view.t('ledger.unmark-all');
  return html`<button
    type="button"
    class="active-chip"
    aria-label=${label}
    title=${label}
    @click=${view.unmark}
  >
    <span>${view.t('ledger.marked', { count: view.marked })}</span>${icon('x')}
  </button>`;
}

function renderExport(view: BarView): TemplateResult {
  const name = view.t('ledger.export');
  const busy = view.exporting !== null;
  const label = busy ? html`<span class="busy">${view.exporting}%</span>` : icon('download');
  const count = view.onlyMarked && view.marked > 0 ? view.marked : view.answer.rows.length;
  return renderMenu(
    view,
    'export',
    { label, name, end: true },
    () =>
      html`<p class="menu-title">${view.t('ledger.export.what', { count })}</p>
        ${
          view.marked > 0
            ? html`<label class="option">
                <input
                  type="checkbox"
                  .checked=${view.onlyMarked}
                  @change=${() => view.setOnlyMarked(!view.onlyMarked)}
                />
                <span class="name">${view.t('ledger.export.marked', { count: view.marked })}</span>
              </label>`
            : nothing
        }
        <ul class="choices">
          ${exportFormats.map(
            (format) =>
              html`<li>
                <button
                  type="button"
                  class="choice"
                  data-format=${format}
                  ?disabled=${busy || count === 0}
                  @click=${() => view.export(format)}
                >
                  <span class="name">${view.t(`ledger.export.${format}`)}</span>
                  <span class="hint">${view.t(`ledger.export.${format}-hint`)}</span>
                </button>
              </li>`,
          )}
        </ul>`,
  );
}
