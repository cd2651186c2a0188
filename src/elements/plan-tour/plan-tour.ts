import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PlanAnnounceEvent, PlanElement, PlanTourEvent, baseStyles, define, icon } from '../shared';
import { type Box, placeMark } from './place-mark';
import { planTourStyles } from './plan-tour.styles';
import '../../strings/guide';
import '../shared/panel-icons';
import { inlineStyle } from '../shared/inline-style';

/** The steps, in order. */
export const tourSteps = ['map', 'slogan', 'both', 'search'] as const;
export type TourStep = (typeof tourSteps)[number];

/**
 * A first walk through the atlas: four marks beside what they are about. Nothing is locked meanwhile; Esc or a
 * button ends it at any step.
 *
 * @fires plan-tour - A person went through the tour, or left it.
 * @fires plan-announce - The text of a step, for the page to say. Cancelable.
 */
export class PlanTour extends PlanElement {
  static override styles = [baseStyles, planTourStyles];

  /** What each step is about; `null` or hidden: the mark stands in the middle. */
  @property({ attribute: false }) targetOf: (step: TourStep) => Element | null = () => null;

  /** The step that is shown; -1: none. */
  @state() private at = -1;
  @state() private about: Box | null = null;
  @state() private place: Pick<Box, 'left' | 'top'> = { left: 0, top: 0 };

  @query('.mark') private mark!: HTMLElement | null;

  readonly #resize = new ResizeObserver(() => this.#put());

  /** Whether a step is shown. */
  get running(): boolean {
    return this.at >= 0;
  }

  /**
   * Begins at the first step.
   *
   * @param focus whether the focus goes to the tour, as when a person asked for it
   */
  async start(focus: boolean): Promise<void> {
    this.#go(0);
    await this.updateComplete;
    if (focus) this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
  }

  /** Ends the tour. @param finished whether the last step was reached. */
  end(finished = false): void {
    if (this.at < 0) return;
    this.at = -1;
    this.dispatchEvent(new PlanTourEvent(finished));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('at')) this.#put();
  }

  protected override render() {
    const step = tourSteps[this.at];
    if (!step) return nothing;
    const last = this.at === tourSteps.length - 1;
    const { about } = this;
    return html`${
        about
          ? html`<div
              class="ring"
              style=${inlineStyle({
                left: `${about.left}px`,
                top: `${about.top}px`,
                width: `${about.width}px`,
                height: `${about.height}px`,
              })}
            ></div>`
          : nothing
      }
      <section
        class="mark"
        role="dialog"
        aria-label=${this.t('tour.label')}
        aria-describedby="words"
        style=${inlineStyle({ left: `${this.place.left}px`, top: `${this.place.top}px` })}
        @keydown=${this.#onKey}
      >
        <p class="count">${this.t('tour.step', { at: this.at + 1, count: tourSteps.length })}</p>
        <div id="words">
          <h2>${this.t(`tour.${step}.title`)}</h2>
          <p>${this.t(`tour.${step}`)}</p>
        </div>
        <div class="buttons">
          <button class="skip" type="button" ?hidden=${last} @click=${() => this.end()}>
            ${this.t('tour.skip')}
          </button>
          <span class="gap"></span>
          ${
            this.at > 0
              ? html`<button class="button" type="button" @click=${() => this.#go(this.at - 1)}>
                  ${icon('chevron-left')}${this.t('tour.back')}
                </button>`
              : nothing
          }
          <button
            class="button primary next"
            type="button"
            @click=${() => (last ? this.end(true) : this.#go(this.at + 1))}
          >
            ${this.t(last ? 'tour.done' : 'tour.next')}
          </button>
        </div>
      </section>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.end();
  };

  #go(at: number): void {
    this.at = at;
    const step = tourSteps[at];
    if (step)
      this.dispatchEvent(new PlanAnnounceEvent(`${this.t(`tour.${step}.title`)}：${this.t(`tour.${step}`)}`));
  }

  /** Puts mark and ring where they belong now. */
  #put(): void {
    const step = tourSteps[this.at];
    if (!step || !this.mark) return;
    const frame = this.getBoundingClientRect();
    const target = this.targetOf(step)?.getBoundingClientRect();
    const seen = target !== undefined && target.width > 0 && target.height > 0;
    const about = seen
      ? {
          left: target.left - frame.left,
          top: target.top - frame.top,
          width: target.width,
          height: target.height,
        }
      : null;
    // Once there is a ring round most of the frame, it says nothing.
    const all = about !== null && about.width * about.height > frame.width * frame.height * 0.5;
    this.about = all ? null : about;
    this.place = placeMark(frame, all ? null : about, this.mark.getBoundingClientRect());
  }
}

define('plan-tour', PlanTour);

declare global {
  interface HTMLElementTagNameMap {
    'plan-tour': PlanTour;
  }
}
