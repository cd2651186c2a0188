import { searchable } from './text-fold';
import type { SubjectId } from './types';

/** A name that some subjects go by. */
export interface KnownName {
  /** As `searchable` gives it. */
  name: string;
  subjects: readonly SubjectId[];
}

/** A place in a text where a known name stands. */
export interface NameMatch extends KnownName {
  start: number;
  end: number;
  /** The longest known name around it, when it stands inside one. */
  inside: KnownName | null;
}

/** What a name scanner needs to know of a subject. */
export interface NamedSubject {
  id: SubjectId;
  name: { zh: string };
  aliases: readonly string[];
}

/** Finds known names in texts. */
export interface NameScanner {
  /** Every known name in a folded text, in its order; a name inside a longer one says so. */
  scan(folded: string): NameMatch[];
}

/**
 * Builds a scanner for the names and aliases of subjects. Names of one character are ignored, and so are
 * aliases in parts (`…`): a text never has them as they are.
 */
export function createNameScanner(subjects: readonly NamedSubject[]): NameScanner {
  const byName = new Map<string, Set<SubjectId>>();
  for (const { id, name, aliases } of subjects) {
    for (const word of [name.zh, ...aliases].map(searchable)) {
      if (word.length < 2 || word.includes('…')) continue;
      byName.set(word, (byName.get(word) ?? new Set()).add(id));
    }
  }
  const byStart = new Map<string, KnownName[]>();
  for (const [name, ids] of byName) {
    const key = name.slice(0, 2);
    byStart.set(key, [...(byStart.get(key) ?? []), { name, subjects: [...ids] }]);
  }
  return {
    scan(folded) {
      const matches: NameMatch[] = [];
      for (let start = 0; start < folded.length - 1; start++) {
        for (const known of byStart.get(folded.slice(start, start + 2)) ?? []) {
          if (!folded.startsWith(known.name, start)) continue;
          matches.push({ ...known, start, end: start + known.name.length, inside: null });
        }
      }
      return matches.map((match) => ({ ...match, inside: longestAround(match, matches) }));
    },
  };
}

function longestAround(match: NameMatch, matches: readonly NameMatch[]): KnownName | null {
  let longest: NameMatch | null = null;
  for (const other of matches) {
    if (other.start > match.start) break;
    const around = other.end >= match.end && other.name.length > match.name.length;
    if (around && other.name.length > (longest?.name.length ?? 0)) longest = other;
  }
  return longest === null ? null : { name: longest.name, subjects: longest.subjects };
}
