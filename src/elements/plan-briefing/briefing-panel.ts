import { type PropertyValues, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BriefingPanel } from '../../model/briefing';
import { figureTables, sharedRemarks } from '../../model/figures';
import { decodeFilter } from '../../model/ledger-filter';
import { query } from '../../model/ledger-query';
import type { Subject } from '../../model/types';
import type { StringKey } from '../../strings';
import { baseStyles, define } from '../shared';
import { PanelElement, type PanelView } from '../shared/panel-element';
import { planLedger } from '../shared/plan-ledger';
import { renderRow, subjectStyles } from '../shared/subject-parts';
import { chartStyles } from '../plan-figures/figure-chart';
import { renderFigure } from '../plan-figures/figure-item';
import { renderKey } from '../plan-figures/figure-key';
import { planFiguresStyles } from '../plan-figures/plan-figures.styles';
import { briefingPanelStyles } from './briefing-panel.styles';
import { factorOf, itemsThatFit, lastLevel } from './panel-fit';
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

  /** How many rows are shown where not all fit. */
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

  readonly #onScroll = (): void => {
    if (this.scrollTop > 0) this.whole = true;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    this.addEventListener('scroll', this.#onScroll);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.removeEventListener('scroll', this.#onScroll);
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
    else if (!this.whole && this.limit === Infinity) {
      const items = [...this.renderRoot.querySelectorAll('ul:is(.projects, .figures-list) > li')];
      this.limit = itemsThatFit(this, items, this.#twin ? 2 : 1, this.#line);
    }
  }

  get #text(): number {
    const factor = this.panel ? factorOf(this.panel.type, this.level) : 1;
    return Math.min(this.textSize, Math.max(13, this.textSize * factor));
  }

  /** Px of the line that says how many more there are. */
  get #line(): number {
    return matchMedia('(pointer: coarse)').matches ? 44 : 2 * this.#text;
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
      </ul>
      ${this.#renderRest('briefing.more-figures', rows.length)}`;
  }

  #renderProjects(view: PanelView, panel: Extract<BriefingPanel, { type: 'projects' }>) {
    const ledger = planLedger(view.graph);
    const { rows } = query(ledger, decodeFilter(panel.filter));
    const subjects = [...rows].map((row) => ledger.rows[row]!.subject);
    const shown = subjects.slice(0, this.#shown);
    const names = ['projects', this.#twin ? 'columns' : '', this.level > 0 ? 'short' : ''];
    const about = (subject: Subject): string => (this.level > 0 ? '' : aboutOf(view, subject));
    return html`<h3>${this.t('briefing.projects', { count: subjects.length })}</h3>
      <ul class=${names.join(' ')}>
        ${shown.map((subject) => html`<li>${renderRow(view, subject, { about: about(subject) })}</li>`)}
      </ul>
      ${this.#renderRest('briefing.more-projects', subjects.length)}`;
  }

  get #shown(): number {
    return this.whole ? Infinity : this.limit;
  }

  #showRest(): void {
    this.whole = true;
    if (this.panel?.type === 'figures') this.scrollBy({ top: this.clientHeight * 0.8 });
  }

  /** How many more of `all` there are; a press shows them. Charts go on below the line, for a finger to scroll. */
  #renderRest(key: StringKey, all: number) {
    if (this.#shown >= all) return nothing;
    return html`<button class="rest" type="button" @click=${() => this.#showRest()}>
      ${this.t(key, { count: all - this.#shown })}
    </button>`;
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
