import type { LayerId } from '../../../styles/layers';
import { narrows } from '../../model/ledger-filter';
import { query, subjectIds } from '../../model/ledger-query';
import type { LoadedPlan } from '../../model/loaded-plan';
import { textOf } from '../../model/text';
import type { SubjectId } from '../../model/types';
import type { ViewState } from '../../state';
import type { SheetFocus, SheetOptions, SheetTexts } from '../../svg/sheets/options';
import { sheetTexts } from '../../svg/sheets/options';
import { highlightOf } from '../../state/highlight';
import { planLedger } from '../shared/plan-ledger';
import type { SheetEdits } from './sheet-edits';

/** The parts of the view that a sheet shows. */
export type SheetView = Pick<ViewState, 'selection' | 'hiddenLayers' | 'filter' | 'language'>;

/** What a sheet of the present view shows, with all its texts. */
export type FullSheetOptions = Required<Omit<SheetOptions, 'texts'>> & { texts: SheetTexts };

/** A sheet as a person left it, of what the map shows now. */
export function sheetOptionsOf(
  plan: LoadedPlan,
  view: SheetView,
  edits: SheetEdits,
  today: Date,
): FullSheetOptions {
  const language = edits.language ?? view.language;
  return {
    language,
    texts: { ...sheetTexts(plan.graph.info, language, today), ...edits.texts },
    hidden: view.hiddenLayers as ReadonlySet<LayerId>,
    projects: projectsOf(plan, view),
    focus: (edits.selection ?? true) ? focusOf(plan, { ...view, language }) : null,
  };
}

/** The projects that the filter lets through; `null`: all. */
function projectsOf({ graph }: LoadedPlan, { filter }: SheetView): ReadonlySet<SubjectId> | null {
  if (filter.kind !== 'project' || !narrows(filter)) return null;
  const ledger = planLedger(graph);
  return subjectIds(ledger, query(ledger, filter).rows);
}

/** What is selected; `null`: nothing that could stand out. */
export function focusOf({ graph }: LoadedPlan, { selection, language }: SheetView): SheetFocus | null {
  if (!selection) return null;
  const title =
    selection.type === 'subject'
      ? graph.subjects.get(selection.id)?.name
      : graph.sections.get(selection.id)?.title;
  if (!title) return null;
  return { highlight: highlightOf(graph, selection, null), title: textOf(title, language) };
}
