import type { BriefingState } from '../../briefing/briefing-state';

const open = { bubbles: true, composed: true } as const;

/** A person, or the clock of a kiosk, went to another step. Not fired for what a host sets. */
export class PlanStepEvent extends Event {
  static readonly type = 'plan-step';

  constructor(
    /** The id of the briefing. */
    readonly briefing: string,
    /** The id of the step. */
    readonly step: string,
    /** Its place, from 0. */
    readonly index: number,
  ) {
    super(PlanStepEvent.type, open);
  }
}

/** The deck changed in any way: step, blank screen, freeze, overview, detour; also by a host. */
export class PlanDeckEvent extends Event {
  static readonly type = 'plan-deck';

  constructor(
    /** The id of the briefing. */
    readonly briefing: string,
    /** The id of the step that is told. */
    readonly step: string,
    readonly deck: BriefingState,
  ) {
    super(PlanDeckEvent.type, open);
  }
}

/** A person ended the briefing. A page that opened it takes it away. */
export class PlanBriefingEndEvent extends Event {
  static readonly type = 'plan-briefing-end';

  constructor() {
    super(PlanBriefingEndEvent.type, open);
  }
}

/** A person wants the window of the speaker. A page that says `speaker` opens it and joins the two. */
export class PlanSpeakerEvent extends Event {
  static readonly type = 'plan-speaker';

  constructor() {
    super(PlanSpeakerEvent.type, open);
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-step': PlanStepEvent;
    'plan-deck': PlanDeckEvent;
    'plan-speaker': PlanSpeakerEvent;
    'plan-briefing-end': PlanBriefingEndEvent;
  }
}
