import { ContextProvider } from '@lit/context';
import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { planContext, reloadRequest } from '../../controllers';
import { type Tab, tabs } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { PlanViewElement, baseStyles, define } from '../shared';
import type { ViewMap } from '../shared/plan-view-element';
import { inlineStyle } from '../shared/inline-style';
import '../plan-detail/plan-detail';
import '../plan-layers/plan-layers';
import { type PlanMap } from '../plan-map/plan-map';
import '../plan-map/plan-map';
import { type PlanSearch } from '../plan-search/plan-search';
import '../plan-search/plan-search';
import { nameOfSelection, renderWaiting } from './aside';
import { renderDetailPanel } from './detail-panel';
import { renderHeader } from './header';
import { renderNotices } from './notices';
import { type FrameLayout, frameLayout, keptInsets, ledgerWidth, panelInsets } from './panel-size';
import { mapParts } from './map-parts';
import { planAtlasStyles } from './plan-atlas.styles';
import { AtlasAids } from './aids';
import { AtlasBriefing, type BriefingWish } from './briefing';
import type { HostCommand } from './commands';
import { tabAfter } from './keys';
import { renderExpand, renderSidePanel } from './side-panel';
import { Sheet, renderSheetHandle } from './sheet';
import { lateTabs, wideTabs } from './tabs';

/**
 * The whole atlas: map, layers, outline, projects, details and search around one plan.
 *
 * @fires plan-ready - The plan is loaded and drawn.
 * @fires plan-select - A person selected something, anywhere in the atlas. Cancelable.
 * @fires plan-hover - A person points at something.
 * @fires plan-camera - A person moved the map, and it has come to rest.
 * @fires plan-layers - A person showed or hid groups of the map.
 * @fires plan-error - The plan did not load, the map cannot be drawn, or an attribute has a value it cannot have.
 * @fires plan-recent - A person searched, or cleared what was searched.
 * @fires plan-tour - A person went through the tour, or left it.
 * @fires plan-step - A person went to another step of the briefing that is open.
 * @fires plan-deck - That briefing began or changed.
 * @fires plan-briefing-end - A person ended it.
 * @fires plan-speaker - A person wants the window of the speaker of a briefing.
 * @fires plan-sheet-change - A person changed what stands on the sheets.
 * @slot outline - The outline in words; the atlas puts it there itself.
 * @slot map-toolbar - Further buttons on the map.
 * @slot detail - Further contents under the details of what is selected.
 * @slot notice - Further messages at the edge of the map.
 * @csspart header - The bar above.
 * @csspart title - Name and number of the plan.
 * @csspart slogan - The terms of the spatial pattern.
 * @csspart tools - The search box and the buttons of the bar.
 * @csspart map - The map; the parts of `plan-map` are there as `map-controls`, `map-foot` and so on.
 * @csspart side - The panel with the tabs.
 * @csspart tabs - The row at the top of a panel: tabs and buttons.
 * @csspart tab - A tab of the side panel.
 * @csspart detail - The panel with the details.
 * @csspart notice - A message at the edge of the map.
 * @csspart skip - The button that leads to the outline in words.
 * @cssproperty --plan-atlas-height - Height when the page sets none. Default 640px.
 * @cssproperty --plan-scale - Factor on texts and controls. Default 1.
 */
export class PlanAtlas extends PlanViewElement {
  static override styles = [baseStyles, planAtlasStyles];

  /** The open tab of the side panel. Follows what a person opens. */
  @property() tab: Tab | undefined;

  /** Whether the page opens a window for the speaker of a briefing on `plan-speaker`. */
  @property({ type: Boolean }) speaker = false;

  /** What was searched before, latest first. Follows what is searched here; keep it by `plan-recent`. */
  @property({ attribute: false }) recentSearches: readonly string[] = [];

  /** Commands of the page in the command palette, in its group of help. Default none. */
  @property({ attribute: false }) commands: readonly HostCommand[] = [];

  @state() private width = 0;
  @state() private available = 600;
  @state() private sideOpen = true;
  @state() private sideWidth = 348;
  @state() private detailWidth = 380;
  /** On a small screen: the panel is shown, and the details wait behind a line. */
  @state() private waiting = false;
  /** Tabs opened so far: a panel is made when it is first wanted, and then kept. */
  @state() private opened: ReadonlySet<Tab> = new Set();

  @query('plan-search') private searchBox!: PlanSearch;
  @query('plan-map') private map!: PlanMap;
  @query('.main') private main!: HTMLElement;

  /** What the panels have covered of the map. */
  #covers: PlanMap['insets'] | undefined;
  readonly #sheet = new Sheet(this, {
    available: () => this.available,
    scale: () => this.#scale.value,
    t: (key) => this.t(key),
    moved: () => this.#layout.narrow && this.#refitSoon(),
  });
  readonly #provider = new ContextProvider(this, { context: planContext });
  readonly #theme = this.slice(
    (view) => view.theme,
    (theme) => (this.theme = theme),
  );
  readonly #tab = this.slice(
    (view) => view.tab,
    (tab) => {
      this.tab = tab;
      this.#sheet.rise();
    },
  );
  readonly #textSize = this.slice(
    (view) => view.textSize,
    () => this.#measure(),
  );
  readonly #scale = this.slice((view) => view.scale);
  readonly #wide = this.slice(
    (view) => view.wide,
    () => this.#refitSoon(),
  );
  readonly #size = new ResizeObserver(() => this.#measure());
  readonly #briefing = new AtlasBriefing(this, () => {
    this.waiting = false;
    this.#sheet.place('half');
  });
  readonly #aids = new AtlasAids(this, () => this.selectByPerson(null, 'list'));

  constructor() {
    super();
    this.#provider.setValue(this.activeStore);
    this.onStoreChange(() => this.#provider.setValue(this.activeStore));
    this.slice((view) => view.notice);
    this.slice(
      (view) => view.language,
      (language) => (this.lang = language),
    );
    this.slice(
      (view) => view.selection,
      (selection, { origin }) => {
        if (selection) this.#sheet.rise(true);
        // Whoever reads on keeps the text before them.
        this.waiting = origin === 'reader';
      },
    );
    this.addEventListener(reloadRequest, (event) => {
      if (event.composedPath()[0] === this) return;
      event.stopPropagation();
      this.reload();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.width = this.clientWidth;
    this.#size.observe(this);
    void this.updateComplete.then(() => this.isConnected && this.#size.observe(this.main));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  /** Fits the map between the panels. */
  override refit(): void {
    this.map?.refit();
  }

  /** @internal */
  override get viewMap(): ViewMap | null {
    return this.map?.viewMap ?? null;
  }

  protected override loadSheetDialog = () => import('../plan-sheet/plan-sheet');

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const store = this.activeStore;
    if (changed.has('lang') && this.lang) {
      store.dispatch({ type: 'set-language', language: this.language, origin: 'host' });
    }
    if (changed.has('theme') && this.theme) {
      store.dispatch({ type: 'set-theme', theme: this.theme, origin: 'host' });
    }
    const tab = tabs.find((each) => each === this.tab);
    if (changed.has('tab') && tab) store.dispatch({ type: 'set-tab', tab, origin: 'host' });
    if (!this.theme) this.theme = this.#theme.value;
    if (!this.opened.has(this.#tab.value)) {
      this.opened = new Set([...this.opened, this.#tab.value]);
      void lateTabs[this.#tab.value]?.();
    }
  }

  readonly #t = (key: StringKey, values?: StringValues): string => this.t(key, values);

  /** Does what Esc means here: clears the selection, else closes the wide ledger. @returns whether it did. */
  back(): boolean {
    if (this.activeStore.state.selection) this.selectByPerson(null, 'list');
    else if (this.#ledgerOpen()) this.#setWide(false);
    else return false;
    return true;
  }

  /** Begins the tour of four steps. @param options.focus whether the focus goes to it. Default: no */
  startTour(options: { focus?: boolean } = {}): Promise<void> {
    return this.#aids.startTour(options.focus ?? false);
  }

  /** Begins a briefing over the whole atlas; without a name a person chooses. */
  brief(wish: BriefingWish = {}): Promise<void> {
    return this.#briefing.show(wish);
  }

  /** Ends the briefing that is open. */
  endBriefing(): void {
    this.#briefing.hide();
  }

  /** Puts the cursor into the search box. */
  focusSearch(): void {
    this.searchBox?.focus();
  }

  protected override render() {
    const layout = this.#layout;
    const { narrow, compact } = layout;
    const detail = this.selection.value !== null || this.#briefing.editing;
    const waiting = detail && narrow && this.waiting;
    const covered = detail && layout.covered && !waiting;
    const insets = this.#insets(narrow, detail, covered);
    // An open ledger leaves the map a frame of its own instead of covering it.
    const left = this.#ledgerOpen() ? this.#sidePixels() + 12 : insets.left;
    return html`<div
      class="atlas ${narrow ? 'compact narrow' : compact ? 'compact' : ''} ${this.#ledgerOpen() ? 'ledger' : ''}"
    >
      ${this.#aids.render()}
      ${renderHeader({
        inert: this.#briefing.open,
        loaded: this.loaded,
        selection: this.selection.value,
        language: this.language,
        theme: this.#theme.value,
        textSize: this.#textSize.value,
        t: this.#t,
        select: (selection) => this.selectByPerson(selection, 'list'),
        hover: (selection) => this.hoverByPerson(selection, 'list'),
        set: (action) => this.activeStore.dispatch({ ...action, origin: 'layers' }),
        openSheet: () => void this.sheet(),
        openBriefing: () => void this.brief(),
        recent: this.recentSearches,
        keepRecent: (recent) => (this.recentSearches = recent),
      })}
      <div
        class="main"
        ?inert=${this.#briefing.open}
        style=${inlineStyle({ '--_left': `${left}px`, '--_ledger': `${left}px`, '--_right': `${insets.right}px` })}
      >
        <plan-map
          exportparts=${mapParts}
          .theme=${this.#theme.value}
          .insets=${insets}
          .renderer=${this.renderer}
          .loading=${this.loading}
          .reveal=${this.reveal}
          .interactive=${this.interactive}
          .gestures=${this.gestures}
          .basemap=${this.basemapWanted ?? 'none'}
          ><slot name="map-toolbar" slot="toolbar"></slot
        ></plan-map>
        <div
          class="panels ${this.#sheet.held === null ? '' : 'dragging'}"
          style=${inlineStyle({ height: narrow ? `${this.#sheet.pixels}px` : null })}
        >
          ${narrow ? renderSheetHandle(this.#sheet.options) : nothing} ${this.#renderSide(narrow, covered)}
          ${waiting ? this.#renderWaiting() : detail ? this.#renderDetail(narrow) : nothing}
        </div>
        ${renderNotices(this.activeStore, this.#t)}
      </div>
      ${this.#briefing.render()} ${this.renderSheetDialog()}
    </div>`;
  }

  get #layout(): FrameLayout {
    return frameLayout(this.width / this.#scale.value, this.language === 'en');
  }

  #renderSide(narrow: boolean, covered: boolean) {
    if (!this.sideOpen && !narrow) return renderExpand(this.#t, () => (this.sideOpen = true));
    return renderSidePanel({
      t: this.#t,
      tab: this.#tab.value,
      opened: this.opened,
      sheet: narrow ? this.#sheet.options : null,
      wide: this.#wide.value,
      pixels: this.#sidePixels(),
      width: this.sideWidth,
      hidden: covered,
      openTab: (tab) => this.#openTab(tab),
      onTabKey: this.#onTabKey,
      setWide: (wide) => this.#setWide(wide),
      resize: (width) => (this.sideWidth = width),
      collapse: () => (this.sideOpen = false),
    });
  }

  /** Wide, the panel leaves room for the details only. */
  #sidePixels(): number {
    if (this.#ledgerOpen()) return ledgerWidth(this.width, this.#scale.value);
    if (!this.#wide.value || !wideTabs.includes(this.#tab.value)) return this.#scaled(this.sideWidth);
    return this.width - 24 - (this.selection.value ? this.#scaled(this.detailWidth) + 12 : 0);
  }

  /** Beside an open ledger the map shows the same in less room. */
  #setWide(wide: boolean): void {
    const ledger = this.#ledgerOpen();
    this.activeStore.dispatch({ type: 'set-wide', wide, origin: 'list' });
    if (ledger === this.#ledgerOpen()) return;
    this.activeStore.dispatch({ type: 'move', camera: null, origin: 'list' });
  }

  /** Once the panels and the map have their new sizes. */
  #refitSoon(): void {
    if (!this.hasUpdated) return;
    void this.updateComplete.then(() => this.map.updateComplete).then(() => this.map.refit());
  }

  /** Whether the ledger lies open as a table, with the map and the details beside it. */
  #ledgerOpen(): boolean {
    const { narrow, covered } = this.#layout;
    return this.#wide.value && this.sideOpen && this.#tab.value === 'projects' && !narrow && !covered;
  }

  /** Px of a panel as wide as it is at a desk. */
  #scaled(width: number): number {
    return Math.min(width * this.#scale.value, this.width * 0.42);
  }

  #renderDetail(narrow: boolean) {
    return renderDetailPanel({
      t: this.#t,
      tab: this.#tab.value,
      sheet: narrow ? this.#sheet.options : null,
      pixels: this.#scaled(this.detailWidth),
      width: this.detailWidth,
      editor: this.#briefing.renderEditor(),
      stepBack: () => (this.waiting = true),
      close: () => this.#briefing.endEditing(() => this.selectByPerson(null, 'detail')),
      resize: (width) => (this.detailWidth = width),
    });
  }

  #renderWaiting() {
    return renderWaiting(this.#t, {
      name: this.#briefing.nameOr(nameOfSelection(this.loaded?.graph, this.selection.value, this.language)),
      open: () => (this.waiting = false),
      close: () => this.#briefing.endEditing(() => this.selectByPerson(null, 'detail')),
    });
  }

  /** What the panels cover of the map. The same object while nothing changes. */
  #insets(narrow: boolean, detail: boolean, covered: boolean): PlanMap['insets'] {
    const ledger = this.#ledgerOpen();
    const next = panelInsets({
      sheet: narrow ? Math.min(this.#sheet.pixels, this.available * 0.5) : null,
      side: this.sideOpen && !covered && !ledger ? this.#scaled(this.sideWidth) : 0,
      detail: detail && !ledger ? this.#scaled(this.detailWidth) : 0,
      below: detail && ledger ? this.available * 0.48 : 0,
    });
    return (this.#covers = keptInsets(this.#covers, next));
  }

  #measure(): void {
    [this.width, this.available] = [this.clientWidth, this.main?.clientHeight || this.available];
    this.applyTextScale();
  }

  #openTab(tab: Tab): void {
    this.#sheet.rise();
    this.activeStore.dispatch({ type: 'set-tab', tab, origin: 'list' });
  }

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const next = tabAfter(event.key, this.#tab.value);
    if (!next) return;
    event.preventDefault();
    this.#openTab(next);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
}

define('plan-atlas', PlanAtlas);

declare global {
  interface HTMLElementTagNameMap {
    'plan-atlas': PlanAtlas;
  }
}
