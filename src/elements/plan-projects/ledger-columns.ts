import { type TemplateResult, html, nothing } from 'lit';
import type { LedgerRow } from '../../model/ledger';
import { orderedColumns } from '../../model/ledger-arrangement';
import type { Facet } from '../../model/ledger-filter';
import type { LedgerColumn } from '../../model/ledger-order';
import type { SectionId } from '../../model/types';
import { cellOf } from '../../strings/ledger-words';
import { renderMark } from '../shared/subject-mark';
import { type LedgerView, labelOf } from './ledger-view';

/** Width of the column of marks, px. */
export const markWidth = 40;

/** Least width of a column, px at scale 1, and its share of the room that is left. */
const sizes: Readonly<Record<LedgerColumn, readonly [number, number]>> = {
  name: [248, 3],
  sector: [92, 0.6],
  stage: [104, 0.6],
  action: [100, 0.6],
  town: [112, 0.8],
  zone: [148, 1],
  platform: [148, 1.2],
  section: [164, 1.4],
  precision: [148, 1],
  type: [96, 0.6],
  gist: [280, 3],
  basis: [280, 3],
  source: [200, 2],
  longitude: [104, 0.4],
  latitude: [104, 0.4],
};

/** `grid-template-columns` of a table, and its least width in px. */
export function tableTemplate(columns: readonly LedgerColumn[]): { template: string; width: number } {
  const tracks = columns.map((column) => `minmax(${sizes[column][0]}px, ${sizes[column][1]}fr)`);
  const width = columns.reduce((sum, column) => sum + sizes[column][0], markWidth);
  return { template: [`${markWidth}px`, ...tracks].join(' '), width };
}

/** The columns after one was added or taken away. */
export function toggleColumn(
  columns: readonly LedgerColumn[],
  column: LedgerColumn,
): readonly LedgerColumn[] {
  const next = new Set(columns);
  if (!next.delete(column)) next.add(column);
  return orderedColumns(next);
}

/** What a cell of the table shows. */
export function renderCell(view: LedgerView, row: LedgerRow, column: LedgerColumn): unknown {
  switch (column) {
    case 'name':
      return html`${renderMark(view.graph, row.subject)}<span
          class="text"
          title=${view.text(row.subject.name)}
          >${view.text(row.subject.name)}</span
        >`;
    case 'stage': {
      const { stage } = row.subject;
      return stage
        ? html`<i class="stage-dot ${stage}" aria-hidden="true"></i>${view.term('stage', stage)}`
        : nothing;
    }
    case 'town':
      return renderLinks(view, 'town', row.towns);
    case 'zone':
      return renderLinks(view, 'zone', row.zones);
    case 'platform':
      return renderLinks(view, 'platform', row.platforms);
    case 'section':
      return html`<span class="text">${row.sections.map((id) => renderSection(view, id))}</span>`;
    case 'precision':
      return row.subject.position === null
        ? html`<span class="text open">${view.t('panel.unplaced')}</span>`
        : renderText(view, row, column);
    case 'longitude':
    case 'latitude': {
      const value = cellOf(view, row, column, view.language);
      return typeof value === 'number' ? html`<span class="number">${value.toFixed(5)}</span>` : nothing;
    }
    default:
      return renderText(view, row, column);
  }
}

function renderText(view: LedgerView, row: LedgerRow, column: LedgerColumn): TemplateResult | typeof nothing {
  const text = cellOf(view, row, column, view.language);
  return text === null ? nothing : html`<span class="text" title=${text}>${text}</span>`;
}

/** Towns, zones or platforms; each can be selected. */
function renderLinks(
  view: LedgerView,
  facet: Facet,
  ids: readonly string[],
): TemplateResult | typeof nothing {
  if (ids.length === 0) return nothing;
  return html`<span class="text"
    >${ids.map(
      (id) =>
        html`<button type="button" class="link" tabindex="-1" data-subject=${id}>
          ${labelOf(view, facet, id)}
        </button>`,
    )}</span
  >`;
}

/** The number of a section; a click opens it in the outline. */
function renderSection(view: LedgerView, id: SectionId): TemplateResult {
  const section = view.graph.sections.get(id);
  const title = labelOf(view, 'section', id);
  const number = section ? view.sectionNumber(section) : '';
  return html`<button type="button" class="link" tabindex="-1" data-section=${id} title=${title}>
    ${number || title}
  </button>`;
}
