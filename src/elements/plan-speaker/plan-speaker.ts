import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { readClock, shiftClock } from '../../briefing/briefing-clock';
import { commandOf } from '../../briefing/briefing-keys';
import { type BriefingCommand, isWindowCommand, shownStep } from '../../briefing/briefing-state';
import { type Spot, type Stroke, strokesOf } from '../../briefing/ink';
import type { SpeakerMessage, SpeakerPort, StageReport } from '../../briefing/speaker-link';
import { stillOf, viewOfStep } from '../../briefing/still';
import type { Briefing, BriefingStep } from '../../model/briefing';
import type { Camera, ViewSize } from '../../model/map-view';
import { textOf } from '../../model/text';
import { mercatorView } from '../../svg/mercator-view';
import '../plan-briefing/ink-layer';
import { paragraphsOf } from '../plan-briefing/step-words';
import { ToldBriefing } from '../plan-briefing/told-briefing';
import {
  PlanElement,
  PlanErrorEvent,
  baseStyles,
  define,
  loadStatusStyles,
  renderLoadStatus,
} from '../shared';
import { FlavorController } from '../shared/flavor';
import { inlineStyle } from '../shared/inline-style';
import { ownMarkup } from '../shared/own-markup';
import { planSpeakerStyles } from './plan-speaker.styles';
import { renderSpeakerBar } from './speaker-bar';
import '../../strings/briefing';
import '../../strings/speaker';
import '../shared/briefing-icons';

type StillLook = Parameters<typeof viewOfStep>[2];

/** Milliseconds between two signs of life, and after which a silent stage counts as lost. */
const [pulse, silence] = [1_000, 4_000];

/**
 * The window of the speaker: what the audience sees, what comes next, the notes, and the time. Moves the window of the
 * audience, and points and draws on its map.
 *
 * @fires plan-error - The plan or the briefing did not load, or something in the briefing is wrong.
 * @csspart notes - The notes.
 * @cssproperty --plan-speaker-height - Height. Default 100%.
 */
export class PlanSpeaker extends PlanElement {
  static override styles = [baseStyles, loadStatusStyles, planSpeakerStyles];

  /** The name of a briefing that the plan has, or a briefing: the one that the audience sees. */
  @property() briefing: string | Briefing | undefined;

  /** The last one; its clock counts as this window does. */
  @state() private report: StageReport | null = null;
  @state() private lost = false;
  @state() private tool: 'laser' | 'pen' = 'laser';
  @state() private textSize = 20;
  @state() private frame: ViewSize = { width: 0, height: 0 };
  /** The stroke that is being drawn. */
  @state() private stroke: Stroke | null = null;
  @state() private spot: Spot | null = null;

  @query('.frame') private frameBox!: HTMLElement | null;

  readonly #load = this.slice((view) => view.load);
  readonly #flavor = new FlavorController(this);
  readonly #told = new ToldBriefing(this, (problem) => this.dispatchEvent(new PlanErrorEvent(problem)));
  readonly #size = new ResizeObserver(() => this.#measure());
  #port: SpeakerPort | null = null;
  #stop: (() => void) | null = null;
  #pulse = 0;
  #heardAt = -Infinity;
  readonly #stills = new Map<'now' | 'next', { key: string; svg: string }>();

  /** Joins the window of the audience; `null` ends it. */
  connect(port: SpeakerPort | null): void {
    this.#stop?.();
    this.#port = port;
    this.#stop = port?.hear((message) => this.#hear(message)) ?? null;
    this.#beat();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
    window.addEventListener('keydown', this.#onKey);
    this.#size.observe(this);
    this.#pulse = window.setInterval(() => this.#beat(), pulse);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
    this.#size.disconnect();
    clearInterval(this.#pulse);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#told.want(this.loaded, this.briefing || this.report?.briefing);
  }

  protected override updated(): void {
    this.#measure();
  }

  protected override render() {
    const { loaded, report } = this;
    if (!loaded)
      return renderLoadStatus(
        this.#load.value,
        (key, values) => this.t(key, values),
        () => this.reload(),
      );
    const { briefing } = this.#told;
    const step = report && briefing?.steps[report.deck.at];
    if (!report || !briefing || !step || briefing.id !== report.briefing) {
      return html`<div class="waiting" role="status"><p>${this.t('speaker.waiting')}</p></div>`;
    }
    const { deck } = report;
    const strokes = strokesOf(report.ink, deck.at);
    const clock = readClock(report.clock, briefing.steps, deck.at, performance.now());
    return html`<main class="desk" aria-label=${this.t('speaker.label')}>
      <section class="now" aria-label=${this.t('speaker.now')}>
        <div class="heading">
          <h2>${textOf(step.title, this.language)}</h2>
          <span class="count">${deck.at + 1} / ${deck.length}</span>
          ${this.#states(report).map((word) => html`<span class="state" role="status">${word}</span>`)}
        </div>
        <div class="frame">${this.#renderPicture(briefing, report, strokes)}</div>
      </section>
      <section class="aside" aria-label=${this.t('speaker.notes')}>
        ${this.#renderNext(briefing.steps[deck.at + 1])} ${this.#renderNotes(step)}
      </section>
      ${renderSpeakerBar({
        deck,
        reading: clock,
        time: new Date().toLocaleTimeString(this.language === 'zh' ? 'zh-CN' : 'en', {
          hour: '2-digit',
          minute: '2-digit',
          hour12: false,
        }),
        running: report.clock.since !== null && report.clock.restsSince === null,
        tool: this.tool,
        drawn: strokes.length > 0,
        t: (key, values) => this.t(key, values),
        run: (command) => this.#send(command),
        keepTime: (act) => this.#port?.post({ type: 'clock', act }),
        take: (tool) => (this.tool = tool),
        undo: () => this.#draw(deck.at, strokes.slice(0, -1)),
        clear: () => this.#draw(deck.at, []),
      })}
    </main>`;
  }

  #states({ deck }: StageReport): string[] {
    return [
      this.lost ? this.t('speaker.lost') : '',
      deck.black ? this.t('speaker.black') : '',
      deck.frozenAt === null ? '' : this.t('speaker.frozen', { at: deck.frozenAt + 1 }),
      deck.detour ? this.t('speaker.detour') : '',
    ].filter((word) => word !== '');
  }

  /** The map of the audience, as large as there is room for in its own shape. */
  #renderPicture(briefing: Briefing, report: StageReport, strokes: readonly Stroke[]) {
    const { size, deck } = report;
    const factor = Math.min(this.frame.width / size.width, this.frame.height / size.height);
    if (!(factor > 0)) return nothing;
    const [width, height] = [Math.floor(size.width * factor), Math.floor(size.height * factor)];
    const step = briefing.steps[shownStep(deck)];
    if (!step) return nothing;
    const view = this.#viewOf(step, report, { width, height });
    if (!view) return nothing;
    return html`<div
      class="picture ${deck.black ? 'black' : ''}"
      role="img"
      aria-label=${this.t('speaker.map')}
      style=${inlineStyle({ width: `${width}px`, height: `${height}px` })}
      @pointerdown=${(event: PointerEvent) => this.#pointed(event, view, 'down')}
      @pointermove=${(event: PointerEvent) => this.#pointed(event, view, 'move')}
      @pointerup=${() => this.#lifted(deck.at, strokes)}
      @pointercancel=${() => this.#lifted(deck.at, strokes)}
      @pointerleave=${() => this.#point(null)}
    >
      <div
        class="drawing"
        .innerHTML=${ownMarkup(
          this.#stillFor('now', { ...step, view: { camera: view.camera } }, this.#look({ width, height })),
        )}
      ></div>
      <plan-ink-layer
        .strokes=${this.stroke ? [...strokes, this.stroke] : strokes}
        .spot=${this.spot}
        .project=${(spot: Spot) => view.project([...spot])}
      ></plan-ink-layer>
    </div>`;
  }

  /** The camera of the audience on a picture of another size: its own while it has left the step. */
  #viewOf(step: BriefingStep, { camera, size }: StageReport, picture: ViewSize) {
    const { loaded } = this;
    if (!loaded) return null;
    if (camera)
      return mercatorView(scaled(camera, picture.width / size.width), picture.width, picture.height);
    // The stage fits the step into its own room: the same camera, on a smaller picture.
    const { camera: own } = viewOfStep(step, loaded, this.#look(size));
    return mercatorView(scaled(own, picture.width / size.width), picture.width, picture.height);
  }

  #look({ width, height }: ViewSize): StillLook {
    return { width, height, flavor: this.#flavor.value, language: this.language, scale: 0.9 };
  }

  /** The picture of a step; drawn anew only when it would look different. */
  #stillFor(place: 'now' | 'next', step: BriefingStep, look: StillLook): string {
    const { loaded } = this;
    if (!loaded) return '';
    const key = JSON.stringify([step.id, step.view, look]);
    const held = this.#stills.get(place);
    if (held?.key === key) return held.svg;
    const svg = stillOf(step, loaded, { ...look, title: null, idPrefix: place });
    this.#stills.set(place, { key, svg });
    return svg;
  }

  #renderNext(next: BriefingStep | undefined) {
    if (!next) return html`<p class="none">${this.t('speaker.last')}</p>`;
    const look = { ...this.#look({ width: 320, height: 200 }), scale: 0.5 };
    return html`<div class="next">
      <div class="small" aria-hidden="true" .innerHTML=${ownMarkup(this.#stillFor('next', next, look))}></div>
      <div>
        <h3>${this.t('speaker.next')}</h3>
        <strong>${textOf(next.title, this.language)}</strong>
      </div>
    </div>`;
  }

  #renderNotes({ notes }: BriefingStep) {
    const size = (by: number) => () => (this.textSize = Math.min(44, Math.max(14, this.textSize + by)));
    return html`<div class="notes" part="notes">
      <header>
        <h3>${this.t('speaker.notes')}</h3>
        <span>
          <button
            class="icon-button"
            type="button"
            aria-label=${this.t('speaker.smaller')}
            @click=${size(-3)}
          >
            A−
          </button>
          <button class="icon-button" type="button" aria-label=${this.t('speaker.larger')} @click=${size(3)}>
            A+
          </button>
        </span>
      </header>
      <div class="scroll" tabindex="0" style=${inlineStyle({ 'font-size': `${this.textSize}px` })}>
        ${
          notes
            ? paragraphsOf(notes, this.language).map((paragraph) => html`<p>${paragraph}</p>`)
            : html`<p class="none">${this.t('speaker.no-notes')}</p>`
        }
      </div>
    </div>`;
  }

  #measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.frameBox ?? {};
    if (width !== this.frame.width || height !== this.frame.height) this.frame = { width, height };
  }

  #hear(message: SpeakerMessage): void {
    if (message.type !== 'report') return;
    this.#heardAt = performance.now();
    this.lost = false;
    this.report = timed(message.report, this.#heardAt);
  }

  /** Says that this window is there, and draws the time anew. */
  #beat(): void {
    this.#port?.post({ type: 'hello', held: this.report && timed(this.report, -performance.now()) });
    this.lost = this.report !== null && performance.now() - this.#heardAt > silence;
    this.requestUpdate();
  }

  #send(command: BriefingCommand): void {
    this.#port?.post({ type: 'command', command });
  }

  #pointed(event: PointerEvent, view: ReturnType<typeof mercatorView>, act: 'down' | 'move'): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const spot = view.unproject([event.clientX - box.left, event.clientY - box.top]);
    if (act === 'down') {
      if (this.tool !== 'pen') return;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.stroke = [spot];
    } else if (this.stroke) this.stroke = [...this.stroke, spot];
    this.#point(spot);
  }

  #lifted(step: number, strokes: readonly Stroke[]): void {
    if (this.stroke) this.#draw(step, [...strokes, this.stroke]);
    this.stroke = null;
  }

  #point(spot: Spot | null): void {
    this.spot = spot;
    this.#port?.post({ type: 'point', at: spot });
  }

  #draw(step: number, strokes: readonly Stroke[]): void {
    this.#port?.post({ type: 'ink', step, strokes });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { report } = this;
    const path = event.composedPath();
    const control =
      path[0] instanceof Element ? path[0].closest('button, input, [tabindex="0"].scroll') : null;
    if (!report || event.defaultPrevented || (control && ['Enter', ' '].includes(event.key))) return;
    const command = commandOf(event, report.deck);
    if (!command) return;
    event.preventDefault();
    if (!isWindowCommand(command)) this.#send(command);
    else if (command.type === 'start' && command.from === 'first') this.#send({ type: 'first' });
  };
}

/** The same report, its clock moved by so many milliseconds. */
const timed = (report: StageReport, by: number): StageReport => ({
  ...report,
  clock: shiftClock(report.clock, by),
});

/** The same view on a picture that is `factor` times as large. */
const scaled = ({ center, zoom }: Camera, factor: number): Camera => ({
  center,
  zoom: zoom + Math.log2(factor),
});

define('plan-speaker', PlanSpeaker);

declare global {
  interface HTMLElementTagNameMap {
    'plan-speaker': PlanSpeaker;
  }
}
