import type { PlanGraph } from './graph';
import type { SubjectId } from './types';

/**
 * What the plan calls a platform: subjects of that kind, and members of its families, which may be a quarter or
 * a core by kind.
 */
export function platformsOf(graph: PlanGraph): ReadonlySet<SubjectId> {
  const platforms = new Set<SubjectId>();
  const members = new Set<SubjectId>();
  for (const { id, kind } of graph.subjects.values()) {
    if (kind === 'family') for (const { subject } of graph.parts(id)) members.add(subject);
    if (kind === 'platform') members.add(id);
  }
  // In the order of the families first: that is the order in which the plan lists them.
  for (const id of members) if (graph.subjects.has(id)) platforms.add(id);
  return platforms;
}
