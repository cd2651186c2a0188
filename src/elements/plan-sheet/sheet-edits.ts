import type { Language } from '../../model/text';
import type { SheetId } from '../../svg/sheets/definitions';
import type { SheetTexts } from '../../svg/sheets/options';

/** What a person changed about a sheet; what is absent is as the plan and the map give it. */
export interface SheetEdits {
  sheet?: SheetId;
  language?: Language;
  /** Whether what is selected stands out; default true. */
  selection?: boolean;
  texts?: Partial<SheetTexts>;
}

/** A person changed a sheet: keep `edits` to give them back later. Empty edits: set back to the plan's own. */
export class PlanSheetChangeEvent extends Event {
  static readonly type = 'plan-sheet-change';

  constructor(readonly edits: SheetEdits) {
    super(PlanSheetChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-sheet-change': PlanSheetChangeEvent;
  }
}
