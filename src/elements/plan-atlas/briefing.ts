import { type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import type { Briefing } from '../../model/briefing';
import type { PlanBriefing } from '../plan-briefing/plan-briefing';
import type { PlanDraftEvent, PlanDraftOpenEvent, PlanDraftPlayEvent } from '../plan-briefing-editor/events';
import { translate } from '../../strings';
import { type PlanElement, icon } from '../shared';
import type { RendererChoice } from '../plan-map/renderers';

/** Which briefing, and where it begins. */
export interface BriefingWish {
  /** Its name, or a briefing; without it a person chooses. */
  briefing?: string | Briefing;
  /** The id of a step, or its number from 1. */
  step?: string | number;
  /** Whether it is edited beside the map instead of played; the draft is the one that was edited last. */
  edit?: boolean;
}

interface Frame extends PlanElement {
  renderer: RendererChoice;
  /** Whether the page opens a window for the speaker. */
  speaker: boolean;
  refit(): void;
}

/** A briefing over the whole frame; its code is loaded when it is first opened. */
export class AtlasBriefing implements ReactiveController {
  readonly #frame: Frame;
  #wish: BriefingWish | null = null;
  #before: HTMLElement | null = null;
  #isEditing = false;
  /** What was edited last, while the editor is closed. */
  #draft: PlanDraftEvent | null = null;
  readonly #makeRoom: () => void;

  /** @param makeRoom the editor comes into the panel of the details */
  constructor(frame: Frame, makeRoom: () => void) {
    this.#frame = frame;
    this.#makeRoom = makeRoom;
  }

  hostConnected(): void {}

  /** Whether it lies over the frame. */
  get open(): boolean {
    return this.#wish !== null;
  }

  /** Whether one is edited in place of the details. */
  get editing(): boolean {
    return this.#isEditing;
  }

  async show(wish: BriefingWish): Promise<void> {
    if (wish.edit) return this.#edit();
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

  async #edit(): Promise<void> {
    await import('../plan-briefing-editor/plan-briefing-editor');
    this.hide();
    this.#isEditing = true;
    this.#makeRoom();
    await this.#redraw();
    this.#frame.renderRoot.querySelector('plan-briefing-editor')?.focus();
  }

  /** What the panel of the details is called on a small screen. @param name of what is selected */
  nameOr(name: string): string {
    return this.#isEditing ? translate('atlas.edit-briefing', this.#frame.activeStore.state.language) : name;
  }

  /** Closes the editor; the draft stays. @param otherwise what is done when none is open */
  endEditing(otherwise: () => void): void {
    if (!this.#isEditing) return otherwise();
    this.#isEditing = false;
    void this.#redraw();
  }

  /** The map keeps what it shows in sight, beside the editor and without it. */
  async #redraw(): Promise<void> {
    const { renderRoot } = this.#frame;
    this.#frame.requestUpdate();
    await this.#frame.updateComplete;
    await renderRoot.querySelector('plan-map')?.updateComplete;
    this.#frame.refit();
  }

  /** The editor; `null` while it is closed. */
  renderEditor(): TemplateResult | null {
    if (!this.#isEditing) return null;
    return html`<plan-briefing-editor
      @plan-draft=${(event: PlanDraftEvent) => (this.#draft = event)}
      @plan-draft-open=${(event: PlanDraftOpenEvent) => {
        if (this.#draft?.plan === event.plan) event.draft = this.#draft.draft;
      }}
      @plan-draft-play=${({ draft, step }: PlanDraftPlayEvent) => void this.show({ briefing: draft, step })}
    ></plan-briefing-editor>`;
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
      ><button slot="chooser" class="button" type="button" @click=${() => void this.show({ edit: true })}>
        ${icon('file-text')}${translate('atlas.edit-briefing', this.#frame.activeStore.state.language)}
      </button></plan-briefing
    >`;
  }
}

/** What happens in the briefing is not of the frame under it. */
function keepInside(event: Event): void {
  event.stopPropagation();
}
