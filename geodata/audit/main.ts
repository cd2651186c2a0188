/**
 * `npm run audit -- TEXT [PACKAGE]`: checks the links of a plan package against the official text, both ways.
 * Prints what is wrong in Chinese; exit code 1 when anything is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatFault } from '../build/faults';
import { readPackage } from '../build/read';
import { auditReport } from './report';

const defaultPackage = fileURLToPath(new URL('../kecheng', import.meta.url));
const [textFile, folder = defaultPackage] = process.argv.slice(2);
process.exitCode = main();

function main(): number {
  if (textFile === undefined || !existsSync(textFile)) {
    console.error('用法：npm run audit -- 规划全文.txt [规划包文件夹]');
    return 1;
  }
  const { sources, faults } = readPackage(folder);
  if (sources === null) {
    console.error(`规划包的源文件有 ${faults.length} 处错误：`);
    for (const fault of faults) console.error(`  ${formatFault(fault)}`);
    return 1;
  }
  const { lines, passed } = auditReport(readFileSync(textFile, 'utf8'), sources);
  for (const line of lines) console.log(line);
  return passed ? 0 : 1;
}
