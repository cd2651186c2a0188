import type { AddressView } from '../model/address';
import { type LedgerArrangement, defaultArrangement } from '../model/ledger-arrangement';
import { type LedgerFilter, emptyFilter } from '../model/ledger-filter';
import type { LoadedPlan } from '../model/loaded-plan';
import type { Camera, MapHighlight, MapTarget } from '../model/map-view';
import type { OfficialText } from '../model/official-text';
import type { Language } from '../model/text';
import type { TextSize } from '../model/text-size';
import type { Problem, SectionId, SubjectId } from '../model/types';
import { type History, emptyHistory } from './history';

/** Who caused a change. The rule against loops: react to a change unless you are its origin. */
export type Origin =
  'map' | 'reader' | 'detail' | 'list' | 'layers' | 'search' | 'figures' | 'briefing' | 'url' | 'host';

/** What a person has picked: a thing of the plan or a section of its text. */
export type Selection = { type: 'subject'; id: SubjectId } | { type: 'section'; id: SectionId };

/** What a person points at: as {@link Selection}, or several things at once, e.g. a row of the legend. */
export type Hover = Selection | { type: 'group'; id: string; subjects: readonly SubjectId[] };

export type Theme = 'auto' | 'light' | 'dark';

/** The tabs of the side panel. */
export type Tab = 'layers' | 'reader' | 'projects' | 'figures';

export const tabs: readonly Tab[] = ['layers', 'reader', 'projects', 'figures'];

/** Where the map looks. */
export type CameraState = Camera;

export interface LoadState {
  phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Files loaded so far, of `total`. */
  done: number;
  total: number;
  /** Why the last load failed. The plan of an earlier load stays in `ViewState.plan`. */
  problem: Problem | null;
}

/** Something the person should be told once. */
export interface Notice {
  code: 'stale-address' | 'stale-filter' | 'reload-failed' | 'plan-faults';
  values: Readonly<Record<string, string>>;
}

/** What a step of a briefing puts on the map: it stands out, and is looked at, while nobody selects anything else. */
export interface Staged extends MapHighlight {
  readonly hidden: ReadonlySet<string>;
  readonly filter: LedgerFilter;
  readonly target: MapTarget;
}

/** How the outline shows a section: our summary, the official text, or one beside the other. */
export type Reading = 'summary' | 'text' | 'both';

/** The official text of the plan, and where it is kept: until the page closes, in the browser, or on disk. */
export interface HeldText {
  text: OfficialText;
  kept: 'visit' | 'browser' | 'folder';
}

/** Everything the elements of one plan share. */
export interface ViewState {
  /** `null` until a plan is loaded. */
  readonly plan: LoadedPlan | null;
  readonly load: LoadState;
  readonly selection: Selection | null;
  readonly hovered: Hover | null;
  /** Ids of map layers that are switched off. */
  readonly hiddenLayers: ReadonlySet<string>;
  /** Which projects are listed, and shown on the map. */
  readonly filter: LedgerFilter;
  /** How the ledger is arranged; always {@link defaultArrangement} itself while it is as at first. */
  readonly arrangement: LedgerArrangement;
  /** Whether the side panel takes the room of the map. */
  readonly wide: boolean;
  /** What undo and redo bring back. */
  readonly history: History;
  /**
   * Where the person, or an address, has put the map. `null`: where the selection asks for, or else the plan's
   * home view.
   */
  readonly camera: CameraState | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** Factor on texts and symbols that follows from it; 1 at a desk. */
  readonly scale: number;
  readonly tab: Tab;
  readonly notice: Notice | null;
  /** `null`: nobody has given the official text. */
  readonly text: HeldText | null;
  readonly reading: Reading;
  /** Whether the section in view of the reader drives the map. */
  readonly readAlong: boolean;
  /** The section that drives the map now; always the same object for the same section in a row. */
  readonly inView: Selection | null;
  /** The step of a briefing that is told on this map; `null`: none. */
  readonly staged: Staged | null;
  /** The maps of this view, and whether a basemap lies over our own water and roads on them, without a gap. */
  readonly covered: ReadonlyMap<object, boolean>;
}

/** A change, as data. */
export type Action = { origin: Origin } & (
  | { type: 'select'; selection: Selection | null }
  | { type: 'hover'; selection: Hover | null }
  | { type: 'show-layers'; layers: readonly string[]; visible: boolean }
  | { type: 'set-hidden-layers'; hidden: Iterable<string> }
  | { type: 'filter'; filter: LedgerFilter }
  | { type: 'arrange'; arrangement: Partial<LedgerArrangement> }
  | { type: 'set-wide'; wide: boolean }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'move'; camera: CameraState | null }
  | { type: 'set-language'; language: Language }
  | { type: 'set-theme'; theme: Theme }
  | { type: 'set-text-size'; textSize: TextSize }
  | { type: 'set-scale'; scale: number }
  | { type: 'set-tab'; tab: Tab }
  | { type: 'load-started'; total: number }
  | { type: 'load-progressed'; done: number; total: number }
  | { type: 'load-succeeded'; plan: LoadedPlan }
  | { type: 'load-failed'; problem: Problem }
  | { type: 'restore'; view: AddressView }
  | { type: 'dismiss-notice' }
  | { type: 'set-text'; text: HeldText | null }
  | { type: 'set-reading'; reading: Reading }
  | { type: 'set-read-along'; on: boolean }
  | { type: 'read'; section: SectionId }
  /** `null`: the step is over; the rest of the view stays. */
  | { type: 'stage'; scene: Staged | null }
  /** `null`: the map is gone. */
  | { type: 'cover'; map: object; covered: boolean | null }
);

export const initialState: ViewState = {
  plan: null,
  load: { phase: 'idle', done: 0, total: 0, problem: null },
  selection: null,
  hovered: null,
  hiddenLayers: new Set(),
  filter: emptyFilter,
  arrangement: defaultArrangement,
  wide: false,
  history: emptyHistory,
  camera: null,
  language: 'zh',
  theme: 'auto',
  textSize: 'desk',
  scale: 1,
  tab: 'layers',
  notice: null,
  text: null,
  reading: 'summary',
  readAlong: false,
  inView: null,
  staged: null,
  covered: new Map(),
};

/** Whether a basemap hides our own water and roads on this map; of no map in particular: on all of them. */
export function isCovered(covered: ViewState['covered'], map: object | null): boolean {
  const own = map && covered.get(map);
  return own ?? (covered.size > 0 && [...covered.values()].every((each) => each));
}

/** What the map shows: what a person selected, else the section that is read along. */
export const shownOnMap = ({ selection, inView }: ViewState): Selection | null => selection ?? inView;
