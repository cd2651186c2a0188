import { type TemplateResult, html, nothing } from 'lit';
import { type Facet, noValue, withChoice } from '../../model/ledger-filter';
import { matrixOf } from '../../model/ledger-query';
import { type LedgerView, labelOf } from './ledger-view';

/** Shades of a cell, lightest first. */
const shades = 5;

export interface MatrixView extends LedgerView {
  /** Goes to the rows. */
  openRows(): void;
}

/** Towns by sectors with counts; each number opens its projects. */
export function renderMatrix(view: MatrixView): TemplateResult {
  const { towns, sectors, cells, townTotals, sectorTotals, total, shared } = matrixOf(
    view.ledger,
    view.filter,
  );
  // What is in no town would outshine the rest.
  const most = Math.max(1, ...cells.filter((_, line) => towns[line] !== noValue).flat());
  const open = (town: string | null, sector: string | null): void => {
    const free = withChoice(withChoice(view.filter, 'town', []), 'sector', []);
    const inTown = town === null ? free : withChoice(free, 'town', [town]);
    view.setFilter(sector === null ? inTown : withChoice(inTown, 'sector', [sector]));
    view.openRows();
  };
  const chosen = (facet: Facet, value: string): boolean =>
    view.filter.chosen[facet]?.includes(value) ?? false;
  return html`<div class="matrix scroll">
    <table role="grid" aria-label=${view.t('ledger.matrix.label')} @keydown=${onKey}>
      <caption>
        ${view.t('ledger.matrix.hint')} ${shared > 0 ? view.t('ledger.shared', { count: shared }) : nothing}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner">${view.t('ledger.matrix.corner')}</th>
          ${sectors.map(
            (sector, at) =>
              html`<th scope="col" class=${chosen('sector', sector) ? 'chosen' : ''}>
                ${renderButton(at === 0, labelOf(view, 'sector', sector), '', () => open(null, sector))}
              </th>`,
          )}
          <th scope="col" class="total">${view.t('ledger.matrix.total')}</th>
        </tr>
      </thead>
      <tbody>
        ${towns.map((town, line) => {
          const name = labelOf(view, 'town', town);
          return html`<tr
            class="${chosen('town', town) ? 'chosen' : ''} ${town === noValue ? 'none-line' : ''}"
          >
            <th scope="row" data-subject=${town === noValue ? nothing : town}>
              ${renderButton(false, name, '', () => open(town, null))}
            </th>
            ${sectors.map((sector, column) => {
              const count = cells[line]?.[column] ?? 0;
              const label = view.t('ledger.matrix.cell', {
                town: name,
                sector: labelOf(view, 'sector', sector),
                count,
              });
              const both = chosen('town', town) && chosen('sector', sector);
              return html`<td class="${shadeOf(count, most)} ${both ? 'chosen' : ''}">
                ${count === 0 ? html`<i aria-hidden="true">·</i><span class="sr-only">0</span>` : renderButton(false, String(count), label, () => open(town, sector))}
              </td>`;
            })}
            <td class="total">
              ${renderTotal(townTotals[line] ?? 0, `${name} ${townTotals[line] ?? 0}`, () => open(town, null))}
            </td>
          </tr>`;
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${view.t('ledger.matrix.total')}</th>
          ${sectors.map((sector, at) => {
            const count = sectorTotals[at] ?? 0;
            return html`<td class="total">
              ${renderTotal(count, `${labelOf(view, 'sector', sector)} ${count}`, () => open(null, sector))}
            </td>`;
          })}
          <td class="total all">
            ${renderTotal(total, `${view.t('ledger.matrix.total')} ${total}`, () => open(null, null))}
          </td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

const renderTotal = (count: number, label: string, open: () => void): unknown =>
  count === 0 ? html`0` : renderButton(false, String(count), label, open);

/** A button of the grid: one of them is reached by Tab, the others by arrow keys. */
function renderButton(first: boolean, text: string, label: string, open: () => void): TemplateResult {
  return html`<button
    type="button"
    tabindex=${first ? 0 : -1}
    aria-label=${label === '' ? nothing : label}
    title=${label === '' ? nothing : label}
    @click=${open}
  >
    ${text}
  </button>`;
}

/** The class of a shade: the more, the darker. */
const shadeOf = (count: number, most: number): string =>
  count === 0 ? '' : `shade-${Math.min(shades, Math.ceil((count / most) * shades))}`;

/** Columns and rows that a key goes; without end: to the end of the line. */
const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** Arrow keys go to the next button in their direction, Home and End to the ends of a line. */
function onKey(event: KeyboardEvent): void {
  const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td, th') : null;
  const table = cell?.closest('table');
  const line = cell?.parentElement as HTMLTableRowElement | null;
  if (!cell || !table || !line || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = steps[event.key];
  if (!step) return;
  const [across, down] = step;
  event.preventDefault();
  const buttonAt = (row: number, column: number): HTMLElement | null =>
    table.rows[row]?.cells[column]?.querySelector<HTMLElement>('button') ?? null;
  const far = !Number.isFinite(across);
  let row = line.rowIndex;
  let column = far ? (across < 0 ? 0 : line.cells.length - 1) : cell.cellIndex + across;
  row += down;
  while (row >= 0 && row < table.rows.length && column >= 0 && column < line.cells.length) {
    const button = buttonAt(row, column);
    if (button) {
      button.focus();
      return;
    }
    column += far ? -Math.sign(across) : across;
    row += down;
  }
}
