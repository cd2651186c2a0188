import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ownMarkup } from '../shared/own-markup';
import type { MapAppearance } from '../../../styles/style';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { ViewSize } from '../../model/map-view';
import type { PlanInfo, Subject, SubjectId } from '../../model/types';
import { type CardWords, cardWords, mapMarks } from '../../strings/card-words';
import { baseStyles, define, icon, loadStatusStyles, renderLoadStatus } from '../shared';
import { FlavorController } from '../shared/flavor';
import { PanelElement, type PanelView } from '../shared/panel-element';
import { SightController } from '../shared/sight';
import { markStyles, renderBareMark } from '../shared/bare-mark';
import { planCardStyles } from './plan-card.styles';

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
 * @slot static - A static card of the page's own, as `renderCardHtml` writes it; shown until the plan is loaded and drawn.
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
  /** The sign of a sector; it comes with the drawing. */
  #glyphOf: (subject: Subject) => string = () => '';
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
      return html`<slot name="static"
        ><div class="card waiting" part="card">
          ${renderLoadStatus(this.#load.value, t, () => this.reload())}
        </div></slot
      >`;
    }
    const subject = this.subject ? view.graph.subjects.get(this.subject) : null;
    if (subject !== undefined) return this.#renderCard(view, subject);
    return html`<div class="card waiting" part="card">
      <div class="status" role="alert">
        ${icon('circle-alert')}<strong>${this.t('detail.unknown', { id: this.subject ?? '' })}</strong>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    void this.#keepThumbnail();
  }

  /** Until the small map is drawn, what the page holds of the card stays in front. */
  #renderCard(view: PanelView, subject: Subject | null) {
    const { graph } = view;
    const words = cardWords(graph, subject, view.language);
    const { selected } = view;
    const chosen = selected?.type === 'subject' && selected.id === subject?.id;
    const fixed = this.querySelector(':scope > [slot=static]') !== null;
    const ahead = fixed && this.thumbnail === null;
    return html`<div class="stack">
      <article
        part="card"
        class="card ${subject ? '' : 'whole'} ${chosen ? 'chosen' : ''} ${ahead ? 'behind' : fixed ? 'kept' : ''}"
        data-subject=${subject?.id ?? nothing}
      >
        ${this.#renderThumbnail(graph.info)}
        <div class="text" part="text">
          <p class="eyebrow">
            ${subject ? renderBareMark(graph, subject, this.#glyphOf(subject)) : nothing}${words.eyebrow}
          </p>
          <h3>
            <button
              type="button"
              part="name"
              data-subject=${subject?.id ?? nothing}
              aria-current=${chosen ? 'true' : nothing}
              @click=${subject ? nothing : () => this.selectByPerson(null, this.origin)}
            >
              ${words.name}
            </button>
          </h3>
          <p class="gist">${words.gist}</p>
          <ul class="facts">
            ${words.facts.map(
              ({ text, precision }) =>
                html`<li class="chip ${precision ?? ''}" lang=${subject ? nothing : 'zh'}>${text}</li>`,
            )}
          </ul>
          ${renderSections(words)}
          <slot name="detail"></slot>
        </div>
      </article>
      ${ahead ? html`<slot name="static"></slot>` : nothing}
    </div>`;
  }

  /** The small map with the marks that a map must carry. */
  #renderThumbnail(info: PlanInfo) {
    const [approval, sketch] = mapMarks(info, this.language);
    return html`<div class="thumbnail" part="thumbnail">
      ${
        this.thumbnail === ''
          ? icon('map')
          : html`<div class="drawing" aria-hidden="true" .innerHTML=${ownMarkup(this.thumbnail ?? '')}></div>`
      }
      <p class="marks"><span>${approval}</span><span class="schematic">${sketch}</span></p>
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
      const { drawThumbnail, sectorGlyphs } = await import('../../svg/card/thumbnail');
      this.#glyphOf = ({ sector }) => (sector ? sectorGlyphs[sector] : '');
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

function renderSections({ sections, more, count }: CardWords) {
  if (sections.length === 0) return more === '' ? nothing : html`<p class="none">${more}</p>`;
  return html`<ul class="sections" aria-label=${count}>
    ${sections.map(
      ({ id, number, title }) =>
        html`<li>
          <button type="button" part="section" data-section=${id}>
            ${icon('file-text')}<span><b>${number}</b> ${title}</span>
          </button>
        </li>`,
    )}
    ${more === '' ? nothing : html`<li class="more">${more}</li>`}
  </ul>`;
}

define('plan-card', PlanCard);

declare global {
  interface HTMLElementTagNameMap {
    'plan-card': PlanCard;
  }
}
