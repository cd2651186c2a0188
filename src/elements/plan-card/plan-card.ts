import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ownMarkup } from '../shared/own-markup';
import type { MapAppearance } from '../../../styles/style';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { ViewSize } from '../../model/map-view';
import type { PlanInfo, Section, Subject, SubjectId } from '../../model/types';
import { baseStyles, define, icon, loadStatusStyles, renderLoadStatus } from '../shared';
import { FlavorController } from '../shared/flavor';
import { PanelElement, type PanelView } from '../shared/panel-element';
import { sectionNumber, wordsFor } from '../shared/subject-parts';
import { SightController } from '../shared/sight';
import { markStyles, renderMark } from '../shared/subject-mark';
import { planCardStyles } from './plan-card.styles';

/** So many sections are named; of more, how many there are. */
const mostSections = 3;

/** Everything a thumbnail depends on. */
interface ThumbnailWish {
  plan: LoadedPlan;
  /** `null`: the whole plan. */
  subject: Subject | null;
  appearance: Omit<MapAppearance, 'scale'>;
  size: ViewSize;
}

/**
 * A small card of one thing of a plan, or of the whole plan: where it lies, what it is, how well its place is known,
 * which sections name it. Works alone with `src`, or shares the plan of another element. Needs no WebGL.
 *
 * @fires plan-select - A person took the card, or a section on it. Cancelable.
 * @fires plan-hover - A person points at the card.
 * @fires plan-error - The plan did not load.
 * @slot loading - In place of what is shown while the plan loads.
 * @slot error - In place of what is shown when the plan does not load.
 * @slot empty - In place of what is shown without a plan.
 * @slot detail - Further contents under what the card says.
 * @csspart card - The card.
 * @csspart text - What it says.
 * @csspart thumbnail - The small map.
 * @csspart name - The name, a button.
 * @csspart section - A section that names the subject, a button.
 */
export class PlanCard extends PanelElement {
  static override styles = [baseStyles, loadStatusStyles, markStyles, planCardStyles];

  /** The id of what is shown; without it the whole plan. */
  @property() subject: SubjectId | null = null;

  /** When its own plan is loaded: `auto` at once, `lazy` when the card comes near the window. Default `auto`. */
  @property() loading: 'auto' | 'lazy' = 'auto';

  /** The small map; `null`: not drawn yet, empty: it cannot be drawn. */
  @state() private thumbnail: string | null = null;

  @query('.thumbnail') private frame!: HTMLElement | null;

  protected readonly origin = 'list';

  readonly #load = this.slice((view) => view.load);
  readonly #flavor = new FlavorController(this);
  readonly #size = new ResizeObserver(() => this.requestUpdate());
  readonly #sight = new SightController(this, () => this.requestUpdate());
  #drawn = '';
  #drawnPlan: LoadedPlan | null = null;

  /** @internal */
  get mayLoad(): boolean {
    return this.loading !== 'lazy' || this.#sight.seen;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.checkValue(changed, 'loading', (value) => ['auto', 'lazy'].includes(value), 'auto 或 lazy');
  }

  protected override get initialValues(): Readonly<Record<string, unknown>> {
    return { ...super.initialValues, loading: 'auto' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override render() {
    const { view } = this;
    if (!view) {
      const t: PanelView['t'] = (key, values) => this.t(key, values);
      return html`<div class="card waiting" part="card">
        ${renderLoadStatus(this.#load.value, t, () => this.reload())}
      </div>`;
    }
    if (!this.subject) return this.#renderPlan(view);
    const subject = view.graph.subjects.get(this.subject);
    if (subject) return this.#renderSubject(view, subject);
    return html`<div class="card waiting" part="card">
      <div class="status" role="alert">
        ${icon('circle-alert')}<strong>${this.t('detail.unknown', { id: this.subject })}</strong>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    void this.#keepThumbnail();
  }

  #renderSubject(view: PanelView, subject: Subject) {
    const { graph } = view;
    const inside = new Set([
      ...graph.inside(subject.id).map(({ subject: id }) => id),
      ...graph.projectsAt(subject.id).map(({ id }) => id),
    ]).size;
    const chosen = view.selected?.type === 'subject' && view.selected.id === subject.id;
    return html`<article part="card" class="card ${chosen ? 'chosen' : ''}" data-subject=${subject.id}>
      ${this.#renderThumbnail(graph.info)}
      <div class="text" part="text">
        <p class="eyebrow">${renderMark(graph, subject)}${wordsFor(view, subject)}</p>
        <h3>
          <button
            type="button"
            part="name"
            data-subject=${subject.id}
            aria-current=${chosen ? 'true' : nothing}
          >
            ${view.text(subject.name)}
          </button>
        </h3>
        <p class="gist">${view.text(subject.gist)}</p>
        <ul class="facts">
          <li class="chip ${subject.precision}">
            ${subject.position ? this.term('precision', subject.precision) : this.t('panel.unplaced')}
          </li>
          ${inside > 0 ? html`<li class="chip">${this.t('card.inside', { count: inside })}</li>` : nothing}
        </ul>
        ${this.#renderSections(view, graph.sectionsOf(subject.id))}
        <slot name="detail"></slot>
      </div>
    </article>`;
  }

  #renderPlan({ graph, text }: PanelView) {
    const { info } = graph;
    return html`<article class="card whole" part="card">
      ${this.#renderThumbnail(info)}
      <div class="text" part="text">
        <p class="eyebrow">${info.documentNumber || info.period}</p>
        <h3>
          <button type="button" part="name" @click=${() => this.selectByPerson(null, this.origin)}>
            ${text(info.shortTitle)}
          </button>
        </h3>
        <p class="gist">
          ${this.t('card.plan', { subjects: graph.subjects.size, sections: graph.sections.size })}
        </p>
        <ul class="facts">
          ${info.slogan.map((term) => html`<li class="chip" lang="zh">${term}</li>`)}
        </ul>
        <slot name="detail"></slot>
      </div>
    </article>`;
  }

  #renderSections(view: PanelView, sections: readonly Section[]) {
    if (sections.length === 0) return html`<p class="none">${this.t('detail.evidence-none')}</p>`;
    const more = sections.length > mostSections;
    return html`<ul class="sections" aria-label=${this.t('card.sections', { count: sections.length })}>
      ${sections.slice(0, mostSections).map(
        (section) =>
          html`<li>
            <button type="button" part="section" data-section=${section.id}>
              ${icon('file-text')}<span
                ><b>${sectionNumber(view, section, view.language)}</b> ${view.text(section.title)}</span
              >
            </button>
          </li>`,
      )}
      ${more ? html`<li class="more">${this.t('card.more', { count: sections.length })}</li>` : nothing}
    </ul>`;
  }

  /** The small map with the marks that a map must carry. */
  #renderThumbnail({ publication }: PlanInfo) {
    const { approvalNumber } = publication;
    const mark = approvalNumber ? this.t('map.approval', { number: approvalNumber }) : this.t('map.internal');
    return html`<div class="thumbnail" part="thumbnail">
      ${
        this.thumbnail === ''
          ? icon('map')
          : html`<div class="drawing" aria-hidden="true" .innerHTML=${ownMarkup(this.thumbnail ?? '')}></div>`
      }
      <p class="marks"><span>${mark}</span><span class="schematic">${this.t('map.schematic')}</span></p>
    </div>`;
  }

  /** Draws the thumbnail when it was never drawn, or would look different now. */
  async #keepThumbnail(): Promise<void> {
    const wish = this.#wish();
    if (!wish) return;
    const key = JSON.stringify([this.subject, wish.appearance, wish.size]);
    if (key === this.#drawn && wish.plan === this.#drawnPlan) return;
    this.#drawn = key;
    this.#drawnPlan = wish.plan;
    try {
      const { drawThumbnail } = await import('./thumbnail');
      if (key === this.#drawn) {
        this.thumbnail = drawThumbnail(wish.plan, wish.subject, wish.appearance, wish.size);
      }
    } catch {
      // The card says everything without it.
      this.thumbnail = '';
    }
  }

  #wish(): ThumbnailWish | null {
    const { loaded: plan, frame } = this;
    if (!plan || !frame || !this.#sight.seen) return null;
    const size = { width: frame.clientWidth, height: frame.clientHeight };
    if (size.width === 0 || size.height === 0) return null;
    const subject = this.subject ? (plan.graph.subjects.get(this.subject) ?? null) : null;
    return { plan, subject, appearance: { flavor: this.#flavor.value, language: this.language }, size };
  }
}

define('plan-card', PlanCard);

declare global {
  interface HTMLElementTagNameMap {
    'plan-card': PlanCard;
  }
}
