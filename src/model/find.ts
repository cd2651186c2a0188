import type { Subject } from './types';

/** Folds what people type differently: width, case, spaces, quotes, brackets, dots. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉()[\]【】、,，.。·・:：;；!！?？…—–-]/g, '');
}

interface Entry {
  subject: Subject;
  /** Position in the plan's list: ties are broken by it. */
  order: number;
  name: string;
  aliases: string[];
  english: string;
}

/** Score of one folded name against a folded query; `null` when it does not match. Higher is better. */
function scoreName(name: string, query: string): number | null {
  if (name === '') return null;
  if (name === query) return 1000;
  if (name.startsWith(query)) return 700 - (name.length - query.length);
  if (name.includes(query)) return 500 - (name.length - query.length);
  if (name.length > 1 && query.includes(name)) return 200 + name.length * 4;
  return null;
}

/**
 * A search over names: exact before prefix before part before "the question contains the name"; a name
 * before an alias before the English name.
 */
export class NameIndex {
  readonly #entries: Entry[];

  constructor(subjects: Iterable<Subject>) {
    this.#entries = [...subjects].map((subject, order) => ({
      subject,
      order,
      name: foldName(subject.name.zh),
      aliases: subject.aliases.map(foldName),
      english: foldName(subject.name.en ?? ''),
    }));
  }

  /** Subjects whose names match `text`, best first; `[]` for an empty text. */
  find(text: string, limit = 50): Subject[] {
    const query = foldName(text);
    if (query === '') return [];
    const hits: { entry: Entry; score: number }[] = [];
    for (const entry of this.#entries) {
      const scores = [
        scoreName(entry.name, query),
        ...entry.aliases.map((alias) => lowered(scoreName(alias, query), 3)),
        lowered(scoreName(entry.english, query), 6),
        entry.subject.id === text ? 2000 : null,
      ].filter((score): score is number => score !== null);
      if (scores.length > 0) hits.push({ entry, score: Math.max(...scores) });
    }
    hits.sort((a, b) => b.score - a.score || a.entry.order - b.entry.order);
    return hits.slice(0, limit).map((hit) => hit.entry.subject);
  }
}

function lowered(score: number | null, by: number): number | null {
  return score === null ? null : score - by;
}
