import { type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import type { Briefing } from '../../model/briefing';
import type { PlanBriefing } from '../plan-briefing/plan-briefing';
import type { PlanElement } from '../shared';
import type { RendererChoice } from '../plan-map/renderers';

/** Which briefing, and where it begins. */
export interface BriefingWish {
  /** Its name, or a briefing; without it a person chooses. */
  briefing?: string | Briefing;
  /** The id of a step, or its number from 1. */
  step?: string | number;
}

interface Frame extends PlanElement {
  renderer: RendererChoice;
  /** Whether the page opens a window for the speaker. */
  speaker: boolean;
}

/** A briefing over the whole frame; its code is loaded when it is first opened. */
export class AtlasBriefing implements ReactiveController {
  readonly #frame: Frame;
  #wish: BriefingWish | null = null;
  #before: HTMLElement | null = null;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  hostConnected(): void {}

  /** Whether it lies over the frame. */
  get open(): boolean {
    return this.#wish !== null;
  }

  async show(wish: BriefingWish): Promise<void> {
    await import('../plan-briefing/plan-briefing');
    const root = this.#frame.renderRoot as ShadowRoot;
    if (!this.open) this.#before = root.activeElement as HTMLElement | null;
    this.#wish = wish;
    this.#frame.requestUpdate();
    await this.#frame.updateComplete;
    root.querySelector<PlanBriefing>('plan-briefing')?.focus({ preventScroll: true });
  }

  hide(): void {
    if (!this.open) return;
    this.#wish = null;
    this.#frame.requestUpdate();
    void this.#frame.updateComplete.then(() => this.#before?.focus({ preventScroll: true }));
  }

  render(): TemplateResult | typeof nothing {
    const plan = this.#frame.activeStore.state.plan;
    if (!this.#wish || !plan) return nothing;
    return html`<plan-briefing
      class="briefing"
      closable
      ?speaker=${this.#frame.speaker}
      .plan=${plan}
      .lang=${this.#frame.activeStore.state.language}
      .renderer=${this.#frame.renderer}
      .briefing=${this.#wish.briefing}
      .step=${this.#wish.step}
      @plan-briefing-end=${() => this.hide()}
      @keydown=${keepInside}
      @plan-select=${keepInside}
      @plan-hover=${keepInside}
      @plan-ready=${keepInside}
      @plan-camera=${keepInside}
    ></plan-briefing>`;
  }
}

/** What happens in the briefing is not of the frame under it. */
function keepInside(event: Event): void {
  event.stopPropagation();
}
