import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layerFiles } from '../../src/model/types';
import type { BigPlan } from './big-plan';

/** Writes a plan as the folder of a plan package: `plan.json` and `layers/`. */
export async function writeBigPlan(folder: string, { plan, layers }: BigPlan): Promise<void> {
  await mkdir(join(folder, 'layers'), { recursive: true });
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
  for (const name of layerFiles) {
    await writeFile(join(folder, plan.layers[name]), JSON.stringify(layers[name]));
  }
}
