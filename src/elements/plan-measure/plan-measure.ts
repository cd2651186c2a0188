import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Camera, MapPick } from '../../model/map-view';
import { circleAround, walkingRadius } from '../../model/measure';
import type { Subject } from '../../model/types';
import { baseStyles, define, icon, renderStatus } from '../shared';
import { segmentStyles } from '../shared/segments.styles';
import type { MapSurface, MapTool } from '../shared/map-surface';
import { PanelElement } from '../shared/panel-element';
import { type Drawing, type Mode, type Vertex, empty, modes, mostPoints } from './drawing';
import { MapFrame } from './map-frame';
import { type CardOptions, markStyles, renderResults, resultText, stepText } from './measure-card';
import { renderOverlay } from './overlay';
import { planMeasureStyles } from './plan-measure.styles';
import '../../strings/map';
import '../../strings/measure';
import '../shared/panel-icons';
import { inlineStyle } from '../shared/inline-style';

/** Pixels within which a click takes the last point again. */
const reach = 7;
/** Pixels by which an arrow key moves the cross, alone and with Shift. */
const steps = { far: 12, near: 2 } as const;
/** A circle of a smaller radius in pixels is shown closer. */
const leastRadius = 70;

/**
 * Tools to measure on a map: distance, area, what lies within a walk, and coordinates. `plan-map` opens it and gives
 * it the clicks; the keys work while the map or the tool has the focus.
 *
 * @fires plan-measure-end - The person closes the tools.
 * @fires plan-select - A person took something from the list of what lies in a circle. Cancelable.
 * @csspart card - The tools and the result.
 * @csspart overlay - The drawing over the map.
 */
export class PlanMeasure extends PanelElement implements MapTool {
  static override styles = [baseStyles, markStyles, segmentStyles, planMeasureStyles];

  /** The map it lies on. */
  @property({ attribute: false }) surface: MapSurface | null = null;

  @state() private mode: Mode = 'distance';
  @state() private drawings: Readonly<Record<Mode, Drawing>> = {
    ...{ distance: empty, area: empty },
    ...{ circle: empty, point: empty },
  };
  @state() private camera: Camera | null = null;
  /** Position under the pointer. */
  @state() private pointer: [number, number] | null = null;
  /** Pixels of the cross; `null` until a key moves it. */
  @state() private cross: [number, number] | null = null;
  @state() private minutes: number = 15;
  /** km/h */
  @state() private speed = 4.5;
  @state() private message = '';
  /** What could not be copied. */
  @state() private uncopied: string | null = null;

  @query('.surface') private keys!: HTMLElement | null;

  protected readonly origin = 'map';

  #frame = 0;
  #seen = '';
  #host: Element | null = null;
  #listening: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    this.#host = root instanceof ShadowRoot ? root.host : this.parentElement;
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    this.#host?.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent), options);
    this.#host?.addEventListener('pointermove', (event) => this.#onMove(event as PointerEvent), options);
    // A double click ends a line; it must not zoom the map too.
    this.#host?.addEventListener('dblclick', (event) => event.stopPropagation(), options);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    cancelAnimationFrame(this.#frame);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.keys?.focus({ preventScroll: true });
  }

  /** The map now; `null` until it is drawn. */
  private get frame(): MapFrame | null {
    return this.surface && this.camera ? new MapFrame(this.surface, this.camera) : null;
  }

  /** A click or tap on the map. */
  take(pick: MapPick): void {
    const { frame, loaded } = this;
    if (frame && loaded) this.#take(frame.vertexOf(pick, loaded.graph), pick.point);
  }

  protected override render() {
    const { view, camera, surface, loaded } = this;
    if (!view || !camera || !surface || !loaded) return nothing;
    const drawing = this.drawings[this.mode];
    const { top, right, bottom, left } = surface.insets;
    const inset = `${top}px ${right}px ${bottom}px ${left}px`;
    return html`${renderOverlay({
        ...{ language: view.language, t: view.t, mode: this.mode, drawing, camera },
        ...{ size: surface.size, insets: surface.insets, cross: this.cross, next: this.#next() },
        ...{ minutes: this.minutes, speed: this.speed },
      })}
      <div
        class="surface"
        role="application"
        tabindex="0"
        aria-label=${this.t('measure.surface')}
        style=${inlineStyle({ inset })}
      ></div>
      <div class="room ${surface.size.width < 600 ? 'small' : ''}" style=${inlineStyle({ inset })}>
        <section class="card" part="card" aria-label=${this.t('measure.label')}>
          <header>
            <div class="segments" role="group" aria-label=${this.t('measure.mode')}>
              ${modes.map(
                (mode) =>
                  html`<button
                    type="button"
                    aria-pressed=${mode === this.mode}
                    data-mode=${mode}
                    @click=${() => this.#setMode(mode)}
                  >
                    ${this.t(`measure.mode.${mode}`)}
                  </button>`,
              )}
            </div>
            <button
              class="icon-button"
              type="button"
              aria-label=${this.t('measure.close')}
              title=${this.t('measure.close')}
              @click=${() => this.#end()}
            >
              ${icon('x')}
            </button>
          </header>
          <div
            class="results scroll"
            tabindex="0"
            role="region"
            aria-label=${this.t(`measure.mode.${this.mode}`)}
          >
            ${
              drawing.vertices.length === 0
                ? html`<p class="hint">${this.t(`measure.hint.${this.mode}`)}</p>
                    <p class="quiet keys">${this.t('measure.keys')}</p>`
                : nothing
            }
            ${renderResults(view, loaded, this.#card(drawing))}
          </div>
          ${this.#renderActions(drawing)}
        </section>
      </div>
      ${renderStatus(this.message)}`;
  }

  #renderActions(drawing: Drawing) {
    const { view } = this;
    const text = view ? resultText(view, this.mode, drawing) : '';
    const many = mostPoints[this.mode] === null && drawing.vertices.length > 0;
    if (!many && this.uncopied === null) return nothing;
    return html`<footer>
      ${
        many
          ? html`<button class="button" type="button" data-act="undo" @click=${() => this.#undo()}>
                ${icon('undo-2')}${this.t('measure.undo')}
              </button>
              <button class="button" type="button" data-act="clear" @click=${() => this.#clear()}>
                ${icon('trash-2')}${this.t('measure.clear')}
              </button>`
          : nothing
      }
      ${
        text === ''
          ? nothing
          : html`<button class="button" type="button" data-act="copy" @click=${() => void this.#copy(text)}>
              ${icon('copy')}${this.t('measure.copy')}
            </button>`
      }
      ${
        this.uncopied === null
          ? nothing
          : html`<label class="by-hand" role="alert"
              >${this.t('measure.copy-failed')}
              <input
                readonly
                .value=${this.uncopied}
                @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            /></label>`
      }
    </footer>`;
  }

  #card(drawing: Drawing): CardOptions {
    return {
      ...{ mode: this.mode, drawing, minutes: this.minutes, speed: this.speed },
      selected: this.#selected(),
      read: this.#read(drawing),
      setMinutes: (minutes) => (this.minutes = minutes),
      setSpeed: (speed) => (this.speed = speed),
      around: (subject) => this.#around(subject),
      showCircle: () => this.#showCircle(),
      copy: (text) => void this.#copy(text),
      clear: () => this.#clear(),
    };
  }

  /** The selected thing, if it has a place. */
  #selected(): Subject | null {
    const found = this.resolve(this.selection.value);
    return found && 'position' in found && found.position ? found : null;
  }

  /** The position whose coordinates are shown: the fixed one, else the cross, the pointer, or what is selected. */
  #read({ vertices }: Drawing): CardOptions['read'] {
    const [fixed] = vertices;
    if (fixed) return { position: fixed.position, from: 'taken' };
    const position = this.#next();
    if (position) return { position, from: this.cross ? 'cross' : 'pointer' };
    const center = this.#selected()?.position?.center;
    return center ? { position: [center[0] ?? 0, center[1] ?? 0], from: 'selected' } : null;
  }

  /** Where the next point would be. */
  #next(): [number, number] | null {
    return this.cross ? (this.frame?.positionAt(this.cross) ?? null) : this.pointer;
  }

  #take(vertex: Vertex, point: readonly [number, number]): void {
    const drawing = this.drawings[this.mode];
    const most = mostPoints[this.mode];
    const before = drawing.done || most !== null ? [] : drawing.vertices;
    const last = before.at(-1);
    if (last && (this.frame?.apart(last.position, point) ?? reach) < reach) {
      this.#finish();
      return;
    }
    const vertices = [...before, vertex];
    this.#draw({ vertices, done: most !== null });
    this.message = this.view ? stepText(this.view, this.mode, vertices) : '';
    if (this.mode === 'circle') this.#showSmallCircle();
  }

  #draw(drawing: Drawing): void {
    this.drawings = { ...this.drawings, [this.mode]: drawing };
    this.uncopied = null;
  }

  #finish(): void {
    const drawing = this.drawings[this.mode];
    this.#draw({ ...drawing, done: true });
    const result = this.view ? resultText(this.view, this.mode, drawing) : '';
    if (result !== '') this.message = this.t('measure.said.done', { result });
  }

  #undo(): void {
    const vertices = this.drawings[this.mode].vertices.slice(0, -1);
    this.#draw({ vertices, done: false });
    this.message = this.t('measure.said.undone', { count: vertices.length });
  }

  #clear(): void {
    this.#draw(empty);
    this.message = this.t('measure.said.cleared');
    this.keys?.focus({ preventScroll: true });
  }

  #setMode(mode: Mode): void {
    this.mode = mode;
    this.uncopied = null;
  }

  #around(subject: Subject): void {
    const [lng = 0, lat = 0] = subject.position?.center ?? [];
    this.#draw({ vertices: [{ position: [lng, lat], subject }], done: true });
    this.#showSmallCircle();
  }

  #showCircle(): void {
    const [middle] = this.drawings.circle.vertices;
    if (!middle) return;
    const ring = circleAround(middle.position, walkingRadius(this.minutes, this.speed));
    const [lngs, lats] = [ring.map(([lng = 0]) => lng), ring.map(([, lat = 0]) => lat)];
    const bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
    this.surface?.lookAt({ bounds: [...bounds] }, true);
  }

  /** A circle too small to read is shown closer. */
  #showSmallCircle(): void {
    const [middle] = this.drawings.circle.vertices;
    const { frame } = this;
    if (!middle || !frame) return;
    const [edge = []] = circleAround(middle.position, walkingRadius(this.minutes, this.speed), 1);
    const radius = frame.apart(edge, frame.pixelsOf(middle.position));
    if (radius < leastRadius) this.#showCircle();
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.uncopied = null;
      this.message = this.t('measure.copied', { text });
    } catch {
      this.uncopied = text;
    }
  }

  #end(): void {
    this.dispatchEvent(new Event('plan-measure-end', { bubbles: true, composed: true }));
  }

  readonly #follow = (): void => {
    this.#frame = requestAnimationFrame(this.#follow);
    const { surface } = this;
    const camera = surface?.camera ?? null;
    const { width, height } = surface?.size ?? { width: 0, height: 0 };
    const seen = camera ? [...camera.center, camera.zoom, width, height].join() : '';
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.camera = camera;
  };

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !this.#host) return;
    const overCard = event
      .composedPath()
      .some((each) => each instanceof Element && each.matches('.card, .controls'));
    if (overCard) {
      this.pointer = null;
      return;
    }
    this.cross = null;
    const { left, top } = this.#host.getBoundingClientRect();
    this.pointer = this.frame?.positionAt([event.clientX - left, event.clientY - top]) ?? null;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const [target] = event.composedPath();
    const onMap = target === this.keys || (target instanceof Element && target.closest('.map') !== null);
    if (event.key === 'Escape') this.#onEscape();
    else if (!onMap) return;
    else if (event.key.startsWith('Arrow')) this.#moveCross(event);
    else if (event.key === 'Enter' || event.key === ' ') this.#takeCross();
    else if (event.key === 'Backspace' || event.key === 'Delete') this.#undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Ends the line or ring; with nothing to end, closes the tools. */
  #onEscape(): void {
    const { vertices, done } = this.drawings[this.mode];
    if (vertices.length > 0 && !done) this.#finish();
    else this.#end();
  }

  #moveCross(event: KeyboardEvent): void {
    const { frame } = this;
    const step = event.shiftKey ? steps.near : steps.far;
    const by = {
      ...{ ArrowLeft: [-step, 0], ArrowRight: [step, 0] },
      ...{ ArrowUp: [0, -step], ArrowDown: [0, step] },
    }[event.key];
    if (!frame || !by) return;
    const [dx = 0, dy = 0] = by;
    this.pointer = null;
    this.cross = frame.move(this.cross ?? frame.middle(), [dx, dy]);
  }

  #takeCross(): void {
    const { frame, loaded } = this;
    if (!frame || !loaded) return;
    this.cross ??= frame.middle();
    this.#take(frame.vertexAt(this.cross, loaded.graph), this.cross);
  }
}

define('plan-measure', PlanMeasure);

declare global {
  interface HTMLElementTagNameMap {
    'plan-measure': PlanMeasure;
  }
}
