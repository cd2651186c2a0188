import { type TemplateResult, css, html, nothing } from 'lit';
import type { Indicator, IndicatorTable, SectionId } from '../../model/types';
import { groupText, unitLanguage, unitText } from '../../strings/units';
import type { PanelView } from './panel-element';

/** The figures of a table of the plan, every cell as printed; `null` when the section has no figures. */
export function renderIndicatorTable(view: PanelView, section: SectionId): TemplateResult | null {
  const { tables, indicators } = view.graph.package;
  const table = tables.find((each) => each.section === section);
  const rows = indicators.filter((indicator) => indicator.table === section);
  if (!table || rows.length === 0) return null;
  const title = view.graph.sections.get(section)?.title;
  const options = {
    table,
    nature: rows.some((row) => row.nature !== null),
    note: rows.some((row) => row.note !== null),
  };
  const groups = [...new Set(rows.map(({ group }) => group))];
  return html`<div
      class="figures scroll"
      part="table"
      role="group"
      tabindex="0"
      aria-label=${title ? view.text(title) : section}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">${view.t('table.indicator')}</th>
            ${table.columns.map((column) => html`<th scope="col">${view.text(column.title)}</th>`)}
            ${options.nature ? html`<th scope="col">${view.t('table.nature')}</th>` : nothing}
            ${options.note ? html`<th scope="col" class="note">${view.t('table.note')}</th>` : nothing}
          </tr>
        </thead>
        ${groups.map((group) =>
          renderGroup(
            view,
            group,
            rows.filter((row) => row.group === group),
            options,
          ),
        )}
      </table>
    </div>
    ${table.notes.map((note) => html`<p class="table-note" lang="zh">${note}</p>`)}`;
}

interface RowOptions {
  table: IndicatorTable;
  nature: boolean;
  note: boolean;
}

function renderGroup(
  view: PanelView,
  group: string,
  rows: readonly Indicator[],
  options: RowOptions,
): TemplateResult {
  const width = 1 + options.table.columns.length + Number(options.nature) + Number(options.note);
  const title = rows[0] ? groupText(rows[0], view.language) : group;
  return html`<tbody>
    ${
      group === ''
        ? nothing
        : html`<tr class="group">
            <th scope="rowgroup" colspan=${width} lang=${title === group ? 'zh' : nothing}>
              <span>${title}</span>
            </th>
          </tr>`
    }
    ${rows.map((row) => renderRow(view, row, options))}
  </tbody>`;
}

function renderRow(view: PanelView, row: Indicator, { table, nature, note }: RowOptions): TemplateResult {
  return html`<tr>
    <th scope="row">
      ${view.text(row.name)}${
        row.unit
          ? html`<span class="unit" lang=${unitLanguage(row, view.language) ?? nothing}
              >${unitText(row, view.language)}</span
            >`
          : nothing
      }
    </th>
    ${table.columns.map(({ id }) => {
      const value = row.values[id] ?? null;
      return html`<td>
        ${value === null ? html`<span class="sr-only">${view.t('table.empty')}</span>` : value}
      </td>`;
    })}
    ${nature ? html`<td class="nature ${row.nature ?? ''}">${row.nature ? view.t(`table.nature.${row.nature}`) : nothing}</td>` : nothing}
    ${note ? html`<td class="note" lang="zh">${row.note ?? nothing}</td>` : nothing}
  </tr>`;
}

export const indicatorTableStyles = css`
  .figures {
    position: relative;
    max-width: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_panel);
  }
  .figures table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    line-height: 1.45;
  }
  .figures th,
  .figures td {
    padding: 6px 10px;
    border-bottom: 1px solid var(--_line);
    text-align: right;
    vertical-align: top;
    white-space: nowrap;
  }
  .figures tbody:last-child tr:last-child > * {
    border-bottom: 0;
  }
  .figures th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    min-width: 7.5em;
    max-width: 10em;
    border-right: 1px solid var(--_line);
    background: var(--_panel);
    font-weight: 500;
    text-align: left;
    white-space: normal;
  }
  .figures thead th,
  .figures thead th:first-child {
    background: var(--_panel-2);
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-weight: 600;
    vertical-align: bottom;
  }
  .figures thead th {
    min-width: 5.5em;
    max-width: 7em;
    white-space: normal;
  }
  .figures .group th:first-child {
    max-width: none;
    border-right: 0;
    padding-block: 4px;
    background: var(--_panel-3);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  .figures .group span {
    position: sticky;
    left: 10px;
  }
  .figures .unit {
    display: block;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-weight: 400;
  }
  .figures .nature.binding {
    color: var(--_core-ink);
    font-weight: 600;
  }
  .figures .note {
    min-width: 14em;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    text-align: left;
    white-space: normal;
  }
  .table-note {
    margin-top: var(--_1);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
`;
