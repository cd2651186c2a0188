/** The elements for a page that brings its own bundler: importing this defines them all. */
import './worker';

export { PlanAtlas } from '../elements/plan-atlas/plan-atlas';
export { PlanBriefing } from '../elements/plan-briefing/plan-briefing';
export {
  PlanBriefingEndEvent,
  PlanDeckEvent,
  PlanSpeakerEvent,
  PlanStepEvent,
} from '../elements/plan-briefing/events';
export { PlanHandout } from '../elements/plan-handout/plan-handout';
export { PlanHandoutEvent } from '../elements/plan-handout/handout-event';
export { PlanBriefingEditor } from '../elements/plan-briefing-editor/plan-briefing-editor';
export {
  PlanDraftEvent,
  PlanDraftOpenEvent,
  PlanDraftPlayEvent,
} from '../elements/plan-briefing-editor/events';
export { PlanCard } from '../elements/plan-card/plan-card';
export { PlanDetail } from '../elements/plan-detail/plan-detail';
export { PlanFigures } from '../elements/plan-figures/plan-figures';
export { PlanLayers } from '../elements/plan-layers/plan-layers';
export { PlanMap } from '../elements/plan-map/plan-map';
export { setMapWorkerUrl } from '../elements/plan-map/worker-url';
export { PlanOutline } from '../elements/plan-outline/plan-outline';
export { PlanPalette } from '../elements/plan-palette/plan-palette';
export { PlanProjects } from '../elements/plan-projects/plan-projects';
export { PlanReader } from '../elements/plan-reader/plan-reader';
export { PlanSearch } from '../elements/plan-search/plan-search';
export { PlanSheet } from '../elements/plan-sheet/plan-sheet';
export { PlanTour } from '../elements/plan-tour/plan-tour';
export { PlanSheetChangeEvent, type SheetEdits } from '../elements/plan-sheet/sheet-edits';
export {
  PlanAnnounceEvent,
  PlanCameraEvent,
  PlanErrorEvent,
  PlanHoverEvent,
  PlanLayersEvent,
  PlanReadyEvent,
  PlanRecentEvent,
  PlanSelectEvent,
  PlanTextEvent,
  PlanTourEvent,
} from '../elements/shared';
export { PlanLoadError, loadPlan } from '../data';
export type { HostCommand } from '../elements/plan-atlas/commands';
export { drawSheet, sheetScale } from '../svg/sheets/draw-sheet';
export { type SheetDefinition, type SheetId, sheetDefinitions } from '../svg/sheets/definitions';
export type { SheetFocus, SheetOptions, SheetTexts } from '../svg/sheets/options';
export { createStore } from '../state';
export type { Origin, Selection, Theme, ViewState, ViewStore } from '../state';
export type { OfficialText } from '../model/official-text';
export type { Briefing, BriefingStep } from '../model/briefing';
export type { LoadedPlan } from '../model/loaded-plan';
export type { SubjectDescription, SubjectReference } from '../model/types';
