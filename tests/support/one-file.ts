import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeOneFile } from '../../src/briefing/exports/one-file';
import type { Briefing } from '../../src/model/briefing';
import { readPlan } from './read-plan';
import { repository } from './source-tree';

const folder = 'geodata/kecheng';

/** The names of the bundled briefings. */
export const briefingNames = ['pattern', 'full', 'figures'] as const;

export interface OneFile {
  /** A `file://` address. */
  address: string;
  bytes: number;
  briefing: Briefing;
  remove(): Promise<void>;
}

/** Writes a bundled briefing as one file on this disk, from the page of the built app. */
export async function oneFileOnDisk(appUrl: string, name: (typeof briefingNames)[number]): Promise<OneFile> {
  const page = await (await fetch(`${appUrl}briefing-page.html`)).text();
  const briefing = JSON.parse(
    await readFile(join(repository, folder, 'briefings', `${name}.json`), 'utf8'),
  ) as Briefing;
  const html = writeOneFile(page, briefing, readPlan(folder));
  const place = await mkdtemp(join(tmpdir(), 'plan-atlas-file-'));
  const file = join(place, `${name}.html`);
  await writeFile(file, html);
  return {
    address: pathToFileURL(file).href,
    bytes: Buffer.byteLength(html),
    briefing,
    remove: () => rm(place, { recursive: true, force: true }),
  };
}
