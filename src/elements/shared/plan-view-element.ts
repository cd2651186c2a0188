import { type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { textOf } from '../../model/text';
import type { SubjectDescription, SubjectId, SubjectKind } from '../../model/types';
import { PlanElement } from './plan-element';

/** Attribute form of a list: ids parted by blanks or commas. */
const listConverter = {
  fromAttribute: (value: string | null): string[] => (value ?? '').split(/[\s,]+/).filter((id) => id !== ''),
};

/** A plan element that a host page can question and steer: the map alone, or the whole atlas. */
export abstract class PlanViewElement extends PlanElement {
  /**
   * The selected subject. Follows what a person selects; setting it selects and fires no event. `null`:
   * nothing, or a section, is selected. `undefined`: the host never said.
   */
  @property() subject: SubjectId | null | undefined;

  /** Ids of map layers that are switched off. Follows what a person switches. */
  @property({ attribute: 'hidden-layers', converter: listConverter }) hiddenLayers: string[] | undefined;

  protected readonly selection = this.slice(
    (state) => state.selection,
    (value) => (this.subject = value?.type === 'subject' ? value.id : null),
  );

  constructor() {
    super();
    this.slice(
      (state) => state.hiddenLayers,
      (value) => (this.hiddenLayers = [...value]),
    );
    this.onStoreChange(() => this.#adoptStore());
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('subject')) this.#pushSubject();
    if (changed.has('hiddenLayers') && this.hiddenLayers) {
      const hidden = this.hiddenLayers;
      this.activeStore.dispatch({ type: 'set-hidden-layers', hidden, origin: 'host' });
    }
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
