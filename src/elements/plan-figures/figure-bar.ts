import { type TemplateResult, html, nothing } from 'lit';
import { type Pace, paces } from '../../model/figure-progress';
import { type FigureFilter, type FigureTable, type Outcome, passesFilter } from '../../model/figures';
import type { Indicator } from '../../model/types';
import { groupText } from '../../strings/units';
import { icon } from '../shared';
import type { PanelView } from '../shared/panel-element';
import { sectionNumber } from '../../strings/subject-words';
import { inlineStyle } from '../shared/inline-style';

export type FigureShow = 'chart' | 'table';
export type ExportKind = 'print' | 'png' | 'svg' | 'csv';

export const exportKinds: readonly ExportKind[] = ['print', 'png', 'svg', 'csv'];

export interface BarOptions {
  tables: readonly FigureTable[];
  shown: FigureTable;
  show: FigureShow;
  setTable(section: string): void;
  setShow(show: FigureShow): void;
  save(kind: ExportKind): void;
}

/** Which table, chart or table, and the ways out. */
export function renderBar(view: PanelView, options: BarOptions): TemplateResult {
  const { tables, shown, show, setTable, setShow, save } = options;
  const number = ({ section }: FigureTable): string => {
    const found = view.graph.sections.get(section);
    return found ? sectionNumber(found, view.language) : section;
  };
  const onEscape = (event: KeyboardEvent): void => {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  const onPick = (event: Event, kind: ExportKind): void => {
    (event.currentTarget as HTMLElement).closest('details')?.removeAttribute('open');
    save(kind);
  };
  return html`<div class="bar" part="bar">
    ${segments(
      view.t('figures.table'),
      tables.map((each) => ({
        label: number(each),
        pressed: each === shown,
        act: () => setTable(each.section),
      })),
    )}
    ${segments(
      view.t('figures.view'),
      (['chart', 'table'] as const).map((each) => ({
        label: view.t(`figures.view.${each}`),
        pressed: each === show,
        act: () => setShow(each),
      })),
    )}
    <details class="export" part="export" @keydown=${onEscape}>
      <summary class="button">${view.t('figures.export')}${icon('chevron-down')}</summary>
      <div class="menu">
        ${exportKinds.map(
          (kind) =>
            html`<button type="button" data-export=${kind} @click=${(event: Event) => onPick(event, kind)}>
              ${view.t(`figures.export.${kind}`)}
            </button>`,
        )}
      </div>
    </details>
  </div>`;
}

interface Segment {
  label: string;
  pressed: boolean;
  act(): void;
}

function segments(label: string, items: readonly Segment[]): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${label}>
    ${items.map(
      (item) =>
        html`<button type="button" aria-pressed=${item.pressed} @click=${item.act}>${item.label}</button>`,
    )}
  </div>`;
}

interface Tile {
  kind: string;
  word: string;
  count: number;
  pressed: boolean;
  act(): void;
}

/**
 * The table in three numbers, each a filter: what was met, or how many targets bind, or how a running plan
 * stands; and the groups of the table.
 */
export function renderFilters(
  view: PanelView,
  { rows, groups, judged }: FigureTable,
  filter: FigureFilter,
  change: (filter: FigureFilter) => void,
): TemplateResult {
  const tilesOf = <Key extends 'outcome' | 'nature' | 'pace'>(
    key: Key,
    values: readonly NonNullable<FigureFilter[Key]>[],
    word: (value: NonNullable<FigureFilter[Key]>) => string,
  ): Tile[] =>
    values.map((value) => ({
      kind: value,
      word: word(value),
      count: rows.filter((row) => passesFilter(row, { [key]: value })).length,
      pressed: filter[key] === value,
      act: () => change({ ...filter, [key]: filter[key] === value ? null : value }),
    }));
  const outcomes = tilesOf('outcome', ['met', 'missed', 'open'] satisfies Outcome[], (value) =>
    view.t(`figures.outcome.${value}`),
  );
  const natures = tilesOf(
    'nature',
    ['binding', 'expected'] satisfies NonNullable<Indicator['nature']>[],
    (value) => view.t(`table.nature.${value}`),
  );
  const running = tilesOf('pace', paces satisfies readonly Pace[], (value) =>
    view.t(`figures.pace.${value}`),
  ).filter(({ count }) => count > 0);
  return html`${judged ? renderTiles(view.t('figures.outcomes'), outcomes) : nothing}
  ${running.length > 0 ? renderTiles(view.t('figures.paces'), running) : nothing}
  ${natures.some(({ count }) => count > 0) ? renderTiles(view.t('figures.natures'), natures) : nothing}
  ${groups.length > 1 ? renderGroups(view, rows, groups, filter, change) : nothing}`;
}

/** Counts as buttons, over a strip divided in their proportion. */
function renderTiles(label: string, tiles: readonly Tile[]): TemplateResult {
  return html`<div class="tiles" role="group" aria-label=${label}>
    ${tiles.map(
      ({ kind, word, count, pressed, act }) =>
        html`<button
          type="button"
          class="tile ${kind}"
          style=${inlineStyle({ 'flex-grow': Math.max(count, 1) })}
          aria-pressed=${pressed}
          ?disabled=${count === 0 && !pressed}
          @click=${act}
        >
          <span class="sign" aria-hidden="true"></span><strong>${count}</strong><span>${word}</span>
        </button>`,
    )}
  </div>`;
}

function renderGroups(
  view: PanelView,
  rows: FigureTable['rows'],
  groups: readonly string[],
  filter: FigureFilter,
  change: (filter: FigureFilter) => void,
): TemplateResult {
  const textOf = (group: string): string => {
    const row = rows.find(({ indicator }) => indicator.group === group);
    return row ? groupText(row.indicator, view.language) : group;
  };
  const chip = (label: string, group: string | null): TemplateResult => {
    const count = rows.filter((row) => passesFilter(row, { ...filter, group })).length;
    return html`<button
      type="button"
      class="toggle"
      lang=${group !== null && label === group ? 'zh' : nothing}
      aria-pressed=${(filter.group ?? null) === group}
      @click=${() => change({ ...filter, group: filter.group === group ? null : group })}
    >
      ${label}<span class="count">${count}</span>
    </button>`;
  };
  return html`<div class="chips" role="group" aria-label=${view.t('figures.groups')}>
    ${chip(view.t('figures.all'), null)} ${groups.map((group) => chip(textOf(group), group))}
  </div>`;
}
