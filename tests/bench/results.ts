import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import type { BenchResult, BenchRow } from './bench-row';

/** A row and what came out; `null`: it was not run now. */
export interface Outcome {
  row: BenchRow;
  result: BenchResult | null;
}

const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);

/** Lines of a Markdown table, padded. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const cells = outcomes.map(({ row, result }) => [
    `\`${row.name}\` ${row.what}`,
    row.against,
    row.target,
    result?.figure ?? 'not run',
    result === null ? '' : result.met ? 'met' : '**not met**',
  ]);
  const all = [['what', 'against', 'to reach', 'figure', ''], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(3, ...all.map((row) => width(row[column] ?? ''))));
  const lines = all.map(
    (row) =>
      `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((count) => '-'.repeat(count)).join(' | ')} |`);
  return lines.join('\n');
}

/** What the figures were measured on, in one sentence. @param browser its version */
export function machineOf(browser: string): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB`,
    `${type()} ${release().split('-')[0]}`,
    `Node.js ${process.versions.node}`,
    `Chromium ${browser}, headless, WebGL in software (SwiftShader)`,
  ].join('; ');
}

const notesMark = '\n## What was slow';

/**
 * The text of results.md. Rows that were not run now keep the line they had, when it was measured on the same machine;
 * the notes at the end stay.
 */
export function resultsFile(
  former: string,
  machine: string,
  outcomes: readonly Outcome[],
  rounds: number,
): string {
  const notes = former.includes(notesMark) ? former.slice(former.indexOf(notesMark)) : '';
  const kept = former.includes(machine) ? former.slice(0, former.length - notes.length).split('\n') : [];
  const keptLine = (prefix: string): string | undefined => kept.find((line) => line.startsWith(prefix));
  const table = tableOf(outcomes).split('\n');
  const lines = table.map((line, index) => {
    const outcome = outcomes[index - 2];
    return outcome === undefined || outcome.result ? line : (keptLine(`| \`${outcome.row.name}\``) ?? line);
  });
  const details = outcomes.flatMap(({ row, result }) => {
    const start = `- \`${row.name}\`: `;
    if (result === null) return keptLine(start) ?? [];
    return result.detail === undefined ? [] : start + result.detail;
  });
  return `# Benchmarks

\`npm run bench\`, medians of at least ${rounds} alternating runs, on the built app. Times depend on the machine; ratios are of one run.

${machine}.

${lines.join('\n')}

${details.join('\n')}
${notes}`;
}

/** The version of a Chromium, as it says itself. */
export function versionOf(chromium: string): string {
  const said = execFileSync(chromium, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /[\d.]+/.exec(said)?.[0] ?? said.trim();
}
