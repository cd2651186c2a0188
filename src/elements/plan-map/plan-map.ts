import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { MapAppearance } from '../../../styles/style';
import type { CreateMapPort } from '../../map/map-port';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Insets, MapPick } from '../../model/map-view';
import type { Problem, SubjectId } from '../../model/types';
import type { CameraState, Selection } from '../../state';
import {
  PlanErrorEvent,
  PlanReadyEvent,
  PlanViewElement,
  baseStyles,
  define,
  icon,
  loadStatusStyles,
  renderLoadStatus,
  renderStatus,
} from '../shared';
import { FlavorController } from '../shared/flavor';
import type { MapSurface, MapTool } from '../shared/map-surface';
import { renderFurniture } from './furniture';
import { MapSession } from './map-session';
import { renderStack, renderTip, wordsFor } from './pick-list';
import { planMapStyles } from './plan-map.styles';
import { type RendererChoice, Renderers, type SimpleReason } from './renderers';
import { type Stack, stackOf } from './stack';
import { mapWorkerUrl } from './worker-url';

const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
const asSubject = (id: SubjectId): Selection => ({ type: 'subject', id });

/**
 * The map of a plan. Works alone with `src`, or shares the plan of another element.
 *
 * @fires plan-ready - The plan is loaded and drawn.
 * @fires plan-select - A person selected something on the map. Cancelable.
 * @fires plan-hover - A person points at something on the map.
 * @fires plan-error - The plan did not load, or the map cannot be drawn.
 * @csspart controls - The buttons.
 * @csspart foot - The marks, notes and scale at the lower edge.
 * @csspart scale - The scale bar.
 * @csspart tip - The name near the pointer.
 * @csspart stack - The list of what else lies under a click.
 * @csspart simple - The note that the simple drawing is used.
 * @cssproperty --plan-map-height - Height when the page sets none. Default 480px.
 */
export class PlanMap extends PlanViewElement {
  static override styles = [baseStyles, loadStatusStyles, planMapStyles];

  /** Pixels of the map that panels of the page cover; views are fitted into the rest. */
  @property({ attribute: false }) insets: Insets = noInsets;

  /**
   * What draws the map. `auto`: SVG at once, and WebGL from when it is ready, where it can be had; `svg` and `webgl`:
   * only that. Default `auto`.
   */
  @property() renderer: RendererChoice = 'auto';

  @state() private hoverPick: MapPick | null = null;
  @state() private stack: Stack | null = null;
  @state() private cameraShown: CameraState | null = null;
  @state() private fault: Problem | null = null;
  @state() private drawn = false;
  /** Why the simple drawing stays; `null`: it does not. */
  @state() private simple: SimpleReason | null = null;

  /** The tools to measure are open. */
  @state() private measuring = false;

  @query('.map') private container!: HTMLElement;
  @query('plan-measure') private measureTool!: MapTool | null;

  readonly #load = this.slice((view) => view.load);
  readonly #scale = this.slice((view) => view.scale);
  readonly #resize = new ResizeObserver(() => this.#session?.resize());
  readonly #flavor = new FlavorController(this);
  #session: MapSession | null = null;
  #renderers: Renderers | null = null;
  #drawnPlan: LoadedPlan | null = null;
  #appearance = '';
  readonly #surface: MapSurface = surfaceOf(this, () => this.#session);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    // A move within the page keeps the map.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** What draws the map now; `null` while nothing does. */
  get rendererInUse(): 'svg' | 'webgl' | null {
    return this.#renderers?.inUse ?? null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('renderer')) this.#end();
  }

  /** Goes where the selection asks for, or home, inside what the panels leave free. */
  refit(): void {
    this.#session?.refit();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#keepSession();
    this.#keepAppearance();
    if (changed.has('insets')) {
      for (const [side, pixels] of Object.entries(this.insets)) {
        this.style.setProperty(`--_${side}`, `${pixels}px`);
      }
      this.#session?.setInsets(this.insets);
    }
  }

  protected override render() {
    const { loaded } = this;
    return html`
      <div class="map" @pointerleave=${() => this.#hover(null)}></div>
      ${
        loaded
          ? html`${renderFurniture({
              info: loaded.graph.info,
              language: this.language,
              camera: this.cameraShown,
              t: (key, values) => this.t(key, values),
              zoomBy: (steps) => this.#session?.zoomBy(steps),
              goHome: () => this.#session?.goHome(),
              measuring: this.measuring,
              measure: () => this.#measure(!this.measuring),
              simple: this.simple,
              retryEngine: () => void this.#renderers?.retry(),
            })}
            ${this.stack || this.measuring ? nothing : renderTip(loaded.graph, this.hoverPick, this.language)}
            ${this.#renderStack(loaded)} ${this.measuring ? this.#renderMeasure() : nothing}`
          : nothing
      }
      ${this.#renderCover()} ${renderStatus(this.#announcement())}
    `;
  }

  #renderMeasure() {
    return html`<plan-measure
      .store=${this.activeStore}
      .lang=${this.language}
      .surface=${this.#surface}
      @plan-measure-end=${() => this.#measure(false)}
    ></plan-measure>`;
  }

  #renderStack({ graph }: LoadedPlan) {
    const { selection } = this.activeStore.state;
    return renderStack(graph, this.stack, {
      language: this.language,
      // Beside the panels, not under them.
      size: {
        width: this.clientWidth - this.insets.right,
        height: this.clientHeight - this.insets.bottom,
      },
      selected: selection?.type === 'subject' ? selection.id : null,
      t: (key) => this.t(key),
      choose: (subject) => {
        this.stack = null;
        this.hoverByPerson(null, 'map');
        this.selectByPerson(asSubject(subject), 'map');
      },
      preview: (subject) => this.hoverByPerson(subject === null ? null : asSubject(subject), 'map'),
      close: () => (this.stack = null),
    });
  }

  #renderCover() {
    if (this.fault) {
      return html`<div class="cover">
        <div class="status" role="alert">
          ${icon('circle-alert')}<strong>${this.t('load.map-failed')}</strong>
          <p>${this.fault.message}</p>
          <button class="button" type="button" @click=${this.#retry}>
            ${icon('rotate-cw')}${this.t('load.retry')}
          </button>
        </div>
      </div>`;
    }
    if (this.loaded) {
      return this.drawn
        ? nothing
        : html`<div class="drawing" aria-hidden="true">${this.t('map.drawing')}<i></i></div>`;
    }
    return html`<div class="cover">
      ${renderLoadStatus(
        this.#load.value,
        (key, values) => this.t(key, values),
        () => this.reload(),
      )}
    </div>`;
  }

  /** What the live region says. Nothing before the first selection. */
  #announcement(): string {
    const selection = this.selection.value;
    const chosen = this.resolve(selection);
    if (!selection || !chosen) return '';
    if ('number' in chosen) return this.t('map.selected-section', { name: this.text(chosen.title) });
    const name = this.text(chosen.name);
    if (!chosen.position && ['place', 'project', 'platform'].includes(chosen.kind)) {
      return this.t('map.no-place', { name });
    }
    const kind = wordsFor(chosen, this.language);
    return this.t('map.selected', { name, kind, precision: this.term('precision', chosen.precision) });
  }

  /** One session for the plan in use; none while there is no plan. */
  #keepSession(): void {
    const { loaded } = this;
    if (loaded === this.#drawnPlan || !this.isConnected) return;
    this.#end();
    if (!loaded) return;
    this.#drawnPlan = loaded;
    this.#renderers = new Renderers(this.renderer, {
      put: (create) => {
        if (this.#session) this.#session.put(create);
        else this.#begin(create, loaded);
        this.#describe();
      },
      simple: (reason) => (this.simple = reason),
      failed: (reason) => this.#failed(reason),
    });
    void this.#renderers.start();
  }

  #begin(create: CreateMapPort, plan: LoadedPlan): void {
    const appearance = this.#currentAppearance();
    this.#session = new MapSession(create, this.container, {
      store: this.activeStore,
      plan,
      appearance,
      insets: this.insets,
      workerUrl: mapWorkerUrl(),
      events: {
        pick: (pick) => this.#pick(pick),
        hover: (pick) => this.#hover(pick),
        camera: (camera) => {
          this.cameraShown = camera;
          // It no longer stands where it was shown.
          this.hoverPick = null;
        },
        drawn: () => {
          this.drawn = true;
          this.dispatchEvent(new PlanReadyEvent(plan.graph.info.id));
        },
        taken: () => this.#renderers?.taken(),
        fell: (problem) => void this.#renderers?.fell(problem),
        error: (problem) => this.#report(problem),
      },
    });
    this.#appearance = JSON.stringify(appearance);
    this.cameraShown = this.#session.camera;
    this.#resize.observe(this);
  }

  #end(): void {
    this.#renderers?.stop();
    this.#renderers = null;
    this.#resize.disconnect();
    this.#session?.destroy();
    this.#session = null;
    this.#drawnPlan = null;
    this.drawn = false;
    this.simple = null;
    this.fault = null;
    this.stack = null;
    this.hoverPick = null;
  }

  #currentAppearance(): MapAppearance {
    return { flavor: this.#flavor.value, language: this.language, scale: this.#scale.value };
  }

  #keepAppearance(): void {
    if (!this.#session) return;
    const appearance = this.#currentAppearance();
    const key = JSON.stringify(appearance);
    if (key === this.#appearance) return;
    this.#appearance = key;
    this.#session.setAppearance(appearance);
    this.#describe();
  }

  /** Says to people who cannot see the map what it is and how to steer it. */
  #describe(): void {
    const label = `${this.t('map.label')}。${this.t('map.help')}`;
    for (const surface of this.container.querySelectorAll('[tabindex]')) surface.ariaLabel = label;
  }

  /** Opens or closes the tools to measure; their code is loaded when they are first opened. */
  #measure(open: boolean): void {
    this.measuring = open;
    this.stack = null;
    if (open) void import('../plan-measure/plan-measure');
    else this.renderRoot.querySelector<HTMLElement>('.controls button')?.focus();
  }

  #pick(pick: MapPick): void {
    if (this.measureTool) {
      this.measureTool.take?.(pick);
      return;
    }
    const [first] = pick.features;
    this.stack = stackOf(pick);
    // Of a counted badge the person chooses from the list.
    if (this.stack?.counted) return;
    if (first) this.selectByPerson(asSubject(first.subject), 'map');
    else if (this.activeStore.state.selection) this.selectByPerson(null, 'map');
  }

  #hover(pick: MapPick | null): void {
    this.hoverPick = pick;
    const first = pick && pick.stack === 0 ? pick.features[0] : undefined;
    this.hoverByPerson(first ? asSubject(first.subject) : null, 'map');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.stack) {
      this.stack = null;
      event.preventDefault();
    } else if (this.activeStore.state.selection) {
      this.selectByPerson(null, 'map');
      event.preventDefault();
    }
  };

  #retry(): void {
    this.#end();
    this.requestUpdate();
  }

  /** A fault of a map that is drawn already does not hide it. */
  #report(problem: Problem): void {
    if (!this.drawn && problem.severity === 'error') this.fault = problem;
    this.dispatchEvent(new PlanErrorEvent(problem));
  }

  #failed(reason: string): void {
    const message = `地图没有启动（${reason}）。请重试，或换一个浏览器。其余面板仍可使用。`;
    this.drawn = false;
    this.#report({ code: 'map-failed', where: this.localName, message, severity: 'error' });
  }
}

/** The map as tools over it know it. */
function surfaceOf(map: PlanMap, session: () => MapSession | null): MapSurface {
  return {
    get camera() {
      return session()?.camera ?? null;
    },
    get size() {
      return { width: map.clientWidth, height: map.clientHeight };
    },
    get insets() {
      return map.insets;
    },
    lookAt: (target, animate) => session()?.lookAt(target, animate),
  };
}

define('plan-map', PlanMap);

declare global {
  interface HTMLElementTagNameMap {
    'plan-map': PlanMap;
  }
}
