import type { PlanGraph } from './graph';
import type { Sector, Section, Subject, SubjectId } from './types';

/** An entry of the outline that reads what the map shows. */
export interface OutlineEntry {
  subject: Subject;
  entries: OutlineEntry[];
}

/** A heading with its entries. */
export type OutlinePart =
  /** The terms of the slogan with their members. */
  | { id: 'pattern'; entries: OutlineEntry[] }
  /** Zones, their towns, and what lies in each; then the towns in no zone. */
  | { id: 'zones' | 'towns'; entries: OutlineEntry[] }
  /** Platforms by family. */
  | { id: 'platforms'; entries: OutlineEntry[] }
  /** Projects that lie in no single town. */
  | { id: 'projects'; sector: Sector | null; entries: OutlineEntry[] }
  /** Everything else that has a name. */
  | { id: 'places'; entries: OutlineEntry[] }
  | { id: 'sections'; sections: OutlineSection[] };

export interface OutlineSection {
  section: Section;
  /** How many things it names itself. */
  named: number;
  sections: OutlineSection[];
}

/**
 * The plan in words: zone, towns, projects, then what lies nowhere in particular, then the text. Every subject
 * and every section stands in it at least once. Parts without entries are left out.
 */
export function textOutline(graph: PlanGraph): OutlinePart[] {
  const all = [...graph.subjects.values()];
  const told = new Set<SubjectId>();
  const tell = (subject: Subject, entries: OutlineEntry[] = []): OutlineEntry => {
    told.add(subject.id);
    return { subject, entries };
  };
  const of = (ids: Iterable<SubjectId>): Subject[] => [...ids].flatMap((id) => graph.subjects.get(id) ?? []);
  const partsOf = (id: SubjectId): Subject[] => of(new Set(graph.parts(id).map(({ subject }) => subject)));
  const insideOf = (id: SubjectId): Subject[] => of(graph.inside(id).map(({ subject }) => subject));
  const untold = (kind: Subject['kind']): Subject[] =>
    all.filter((subject) => subject.kind === kind && !told.has(subject.id));

  const pattern = all
    .filter(({ kind }) => kind === 'pattern')
    .map((term) =>
      tell(
        term,
        partsOf(term.id).map((part) =>
          tell(
            part,
            partsOf(part.id)
              .filter(({ kind }) => kind !== 'town')
              .map((member) => tell(member)),
          ),
        ),
      ),
    );
  const townEntry = (town: Subject): OutlineEntry =>
    tell(
      town,
      insideOf(town.id)
        .filter(({ kind }) => kind !== 'town' && kind !== 'zone')
        .map((inner) => tell(inner)),
    );
  const zones = all
    .filter(({ kind }) => kind === 'zone')
    .map((zone) =>
      tell(
        zone,
        insideOf(zone.id).map((inner) => (inner.kind === 'town' ? townEntry(inner) : tell(inner))),
      ),
    );
  const towns = untold('town').map(townEntry);
  const families = untold('family').map((family) =>
    tell(
      family,
      partsOf(family.id).map((part) => tell(part)),
    ),
  );
  const platforms = [...families, ...untold('platform').map((platform) => tell(platform))];
  const projects = untold('project');
  const sectors = [...new Set(projects.map(({ sector }) => sector))];
  const listed: OutlinePart[] = [
    { id: 'pattern', entries: pattern },
    { id: 'zones', entries: zones },
    { id: 'towns', entries: towns },
    { id: 'platforms', entries: platforms },
    ...sectors.map((sector) => ({
      id: 'projects' as const,
      sector,
      entries: projects.filter((project) => project.sector === sector).map((project) => tell(project)),
    })),
  ];
  const places = all.filter(({ id }) => !told.has(id)).map((place) => tell(place));
  return [
    ...listed,
    { id: 'places' as const, entries: places },
    { id: 'sections' as const, sections: sectionsUnder(graph, null) },
  ].filter((part) => (part.id === 'sections' ? part.sections : part.entries).length > 0);
}

function sectionsUnder(graph: PlanGraph, parent: string | null): OutlineSection[] {
  return graph.childSections(parent).map((section) => ({
    section,
    named: graph.subjectsIn(section.id).length,
    sections: sectionsUnder(graph, section.id),
  }));
}
