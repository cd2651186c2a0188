import type { LinkedText } from '../../model/linked-text';
import type { SectionId, SubjectId } from '../../model/types';
import type { Reading } from '../../state';
import type { PanelView } from '../shared/panel-element';
import type { FilteredOutline } from './outline';
import type { Stop } from './stops';

/** What the outline needs besides the plan. */
export interface OutlineView extends PanelView {
  open: ReadonlySet<SectionId>;
  filtered: FilteredOutline | null;
  /** What is typed into the filter. */
  typed: string;
  /** How often each section names the selected subject. */
  mentions: ReadonlyMap<SectionId, number>;
  /** The mention the person stands at. */
  at: Stop | null;
  reading: Reading;
  /** The official text; `null` when there is none. */
  linked: LinkedText | null;
  /** What is pointed at, here or elsewhere. */
  lit: ReadonlySet<SubjectId>;
  /** The section that drives the map. */
  inView: SectionId | null;
}
