import { type TemplateResult, html, nothing } from 'lit';
import { type FigureDrawing, drawFigure } from '../../model/figure-drawing';
import type { Pace } from '../../model/figure-progress';
import { type FigureRow, ownNote } from '../../model/figures';
import type { Section } from '../../model/types';
import { unitLanguage, unitText } from '../../strings/units';
import { type IconName, icon } from '../shared';
import type { PanelView } from '../shared/panel-element';
import { sectionNumber } from '../../strings/subject-words';
import { renderChart } from './figure-chart';
import {
  describeFigure,
  directionText,
  figureLabels,
  gapText,
  otherCells,
  progressText,
  undrawnCells,
  verdictText,
} from './figure-words';

/** The sign beside a verdict: a shape for each, so that colour is not needed. */
const signs: Readonly<Record<NonNullable<FigureRow['outcome']> | Pace, IconName>> = {
  met: 'check',
  missed: 'x',
  open: 'minus',
  reached: 'check',
  ahead: 'chevron-up',
  'on-time': 'circle-dot',
  behind: 'chevron-down',
  away: 'triangle-alert',
  short: 'x',
};

/** A verdict as a shape and a word; nothing where the table passes none. */
export function renderVerdict(view: PanelView, row: FigureRow): TemplateResult | typeof nothing {
  const kind = row.outcome ?? row.progress?.pace;
  if (!kind) return nothing;
  return html`<span class="verdict ${kind}">${icon(signs[kind])}${verdictText(view, row)}</span>`;
}

/** The drawing of a row with its texts, so many pixels wide. */
export function drawingOf(view: PanelView, row: FigureRow, width: number): FigureDrawing | null {
  return drawFigure(row, figureLabels(view, row), Math.max(120, width));
}

export interface FigureOptions {
  /** Pixels of the drawing. */
  width: number;
  /** Remarks that stand under the table, see `sharedRemarks`. */
  shared: readonly string[];
}

/** A row: its name, its chart, the verdict and whatever must be said beside it. */
export function renderFigure(
  view: PanelView,
  row: FigureRow,
  { width, shared }: FigureOptions,
): TemplateResult {
  const { indicator } = row;
  const drawing = drawingOf(view, row, width);
  const description = describeFigure(view, row);
  return html`<li class="figure" part="figure">
    <div class="name">
      <h5>${view.text(indicator.name)}</h5>
      <p class="about">${renderAbout(view, row)}</p>
    </div>
    <div class="plot">
      ${
        drawing
          ? renderChart(drawing, description)
          : html`<p class="sr-only">${description}</p>
              ${renderCells(undrawnCells(view, row))}`
      }
    </div>
    <div class="said">
      ${renderVerdict(view, row)} ${textLine('gap', gapText(view, row))}
      ${textLine('pace', progressText(view, row))}
    </div>
    ${renderNotes(view, row, drawing === null ? [] : undrawnCells(view, row), ownNote(row, shared))}
  </li>`;
}

function textLine(name: string, text: string): TemplateResult | typeof nothing {
  return text === '' ? nothing : html`<span class=${name}>${text}</span>`;
}

/** Unit, what is compared, and whether it binds. */
function renderAbout(view: PanelView, row: FigureRow): TemplateResult {
  const { indicator, measure, direction } = row;
  const cumulative = row.target?.figure.type === 'number' && row.target.figure.cumulative;
  const { text, title } = directionText(view, row);
  const { language } = view;
  return html`${
    indicator.unit
      ? html`<span lang=${unitLanguage(indicator, language) ?? nothing}
          >${unitText(indicator, language)}</span
        >`
      : nothing
  }
  ${measure === 'growth' ? html`<span>${view.t('figures.growth')}</span>` : nothing}
  ${cumulative ? html`<span>${view.t('figures.cumulative')}</span>` : nothing}
  ${
    indicator.nature
      ? html`<span class="nature ${indicator.nature}">${view.t(`table.nature.${indicator.nature}`)}</span>`
      : nothing
  }
  ${direction ? html`<span class="direction" title=${title}>${text}</span>` : nothing}`;
}

/** What the drawing cannot show, the note of the table, and where later values come from. */
function renderNotes(
  view: PanelView,
  row: FigureRow,
  undrawn: readonly string[],
  note: string,
): TemplateResult | typeof nothing {
  const lines = [...undrawn, ...otherCells(view, row)];
  const sources = [...new Set(row.reported.map(({ source }) => source))];
  const remarks = row.reported.flatMap(({ year, note: remark }) => (remark ? [{ year, note: remark }] : []));
  if (lines.length === 0 && note === '' && sources.length === 0) return nothing;
  return html`<div class="notes">
    ${renderCells(lines)} ${note ? html`<p lang="zh">${note}</p>` : nothing}
    ${remarks.map((remark) => html`<p lang="zh">${view.t('figures.reported-note', remark)}</p>`)}
    ${
      sources.length === 0
        ? nothing
        : html`<p>${view.t('figures.reported', { sources: sources.join('；') })}</p>`
    }
  </div>`;
}

/** Cells in words. The text of the chart has them too. */
function renderCells(lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<ul class="cells" aria-hidden="true">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** A button that opens a section in the outline. */
export function renderSectionLink(view: PanelView, section: Section): TemplateResult {
  const number = sectionNumber(section, view.language);
  const name = `${number} ${view.text(section.title)}`;
  return html`<button
    class="source"
    type="button"
    data-section=${section.id}
    title=${view.t('figures.open', { name })}
    aria-label=${view.t('figures.open', { name })}
  >
    ${icon('book-open')}${number}
  </button>`;
}
