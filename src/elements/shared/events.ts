import type { OfficialText } from '../../model/official-text';
import type { Problem, SectionId, SubjectId } from '../../model/types';
import type { Hover, Origin, Selection } from '../../state';

const open = { bubbles: true, composed: true } as const;

/**
 * A person selected something, or cleared the selection. Cancelable: prevent it to handle it yourself; then
 * nothing changes. Not fired for what a host sets.
 */
export class PlanSelectEvent extends Event {
  static readonly type = 'plan-select';
  /** The selected thing; `null` when a section is selected or the selection is cleared. */
  readonly subject: SubjectId | null;
  /** The selected section of the text, or `null`. */
  readonly section: SectionId | null;

  constructor(
    readonly selection: Selection | null,
    /** Where the person did it. */
    readonly origin: Origin,
  ) {
    super(PlanSelectEvent.type, { ...open, cancelable: true });
    this.subject = selection?.type === 'subject' ? selection.id : null;
    this.section = selection?.type === 'section' ? selection.id : null;
  }
}

/** A person points at something, or no longer at anything. */
export class PlanHoverEvent extends Event {
  static readonly type = 'plan-hover';
  readonly subject: SubjectId | null;
  readonly section: SectionId | null;

  constructor(
    readonly selection: Hover | null,
    readonly origin: Origin,
  ) {
    super(PlanHoverEvent.type, open);
    this.subject = selection?.type === 'subject' ? selection.id : null;
    this.section = selection?.type === 'section' ? selection.id : null;
  }
}

/** The plan is loaded and drawn; the methods of the element answer. Fired again after another plan is drawn. */
export class PlanReadyEvent extends Event {
  static readonly type = 'plan-ready';

  constructor(
    /** The id of the plan. */
    readonly plan: string,
  ) {
    super(PlanReadyEvent.type, open);
  }
}

/** The plan did not load, or cannot be drawn. Nothing is thrown. */
export class PlanErrorEvent extends Event {
  static readonly type = 'plan-error';

  constructor(
    /** What, where and how to mend it, in Chinese. */
    readonly problem: Problem,
  ) {
    super(PlanErrorEvent.type, open);
  }
}

/**
 * A person loaded the official text of the plan, or removed it. A page that wants to keep it stores
 * `event.text` and gives it back through `officialText` of the reader. Not fired for what a host sets.
 */
export class PlanTextEvent extends Event {
  static readonly type = 'plan-text';

  constructor(
    /** `null`: removed. */
    readonly text: OfficialText | null,
  ) {
    super(PlanTextEvent.type, open);
  }
}

/**
 * Something happened that a person who cannot see the page should hear. An element around may say it and prevent
 * the event; otherwise the element says it itself. So nothing is said twice.
 */
export class PlanAnnounceEvent extends Event {
  static readonly type = 'plan-announce';

  constructor(readonly text: string) {
    super(PlanAnnounceEvent.type, { ...open, cancelable: true });
  }
}

/**
 * A person searched, or cleared what was searched. A page that wants to keep it stores `event.recent` and gives it
 * back through `recent`. Not fired for what a host sets.
 */
export class PlanRecentEvent extends Event {
  static readonly type = 'plan-recent';

  constructor(
    /** Latest first. */
    readonly recent: readonly string[],
  ) {
    super(PlanRecentEvent.type, open);
  }
}

/** A person went through the tour or left it. A page that wants to show it once only remembers that. */
export class PlanTourEvent extends Event {
  static readonly type = 'plan-tour';

  constructor(
    /** Whether the last step was reached. */
    readonly finished: boolean,
  ) {
    super(PlanTourEvent.type, open);
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-select': PlanSelectEvent;
    'plan-hover': PlanHoverEvent;
    'plan-ready': PlanReadyEvent;
    'plan-error': PlanErrorEvent;
    'plan-announce': PlanAnnounceEvent;
    'plan-tour': PlanTourEvent;
    'plan-recent': PlanRecentEvent;
    'plan-text': PlanTextEvent;
  }
}
