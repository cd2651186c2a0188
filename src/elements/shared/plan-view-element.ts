import { type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type Basemap, type BasemapOptions, readBasemap, readCoordinates } from '../../model/basemap';
import type { Camera, MapTarget } from '../../model/map-view';
import { textOf } from '../../model/text';
import { scaleOf } from '../../model/text-size';
import type { SubjectDescription, SubjectId, SubjectKind } from '../../model/types';
import type { Gestures } from '../plan-map/manners';
import type { RendererChoice } from '../plan-map/renderers';
import type { PlanSheetChangeEvent, SheetEdits } from '../plan-sheet/sheet-edits';
import { PlanLayersEvent } from './map-events';
import { readLayers, readTextScale, readView, writeLayers } from './host-values';
import type { PictureWish } from './picture-wish';
import { PlanElement } from './plan-element';
import { SightController } from './sight';

/** What the attributes with a closed list take. */
const choices: Readonly<Record<'renderer' | 'loading' | 'reveal' | 'gestures', readonly string[]>> = {
  renderer: ['auto', 'svg', 'webgl'],
  loading: ['auto', 'lazy', 'eager'],
  reveal: ['auto', 'interaction'],
  gestures: ['auto', 'cooperative', 'direct'],
};

/** What the attributes of a basemap take: its coordinates, and where it comes from. */
const basemapWords = [
  'wgs84、cgcs2000 或 gcj02',
  'none、tianditu（或 tianditu:img、tianditu:ter）、pmtiles:地址、wms:地址、wmts:地址、tiles:地址模板，或 MapLibre 样式的地址',
] as const;

/** Whether a page has said nothing, or takes back what it said. */
const isUnset = (value: unknown): value is null | undefined => value === null || value === undefined;

/** The dialog that makes sheets. */
interface SheetDialog extends HTMLElement {
  show(): Promise<void>;
}

/** The map of a view, as the methods for a page use it. */
export interface ViewMap {
  /** Where it looks now; `null` until it is drawn. */
  readonly camera: Camera | null;
  /** Goes to a view on the page's behalf; `home`: the plan's home view. @returns whether there is a map to move. */
  goTo(target: MapTarget | 'home', animate: boolean): boolean;
  /** A whole SVG of what the map shows; `null` while no plan is loaded. */
  toSvg(wish: PictureWish): Promise<string | null>;
  toBlob(wish: PictureWish & { pixelRatio?: number }): Promise<Blob | null>;
}

/** A plan element that a host page can question and steer: the map alone, or the whole atlas. */
export abstract class PlanViewElement extends PlanElement {
  /**
   * The selected subject. Follows what a person selects; setting it selects and fires no event. `null`:
   * nothing, or a section, is selected. `undefined`: the host never said.
   */
  @property() subject: SubjectId | null | undefined;

  /**
   * Which groups of the map are shown: `core axis zone` these only, `-project -road` all but these, `all`, `none`;
   * `project` stands for the projects of all sectors, `core-1` and `zone-2` for a single core and zone, `platform-town`,
   * `platform-park`, `platform-enabler` and `platform-science` for a family of platforms. Follows what a person switches. `undefined`: the host never said.
   */
  @property() layers: string | undefined;

  /**
   * Where the map looks: `longitude,latitude,zoom` in degrees and MapLibre zoom, or `home`. Set again, it goes there;
   * where a person has moved the map since is said by `camera` and `plan-camera`.
   */
  @property() view: string | undefined;

  /**
   * Size of texts and symbols: `standard`, `briefing`, `wall`, or a factor from 0.5 to 4. Follows what a person
   * chooses. `undefined`: the host never said.
   */
  @property({ attribute: 'text-scale' }) textScale: string | number | undefined;

  /**
   * What draws the map. `auto`: SVG at once, and WebGL from when it is ready, where it can be had; `svg` and `webgl`:
   * only that. Default `auto`.
   */
  @property() renderer: RendererChoice = 'auto';

  /**
   * When the plan is loaded and drawn. `auto`: at once, and the engine when the map comes near the window; `lazy`: all of
   * it then; `eager`: the engine at once too. Default `auto`.
   */
  @property() loading: 'auto' | 'lazy' | 'eager' = 'auto';

  /** When the engine starts: `auto` as `loading` says, `interaction` when a person first uses the map. Default `auto`. */
  @property() reveal: 'auto' | 'interaction' = 'auto';

  /** Whether a person can use the map; `false`: it is a picture. Default `true`. */
  @property({ converter: { fromAttribute: (value) => value !== 'false' } }) interactive = true;

  /**
   * What the wheel and one finger move. `direct`: the map; `cooperative`: the page, until the map is clicked or focused;
   * `auto`: the page when it scrolls around the map, or in a frame. Default `auto`.
   */
  @property() gestures: Gestures = 'auto';

  /**
   * A map of another house under the plan, drawn by WebGL only: `none`, `tianditu` (also `tianditu:img`,
   * `tianditu:ter`), the address of a MapLibre style, `pmtiles:ADDRESS`, `wms:ADDRESS?layers=…`, `wmts:ADDRESS?layer=…`,
   * `tiles:TEMPLATE` with `{z}`, `{x}` and `{y}`, or an object. When it cannot be had, `plan-error` says why and the
   * ground of the plan stays; set again, it is tried again. Default `none`.
   */
  @property({ hasChanged: () => true }) basemap: string | BasemapOptions | undefined;

  /** The page's own key for the basemap. */
  @property({ attribute: 'basemap-key' }) basemapKey: string | undefined;

  /** Whose map the basemap is, shown at the foot. Default: what it says itself. */
  @property({ attribute: 'basemap-attribution' }) basemapAttribution: string | undefined;

  /** The 审图号 of the basemap. */
  @property({ attribute: 'basemap-approval' }) basemapApproval: string | undefined;

  /** What its coordinates are: `wgs84`, `cgcs2000` or `gcj02`, which is moved back. Default `wgs84`. */
  @property({ attribute: 'basemap-coordinates' }) basemapCoordinates: string | undefined;

  /** `map` or `imagery`: pictures from above, on which names are white. Default: `imagery` for `tianditu:img`. */
  @property({ attribute: 'basemap-look' }) basemapLook: 'map' | 'imagery' | undefined;

  /** @internal The basemap that the page wants; `null`: none. Another object asks for it anew. */
  basemapWanted: Basemap | null = null;

  /** What a person changed about the sheets. Follows what is changed here; keep it by `plan-sheet-change`. */
  @property({ attribute: false }) sheetEdits: SheetEdits = {};

  /** Whether the dialog for sheets has been opened. */
  @state() private sheetWanted = false;

  /** Whether it is in the window, or nearly. */
  protected readonly sight = new SightController(this, () => this.sightChanged());

  protected readonly selection = this.slice(
    (state) => state.selection,
    (value) => (this.subject = value?.type === 'subject' ? value.id : null),
  );

  constructor() {
    super();
    this.slice(
      (state) => state.hiddenLayers,
      (hidden, { origin }) => {
        this.layers = writeLayers(hidden);
        const inside = (this.getRootNode() as Partial<ShadowRoot>).host instanceof PlanViewElement;
        const person = !['host', 'url', 'briefing'].includes(origin);
        if (person && !inside) this.dispatchEvent(new PlanLayersEvent(hidden));
      },
    );
    this.slice(
      (state) => state.textSize,
      (size, { origin }) => {
        if (origin !== 'host' && this.textScale !== undefined) this.textScale = size;
      },
    );
    this.onStoreChange(() => this.#adoptStore());
  }

  /** @internal Whether `src` may be loaded already. */
  get mayLoad(): boolean {
    return this.loading !== 'lazy' || this.sight.seen;
  }

  /** Fits the map anew into what panels leave free of it. */
  abstract refit(): void;

  /** @internal The map inside; `null` while there is none. */
  abstract get viewMap(): ViewMap | null;

  /** Where the map looks now; `null` until it is drawn. */
  get camera(): Camera | null {
    return this.viewMap?.camera ?? null;
  }

  /** Subjects whose name or alias matches `text`, best first; `[]` while no plan is loaded. */
  find(text: string): SubjectDescription[] {
    const { loaded } = this;
    if (!loaded) return [];
    return loaded.graph.find(text).flatMap((subject) => this.describe(subject.id) ?? []);
  }

  /** What the subject is and where the plan names it; `null` when the plan has no such subject. */
  describe(subject: SubjectId): SubjectDescription | null {
    return this.loaded?.graph.describe(subject, this.language) ?? null;
  }

  /**
   * Selects a subject, or nothing with `null`; fires no event.
   *
   * @returns whether the plan has the subject.
   */
  select(subject: SubjectId | null): boolean {
    if (subject !== null && !this.loaded?.graph.subjects.has(subject)) return false;
    const selection = subject === null ? null : ({ type: 'subject', id: subject } as const);
    this.activeStore.dispatch({ type: 'select', selection, origin: 'host' });
    return true;
  }

  /** Every subject of the plan, in its order; `[]` while no plan is loaded. */
  subjects(): { subject: SubjectId; name: string; kind: SubjectKind }[] {
    return [...(this.loaded?.graph.subjects.values() ?? [])].map(({ id, name, kind }) => ({
      subject: id,
      name: textOf(name, this.language),
      kind,
    }));
  }

  /**
   * Moves the map; fires no event. Flights are left out for people who asked for less motion.
   *
   * @param target a camera, or what the attribute `view` takes
   * @returns whether the target is one
   */
  flyTo(target: string | Camera, { animate = true }: { animate?: boolean } = {}): boolean {
    const view = typeof target === 'string' ? readView(target) : target;
    if (!view) return false;
    const moved = this.viewMap?.goTo(view === 'home' ? view : { camera: view }, animate);
    if (!moved) {
      this.activeStore.dispatch({ type: 'move', camera: view === 'home' ? null : view, origin: 'host' });
    }
    return true;
  }

  /** Shows groups of the map as the attribute `layers` does; fires no event. @returns whether all are known. */
  setLayers(layers: string): boolean {
    const hidden = readLayers(layers);
    if (hidden) this.activeStore.dispatch({ type: 'set-hidden-layers', hidden, origin: 'host' });
    return hidden !== null;
  }

  /** What the map shows now as a whole SVG, with real text; `null` while no plan is loaded. */
  toSvg(wish: PictureWish = {}): Promise<string | null> {
    return this.viewMap?.toSvg(wish) ?? Promise.resolve(null);
  }

  /**
   * What the map shows now as PNG; `null` while no plan is loaded.
   *
   * @param wish `pixelRatio`: pixels for each px, default 2
   */
  toBlob(wish: PictureWish & { pixelRatio?: number } = {}): Promise<Blob | null> {
    return this.viewMap?.toBlob(wish) ?? Promise.resolve(null);
  }

  /** Opens the dialog that makes sheets. @param edits change what the dialog begins with */
  async sheet(edits: SheetEdits = {}): Promise<void> {
    await this.loadSheetDialog();
    this.sheetEdits = { ...this.sheetEdits, ...edits };
    this.sheetWanted = true;
    await this.updateComplete;
    await this.renderRoot.querySelector<SheetDialog>('plan-sheet')?.show();
  }

  /** Loads the code of the dialog for sheets. */
  protected abstract loadSheetDialog(): Promise<unknown>;

  /** The dialog for sheets; nothing before it is first opened. */
  protected renderSheetDialog(): TemplateResult | typeof nothing {
    if (!this.sheetWanted) return nothing;
    return html`<plan-sheet
      .store=${this.activeStore}
      .lang=${this.language}
      .edits=${this.sheetEdits}
      @plan-sheet-change=${({ edits }: PlanSheetChangeEvent) => (this.sheetEdits = edits)}
    ></plan-sheet>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.checkValue(
      changed,
      'layers',
      (layers) => isUnset(layers) || readLayers(layers) !== null,
      '图层代号，以空格或逗号分隔，如 core axis zone，或加减号表示隐藏，如 -project -road',
    );
    this.checkValue(
      changed,
      'view',
      (view) => isUnset(view) || readView(view) !== null,
      '“经度,纬度,级别”（如 118.86,28.93,11）或 home',
    );
    this.checkValue(
      changed,
      'textScale',
      (scale) => isUnset(scale) || readTextScale(String(scale)) !== null,
      'standard、briefing、wall 或 0.5 到 4 之间的数',
      'text-scale',
    );
    for (const [name, values] of Object.entries(choices)) {
      const attribute = name as keyof typeof choices;
      this.checkValue(changed, attribute, (value) => values.includes(value), values.join('、'));
    }
    this.#readBasemap(changed);
    if (changed.has('subject')) this.#pushSubject();
    if (changed.has('layers') && !isUnset(this.layers)) this.setLayers(this.layers);
    if (changed.has('view') && !isUnset(this.view)) this.flyTo(this.view, { animate: this.hasUpdated });
    if (changed.has('textScale')) this.applyTextScale();
  }

  /** It has come into the window, or left it. */
  protected sightChanged(): void {
    this.requestUpdate();
  }

  protected override get initialValues(): Readonly<Record<string, unknown>> {
    const own = { renderer: 'auto', loading: 'auto', reveal: 'auto', gestures: 'auto' };
    return { ...super.initialValues, ...own };
  }

  /** Scales the element, and the map in it, by what the page or the person wants. */
  protected applyTextScale(): void {
    const wish = isUnset(this.textScale) ? null : readTextScale(String(this.textScale));
    const store = this.activeStore;
    if (typeof wish === 'string') store.dispatch({ type: 'set-text-size', textSize: wish, origin: 'host' });
    const scale = typeof wish === 'number' ? wish : scaleOf(store.state.textSize, this.clientHeight);
    this.style.setProperty('--plan-scale', String(scale));
    if (scale === store.state.scale) return;
    store.dispatch({ type: 'set-scale', scale, origin: 'host' });
    // The panels have their new widths only then.
    void this.updateComplete.then(() => this.refit());
  }

  #readBasemap(changed: PropertyValues): void {
    const coordinates = (text: unknown) => isUnset(text) || readCoordinates(String(text)) !== null;
    const look = (text: unknown) => isUnset(text) || text === 'map' || text === 'imagery';
    this.checkValue(changed, 'basemapCoordinates', coordinates, basemapWords[0], 'basemap-coordinates');
    this.checkValue(changed, 'basemapLook', look, 'map 或 imagery', 'basemap-look');
    this.checkValue(changed, 'basemap', (basemap) => readBasemap(basemap) !== null, basemapWords[1]);
    if (![...changed.keys()].some((name) => String(name).startsWith('basemap'))) return;
    const wanted = readBasemap(this.basemap, {
      key: this.basemapKey ?? '',
      attribution: this.basemapAttribution ?? '',
      approvalNumber: this.basemapApproval ?? '',
      coordinates: readCoordinates(this.basemapCoordinates ?? '') ?? 'WGS84',
      ...(this.basemapLook ? { look: this.basemapLook } : {}),
    });
    this.basemapWanted = wanted === 'none' ? null : wanted;
  }

  #pushSubject(): void {
    const { selection } = this.activeStore.state;
    const current = selection?.type === 'subject' ? selection.id : null;
    if (this.subject === undefined || (this.subject || null) === current) return;
    const next = this.subject ? ({ type: 'subject', id: this.subject } as const) : null;
    this.activeStore.dispatch({ type: 'select', selection: next, origin: 'host' });
  }

  /** What the host has set goes into a new store, unless that has a selection already. */
  #adoptStore(): void {
    const { selection } = this.activeStore.state;
    if (selection === null) this.#pushSubject();
    else this.subject = selection.type === 'subject' ? selection.id : null;
  }
}
