/** Reads a briefing from plain values: of a YAML file, of a built JSON file, or from a page. */
import type { Briefing, BriefingEntry, BriefingStep } from '../model/briefing';
import type { PlanGraph } from '../model/graph';
import { type FieldPath, Fields, isPlain } from './briefing-fields';
import { readStep } from './check-step';
import type { BriefingProblem } from './briefing-fields';

export type { BriefingProblem, FieldPath } from './briefing-fields';

export interface CheckOptions {
  /** The name of its file. */
  id: string;
  /** What the briefing speaks of. */
  graph: PlanGraph;
  /** Named in problems; default `briefings/<id>`. */
  file?: string;
  /** 1-based line of a value, where a person has written it; without it empty lists are no fault. */
  lineOf?: (path: FieldPath) => number | null;
}

export interface CheckedBriefing {
  /** `null`: there is nothing to play. */
  briefing: Briefing | null;
  problems: BriefingProblem[];
}

const fields = ['format', 'id', 'title', 'subtitle', 'steps'];

/**
 * Checks a briefing against a plan. What is wrong in a step is mended or left out, and a step of which nothing is left
 * is dropped, each with a Problem that says where and how to mend it; the rest plays. Never throws.
 */
export function checkBriefing(value: unknown, options: CheckOptions): CheckedBriefing {
  const { id, graph, file = `briefings/${id}`, lineOf } = options;
  const problems: BriefingProblem[] = [];
  const root = new Fields(value, [], { file, lineOf, report: (problem) => problems.push(problem) });
  if (!isPlain(value)) {
    root.problem('not-a-briefing', '', '整个文件应当由 title 和 steps 组成，没有可以播放的内容。');
    return { briefing: null, problems };
  }
  root.only(fields);
  const { steps: list } = value;
  if (!Array.isArray(list) || list.length === 0) {
    const message = '没有任何一步。请在 steps 下面至少写一条“- title: …”。';
    root.problem('no-steps', 'steps', message);
    return { briefing: null, problems };
  }
  const steps: BriefingStep[] = [];
  list.forEach((item: unknown, index) => {
    const step = readStep(root.item('steps', index, item), index + 1, graph, steps);
    if (step) steps.push(step);
  });
  if (steps.length === 0) {
    root.problem('no-steps', 'steps', '没有一步能用，这份汇报不能播放。请按前面的提示改正。');
    return { briefing: null, problems };
  }
  const title = root.text('title') ?? { zh: id };
  if (root.isAbsent('title')) root.problem('no-title', '', `缺少标题，已用“${id}”代替。请写 title: 标题。`);
  const subtitle = root.text('subtitle');
  return { briefing: { id, title, ...(subtitle ? { subtitle } : {}), steps }, problems };
}

/** What a plan says of a briefing. @param src address of the briefing, relative to plan.json */
export function entryOf({ id, title, steps }: Briefing, src: string): BriefingEntry {
  return { id, title, seconds: secondsOf(steps), steps: steps.length, src };
}

/** How long the steps are meant to last together. */
export function secondsOf(steps: readonly Pick<BriefingStep, 'seconds'>[]): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}
