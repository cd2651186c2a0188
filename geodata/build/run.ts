import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { PlanPackage, Problem } from '../../src/model/types';
import { type BuiltPackage, assemble } from './assemble';
import { formatFault } from './faults';
import type { LocalTowns } from './ground';
import { readPackage } from './read';
import { packageFiles, staleFiles, writeFiles } from './write';

export interface RunOptions {
  /** The folder that holds packages and, perhaps, `local/towns.geojson`. */
  geodata: string;
  /** Package folders; none: every package of the geodata folder. */
  folders: readonly string[];
  /** Compare with the files on disk, write nothing. */
  check: boolean;
  print: (line: string) => void;
}

/** Builds or checks packages. @returns the exit code: 0, or 1 when anything is wrong. */
export function run(options: RunOptions): number {
  const { geodata, check, print } = options;
  const folders =
    options.folders.length > 0 ? options.folders.map((folder) => resolve(folder)) : packages(geodata);
  if (folders.length === 0) {
    print(`${geodata}：没有找到规划包（含 plan.yaml 的文件夹）。`);
    return 1;
  }
  const codes = folders.map((folder) => runOne(folder, check, print));
  return codes.some((code) => code !== 0) ? 1 : 0;
}

function packages(geodata: string): string[] {
  const names = existsSync(geodata) ? readdirSync(geodata).toSorted() : [];
  return names.map((name) => join(geodata, name)).filter((folder) => existsSync(join(folder, 'plan.yaml')));
}

function runOne(folder: string, check: boolean, print: (line: string) => void): number {
  const name = basename(folder);
  if (!existsSync(folder)) {
    print(`${folder}：没有这个文件夹。`);
    return 1;
  }
  const { sources, faults } = readPackage(folder);
  if (sources === null) {
    print(`${name}：源文件有 ${faults.length} 处错误，没有生成任何文件。`);
    for (const fault of faults) print(`  ${formatFault(fault)}`);
    return 1;
  }
  const built = assemble(sources);
  const files = packageFiles(built);
  const broken = built.plan.problems.filter((problem) => problem.severity === 'error');
  if (broken.length > 0) {
    print(`${name}：有 ${broken.length} 处问题必须先改正，没有生成任何文件。`);
    printProblems(broken, print);
    return 1;
  }
  if (check) {
    const stale = staleFiles(folder, files);
    for (const file of stale) print(`${name}：${file} 与源文件不一致，请运行 npm run geodata 后一并提交。`);
    if (stale.length === 0) print(`${name}：生成的文件与源文件一致。`);
    return stale.length > 0 ? 1 : 0;
  }
  writeFiles(folder, files);
  print(`${name}：${summary(built.plan)}`);
  printProblems(built.plan.problems, print);
  return buildLocal(folder, built, () => readPackage(folder), print);
}

/** With `local/towns.geojson` beside the package, builds a second copy from it under `local/<folder>/`. */
function buildLocal(
  folder: string,
  built: BuiltPackage,
  read: () => ReturnType<typeof readPackage>,
  print: (line: string) => void,
): number {
  const towns = join(dirname(folder), 'local', 'towns.geojson');
  if (!existsSync(towns)) return 0;
  const where = 'local/towns.geojson';
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(towns, 'utf8').replace(/^\uFEFF/u, ''));
  } catch {
    print(`${where}：不是正确的 JSON，没有生成本地版本。`);
    return 1;
  }
  const { sources } = read();
  if (sources === null) return 1;
  const local: LocalTowns = { data, where };
  const own = assemble(sources, local);
  const broken = own.plan.problems.filter((problem) => problem.severity === 'error');
  if (broken.length > 0) {
    print(`${where}：不能用于“${built.plan.plan.district.zh}”，没有生成本地版本。`);
    printProblems(broken, print);
    return 1;
  }
  const target = join(dirname(folder), 'local', basename(folder));
  writeFiles(target, packageFiles(own));
  print(`${basename(folder)}：已按 ${where} 生成本地版本（local/${basename(folder)}/，不提交）。`);
  printProblems(own.plan.problems, print);
  return 0;
}

function summary(plan: PlanPackage): string {
  const count = (test: (kind: string) => boolean): number =>
    plan.subjects.filter((subject) => test(subject.kind)).length;
  const placed = plan.subjects.filter((subject) => subject.position !== null).length;
  return [
    `章节 ${plan.sections.length}`,
    `事物 ${plan.subjects.length}（有位置 ${placed}）`,
    `乡镇 ${count((kind) => kind === 'town')}`,
    `项目 ${count((kind) => kind === 'project')}`,
    `链接 ${plan.links.length}`,
    `关系 ${plan.relations.length}`,
    `指标 ${plan.indicators.length}`,
    `汇报 ${plan.briefings.length}`,
    `提示 ${plan.problems.length}`,
  ].join('，');
}

const severities: Record<Problem['severity'], string> = { error: '错误', warning: '警告', note: '提示' };

function printProblems(problems: readonly Problem[], print: (line: string) => void): void {
  for (const { severity, message } of problems) print(`  ${severities[severity]}：${message}`);
}
