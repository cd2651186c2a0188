import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { repository } from './source-tree';

const suffixes = /(街道|[省市区县镇乡])$/;
const plainWords =
  /^(city|county|district|town|township|street|subdistrict|village|province|the|of|and|plan)$/i;

/**
 * The names by which code could know a district: the district of every plan package, its city and its towns,
 * in Chinese without their suffix and in Latin letters.
 */
export function districtNames(): string[] {
  const names = new Set<string>();
  const add = (text: unknown): void => {
    if (typeof text !== 'string') return;
    for (const name of chineseNames(text)) names.add(name);
    for (const word of text.match(/\b[A-Z][a-z]{4,}\b/g) ?? []) {
      if (!plainWords.test(word)) names.add(word.toLowerCase());
    }
  };
  for (const folder of packageFolders()) {
    names.add(folder.split('/').at(-1) ?? folder);
    const plan = parseYaml(readFileSync(join(folder, 'plan.yaml'), 'utf8')) as Record<string, unknown>;
    const district = plan.district as { zh?: string; en?: string } | string | undefined;
    if (typeof district === 'string') add(district);
    else [district?.zh, district?.en].forEach(add);
    const title = plan.title as { zh?: string; en?: string } | undefined;
    for (const name of chineseNames(title?.zh ?? '')) if (name.length <= 4) names.add(name);
    add(/\b(?:District|County|City), ([A-Z][a-z]+)/.exec(title?.en ?? '')?.[1]);
    for (const row of readTowns(folder)) [row.name, row.name_en].forEach(add);
  }
  return [...names];
}

/** `甲州市乙城区` gives 甲州 and 乙城; a name of one character beside its suffix stays whole. */
function chineseNames(text: string): string[] {
  const parts = text.match(/[\u4e00-\u9fff]+?(?:街道|[省市区县镇乡])/g) ?? [];
  return parts.map((part) => (part.replace(suffixes, '').length > 1 ? part.replace(suffixes, '') : part));
}

function packageFolders(): string[] {
  const geodata = join(repository, 'geodata');
  return readdirSync(geodata)
    .map((name) => join(geodata, name))
    .filter((folder) => existsSync(join(folder, 'plan.yaml')));
}

function readTowns(folder: string): Record<string, string>[] {
  const file = join(folder, 'towns.csv');
  return existsSync(file) ? parseCsv(readFileSync(file), { columns: true, bom: true }) : [];
}
