import { foldName } from '../../model/find';
import type { PlanGraph } from '../../model/graph';
import type { SectionId, Sector, Subject, SubjectId } from '../../model/types';
import type { Selection } from '../../state';

export type Grouping = 'sector' | 'town' | 'zone';

export const groupings: readonly Grouping[] = ['sector', 'town', 'zone'];

/** What a chip lets through: everything, the platforms, or the projects of a sector. */
export type ProjectChip = 'all' | 'platforms' | Sector;

/** Rows under one heading. */
export interface ProjectGroup {
  /** `platforms`, a sector, a town or a zone; `none` for the rest. */
  id: string;
  /** The town or zone itself; `null` for a sector. */
  subject: Subject | null;
  entries: Subject[];
}

/** Every platform and project, in the order of the plan. */
export function listProjects(graph: PlanGraph): Subject[] {
  return [...graph.subjects.values()].filter(({ kind }) => kind === 'platform' || kind === 'project');
}

/** How many entries each chip lets through; only chips that let something through. */
export function countChips(entries: readonly Subject[]): Map<ProjectChip, number> {
  const counts = new Map<ProjectChip, number>([['all', entries.length]]);
  const platforms = entries.filter(({ kind }) => kind === 'platform').length;
  if (platforms > 0) counts.set('platforms', platforms);
  const sectors = new Map<Sector, number>();
  for (const { kind, sector } of entries) {
    if (kind === 'project' && sector) sectors.set(sector, (sectors.get(sector) ?? 0) + 1);
  }
  for (const [sector, count] of [...sectors].sort((a, b) => b[1] - a[1])) counts.set(sector, count);
  return counts;
}

/** Whether the chip lets the entry through. */
export function passesChip({ kind, sector }: Subject, chip: ProjectChip): boolean {
  if (chip === 'all') return true;
  return chip === 'platforms' ? kind === 'platform' : kind === 'project' && sector === chip;
}

/**
 * The entries whose name, aliases, town or status contain `text`.
 *
 * @param statusOf the words on the screen for where a project stands.
 */
export function filterProjects(
  graph: PlanGraph,
  entries: readonly Subject[],
  text: string,
  statusOf: (subject: Subject) => string,
): Subject[] {
  const query = foldName(text);
  if (query === '') return [...entries];
  return entries.filter((entry) => {
    const town = entry.town === null ? undefined : graph.subjects.get(entry.town);
    const words = [entry.name.zh, entry.name.en, ...entry.aliases, entry.action, statusOf(entry)];
    return [...words, town?.name.zh, town?.name.en].some((word) => word && foldName(word).includes(query));
  });
}

/** Puts entries under headings. Sectors and towns by size, what has none last. */
export function groupProjects(
  graph: PlanGraph,
  entries: readonly Subject[],
  grouping: Grouping,
): ProjectGroup[] {
  if (grouping === 'zone') return groupByZone(graph, entries);
  const groups = new Map<string, Subject[]>();
  for (const entry of entries) {
    const id = grouping === 'town' ? (entry.town ?? 'none') : sectorGroup(entry);
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  const rank = (id: string): number => (id === 'platforms' ? 0 : id === 'none' ? 2 : 1);
  return [...groups]
    .map(([id, members]) => ({ id, subject: graph.subjects.get(id) ?? null, entries: members }))
    .sort((a, b) => rank(a.id) - rank(b.id) || b.entries.length - a.entries.length);
}

function sectorGroup({ kind, sector }: Subject): string {
  return kind === 'platform' ? 'platforms' : (sector ?? 'none');
}

/** An entry that two zones claim stands in both. */
function groupByZone(graph: PlanGraph, entries: readonly Subject[]): ProjectGroup[] {
  const zones = [...graph.subjects.values()].filter(({ kind }) => kind === 'zone');
  const taken = new Set<SubjectId>();
  const groups = zones.map((zone) => {
    const inside = subjectsInside(graph, zone.id);
    const members = entries.filter(({ id }) => inside.has(id));
    for (const { id } of members) taken.add(id);
    return { id: zone.id, subject: zone, entries: members };
  });
  const rest = entries.filter(({ id }) => !taken.has(id));
  return [...groups, { id: 'none', subject: null, entries: rest }].filter(
    (group) => group.entries.length > 0,
  );
}

/** What lies inside the selection. */
export interface Inside {
  /** The selected subject or section. */
  of: { subject: Subject } | { section: SectionId };
  ids: ReadonlySet<SubjectId>;
}

/**
 * What lies inside the selected subject, or what the selected section names; `null` when nothing is selected
 * or a project or platform that holds no others.
 */
export function insideSelection(graph: PlanGraph, selection: Selection | null): Inside | null {
  if (!selection) return null;
  if (selection.type === 'section') {
    const named = graph.subjectsIn(selection.id, { deep: true });
    return { of: { section: selection.id }, ids: new Set(named.map(({ id }) => id)) };
  }
  const subject = graph.subjects.get(selection.id);
  if (!subject) return null;
  const ids = subjectsInside(graph, subject.id);
  const listed = subject.kind === 'project' || subject.kind === 'platform';
  return ids.size === 0 && listed ? null : { of: { subject }, ids };
}

/** What lies in a subject: directly, in its parts, and in the towns that lie in it. */
function subjectsInside(graph: PlanGraph, id: SubjectId): Set<SubjectId> {
  const ids = new Set(graph.projectsAt(id).map((project) => project.id));
  const reached = new Set([id]);
  for (const container of reached) {
    for (const { subject, type } of graph.inside(container)) {
      ids.add(subject);
      if (type === 'part' || graph.subjects.get(subject)?.kind === 'town') reached.add(subject);
    }
  }
  ids.delete(id);
  return ids;
}
