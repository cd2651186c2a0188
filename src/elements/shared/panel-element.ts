import type { PlanGraph } from '../../model/graph';
import type { Language } from '../../model/text';
import type { Text } from '../../model/types';
import type { Action, Hover, Origin, Selection } from '../../state';
import { type StringKey, type StringValues } from '../../strings';
import { PlanElement } from './plan-element';

/** What the parts of a panel need to draw themselves. */
export interface PanelView {
  graph: PlanGraph;
  language: Language;
  selected: Selection | null;
  hovered: Hover | null;
  t(key: StringKey, values?: StringValues): string;
  term(list: Parameters<PlanElement['term']>[0], value: string): string;
  text(text: Text): string;
}

/**
 * A panel beside the map. Every element of its shadow root with `data-subject` or `data-section` lights up the
 * subject or section when pointed at or focused; every such button selects it.
 */
export abstract class PanelElement extends PlanElement {
  /** Who this panel is in actions. */
  protected abstract readonly origin: Origin;

  protected readonly selection = this.slice(
    (state) => state.selection,
    (selection, action) => this.selectionChanged(selection, action),
  );
  protected readonly hovered = this.slice((state) => state.hovered);

  /** Whether what is hovered was pointed at here. */
  #pointing = false;

  override disconnectedCallback(): void {
    this.#point(null);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('pointerover', (event) => {
      if ((event as PointerEvent).pointerType !== 'touch') this.#point(this.pointedAt(event));
    });
    this.addEventListener('pointerleave', () => this.#point(null));
    root.addEventListener('focusin', (event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) {
        this.#point(this.pointedAt(event));
      }
    });
    // After the event: drawing anew may take the focused element away.
    root.addEventListener('focusout', () =>
      queueMicrotask(() => {
        if (!this.shadowRoot?.activeElement) this.#point(null);
      }),
    );
    root.addEventListener('click', (event) => {
      const selection = targetOf(event, ':is(button, [role=button])');
      if (selection) this.choose(selection, event as MouseEvent);
    });
    return root;
  }

  /** Another selection, with the action that made it. */
  protected selectionChanged(_selection: Selection | null, _action: Action): void {}

  /** What the pointer or the focus is on. */
  protected pointedAt(event: Event): Hover | null {
    return targetOf(event);
  }

  /** A person takes a subject or a section. */
  protected choose(selection: Selection, _event: MouseEvent): void {
    this.selectByPerson(selection, this.origin);
  }

  /** For the parts of the panel; `null` while no plan is loaded. */
  protected get view(): PanelView | null {
    const { loaded } = this;
    if (!loaded) return null;
    return {
      graph: loaded.graph,
      language: this.language,
      selected: this.selection.value,
      hovered: this.hovered.value,
      t: (key, values) => this.t(key, values),
      term: (list, value) => this.term(list, value),
      text: (text) => this.text(text),
    };
  }

  #point(selection: Hover | null): void {
    if (selection === null && !this.#pointing) return;
    this.#pointing = selection !== null;
    this.hoverByPerson(selection, this.origin);
  }
}

function targetOf(event: Event, tag = ''): Selection | null {
  if (!(event.target instanceof Element)) return null;
  const found = event.target.closest<HTMLElement>(`${tag}[data-subject], ${tag}[data-section]`);
  if (!found) return null;
  const { subject, section } = found.dataset;
  if (subject) return { type: 'subject', id: subject };
  return section ? { type: 'section', id: section } : null;
}

/** Arrow keys, Home and End move the focus among `items`. @returns whether the key was one of these. */
export function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[]): boolean {
  const at = items.findIndex((item) => item === event.target);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return false;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return false;
  event.preventDefault();
  items[next]?.focus();
  return true;
}
