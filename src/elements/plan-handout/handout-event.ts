/**
 * The dialog for hand-outs opens. Elements do not look at the address bar: a page that is served puts its whole
 * address into `address`, and the hand-outs get links and QR codes; one that has the page for briefings in one file puts
 * the address of that into `page`.
 */
export class PlanHandoutEvent extends Event {
  static readonly type = 'plan-handout';

  constructor(
    public address: string | null,
    public page: string | null,
  ) {
    super(PlanHandoutEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-handout': PlanHandoutEvent;
  }
}
