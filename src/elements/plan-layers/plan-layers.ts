import { type PropertyValues, html } from 'lit';
import { state } from 'lit/decorators.js';
import { type LayerId, layerIds } from '../../../styles/layers';
import { isHidden, wholeOf } from '../../model/layer-switches';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Hover, isCovered } from '../../state';
import { baseStyles, define, loadStatusStyles, renderLoadStatus } from '../shared';
import { PanelElement, moveFocus } from '../shared/panel-element';
import { shownProjects } from '../shared/plan-ledger';
import { subjectStyles } from '../shared/subject-parts';
import { type LayersView, renderKey, renderLayerGroup } from './layer-item';
import { type LegendTree, type TreeLayer, legendTree } from './legend-tree';
import { planLayersStyles } from './plan-layers.styles';
import '../shared/panel-icons';
import '../../strings/panels';

const nothingDrawn: LegendTree = { groups: [], stages: [], precision: [] };

/**
 * Legend and switches in one: every row shows the symbol of the map, a checkbox shows or hides it, a click on
 * the name shows it alone and a second click brings the others back, and the arrow lists what is on it.
 *
 * Give it a height, or a parent that scrolls.
 *
 * @fires plan-select - A person took something from a list. Cancelable.
 * @fires plan-hover - A person points at a row or at something in a list.
 * @csspart bar - The hint and the button that shows everything.
 * @csspart group - A group with its heading.
 * @csspart layer - A layer: its symbols, its list button and its checkbox.
 * @csspart legend-row - Symbol, name and count.
 * @csspart row - A subject in a list.
 */
export class PlanLayers extends PanelElement {
  static override styles = [baseStyles, loadStatusStyles, subjectStyles, planLayersStyles];

  /** Groups and lists that a person opened or closed. */
  @state() private toggled: ReadonlyMap<string, boolean> = new Map();
  @state() private systemDark = false;

  protected readonly origin = 'layers';

  readonly #load = this.slice((view) => view.load);
  readonly #hidden = this.slice((view) => view.hiddenLayers);
  readonly #filter = this.slice((view) => view.filter);
  readonly #theme = this.slice((view) => view.theme);
  readonly #covered = this.slice((view) => view.covered);
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #plan: LoadedPlan | null = null;
  #tree: LegendTree = nothingDrawn;
  #treeCovered = false;
  /** What was hidden before a layer was shown alone. */
  #before: ReadonlySet<string> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#onDark();
    this.#dark.addEventListener('change', this.#onDark);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#onDark);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A legend of one map says what that map shows.
    const covered = isCovered(this.#covered.value, this.planController.source);
    if (this.loaded === this.#plan && covered === this.#treeCovered) return;
    if (this.loaded !== this.#plan) this.#before = null;
    this.#plan = this.loaded;
    this.#treeCovered = covered;
    this.#tree = this.loaded ? legendTree(this.loaded, covered) : nothingDrawn;
  }

  protected override render() {
    const view = this.#view();
    if (!view) {
      return renderLoadStatus(
        this.#load.value,
        (key, values) => this.t(key, values),
        () => this.reload(),
      );
    }
    const { groups, stages, precision } = this.#tree;
    return html`<div class="bar" part="bar">
        <p>${this.t('layers.hint')}</p>
        <button
          type="button"
          class="all"
          ?disabled=${this.#hidden.value.size === 0}
          @click=${() => this.#setHidden([])}
        >
          ${this.t('layers.show-all')}
        </button>
      </div>
      <div role="region" aria-label=${this.t('layers.label')} @keydown=${this.#onKey}>
        ${groups.map((group) => renderLayerGroup(view, group))}
      </div>
      ${renderKey(view, this.t('layers.stages'), stages)}
      ${renderKey(view, this.t('layers.precision'), precision)}
      <p class="hint">${this.t('layers.precision-hint')}</p> `;
  }

  /** A row of the legend lights up everything it stands for. */
  protected override pointedAt(event: Event): Hover | null {
    const own = super.pointedAt(event);
    if (own || !(event.target instanceof Element)) return own;
    const id = event.target.closest('.layer')?.getAttribute('data-group');
    const layer = this.#layers().find((each) => each.layer === id);
    if (!layer) return null;
    const row = event.target.closest<HTMLElement>('[data-legend]')?.dataset.legend;
    const { subjects } = layer.rows.find((each) => each.row.id === row) ?? layer;
    if (subjects.length === 0) return null;
    return { type: 'group', id: `legend-${row ?? layer.layer}`, subjects: subjects.map((each) => each.id) };
  }

  #view(): LayersView | null {
    const { view } = this;
    if (!view) return null;
    return {
      ...view,
      flavor: this.#isDark() ? 'dark' : 'light',
      hidden: this.#hidden.value,
      filtered: shownProjects(view.graph, this.#filter.value),
      alone: this.#alone(),
      toggled: this.toggled,
      isOpen: (key) => this.toggled.get(key) ?? key.startsWith('group-'),
      show: (layers, visible) => this.#show(layers, visible),
      isolate: (layers) => this.#isolate(layers),
      toggle: (key) => this.#toggle(key),
    };
  }

  #isDark(): boolean {
    const theme = this.theme || this.#theme.value;
    return theme === 'auto' ? this.systemDark : theme === 'dark';
  }

  /** The layer that is shown alone. */
  #alone(): LayerId[] {
    const switches = this.#layers().map(({ layer }) => layer);
    const shown = switches.filter((layer) => !isHidden(this.#hidden.value, layer));
    return shown.length === 1 ? shown : [];
  }

  #show(layers: readonly LayerId[], visible: boolean): void {
    this.#before = null;
    this.activeStore.dispatch({ type: 'show-layers', layers, visible, origin: this.origin });
  }

  #isolate(layers: readonly LayerId[]): void {
    const alone = this.#alone();
    const again = alone.length === layers.length && layers.every((layer) => alone.includes(layer));
    if (again) {
      this.#setHidden(this.#before ?? []);
      this.#before = null;
      return;
    }
    if (alone.length === 0) this.#before = this.#hidden.value;
    const wholes = layers.map(wholeOf);
    const others = this.#layers().flatMap(({ layer }) => (wholes.includes(wholeOf(layer)) ? layer : []));
    const hidden = [...layerIds.filter((id) => !wholes.includes(id)), ...others];
    this.#setHidden(hidden.filter((id) => !layers.includes(id)));
  }

  #setHidden(hidden: Iterable<string>): void {
    this.activeStore.dispatch({ type: 'set-hidden-layers', hidden, origin: this.origin });
  }

  #toggle(key: string): void {
    const open = this.toggled.get(key) ?? key.startsWith('group-');
    this.toggled = new Map(this.toggled).set(key, !open);
  }

  readonly #onDark = (): void => {
    const scheme = getComputedStyle(this).colorScheme;
    this.systemDark = scheme === 'dark' || (scheme !== 'light' && this.#dark.matches);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-nav], .row')];
    moveFocus(event, items);
  };

  #layers(): TreeLayer[] {
    return this.#tree.groups.flatMap(({ layers }) => layers);
  }
}

define('plan-layers', PlanLayers);

declare global {
  interface HTMLElementTagNameMap {
    'plan-layers': PlanLayers;
  }
}
