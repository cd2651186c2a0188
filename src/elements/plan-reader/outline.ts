import { foldName } from '../../model/find';
import type { PlanGraph } from '../../model/graph';
import type { Section, SectionId, SubjectId } from '../../model/types';

/** The sections above `id`, nearest first. */
export function ancestorsOf(graph: PlanGraph, id: SectionId): SectionId[] {
  const found: SectionId[] = [];
  let next = graph.sections.get(id)?.parent ?? null;
  while (next !== null && !found.includes(next)) {
    found.push(next);
    next = graph.sections.get(next)?.parent ?? null;
  }
  return found;
}

/** How often each section names the subject; a section with others below counts those too. */
export function mentionCounts(graph: PlanGraph, subject: SubjectId): ReadonlyMap<SectionId, number> {
  const counts = new Map<SectionId, number>();
  for (const { section } of graph.linksOf(subject)) {
    for (const id of [section, ...ancestorsOf(graph, section)]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** What a filter leaves of the outline. */
export interface FilteredOutline {
  /** The sections that match. */
  matches: ReadonlySet<SectionId>;
  /** The matches and everything above them. */
  shown: ReadonlySet<SectionId>;
}

/** The sections whose number, title, summary, facts or named things contain `text`; `null` for no text. */
export function filterOutline(graph: PlanGraph, text: string): FilteredOutline | null {
  const query = foldName(text);
  if (query === '') return null;
  const matches = new Set<SectionId>();
  const shown = new Set<SectionId>();
  for (const section of graph.sections.values()) {
    if (!wordsOf(graph, section).some((words) => foldName(words).includes(query))) continue;
    matches.add(section.id);
    for (const id of [section.id, ...ancestorsOf(graph, section.id)]) shown.add(id);
  }
  return { matches, shown };
}

function wordsOf(graph: PlanGraph, section: Section): string[] {
  const { number, title, summary, facts } = section;
  const named = graph.subjectsIn(section.id).flatMap(({ name, aliases }) => [name.zh, name.en, ...aliases]);
  const texts = [number, number + title.zh, title.zh, title.en, summary.zh, summary.en, ...facts, ...named];
  return texts.filter((words): words is string => words !== undefined);
}

/** A subject named in a section, with the phrases that name it. */
export interface NamedSubject {
  subject: SubjectId;
  phrases: string[];
}

/** What the section names, in the order of its paragraphs, once each. */
export function namedIn(graph: PlanGraph, section: SectionId): NamedSubject[] {
  const phrases = new Map<SubjectId, string[]>();
  for (const { subject, phrase } of graph.linksIn(section)) {
    const held = phrases.get(subject);
    if (!held) phrases.set(subject, [phrase]);
    else if (!held.includes(phrase)) held.push(phrase);
  }
  return [...phrases].map(([subject, each]) => ({ subject, phrases: each }));
}
