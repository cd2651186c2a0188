import { type TemplateResult, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ownMarkup } from '../shared/own-markup';
import { type LegendRow, swatchSvg } from '../../../styles/legend';
import { legendText } from './legend-text';
import type { LayerId } from '../../../styles/layers';
import { isHidden } from '../../model/layer-switches';
import type { Subject, SubjectId } from '../../model/types';
import type { Hover } from '../../state';
import { icon } from '../shared';
import type { PanelView } from '../shared/panel-element';
import { isSelected, renderRow } from '../shared/subject-parts';
import type { TreeGroup, TreeLayer, TreeRow } from './legend-tree';

/** What the tree needs besides the plan. */
export interface LayersView extends PanelView {
  flavor: 'light' | 'dark';
  hidden: ReadonlySet<string>;
  /** The projects that the ledger's filter lets through; `null`: all. */
  filtered: ReadonlySet<SubjectId> | null;
  /** Layers that are shown alone; empty for none. */
  alone: readonly LayerId[];
  /** Groups and lists that are not as they were at first. A new map for every change. */
  toggled: ReadonlyMap<string, boolean>;
  isOpen(key: string): boolean;
  show(layers: readonly LayerId[], visible: boolean): void;
  isolate(layers: readonly LayerId[]): void;
  toggle(key: string): void;
}

/** A group: heading with a checkbox for all of its layers, then the layers. */
export function renderLayerGroup(view: LayersView, group: TreeGroup): TemplateResult {
  const layers = group.layers.map(({ layer }) => layer);
  const title = groupTitle(view, group);
  const key = `group-${group.id}`;
  const open = view.isOpen(key);
  const count = countOf(view, group.subjects);
  return html`<section class="group ${group.id}" part="group">
    <div class="group-bar">
      <div role="heading" aria-level="3">
        <button
          type="button"
          class="group-heading"
          data-nav
          aria-expanded=${open}
          aria-controls=${open ? key : nothing}
          @click=${() => view.toggle(key)}
        >
          ${icon('chevron-right')}<span class="title">${title}</span>
          <span class="count">${count}</span>
        </button>
      </div>
      ${renderCheckbox(view, layers, title)}
    </div>
    ${
      open
        ? html`<div id=${key} class="layers">
            ${group.layers.map((layer) => guard(shownOf(view, layer, group), () => renderLayer(view, layer, group)))}
            ${group.others.length > 0 ? renderSubjects(view, group.others) : nothing}
            ${group.undrawn.length > 0 ? renderUndrawn(view, group) : nothing}
          </div>`
        : nothing
    }
  </section>`;
}

/** What belongs to the group but has no place on the map: no symbol, only a list. */
function renderUndrawn(view: LayersView, { id, undrawn }: TreeGroup): TemplateResult {
  const title = view.t('layers.undrawn');
  const key = `undrawn-${id}`;
  return html`<div class="layer undrawn" part="layer">
    <div class="legend">
      <div class="legend-row">
        <span class="swatch" aria-hidden="true"></span>
        <span class="name">${title}</span>
        <span class="count">${countOf(view, undrawn)}</span>
      </div>
      ${renderListButton(view, key, title)} ${view.isOpen(key) ? renderSubjects(view, undrawn, key) : nothing}
    </div>
    <span class="check"></span>
  </div>`;
}

/** How many of a list a filter lets through, counted once for each filter. */
const counts = new WeakMap<readonly Subject[], { filtered: ReadonlySet<SubjectId>; count: number }>();

/** How many there are; while a filter leaves projects out, how many of how many. */
function countOf({ filtered, t }: LayersView, subjects: readonly Subject[]): string {
  const total = subjects.length;
  if (filtered === null || !subjects.some(({ kind }) => kind === 'project')) return String(total);
  let known = counts.get(subjects);
  if (known?.filtered !== filtered) {
    const count = subjects.filter(({ id, kind }) => kind !== 'project' || filtered.has(id)).length;
    counts.set(subjects, (known = { filtered, count }));
  }
  return t('ledger.count-of', { count: known.count, total });
}

function groupTitle(view: LayersView, { term, titleKey }: TreeGroup): string {
  if (!term) return legendText(titleKey, view.language);
  return term.subject ? view.text(term.subject.name) : term.text;
}

/** The subjects of each list, looked up by every selection. */
const members = new WeakMap<readonly Subject[], ReadonlySet<string>>();

/**
 * All that a layer shows: it is drawn anew when one of these is another. Of what is selected and hovered it shows its
 * own subjects only, for the selection changes often and the legend is long.
 */
function shownOf(view: LayersView, layer: TreeLayer, group: TreeGroup): unknown[] {
  let own = members.get(layer.subjects);
  if (!own) members.set(layer.subjects, (own = new Set(layer.subjects.map(({ id }) => id))));
  const its = (chosen: Hover | null) => (chosen?.type === 'subject' && own.has(chosen.id) ? chosen.id : null);
  const { language, flavor, hidden, filtered, alone, toggled } = view;
  const only = alone.length === 1 && alone[0] === layer.layer;
  const marked = [its(view.selected), its(view.hovered)];
  return [layer, group, language, flavor, hidden, filtered, only, toggled, ...marked];
}

function renderLayer(view: LayersView, layer: TreeLayer, group: TreeGroup): TemplateResult {
  const hidden = isHidden(view.hidden, layer.layer);
  return html`<div class="layer ${hidden ? 'hidden' : ''}" part="layer" data-group=${layer.layer}>
    <div class="legend">${layer.rows.map((row) => renderLegendRow(view, row, layer.layer))}</div>
    ${
      group.layers.length === 1
        ? html`<span class="check"></span>`
        : renderCheckbox(view, [layer.layer], layerTitle(view, layer))
    }
  </div>`;
}

/** A layer of one row has its name; one of several rows is named by all of them. */
function layerTitle(view: LayersView, { rows }: TreeLayer): string {
  const names = rows.map((row) => rowTitle(view, row));
  return names.slice(0, 3).join(view.language === 'zh' ? '、' : ', ');
}

function rowTitle(view: LayersView, { row, named }: TreeRow): string {
  return named ? view.text(named.name) : legendText(row.titleKey, view.language);
}

/** A row: its name shows the layer alone; beside it, what it stands for. */
function renderLegendRow(view: LayersView, row: TreeRow, layer: LayerId): TemplateResult {
  const { subjects } = row;
  const title = rowTitle(view, row);
  const alone = view.alone.length === 1 && view.alone[0] === layer;
  const one = row.row.subjects?.index === undefined ? undefined : subjects[0];
  const key = `row-${row.row.id}`;
  return html`<button
      type="button"
      class="legend-row"
      part="legend-row"
      data-nav
      data-legend=${row.row.id}
      aria-pressed=${alone}
      title=${view.t('layers.isolate', { name: title })}
      @click=${() => view.isolate([layer])}
    >
      ${renderSwatch(row.row, view.flavor)}
      <span class="name">${title}</span>
      ${subjects.length > 0 && !one ? html`<span class="count">${countOf(view, subjects)}</span>` : nothing}
    </button>
    ${one ? renderSelect(view, one) : subjects.length > 0 ? renderListButton(view, key, title) : html`<span></span>`}
    ${!one && subjects.length > 0 && view.isOpen(key) ? renderSubjects(view, subjects, key) : nothing}`;
}

/** Selects the one subject of a row. */
function renderSelect(view: LayersView, subject: Subject): TemplateResult {
  const label = view.t('layers.select', { name: view.text(subject.name) });
  return html`<button
    type="button"
    class="icon-button list"
    data-nav
    data-subject=${subject.id}
    aria-pressed=${isSelected(view, subject.id)}
    aria-label=${label}
    title=${label}
  >
    ${icon('locate-fixed')}
  </button>`;
}

function renderListButton(view: LayersView, key: string, title: string): TemplateResult {
  const open = view.isOpen(key);
  const label = view.t('layers.expand', { name: title });
  return html`<button
    type="button"
    class="icon-button list"
    data-nav
    aria-expanded=${open}
    aria-controls=${open ? key : nothing}
    aria-label=${label}
    title=${label}
    @click=${() => view.toggle(key)}
  >
    ${icon('chevron-down')}
  </button>`;
}

/** The symbol of a row, drawn from the tokens of the map. */
function renderSwatch(row: Pick<LegendRow, 'swatch'>, flavor: 'light' | 'dark'): TemplateResult {
  return html`<span
    class="swatch"
    aria-hidden="true"
    .innerHTML=${ownMarkup(swatchSvg(row, flavor))}
  ></span>`;
}

/** One switch for some layers; half on when only some of them are shown. */
function renderCheckbox(view: LayersView, layers: readonly LayerId[], name: string): TemplateResult {
  const shown = layers.filter((layer) => !isHidden(view.hidden, layer)).length;
  return html`<label class="check">
    <input
      type="checkbox"
      data-layers=${layers.join(' ')}
      aria-label=${view.t('layers.toggle', { name })}
      .checked=${shown === layers.length}
      .indeterminate=${shown > 0 && shown < layers.length}
      @change=${(event: Event) => view.show(layers, (event.target as HTMLInputElement).checked)}
    />
  </label>`;
}

function renderSubjects(view: LayersView, subjects: readonly Subject[], id = ''): TemplateResult {
  return html`<ul class="subjects" id=${id || nothing}>
    ${subjects.map(
      (subject) =>
        html`<li>
          ${renderRow(view, subject, {
            end:
              subject.position === null && subject.kind !== 'theme'
                ? html`<span class="by place">${view.t('panel.unplaced')}</span>`
                : nothing,
          })}
        </li>`,
    )}
  </ul>`;
}

/** The rows that only explain symbols: stages and precision. */
export function renderKey(
  view: LayersView,
  title: string,
  rows: readonly LegendRow[],
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<section class="key" part="group">
    <h3>${title}</h3>
    <ul>
      ${guard([rows, view.flavor, view.language], () =>
        rows.map(
          (row) =>
            html`<li>
              ${renderSwatch(row, view.flavor)}<span>${legendText(row.titleKey, view.language)}</span>
            </li>`,
        ),
      )}
    </ul>
  </section>`;
}
