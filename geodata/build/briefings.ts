import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from '../../src/briefing/check-briefing';
import { readBriefing } from '../../src/briefing/yaml/read-briefing';
import type { Briefing } from '../../src/model/briefing';
import { buildGraph } from '../../src/model/graph';
import type { BriefingEntry, PlanPackage, Problem } from '../../src/model/types';
import type { BriefingSource } from './sources';

/** Address of a built briefing, relative to plan.json. */
export const briefingAddress = (id: string): string => `briefings/${id}.json`;

/** The files `briefings/*.yaml` of a package; none when there is no such folder. */
export function readBriefingFiles(folder: string): BriefingSource[] {
  const home = join(folder, 'briefings');
  const names = existsSync(home) ? readdirSync(home).toSorted() : [];
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      id: name.slice(0, -'.yaml'.length),
      file: `briefings/${name}`,
      text: readFileSync(join(home, name), 'utf8'),
    }));
}

/** Checks briefings against the plan that they speak of. The shortest is offered first. */
export function buildBriefings(
  sources: readonly BriefingSource[],
  plan: PlanPackage,
): { briefings: Briefing[]; entries: BriefingEntry[]; problems: Problem[] } {
  const { graph } = buildGraph(plan);
  if (!graph || sources.length === 0) return { briefings: [], entries: [], problems: [] };
  const read = sources.map(({ id, file, text }) => readBriefing(text, { id, graph, file }));
  const briefings = read.flatMap(({ briefing }) => briefing ?? []);
  return {
    briefings,
    entries: briefings
      .map((briefing) => entryOf(briefing, briefingAddress(briefing.id)))
      .toSorted((a, b) => a.seconds - b.seconds),
    problems: read.flatMap(({ problems }) =>
      problems.map(({ code, where, message, severity }) => ({ code, where, message, severity })),
    ),
  };
}
