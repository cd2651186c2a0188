import { type TemplateResult, html } from 'lit';
import { sectorGlyphs } from '../../../styles/sector-glyphs';
import type { PlanGraph } from '../../model/graph';
import type { Sector, Subject } from '../../model/types';
import { renderBareMark, renderGlyph } from './bare-mark';

export { markStyles } from './bare-mark';

/** A small sign of what a subject is, in the colours of the map. Says nothing by itself. */
export function renderMark(graph: PlanGraph, subject: Subject): TemplateResult {
  return renderBareMark(graph, subject, subject.sector ? sectorGlyphs[subject.sector] : '');
}

/** The sign of a sector. */
export function renderSectorMark(sector: Sector): TemplateResult {
  return html`<span class="mark project completed" aria-hidden="true"
    >${renderGlyph(sectorGlyphs[sector])}</span
  >`;
}
