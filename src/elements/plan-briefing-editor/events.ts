import type { Briefing } from '../../model/briefing';

const open = { bubbles: true, composed: true } as const;

/** A person changed the draft of a briefing: a page that keeps it gives it back on `plan-draft-open`. */
export class PlanDraftEvent extends Event {
  static readonly type = 'plan-draft';

  constructor(
    /** The id of the plan. */
    readonly plan: string,
    /** The whole draft; it may have no steps yet. */
    readonly draft: Briefing,
  ) {
    super(PlanDraftEvent.type, open);
  }
}

/** The editor opens on a plan. Elements keep nothing: a page that has kept a draft puts it into `draft`. */
export class PlanDraftOpenEvent extends Event {
  static readonly type = 'plan-draft-open';
  /** What was kept; checked before it is used. */
  draft: unknown = null;
  /** Whether it comes from an earlier visit, and the person is told so. */
  restored = false;

  constructor(
    /** The id of the plan. */
    readonly plan: string,
  ) {
    super(PlanDraftOpenEvent.type, open);
  }
}

/** A person wants the draft played from a step. */
export class PlanDraftPlayEvent extends Event {
  static readonly type = 'plan-draft-play';

  constructor(
    readonly draft: Briefing,
    /** The id of the step. */
    readonly step: string | undefined,
  ) {
    super(PlanDraftPlayEvent.type, open);
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-draft': PlanDraftEvent;
    'plan-draft-open': PlanDraftOpenEvent;
    'plan-draft-play': PlanDraftPlayEvent;
  }
}
