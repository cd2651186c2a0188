import type { PlanGraph } from './graph';
import { type NameScanner, createNameScanner } from './name-scan';
import type { Language } from './text';
import { foldText, isBlank } from './text-fold';
import type { SectionId, SubjectId } from './types';

/** A stretch of a text of ours, e.g. a summary, with the subject it names. */
export interface NamedPiece {
  text: string;
  subject: SubjectId | null;
}

const scanners = new WeakMap<PlanGraph, Partial<Record<Language, NameScanner>>>();

function scannerOf(graph: PlanGraph, language: Language): NameScanner {
  const held = scanners.get(graph) ?? {};
  scanners.set(graph, held);
  const subjects = [...graph.subjects.values()];
  return (held[language] ??= createNameScanner(
    language === 'zh'
      ? subjects
      : subjects.flatMap(({ id, name }) => (name.en ? [{ id, name: { zh: name.en }, aliases: [] }] : [])),
  ));
}

/**
 * Finds the names in a text of ours about a section. The longest name wins. A name stands for the first subject
 * of that name that the section, or a section below it, names; when there is none the words stay plain.
 */
export function namedPieces(
  text: string,
  graph: PlanGraph,
  section: SectionId,
  language: Language,
): NamedPiece[] {
  const places: number[] = [];
  let words = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] as string;
    if (isBlank(unit)) continue;
    words += unit;
    places.push(index);
  }
  const linked = [
    ...graph.linksIn(section).map(({ subject }) => subject),
    ...graph.subjectsIn(section, { deep: true }).map(({ id }) => id),
  ];
  const pieces: NamedPiece[] = [];
  let done = 0;
  for (const match of scannerOf(graph, language).scan(foldText(words))) {
    const start = places[match.start] ?? 0;
    const end = (places[match.end - 1] ?? 0) + 1;
    if (match.inside || start < done || cutsWord(text, start, end)) continue;
    const subject = linked.find((id) => match.subjects.includes(id));
    if (subject === undefined) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), subject: null });
    pieces.push({ text: text.slice(start, end), subject });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), subject: null });
  return pieces;
}

/** Whether letters or digits go on outside a range: then it is part of another word. */
function cutsWord(text: string, start: number, end: number): boolean {
  const joined = /^[A-Za-z0-9]{2}$/u;
  return joined.test(text.slice(start - 1, start + 1)) || joined.test(text.slice(end - 1, end + 1));
}
