import type { Outcome } from './figures';
import type { noValue } from './ledger-filter';
import type { Indicator, Precision, Sector, Stage } from './types';

/** Words that people type for the closed lists of the data, in any language. */
export interface SearchWords {
  /** A {@link SubjectKind}, a `SectionKind`, or `indicator`. */
  kind: Readonly<Record<string, readonly string[]>>;
  sector: Readonly<Record<Sector, readonly string[]>>;
  stage: Readonly<Record<Stage, readonly string[]>>;
  /** How well it is known where a project, platform or place lies, or not at all. */
  precision: Readonly<Record<Precision | typeof noValue, readonly string[]>>;
  /** By `Subject.type`. */
  type: Readonly<Record<string, readonly string[]>>;
  /** Other words for the plan's own status words, e.g. in another language. */
  action: Readonly<Record<string, readonly string[]>>;
  /** By {@link Indicator.nature}, and by {@link Outcome}: whether a target was met. */
  nature: Readonly<Record<NonNullable<Indicator['nature']>, readonly string[]>>;
  outcome: Readonly<Record<Outcome, readonly string[]>>;
  /** What indicators are called for short, by words of their Chinese names. */
  indicator: Readonly<Record<string, readonly string[]>>;
  /** What people say in a question that asks for nothing by itself. */
  filler: readonly string[];
  /** What people say to ask in which section something stands. */
  sectionQuestions: readonly string[];
}
