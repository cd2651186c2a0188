import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanPackageEntry } from '../../src/app/build/plan-packages';
import type { BenchContext } from './bench-row';
import { type BigPlanSize, bigPlan } from './big-plan';
import { writeBigPlan } from './write-plan';

/** Puts an invented plan beside those that are served. @returns its id, the value of `?plan=` */
export async function serveBigPlan({ folder }: BenchContext, size: BigPlanSize): Promise<string> {
  const id = `big-${size.projects}`;
  const list = join(folder, 'geodata/index.json');
  const entries = JSON.parse(await readFile(list, 'utf8')) as PlanPackageEntry[];
  if (entries.some((entry) => entry.id === id)) return id;
  const big = bigPlan(size);
  await writeBigPlan(join(folder, 'geodata', id), big);
  const entry = { id, title: big.plan.plan.title, src: `geodata/${id}/plan.json` };
  await writeFile(list, JSON.stringify([...entries, entry]));
  return id;
}
