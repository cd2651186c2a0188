import { type Facet, type LedgerFilter, emptyFilter, withChoice } from '../ledger-filter';
import type { SubjectId } from '../types';
import type { SearchDocument } from './documents';
import type { Term } from './vocabulary';

const facetOfKind: Partial<Record<string, Facet>> = { town: 'town', zone: 'zone' };

/**
 * The filter of the project ledger that asks the same as a question, e.g. a town and a sector.
 *
 * @param platformsIn what the ledger takes for a platform, of a subject: itself, or the members of a family.
 * @returns `null` when the ledger cannot ask it, or the question does not narrow anything.
 */
export function questionFilter(
  terms: readonly Term[],
  documents: readonly SearchDocument[],
  platformsIn: (subject: SubjectId) => SubjectId[],
): LedgerFilter | null {
  let filter = emptyFilter;
  for (const term of terms) {
    const values =
      term.entities.length > 0 ? placesOf(term, documents, platformsIn) : valuesOf(term, documents);
    if (!values) return null;
    for (const [facet, ids] of values) {
      // Asked for twice, it would have to be both.
      if (filter.chosen[facet]) return null;
      filter = withChoice(filter, facet, ids);
    }
    if (term.facets.includes('kind:platform')) filter = { ...filter, kind: 'platform' };
  }
  return Object.keys(filter.chosen).length > 0 ? filter : null;
}

function placesOf(
  { entities }: Term,
  documents: readonly SearchDocument[],
  platformsIn: (subject: SubjectId) => SubjectId[],
): [Facet, string[]][] | null {
  for (const number of entities) {
    const thing = documents[number]?.thing;
    if (thing?.type === 'section') return [['section', [thing.section.id]]];
    if (thing?.type !== 'subject') continue;
    const { kind, id } = thing.subject;
    const platforms = platformsIn(id);
    if (platforms.length > 0) return [['platform', platforms]];
    const facet = facetOfKind[kind];
    if (facet) return [[facet, [id]]];
  }
  return null;
}

/** The choices behind a word of a closed list; `null` for a list that the ledger has not. */
function valuesOf({ facets }: Term, documents: readonly SearchDocument[]): [Facet, string[]][] | null {
  const of = (list: string): string[] =>
    facets.flatMap((facet) => (facet.startsWith(`${list}:`) ? [facet.slice(list.length + 1)] : []));
  if (of('type').length > 0 && !ofSector(of('type'), of('sector'), documents)) return null;
  for (const facet of ['sector', 'stage', 'action', 'precision'] as const) {
    const values = of(facet);
    if (values.length > 0) return [[facet, values]];
  }
  const kinds = of('kind');
  return kinds.includes('project') || kinds.includes('platform') ? [] : null;
}

/** Whether the sectors hold everything of the types: then they are all that a word for both asks for. */
function ofSector(
  types: readonly string[],
  sectors: readonly string[],
  documents: readonly SearchDocument[],
): boolean {
  return documents
    .filter(({ facets }) => types.some((type) => facets.includes(`type:${type}`)))
    .every(({ facets }) => sectors.some((sector) => facets.includes(`sector:${sector}`)));
}
