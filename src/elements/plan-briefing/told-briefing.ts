import type { ReactiveController } from 'lit';
import { type BriefingProblem, checkBriefing } from '../../briefing/check-briefing';
import type { Briefing, BriefingEntry } from '../../model/briefing';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Problem } from '../../model/types';
import type { PlanElement } from '../shared';

/** Finds the briefing that is asked for, in what a plan names or as a page gives it, and checks it against the plan. */
export class ToldBriefing implements ReactiveController {
  readonly #host: PlanElement;
  readonly #report: (problem: Problem) => void;
  #plan: LoadedPlan | null = null;
  #wish: string | Briefing | undefined;
  #asked: AbortController | null = null;
  #briefing: Briefing | null = null;
  #problem: Problem | null = null;

  /** @param report told of every fault, once */
  constructor(host: PlanElement, report: (problem: Problem) => void) {
    this.#host = host;
    this.#report = report;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asked?.abort();
    this.#asked = null;
    this.#wish = undefined;
    this.#plan = null;
  }

  /** What is told; `null` until it is read, or when it cannot be. */
  get briefing(): Briefing | null {
    return this.#briefing;
  }

  /** Why nothing is told; `null`: it is, or is on its way. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Asks for a briefing of a plan; asked again for the same, it does nothing. */
  want(plan: LoadedPlan | null, wish: string | Briefing | undefined): void {
    if (plan === this.#plan && wish === this.#wish) return;
    this.#asked?.abort();
    this.#asked = null;
    [this.#plan, this.#wish] = [plan, wish];
    [this.#briefing, this.#problem] = [null, null];
    if (!plan || wish === undefined) return;
    if (typeof wish !== 'string') {
      this.#take(wish, plan, typeof wish?.id === 'string' ? wish.id : 'briefing');
      return;
    }
    const entry = plan.graph.package.briefings.find(({ id }) => id === wish);
    if (entry && plan.address !== undefined) void this.#load(entry, plan, plan.address);
    else this.#fail({ code: 'no-briefing', where: wish, message: wish, severity: 'error' });
  }

  async #load({ id, src }: BriefingEntry, plan: LoadedPlan, base: string): Promise<void> {
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const { loadBriefing } = await import('../../data/load-plan');
      const value = await loadBriefing(src, base, asked.signal);
      if (this.#asked === asked) this.#take(value, plan, id);
    } catch (error) {
      if (this.#asked !== asked) return;
      const message = error instanceof Error ? error.message : String(error);
      this.#fail({ code: 'briefing-failed', where: src, message, severity: 'error' });
    }
    this.#host.requestUpdate();
  }

  #take(value: unknown, plan: LoadedPlan, id: string): void {
    const { briefing, problems } = checkBriefing(value, { id, graph: plan.graph });
    this.#briefing = briefing;
    for (const problem of problems) this.#report(problem);
    const [first] = problems;
    if (!briefing && first) this.#problem = first satisfies BriefingProblem;
  }

  #fail(problem: Problem): void {
    this.#problem = problem;
    this.#report(problem);
  }
}
