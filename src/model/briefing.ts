/**
 * A briefing: the plan told in steps, as plain data. Written by hand as `geodata/<id>/briefings/*.yaml`, or composed in
 * the browser; played, presented and handed out by `src/briefing` and `plan-briefing`.
 */
import type { Camera } from './map-view';
import type { SectionId, SubjectId, Text } from './types';

export type { BriefingEntry } from './types';

/** A panel beside the map of a step. */
export type BriefingPanel =
  /** Charts of an indicator table; without `indicators` all of its rows. */
  | { type: 'figures'; table: SectionId; indicators?: readonly string[] }
  /** The projects that a filter of the ledger leaves; `filter` is written as in an address. */
  | { type: 'projects'; filter: string };

/** Where the map of a step looks: the plan's home view, all of the named subjects, or a camera. */
export type BriefingView = 'home' | { fit: readonly SubjectId[] } | { camera: Camera };

/** How what a step is about stands out: all else fades, it has a ring, or it looks as always. */
export type BriefingEmphasis = 'spotlight' | 'ring' | 'none';

export interface BriefingStep {
  /** Unique in its briefing; names the step in an address. */
  id: string;
  title: Text;
  /** What the audience reads; paragraphs are parted by an empty line. Absent: the title alone. */
  text?: Text;
  /** What it is about; may be empty. */
  subjects: readonly SubjectId[];
  /** Groups of the map that are shown, written as the attribute `layers` of the map. Default `all`. */
  layers: string;
  view: BriefingView;
  emphasis: BriefingEmphasis;
  /** The section that says so. */
  section?: SectionId;
  /** For the speaker only. */
  notes?: Text;
  /** How long it is meant to last. */
  seconds: number;
  panel?: BriefingPanel;
}

export interface Briefing {
  /** The name of its file. */
  id: string;
  title: Text;
  /** One line under the title; absent: the plan's slogan. */
  subtitle?: Text;
  steps: readonly BriefingStep[];
}
