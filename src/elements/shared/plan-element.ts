import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { PlanController, StoreSlice, type StoreSource } from '../../controllers';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Language, textOf } from '../../model/text';
import type { Section, Subject, Text } from '../../model/types';
import type { Hover, Origin, Selection, Theme, ViewState, ViewStore } from '../../state';
import { type StringKey, type StringValues, translate, translateTerm } from '../../strings';
import { attributeProblem } from './host-values';
import { PlanErrorEvent, PlanHoverEvent, PlanSelectEvent } from './events';

/**
 * The base of every plan element: where its plan comes from, the language of its texts, and how a person's
 * selection becomes an event and then a change.
 *
 * @fires plan-error - The plan of this element did not load. Nothing is thrown.
 */
export abstract class PlanElement extends LitElement implements StoreSource {
  /** A store to share; comes before every other source. */
  @property({ attribute: false }) store: ViewStore | null = null;

  /** A loaded plan; comes before `for`, an ancestor and `src`. */
  @property({ attribute: false }) plan: LoadedPlan | null = null;

  /** The id of a plan element to share the plan, the selection and everything else with. */
  @property() for: string | null = null;

  /** The address of plan.json. Used only when the element shares no plan with another. */
  @property() src: string | null = null;

  /**
   * `zh` or `en`; empty: the language of the shared plan view, or for an element alone the `lang` of the page around
   * it, Chinese unless that is English.
   */
  @property({ reflect: true }) override lang = '';

  /** Colours: `auto` follows the system, `light` and `dark` are fixed; empty: those of the page around it. */
  @property({ reflect: true }) theme: Theme | '' = '';

  /** Letters: `own` of the plan, `page`: family and size of the page around. Default `own`. */
  @property({ reflect: true }) font: 'own' | 'page' = 'own';

  /** @internal Finds the store. */
  protected readonly planController = new PlanController(this, (problem) =>
    this.dispatchEvent(new PlanErrorEvent(problem)),
  );

  /** The last values that were good, by attribute. */
  readonly #good = new Map<string, unknown>();
  /** Whether the language of the page around has been taken on. */
  #spoken = false;

  readonly #loaded = this.slice((state) => state.plan);
  readonly #language = this.slice((state) => state.language);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#spoken || !this.planController.isOwn || this.lang) return;
    this.#spoken = true;
    const language = languageAround(this)?.startsWith('en') ? 'en' : 'zh';
    this.activeStore.dispatch({ type: 'set-language', language, origin: 'host' });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const themes = ['', 'auto', 'light', 'dark'];
    this.checkValue(changed, 'theme', (theme) => themes.includes(theme), 'auto、light 或 dark');
    this.checkValue(changed, 'font', (font) => ['own', 'page'].includes(font), 'own 或 page');
    if (changed.has('font')) this.#takeFont(changed.get('font') === 'page');
    const isLanguage = (lang: unknown): boolean => typeof lang === 'string' && /^(zh|en)?(-|$)/.test(lang);
    this.checkValue(changed, 'lang', (lang) => isLanguage(lang ?? ''), 'zh 或 en');
  }

  /**
   * Takes a value that a page has set only when it is good; otherwise says so through `plan-error` and keeps the
   * former one.
   *
   * @param expected what would be good, in Chinese
   */
  protected checkValue<Name extends string & keyof this>(
    changed: PropertyValues,
    name: Name,
    isGood: (value: this[Name]) => boolean,
    expected: string,
    attribute: string = name,
  ): void {
    if (!changed.has(name)) return;
    const value = this[name];
    if (isGood(value)) {
      this.#good.set(name, value);
      return;
    }
    this[name] = (this.#good.get(name) ?? this.initialValues[name]) as this[Name];
    this.dispatchEvent(new PlanErrorEvent(attributeProblem(this.localName, attribute, value, expected)));
  }

  /** Gives the family and size of the page to all that is inside. */
  #takeFont(taken: boolean): void {
    if (this.font !== 'page' && !taken) return;
    const around = this.assignedSlot ?? this.parentElement;
    const look = this.font === 'page' && around ? getComputedStyle(around) : null;
    const properties = {
      '--plan-font': look?.fontFamily,
      '--plan-title-font': look?.fontFamily,
      '--plan-text-size': look?.fontSize,
    };
    for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value ?? '');
  }

  /** What properties begin with, where that is not empty. */
  protected get initialValues(): Readonly<Record<string, unknown>> {
    return { theme: '', lang: '', font: 'own' };
  }

  /** The store in use: shared or its own. */
  get activeStore(): ViewStore {
    return this.planController.store;
  }

  /** Calls `listener` when another store is in use. @returns ends it. */
  onStoreChange(listener: () => void): () => void {
    return this.planController.onStoreChange(listener);
  }

  /** Loads the plan again. A failure keeps what is loaded. */
  reload(): void {
    this.planController.reload();
  }

  /** The plan in use; `null` until it is loaded. */
  protected get loaded(): LoadedPlan | null {
    return this.#loaded.value;
  }

  /** The language of the texts of this element. */
  protected get language(): Language {
    const own = this.lang ?? '';
    return own === '' ? this.#language.value : own.startsWith('en') ? 'en' : 'zh';
  }

  /** A part of the view state that renders the element again; see {@link StoreSlice}. */
  protected slice<Slice>(
    selector: (state: ViewState) => Slice,
    onChange?: ConstructorParameters<typeof StoreSlice<Slice>>[3],
  ): StoreSlice<Slice> {
    return new StoreSlice(this, this.planController, selector, onChange);
  }

  /** A text of the strings table. */
  protected t(key: StringKey, values?: StringValues): string {
    return translate(key, this.language, values);
  }

  /** The word for a value of a closed list. */
  protected term(list: Parameters<typeof translateTerm>[0], value: string): string {
    return translateTerm(list, value, this.language);
  }

  /** A text of the plan. */
  protected text(text: Text): string {
    return textOf(text, this.language);
  }

  /** The selected subject or section itself; `null` for none or an unknown id. */
  protected resolve(selection: Selection | null): Subject | Section | null {
    if (!selection || !this.loaded) return null;
    const { subjects, sections } = this.loaded.graph;
    return (selection.type === 'subject' ? subjects.get(selection.id) : sections.get(selection.id)) ?? null;
  }

  /** A person selects: fires `plan-select`, and changes the selection unless a listener prevented it. */
  protected selectByPerson(selection: Selection | null, origin: Origin): void {
    if (!this.dispatchEvent(new PlanSelectEvent(selection, origin))) return;
    this.activeStore.dispatch({ type: 'select', selection, origin });
  }

  /** A person points at something: fires `plan-hover` and changes what is hovered. */
  protected hoverByPerson(selection: Hover | null, origin: Origin): void {
    const { hovered } = this.activeStore.state;
    if (hovered?.id === selection?.id && hovered?.type === selection?.type) return;
    this.dispatchEvent(new PlanHoverEvent(selection, origin));
    this.activeStore.dispatch({ type: 'hover', selection, origin });
  }
}

/** The `lang` of the nearest element around, out of shadow trees too; `null`: none says. */
function languageAround(element: Element): string | null {
  const found = element.closest('[lang]:not([lang=""])');
  if (found) return found.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : null;
}
