import type { Text } from '../model/types';

/** An entry of `geodata/index.json`. */
export interface PlanEntry {
  /** The value of `?plan=`. */
  id: string;
  title: Text;
  /** Address of plan.json, relative to the page. */
  src: string;
  /** Addresses of the layers beside it, as far as the server names them. */
  layers?: readonly string[];
  /** Address of the official text, where this computer has it. */
  text?: string;
}

/** What opening a plan needs of its entry. */
export type ChosenPlan = Omit<PlanEntry, 'title'>;

/** The entries of a list as the server gave it; whatever is not one is left out. */
export function readPlanList(data: unknown): PlanEntry[] {
  if (!Array.isArray(data)) return [];
  return data.filter(
    (entry: unknown): entry is PlanEntry =>
      typeof entry === 'object' &&
      entry !== null &&
      'id' in entry &&
      typeof entry.id === 'string' &&
      'src' in entry &&
      typeof entry.src === 'string',
  );
}

/** The plan to open: the one asked for, else the first; `null` when there is none. */
export function choosePlan(plans: readonly PlanEntry[], asked: string | null): PlanEntry | null {
  return plans.find(({ id }) => id === asked) ?? plans[0] ?? null;
}

/** The plan that is asked for, or the first of the list; without a list the folder of the page is asked. */
export async function planEntry(asked: string | null): Promise<ChosenPlan> {
  try {
    const response = await fetch('geodata/index.json');
    const plan = choosePlan(readPlanList(response.ok ? await response.json() : null), asked);
    if (plan) return plan;
  } catch {
    // No list can be had; the loader will say what is missing.
  }
  const id = asked ?? 'plan';
  return { id, src: `geodata/${id}/plan.json` };
}
