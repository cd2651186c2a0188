import { type SubjectGroup, groupOfKind } from '../../model/subject-groups';
import type { PlanGraph } from '../../model/graph';
import type {
  Link,
  Problem,
  Relation,
  Section,
  SectionId,
  Sector,
  Subject,
  SubjectId,
  SubjectKind,
} from '../../model/types';

/** Something that lies in a subject. */
export interface Contained {
  subject: Subject;
  /** `place` when any step on the way is only known from positions. */
  by: Relation['by'];
  /** The section that says so; `null` when none does. */
  section: SectionId | null;
  /** The part or town it lies in, when it lies in the subject by way of that. */
  via: Subject | null;
}

export type ContentGroupId = SubjectGroup;

/** What lies in a subject, under one heading. */
export interface ContentGroup {
  id: ContentGroupId;
  entries: Contained[];
}

const groupOrder: readonly ContentGroupId[] = ['pattern', 'town', 'platform', 'project', 'place'];

/** Puts subjects under headings, in the order of the headings. */
export function groupByKind<Entry>(
  entries: readonly Entry[],
  kindOf: (entry: Entry) => SubjectKind,
): { id: ContentGroupId; entries: Entry[] }[] {
  return groupOrder
    .map((id) => ({ id, entries: entries.filter((entry) => groupOfKind[kindOf(entry)] === id) }))
    .filter((group) => group.entries.length > 0);
}

/** The named parts and members. */
export function partsOf(graph: PlanGraph, id: SubjectId): Contained[] {
  const parts = new Set(graph.parts(id).map(({ subject }) => subject));
  return direct(graph, id).filter(({ subject }) => parts.has(subject.id));
}

/**
 * What lies in the subject and is no part of it: directly, and the projects in its parts and towns. The
 * projects here and in the parts are together `graph.projectsAt`.
 */
export function contentsOf(graph: PlanGraph, id: SubjectId): ContentGroup[] {
  const parts = new Set(graph.parts(id).map(({ subject }) => subject));
  const held = direct(graph, id).filter(({ subject }) => !parts.has(subject.id));
  const known = new Set([id, ...parts, ...held.map(({ subject }) => subject.id)]);
  return groupByKind([...held, ...byWay(graph, id, known)], ({ subject }) => subject.kind);
}

function direct(graph: PlanGraph, id: SubjectId): Contained[] {
  return graph.inside(id).flatMap(({ subject, by, section }) => {
    const found = graph.subjects.get(subject);
    return found ? [{ subject: found, by, section, via: null }] : [];
  });
}

/** The projects that lie in parts and towns of the subject, however deep. */
function byWay(graph: PlanGraph, id: SubjectId, known: ReadonlySet<SubjectId>): Contained[] {
  const ways = new Map<SubjectId, Relation['by']>([[id, 'text']]);
  const found = new Map<SubjectId, Contained>();
  for (const [container, way] of ways) {
    for (const relation of graph.inside(container)) {
      const subject = graph.subjects.get(relation.subject);
      if (!subject) continue;
      const by = way === 'place' ? 'place' : relation.by;
      const leads = relation.type === 'part' || subject.kind === 'town';
      if (leads && !ways.has(subject.id)) ways.set(subject.id, by);
      if (subject.kind !== 'project' || known.has(subject.id) || found.has(subject.id)) continue;
      const via = graph.subjects.get(container) ?? null;
      found.set(subject.id, { subject, by, section: relation.section, via });
    }
  }
  return [...found.values()];
}

/** What the subject lies in or is part of, and what says so. */
export function placesOf(graph: PlanGraph, id: SubjectId): (Contained & { part: boolean })[] {
  return graph.within(id).flatMap(({ object, by, section, type }) => {
    const subject = graph.subjects.get(object);
    return subject ? [{ subject, by, section, via: null, part: type === 'part' }] : [];
  });
}

/** A section and how it names the subject. */
export interface Evidence {
  section: Section;
  links: Link[];
}

/** Every section that names the subject, with all of its phrases, in the order of the plan. */
export function evidenceOf(graph: PlanGraph, id: SubjectId): Evidence[] {
  const links = graph.linksOf(id);
  return graph.sectionsOf(id).map((section) => ({
    section,
    links: distinct(links.filter((link) => link.section === section.id)),
  }));
}

function distinct(links: readonly Link[]): Link[] {
  const seen = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.paragraph} ${link.phrase}`;
    if (!seen.has(key)) seen.set(key, link);
  }
  return [...seen.values()];
}

/** The other ends of `related` relations. */
export function relatedOf(graph: PlanGraph, id: SubjectId): { subject: Subject; note: string | null }[] {
  const found = new Map<SubjectId, { subject: Subject; note: string | null }>();
  for (const { subject, object, note } of graph.related(id)) {
    const other = graph.subjects.get(subject === id ? object : subject);
    if (other && !found.has(other.id)) found.set(other.id, { subject: other, note });
  }
  return [...found.values()];
}

/** The faults whose place names the subject. */
export function problemsAbout(graph: PlanGraph, id: SubjectId): Problem[] {
  return graph.problems.filter(({ where }) => where.split(/[^\p{L}\p{N}_.-]+/u).includes(id));
}

/** Projects by sector, the largest sector first; those without a sector last. */
export function bySector<Entry>(
  entries: readonly Entry[],
  sectorOf: (entry: Entry) => Sector | null,
): { sector: Sector | null; entries: Entry[] }[] {
  const groups = new Map<Sector | null, Entry[]>();
  for (const entry of entries) {
    const sector = sectorOf(entry);
    const group = groups.get(sector);
    if (group) group.push(entry);
    else groups.set(sector, [entry]);
  }
  return [...groups]
    .map(([sector, members]) => ({ sector, entries: members }))
    .sort(
      (a, b) => Number(a.sector === null) - Number(b.sector === null) || b.entries.length - a.entries.length,
    );
}
