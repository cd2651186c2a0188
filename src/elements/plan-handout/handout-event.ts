/**
 * The dialog for hand-outs opens. Elements do not look at the address bar: a page that is served puts its whole
 * address into `address`, and the hand-outs get links and QR codes.
 */
export class PlanHandoutEvent extends Event {
  static readonly type = 'plan-handout';

  constructor(public address: string | null) {
    super(PlanHandoutEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-handout': PlanHandoutEvent;
  }
}
