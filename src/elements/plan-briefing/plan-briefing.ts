import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type BriefingClock, stoppedClock } from '../../briefing/briefing-clock';
import {
  type BriefingCommand,
  type BriefingState,
  type WindowCommand,
  briefingAt,
  isWindowCommand,
  reduceBriefing,
  shownStep,
  stepIndex,
} from '../../briefing/briefing-state';
import type { Briefing, BriefingStep } from '../../model/briefing';
import { textOf } from '../../model/text';
import {
  PlanElement,
  PlanErrorEvent,
  baseStyles,
  define,
  loadStatusStyles,
  renderLoadStatus,
  renderStatus,
} from '../shared';
import { FlavorController } from '../shared/flavor';
import type { RendererChoice } from '../plan-map/renderers';
import { type PlanMap } from '../plan-map/plan-map';
import '../plan-map/plan-map';
import { renderBar } from './deck-bar';
import { DeckClock } from './deck-clock';
import { DeckKeys } from './deck-keys';
import {
  columnsOf,
  renderChooser,
  renderNotes,
  renderOverlays,
  renderOverview,
  renderProblem,
} from './deck-overlays';
import { type DetourOptions, renderDetour } from './detour';
import { PlanBriefingEndEvent, PlanDeckEvent, PlanSpeakerEvent, PlanStepEvent } from './events';
import { FullScreen } from './full-screen';
import { HandOut } from './hand-out';
import { IdleWatch } from './idle-watch';
import { Kiosk } from './kiosk';
import { type BriefingLayout, layoutOf } from './layout';
import { overlayStyles } from './overlays.styles';
import { planBriefingStyles } from './plan-briefing.styles';
import { BriefingStage } from './stage';
import { renderStepPanel } from './step-panel';
import { renderWords } from './step-words';
import { Stills } from './stills';
import { Swipe } from './swipe';
import { ToldBriefing } from './told-briefing';
import '../../strings/briefing';
import '../shared/briefing-icons';

/**
 * Tells a plan in steps: the map of each step, its words beside it, and a panel where it has one. Steered by keyboard,
 * clicker, touch or buttons; whoever clicks or moves the map comes back to the step with one key.
 *
 * @fires plan-step - A person, or the clock of a kiosk, went to another step.
 * @fires plan-deck - The deck changed in any way, also by a host.
 * @fires plan-speaker - A person wants the window of the speaker; only where the page says `speaker`.
 * @fires plan-briefing-end - A person ended the briefing; only where it is `closable`.
 * @fires plan-ready - The plan is loaded and its map drawn.
 * @fires plan-select - A person selected something on the map of the briefing. Cancelable.
 * @fires plan-error - The plan or the briefing did not load, or something in the briefing is wrong.
 * @slot chooser - Further buttons where a person chooses a briefing.
 * @slot over - What lies over the map of the step.
 * @csspart words - Title and text of the step.
 * @csspart panel - The panel of the step.
 * @csspart bar - Dots and buttons.
 * @csspart notes - The notes of the speaker.
 * @cssproperty --plan-briefing-height - Height when the page sets none. Default 640px.
 */
export class PlanBriefing extends PlanElement {
  static override styles = [baseStyles, loadStatusStyles, planBriefingStyles, overlayStyles];

  /** The name of a briefing that the plan has, or a briefing. Without it the only one is told, or a person chooses. */
  @property() briefing: string | Briefing | undefined;

  /** The step that is told: its id, or its number from 1. Follows where a person goes. */
  @property() step: string | number | undefined;

  /** Whether the first step follows the last. */
  @property({ type: Boolean }) loop = false;

  /** Whether it goes on by itself, for as long as each step is planned, and round again. */
  @property({ type: Boolean }) kiosk = false;

  /** Seconds after which a kiosk comes back to the step that a person has left. Default 45. */
  @property({ type: Number }) idle = 45;

  /** Whether the page opens a window for the speaker on `plan-speaker`. */
  @property({ type: Boolean }) speaker = false;

  /** Whether a person can save it as files. Default `true`. */
  @property({ attribute: false }) handouts = true;

  /** Whether a person can end it here. */
  @property({ type: Boolean }) closable = false;

  /** What draws the map; see `plan-map`. Default `auto`. */
  @property() renderer: RendererChoice = 'auto';

  @state() private chosen: string | undefined;
  @state() private deckState: BriefingState | null = null;
  @state() private layout: BriefingLayout = layoutOf({ width: 1280, height: 800 });
  @state() private moving = false;
  @state() private full = false;

  @query('.stills') private grid!: HTMLElement | null;

  /** @internal The map of the step. */
  @query('plan-map') map!: PlanMap | null;

  readonly #load = this.slice((view) => view.load);
  readonly #flavor = new FlavorController(this);
  readonly #told = new ToldBriefing(this, (problem) => this.dispatchEvent(new PlanErrorEvent(problem)));
  readonly #stage = new BriefingStage(() => {
    this.#run({ type: 'detour' });
    this.#kiosk.restart();
    this.requestUpdate();
  });
  readonly #stills = new Stills(this);
  readonly #size = new ResizeObserver(() => {
    const size = { width: this.clientWidth, height: this.clientHeight };
    if (size.width > 0 && size.height > 0) this.layout = layoutOf(size);
  });
  readonly #kiosk: Kiosk = new Kiosk(this, {
    wait: () => (this.kiosk && this.#steps ? (this.#current?.seconds ?? null) : null),
    next: () => this.#run({ type: 'next' }),
    patience: () => this.idle,
    away: () => Boolean(this.deckState?.detour || this.deckState?.overview !== null),
    back: () => this.#run({ type: 'escape' }),
  });
  readonly #handOut = new HandOut(this);
  readonly #clock = new DeckClock(this, () => this.deckState?.notes === true);
  readonly #screen = new FullScreen(this, (full) => (this.full = full));
  #begun: Briefing | null = null;

  constructor() {
    super();
    this.addController(this.#kiosk);
    this.addController(this.#screen);
    this.addController(this.#clock);
    this.addController(new IdleWatch(this, (moving) => (this.moving = moving)));
    this.addController(new Swipe(this, (on) => this.#run({ type: on ? 'next' : 'previous' })));
    this.addController(
      new DeckKeys(this, {
        deck: () => this.deckState,
        columns: () => columnsOf(this.grid),
        run: (command) => this.#run(command),
      }),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  /** Where the deck stands; `null` until there is a briefing. */
  get deck(): BriefingState | null {
    return this.deckState;
  }

  /** @internal What is told; `null` until it is read. */
  get told(): Briefing | null {
    return this.#told.briefing;
  }

  /** @internal How long it has been told, in milliseconds since the page was loaded. */
  get clock(): BriefingClock {
    return this.#clock.clock;
  }
  /** @internal */
  set clock(clock: BriefingClock) {
    this.#clock.clock = clock;
  }

  /** Moves the deck as a key would; fires `plan-deck` only. @returns whether anything changed */
  run(command: BriefingCommand): boolean {
    return this.#run(command, false);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#told.want(this.loaded, this.#wish());
    const { briefing } = this.#told;
    if (briefing !== this.#begun) this.#begin(briefing);
    else if (changed.has('step')) this.#goTo(this.step);
    if (changed.has('loop') || changed.has('kiosk')) this.#keepLoop();
    this.#stage.speak(this.language);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#current?.panel) void import('./briefing-panel');
    if (this.#subject) void import('../plan-card/plan-card');
    this.style.setProperty('--_u', `${this.layout.unit}px`);
    this.style.setProperty('--_card', String(Math.max(1, (this.layout.unit * 26) / 14)));
    if (changed.has('kiosk')) this.#kiosk.restart();
    this.renderRoot.querySelector('.overview .chosen')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const t: PlanBriefing['t'] = (key, values) => this.t(key, values);
    const { loaded, deckState: deck } = this;
    const [step, { briefing, problem }] = [this.#current, this.#told];
    const close = this.closable ? () => this.dispatchEvent(new PlanBriefingEndEvent()) : null;
    if (!loaded) return renderLoadStatus(this.#load.value, t, () => this.reload());
    if (!briefing || !deck || !step) {
      const { briefings } = loaded.graph.package;
      if (problem) return renderProblem(problem, t, close);
      if (this.#wish() !== undefined) return html`<div class="chooser" aria-busy="true"></div>`;
      return renderChooser(briefings, this.language, { t, choose: (id) => this.#choose(id), close });
    }
    const { room, mapScale } = this.layout;
    const run = (command: BriefingCommand | WindowCommand): void => void this.#run(command);
    const at = shownStep(deck);
    const bar = { ...this.#barOptions(briefing, deck), t, run };
    return html`<div
      class="show ${room} ${step.panel ? `with-panel ${step.panel.type}` : ''} ${this.moving ? 'moving' : ''} ${this.kiosk ? 'kiosk' : ''}"
    >
      <div class="map">
        <plan-map
          .store=${this.#stage.store}
          .lang=${this.language}
          .renderer=${this.renderer}
          .textScale=${mapScale}
          loading="eager"
          gestures="direct"
        ></plan-map>
        <slot name="over"></slot>
        ${deck.detour ? renderDetour(this.#detourOptions(at)) : nothing}
      </div>
      <div class="side" data-swipe>
        ${renderWords(briefing, step, loaded.graph, this.language)}
        ${room === 'strip' ? nothing : renderBar(bar)}
      </div>
      ${renderStepPanel({
        ...{ briefing, step, at, bar, layout: this.layout, language: this.language },
        store: this.#stage.store,
      })}
      ${deck.notes ? renderNotes(step, this.#clock.read(briefing.steps, deck.at), this.language, t) : nothing}
      ${
        deck.overview === null
          ? nothing
          : renderOverview(
              briefing.steps,
              deck,
              this.#stills.of(briefing, loaded, { flavor: this.#flavor.value, language: this.language }),
              this.language,
              { t, choose: (index) => run({ type: 'go', step: index }) },
            )
      }
      ${renderOverlays(deck, t, () => run({ type: 'black' }))}
      ${renderStatus(t('briefing.said', { at: at + 1, count: deck.length, title: textOf(step.title, this.language) }))}
    </div>`;
  }

  get #subject(): string | null {
    const { selection } = this.#stage;
    return this.deckState?.detour && selection?.type === 'subject' ? selection.id : null;
  }

  get #steps(): readonly BriefingStep[] | null {
    return this.#begun?.steps ?? null;
  }

  /** The step that the audience sees. */
  get #current(): BriefingStep | null {
    return (this.deckState && this.#steps?.[shownStep(this.deckState)]) ?? null;
  }

  #choose(id: string): void {
    this.chosen = id;
    // What had the focus goes.
    this.focus({ preventScroll: true });
  }

  #wish(): string | Briefing | undefined {
    const entries = this.loaded?.graph.package.briefings ?? [];
    const only = entries.length === 1 ? entries[0]?.id : undefined;
    return this.briefing || this.chosen || only;
  }

  #detourOptions(at: number): DetourOptions {
    return {
      ...{ store: this.#stage.store, language: this.language, subject: this.#subject, at },
      t: (key, values) => this.t(key, values),
      back: () => void this.#run({ type: 'return' }),
    };
  }

  #barOptions(briefing: Briefing, deck: BriefingState) {
    const { language, full, closable, speaker } = this;
    const close = (): boolean => this.dispatchEvent(new PlanBriefingEndEvent());
    return {
      briefing,
      deck,
      language,
      full,
      closable,
      speaker,
      close,
      handOut: this.handouts ? this.#handOut : null,
    };
  }

  /** Another briefing begins, at the step that is asked for. */
  #begin(briefing: Briefing | null): void {
    this.#begun = briefing;
    this.#clock.clock = stoppedClock;
    if (!briefing || !this.loaded) {
      this.deckState = null;
      return;
    }
    this.deckState = briefingAt(
      briefing.steps.length,
      stepIndex(briefing.steps, this.step) ?? 0,
      this.loop || this.kiosk,
    );
    this.#show();
    this.#tellDeck();
    this.#kiosk.restart();
  }

  #keepLoop(): void {
    const loop = this.loop || this.kiosk;
    if (this.deckState && this.deckState.loop !== loop) this.deckState = { ...this.deckState, loop };
  }

  /** A host names a step. */
  #goTo(step: string | number | undefined): void {
    const index = stepIndex(this.#steps ?? [], step);
    if (index !== null && index !== this.deckState?.at) this.#run({ type: 'go', step: index }, false);
  }

  #run(command: BriefingCommand | WindowCommand, byPerson = true): boolean {
    if (isWindowCommand(command)) return this.#steer(command);
    const before = this.deckState;
    if (!before || !this.#begun) return false;
    const after = reduceBriefing(before, command);
    if (after === before) {
      if (command.type === 'escape' && this.closable && !this.full) {
        this.dispatchEvent(new PlanBriefingEndEvent());
      }
      return false;
    }
    this.deckState = after;
    if (after.at !== before.at) this.#turned(after.at, byPerson);
    if (shownStep(after) !== shownStep(before) || (before.detour && !after.detour)) this.#show();
    this.#kiosk.restart();
    this.#clock.keepTicking();
    this.#tellDeck();
    return true;
  }

  #turned(at: number, byPerson: boolean): void {
    this.#clock.turn();
    const { id, steps } = this.#begun!;
    this.step = steps[at]!.id;
    if (byPerson) this.dispatchEvent(new PlanStepEvent(id, this.step, at));
  }

  #tellDeck(): void {
    const step = this.deckState && this.#steps?.[this.deckState.at];
    if (!this.deckState || !this.#begun || !step) return;
    this.dispatchEvent(new PlanDeckEvent(this.#begun.id, step.id, this.deckState));
  }

  #show(): void {
    if (this.#current && this.loaded) this.#stage.show(this.#current, this.loaded);
  }

  #steer(command: WindowCommand): boolean {
    if (command.type === 'speaker') return this.speaker && this.dispatchEvent(new PlanSpeakerEvent());
    if (command.type === 'start' && command.from === 'first') this.#run({ type: 'first' });
    void this.#screen.set(command.type === 'start' || !this.full);
    this.focus({ preventScroll: true });
    return true;
  }
}

define('plan-briefing', PlanBriefing);

declare global {
  interface HTMLElementTagNameMap {
    'plan-briefing': PlanBriefing;
  }
}
