import type { PlanGraph } from '../../model/graph';
import type { LinkedText } from '../../model/linked-text';
import type { SectionId, SubjectId } from '../../model/types';
import type { Selection } from '../../state';

/** A place where the reader names what is selected: words of the official text, or a whole section. */
export interface Stop {
  section: SectionId;
  /** `Phrase.at` of its words; empty: the section. */
  phrases: readonly number[];
}

/** Every place that names the subject, in order: word by word in the official text, else by section. */
export function stopsOf(
  graph: PlanGraph,
  selection: Selection | null,
  linked: LinkedText | null,
): readonly Stop[] {
  if (selection?.type !== 'subject') return [];
  const places = linked?.mentions.get(selection.id)?.filter(({ section }) => graph.sections.has(section));
  if (places && places.length > 0) return places;
  return graph.sectionsOf(selection.id).map(({ id }) => ({ section: id, phrases: [] }));
}

const cache = new WeakMap<PlanGraph, Map<SectionId, ReadonlySet<SubjectId>>>();

/** Every subject that can light up in a section: what it and the sections below it name. */
export function subjectsAbout(graph: PlanGraph, section: SectionId): ReadonlySet<SubjectId> {
  const held = cache.get(graph) ?? new Map<SectionId, ReadonlySet<SubjectId>>();
  cache.set(graph, held);
  let subjects = held.get(section);
  if (!subjects) {
    subjects = new Set(graph.subjectsIn(section, { deep: true }).map(({ id }) => id));
    held.set(section, subjects);
  }
  return subjects;
}
