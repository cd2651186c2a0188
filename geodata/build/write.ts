import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { layerFiles } from '../../src/model/types';
import type { BuiltPackage } from './assemble';
import { briefingAddress } from './briefings';
import { layerAddress } from './layers';

/** The files of a built package: path relative to its folder, and text. */
export function packageFiles({ plan, layers, briefings }: BuiltPackage): Map<string, string> {
  const files = new Map([['plan.json', oneRecordPerLine(plan as unknown as Record<string, unknown>)]]);
  for (const name of layerFiles) {
    // A layer that is served is written too: its tiles are made from it.
    files.set(layerAddress(name), oneRecordPerLine(layers[name] as unknown as Record<string, unknown>));
  }
  for (const briefing of briefings) {
    files.set(briefingAddress(briefing.id), oneRecordPerLine(briefing as unknown as Record<string, unknown>));
  }
  return files;
}

/** JSON with a line for every record of every list, so that a change shows as the lines it touches. */
export function oneRecordPerLine(value: Record<string, unknown>): string {
  const fields = Object.entries(value).map(([key, field]) => {
    if (!Array.isArray(field) || field.length === 0)
      return `${JSON.stringify(key)}: ${JSON.stringify(field)}`;
    return `${JSON.stringify(key)}: [\n${field.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** Built briefings on disk that have no source any more. */
function orphans(folder: string, files: ReadonlyMap<string, string>): string[] {
  const home = join(folder, 'briefings');
  const names = existsSync(home) ? readdirSync(home) : [];
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => `briefings/${name}`)
    .filter((name) => !files.has(name));
}

/** Writes the files of a package. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  for (const name of orphans(folder, files)) rmSync(join(folder, name));
}

/** Names of the files on disk that differ from what would be written, or are missing. */
export function staleFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  const differing = [...files].flatMap(([name, text]) => {
    const path = join(folder, name);
    return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [name];
  });
  return [...differing, ...orphans(folder, files)];
}
