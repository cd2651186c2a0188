/** What the rows of the legend stand for in a plan. */
import type { PlanGraph } from '../src/model/graph';
import type { FeatureProperties, Subject } from '../src/model/types';
import type { LegendGroup } from './legend';
import { type LayerId, groupOfSubject, partOfFeature } from './layers';
import type { LegendRow } from './legend-row';

/** The subjects that a row stands for, in the order of the plan; none for a line or a mark. */
export function subjectsOfRow(graph: PlanGraph, { subjects: wanted }: LegendRow): Subject[] {
  if (!wanted) return [];
  const { kind, index, glyph, type, sector } = wanted;
  const found = subjectsOf(graph, kind, sector).filter(
    (subject) =>
      (glyph === undefined || subject.glyph === glyph) &&
      (type === undefined || (subject.type !== null && type.includes(subject.type))),
  );
  if (index !== undefined) return found.slice(index - 1, index);
  return [...new Set([...found, ...membersOfFamily(graph, glyph)])];
}

const sorted = new WeakMap<PlanGraph, ReadonlyMap<string, readonly Subject[]>>();

/** The subjects of a kind, or of a kind and sector; sorted once, for a plan may have very many. */
function subjectsOf(graph: PlanGraph, kind: string, sector: string | undefined): readonly Subject[] {
  let lists = sorted.get(graph);
  if (!lists) {
    const made = new Map<string, Subject[]>();
    for (const subject of graph.subjects.values()) {
      for (const key of [subject.kind, `${subject.kind}/${subject.sector}`]) {
        const list = made.get(key);
        if (list) list.push(subject);
        else made.set(key, [subject]);
      }
    }
    sorted.set(graph, (lists = made));
  }
  return lists.get(sector === undefined ? kind : `${kind}/${sector}`) ?? [];
}

function familyOf(graph: PlanGraph, glyph: string | undefined): Subject | null {
  if (glyph === undefined) return null;
  return subjectsOf(graph, 'family', undefined).find((family) => family.glyph === glyph) ?? null;
}

/** A member of a family may be of another kind, e.g. a quarter. */
function membersOfFamily(graph: PlanGraph, glyph: string | undefined): Subject[] {
  const family = familyOf(graph, glyph);
  return family ? graph.parts(family.id).flatMap(({ subject }) => graph.subjects.get(subject) ?? []) : [];
}

/** The subject whose name is the title of a row that stands for `found`; `null` when the legend's own words are. */
export function nameOfRow(
  graph: PlanGraph,
  { subjects }: LegendRow,
  found: readonly Subject[],
): Subject | null {
  if (subjects?.index !== undefined) return found[0] ?? null;
  return familyOf(graph, subjects?.glyph);
}

/** The term of the slogan that heads a group, and what it stands for; `null`: the legend's own words do. */
export function termOfGroup(
  graph: PlanGraph,
  { sloganIndex }: LegendGroup,
): { text: string; subject: Subject | null } | null {
  const text = sloganIndex === undefined ? undefined : graph.info.slogan[sloganIndex];
  if (text === undefined) return null;
  const subject = subjectsOf(graph, 'pattern', undefined).find(
    ({ name, aliases }) => name.zh === text || aliases.includes(text),
  );
  return { text, subject: subject ?? null };
}

/** The switches that a subject's symbol stands under: that of its group, and its own where it has one. */
export function switchesOf(graph: PlanGraph, subject: Subject): LayerId[] {
  const { kind, glyph } = subject;
  const index = [...graph.subjects.values()].filter((each) => each.kind === kind).indexOf(subject) + 1;
  const part = partOfFeature({ kind, index, glyph: glyph ?? '' } as FeatureProperties);
  return [groupOfSubject(subject) ?? [], part ?? []].flat();
}
