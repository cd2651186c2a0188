import { type PropertyValues, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BriefingPanel } from '../../model/briefing';
import { figureTables, sharedRemarks } from '../../model/figures';
import { decodeFilter } from '../../model/ledger-filter';
import { query } from '../../model/ledger-query';
import type { Subject } from '../../model/types';
import { baseStyles, define } from '../shared';
import { PanelElement, type PanelView } from '../shared/panel-element';
import { planLedger } from '../shared/plan-ledger';
import { renderRow, subjectStyles } from '../shared/subject-parts';
import { chartStyles } from '../plan-figures/figure-chart';
import { renderFigure } from '../plan-figures/figure-item';
import { renderKey } from '../plan-figures/figure-key';
import { planFiguresStyles } from '../plan-figures/plan-figures.styles';
import { briefingPanelStyles } from './briefing-panel.styles';
import { factorOf, lastLevel, rowsThatFit } from './panel-fit';
import '../../strings/briefing';
import '../../strings/figures';
import '../../strings/panels';
import '../shared/panel-icons';

/** Px of the texts of a drawing, and of the elements at scale 1. */
const drawnText = 12;
const plainText = 14;
/** Width from which two columns stand beside each other, in letters. */
const twinWidth = 30;

/** The panel of a step: charts of a table, or a list of projects. Part of `plan-briefing`. */
export class PlanBriefingPanel extends PanelElement {
  static override styles = [baseStyles, subjectStyles, chartStyles, planFiguresStyles, briefingPanelStyles];

  @property({ attribute: false }) panel: BriefingPanel | null = null;

  /** Px of its texts. */
  @property({ type: Number }) textSize = 26;

  @state() private size = { width: 300, height: 300 };

  /** How much is done so that all can be seen: nothing at 0. */
  @state() private level = 0;

  /** How many projects are listed where not all fit. */
  @state() private limit = Infinity;

  /** Whether a person wants the whole list, and scrolls. */
  @state() private whole = false;

  /** What is taken here is shown on the map as if it were taken there. */
  protected readonly origin = 'list';

  readonly #size = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = this;
    if (width > 0 && (width !== this.size.width || height !== this.size.height))
      this.size = { width, height };
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const fitted: readonly PropertyKey[] = ['level', 'limit', 'whole'];
    if (![...changed.keys()].every((key) => fitted.includes(key))) [this.level, this.limit] = [0, Infinity];
    if (changed.has('panel')) this.whole = false;
    this.style.setProperty('--plan-scale', String(this.#text / plainText));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('panel')) this.scrollTop = 0;
    if (this.scrollHeight > this.clientHeight + 1 && this.panel) this.#fit(this.panel.type);
  }

  /** Goes one level on while not all can be seen. Nobody scrolls in a hall. */
  #fit(type: BriefingPanel['type']): void {
    if (this.level < lastLevel[type]) this.level += 1;
    else if (type === 'projects' && !this.whole && this.limit === Infinity) {
      const rows = [...this.renderRoot.querySelectorAll('.projects li')];
      this.limit = rowsThatFit(this, rows, this.#twin ? 2 : 1);
    }
  }

  get #text(): number {
    const factor = this.panel ? factorOf(this.panel.type, this.level) : 1;
    return Math.min(this.textSize, Math.max(13, this.textSize * factor));
  }

  get #twin(): boolean {
    return this.size.width > twinWidth * this.textSize;
  }

  protected override render() {
    const { view, panel } = this;
    if (!view || !panel) return nothing;
    return panel.type === 'figures' ? this.#renderFigures(view, panel) : this.#renderProjects(view, panel);
  }

  #renderFigures(view: PanelView, panel: Extract<BriefingPanel, { type: 'figures' }>) {
    const found = figureTables(view.graph).find(({ section }) => section === panel.table);
    if (!found) return nothing;
    const { indicators } = panel;
    const rows = indicators
      ? indicators.flatMap((id) => found.rows.filter(({ indicator }) => indicator.id === id))
      : found.rows;
    const section = view.graph.sections.get(panel.table);
    // Drawings are made for small texts, and enlarged.
    const enlarged = this.#text / drawnText;
    const gap = 2 * plainText;
    const width = this.#twin ? (this.size.width / enlarged - gap) / 2 : this.size.width / enlarged;
    return html`${section ? html`<h3>${view.text(section.title)}</h3>` : nothing}
      ${this.level === 0 ? renderKey(view, rows) : nothing}
      <ul class="figures-list ${this.#twin ? 'columns' : ''}">
        ${rows.map((row) => renderFigure(view, row, { width, shared: sharedRemarks(found.rows) }))}
      </ul>`;
  }

  #renderProjects(view: PanelView, panel: Extract<BriefingPanel, { type: 'projects' }>) {
    const ledger = planLedger(view.graph);
    const { rows } = query(ledger, decodeFilter(panel.filter));
    const subjects = [...rows].map((row) => ledger.rows[row]!.subject);
    const shown = this.whole ? subjects : subjects.slice(0, this.limit);
    const names = ['projects', this.#twin ? 'columns' : '', this.level > 0 ? 'short' : ''];
    const about = (subject: Subject): string => (this.level > 0 ? '' : aboutOf(view, subject));
    return html`<h3>${this.t('briefing.projects', { count: subjects.length })}</h3>
      <ul class=${names.join(' ')}>
        ${shown.map((subject) => html`<li>${renderRow(view, subject, { about: about(subject) })}</li>`)}
      </ul>
      ${
        shown.length < subjects.length
          ? html`<button class="rest" type="button" @click=${() => (this.whole = true)}>
              ${this.t('briefing.more-projects', { count: subjects.length - shown.length })}
            </button>`
          : nothing
      }`;
  }
}

function aboutOf(view: PanelView, { action, stage, position }: Subject) {
  const words = [view.language === 'zh' ? action : null, stage ? view.term('stage', stage) : null];
  const place = position ? [] : [view.t('panel.unplaced')];
  return [...new Set(words), ...place].filter(Boolean).join(' · ');
}

define('plan-briefing-panel', PlanBriefingPanel);

declare global {
  interface HTMLElementTagNameMap {
    'plan-briefing-panel': PlanBriefingPanel;
  }
}
