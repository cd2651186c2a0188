import type { Sector, Stage } from './types';

/** Words that people type for the closed lists of the data, in any language. */
export interface SearchWords {
  /** A {@link SubjectKind}, a `SectionKind`, or `indicator`. */
  kind: Readonly<Record<string, readonly string[]>>;
  sector: Readonly<Record<Sector, readonly string[]>>;
  stage: Readonly<Record<Stage, readonly string[]>>;
  /** By `Subject.type`. */
  type: Readonly<Record<string, readonly string[]>>;
  /** Other words for the plan's own status words, e.g. in another language. */
  action: Readonly<Record<string, readonly string[]>>;
  /** What people say in a question that asks for nothing by itself. */
  filler: readonly string[];
}
