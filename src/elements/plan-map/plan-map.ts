import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { MapAppearance } from '../../../styles/style';
import type { CreateMapPort } from '../../map/map-port';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Insets, MapPick } from '../../model/map-view';
import { noInsets } from '../../model/view-fit';
import type { Problem, SubjectId } from '../../model/types';
import type { CameraState, Selection } from '../../state';
import {
  PlanCameraEvent,
  PlanErrorEvent,
  PlanReadyEvent,
  PlanViewElement,
  baseStyles,
  define,
  loadStatusStyles,
  renderStatus,
} from '../shared';
import { FlavorController } from '../shared/flavor';
import type { MapSurface, MapTool } from '../shared/map-surface';
import type { ViewMap } from '../shared/plan-view-element';
import { BasemapController } from './basemap';
import { type Translate, nameSurfaces, notStarted, renderCover, renderHint, spokenName } from './cover';
import { renderFurniture } from './furniture';
import { Manners } from './manners';
import { MapSession } from './map-session';
import { PaperController } from './paper';
import { renderStack, renderTip } from './pick-list';
import { planMapStyles } from './plan-map.styles';
import { type Pictures, sizeWithin, surfaceOf, viewMapOf } from './view-map';
import { enginePool } from './engine-pool';
import { Renderers, type SimpleReason, askForDrawing } from './renderers';
import { type Stack, stackOf } from './stack';
import { mapWorkerUrl } from './worker-url';

const asSubject = (id: SubjectId): Selection => ({ type: 'subject', id });

/**
 * The map of a plan. Works alone with `src`, or shares the plan of another element. It is there at once as SVG; the
 * engine follows when the map is in view, on at most four maps of a page at a time.
 *
 * @fires plan-ready - The plan is loaded and drawn.
 * @fires plan-select - A person selected something on the map. Cancelable.
 * @fires plan-hover - A person points at something on the map.
 * @fires plan-camera - A person moved the map, and it has come to rest.
 * @fires plan-layers - A person showed or hid groups.
 * @fires plan-error - The plan did not load, the map cannot be drawn, or an attribute has a value it cannot have.
 * @slot loading - In place of what is shown while the plan loads.
 * @slot error - In place of what is shown when the plan does not load or cannot be drawn.
 * @slot empty - In place of what is shown without a plan.
 * @slot toolbar - Further buttons, above those of the map.
 * @csspart map - The map itself.
 * @csspart controls - The buttons.
 * @csspart foot - The marks, notes and scale at the lower edge.
 * @csspart scale - The scale bar.
 * @csspart tip - The name near the pointer.
 * @csspart stack - The list of what else lies under a click.
 * @csspart simple - The note that the simple drawing is used.
 * @csspart sources - Where the contents come from.
 * @csspart basemap - Whose the basemap is, or why there is none.
 * @csspart hint - What a person is told who scrolls over the map.
 * @csspart cover - What stands in place of a map that is not there.
 * @csspart status - The message on it.
 * @cssproperty --plan-map-height - Height when the page sets none. Default 480px.
 */
export class PlanMap extends PlanViewElement {
  static override styles = [baseStyles, loadStatusStyles, planMapStyles];

  /** Pixels of the map that panels of the page cover; views are fitted into the rest. */
  @property({ attribute: false }) insets: Insets = noInsets;

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
  readonly #resize = new ResizeObserver(() => this.#resized());
  readonly #flavor = new FlavorController(this);
  readonly #manners: Manners = new Manners(this, () => this.#use());
  #usedAt = 0;
  #session: MapSession | null = null;
  #renderers: Renderers | null = null;
  #drawnPlan: LoadedPlan | null = null;
  #appearance = '';
  readonly #pictures: Pictures = {
    session: () => this.#session,
    plan: () => this.loaded,
    state: () => this.activeStore.state,
    appearance: () => this.#currentAppearance(),
    size: () => ({ width: this.clientWidth, height: this.clientHeight }),
    insets: () => this.insets,
  };
  readonly #basemap = new BasemapController(this, this.#pictures);
  readonly #surface: MapSurface = surfaceOf(this.#pictures);
  /** @internal */
  override readonly viewMap: ViewMap = viewMapOf(this.#pictures);

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.stack) this.stack = null;
    else if (this.activeStore.state.selection) this.selectByPerson(null, 'map');
    else return;
    event.preventDefault();
  };

  protected override loadSheetDialog = () => import('../plan-sheet/plan-sheet');

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
    this.addController(new PaperController(this, this.#pictures));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page keeps the map.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** What draws the map now; `null` while nothing does. */
  get rendererInUse(): 'svg' | 'webgl' | null {
    return this.#renderers?.inUse ?? null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const differs = (['renderer', 'interactive'] as const).some(
      (name) => changed.has(name) && changed.get(name) !== this[name],
    );
    if (differs) this.#restart();
    if (this.#load.value.phase === 'loading' && this.renderer !== 'webgl') askForDrawing();
    if (changed.has('reveal') && this.#wantsEngine) this.#renderers?.wantEngine();
  }

  /** Goes where the selection asks for, or home, inside what the panels leave free. */
  override refit(): void {
    this.#session?.refit();
  }

  protected override updated(changed: PropertyValues): void {
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
    const t: Translate = (key, values) => this.t(key, values);
    return html`
      <div
        class="map ${this.#manners.cooperative ? 'cooperative' : ''}"
        part="map"
        ?inert=${!this.interactive}
        @pointerleave=${() => this.#hover(null)}
      ></div>
      <div class="paper" aria-hidden="true"></div>
      ${
        loaded
          ? html`${renderHint(this.#manners.hint, t)}
            ${renderFurniture({
              info: loaded.graph.info,
              language: this.language,
              camera: this.cameraShown,
              t,
              interactive: this.interactive,
              zoomBy: (steps) => this.#session?.zoomBy(steps),
              goHome: () => this.#session?.goHome(),
              measuring: this.measuring,
              measure: () => this.#measure(!this.measuring),
              simple: this.simple,
              retryEngine: () => void this.#renderers?.retry(),
              basemap: this.#basemap,
            })}
            ${this.stack || this.measuring ? nothing : renderTip(loaded.graph, this.hoverPick, this.language)}
            ${this.#renderStack(loaded)}
            ${
              this.measuring
                ? html`<plan-measure
                    .store=${this.activeStore}
                    .lang=${this.language}
                    .surface=${this.#surface}
                    @plan-measure-end=${() => this.#measure(false)}
                  ></plan-measure>`
                : nothing
            }`
          : nothing
      }
      ${renderCover({
        fault: this.fault,
        loaded: loaded !== null,
        drawn: this.drawn,
        load: this.#load.value,
        waiting: Boolean(this.src) && !this.mayLoad,
        t,
        retry: () => this.#restart(),
        reload: () => this.reload(),
      })}
      ${this.renderSheetDialog()}
      ${renderStatus(spokenName(this.resolve(this.selection.value), loaded?.graph ?? null, this.language, t))}
    `;
  }

  #renderStack({ graph }: LoadedPlan) {
    return renderStack(graph, this.stack, {
      language: this.language,
      size: () => sizeWithin(this.#pictures),
      selected: this.subject ?? null,
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

  /** One session for the plan in use; none while there is no plan. */
  #keepSession(): void {
    const { loaded } = this;
    if (loaded === this.#drawnPlan || !this.isConnected || !this.mayLoad) return;
    this.#end();
    if (!loaded) return;
    this.#drawnPlan = loaded;
    this.#renderers = new Renderers(this.interactive ? this.renderer : 'svg', {
      inView: () => this.sight.inView,
      eager: () => this.loading === 'eager',
      usedAt: () => this.#usedAt,
      put: (create) => {
        if (this.#session) this.#session.put(create);
        else this.#begin(create, loaded);
        nameSurfaces(this.container, (key) => this.t(key));
      },
      cancel: () => this.#session?.cancel(),
      simple: (reason) => (this.simple = reason),
      failed: (reason) => this.#failed(reason),
    });
    void this.#renderers.start(this.#wantsEngine);
  }

  get #wantsEngine(): boolean {
    return this.reveal === 'auto' || this.#usedAt > 0;
  }

  /** A person lays a hand on the map. */
  #use(): void {
    this.#usedAt = performance.now();
    this.#renderers?.wantEngine();
  }

  protected override sightChanged(): void {
    super.sightChanged();
    enginePool.consider();
  }

  /** While it is not shown at all the map stays as it is. */
  #resized(): void {
    if (this.clientWidth === 0 || this.clientHeight === 0) return;
    this.#session?.resize();
    if (this.textScale === 'wall') this.applyTextScale();
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
        camera: (camera, byPerson) => {
          this.cameraShown = camera;
          // It no longer stands where it was shown.
          this.hoverPick = null;
          if (byPerson) this.dispatchEvent(new PlanCameraEvent(camera));
        },
        drawn: () => {
          this.drawn = true;
          this.#renderers?.drawn();
          this.dispatchEvent(new PlanReadyEvent(plan.graph.info.id));
        },
        basemap: (status) => this.#basemap.hear(status),
        taken: () => this.#renderers?.taken(),
        fell: (problem) => void this.#renderers?.fell(problem),
        error: (problem) => this.#report(problem),
      },
    });
    this.#appearance = JSON.stringify(appearance);
    this.cameraShown = this.#session.camera;
    this.#resize.observe(this);
  }

  #restart(): void {
    this.#end();
    this.requestUpdate();
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
    const told = this.activeStore.state.staged !== null;
    return { flavor: this.#flavor.value, language: this.language, scale: this.#scale.value, told };
  }

  #keepAppearance(): void {
    if (!this.#session) return;
    const appearance = this.#currentAppearance();
    const key = JSON.stringify(appearance);
    if (key === this.#appearance) return;
    this.#appearance = key;
    this.#session.setAppearance(appearance);
    nameSurfaces(this.container, (key) => this.t(key));
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

  /** A fault of a map that is drawn already does not hide it. */
  #report(problem: Problem): void {
    if (!this.drawn && problem.severity === 'error') this.fault = problem;
    this.dispatchEvent(new PlanErrorEvent(problem));
  }

  #failed(reason: string): void {
    this.drawn = false;
    this.#report(notStarted(this.localName, reason));
  }
}

define('plan-map', PlanMap);

declare global {
  interface HTMLElementTagNameMap {
    'plan-map': PlanMap;
  }
}
