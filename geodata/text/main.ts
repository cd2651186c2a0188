/**
 * `npm run plan:text -- FILE [PACKAGE]`: cuts the official text of a plan along its outline and puts it into
 * `geodata/local/<id>/text.json`, which git ignores and the app on this computer shows. Prints in Chinese what
 * could not be placed; exit code 1 when the file is not the text of this plan.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importText } from '../../src/data';
import { buildGraph } from '../../src/model/graph';
import { textReport } from './report';

const geodata = fileURLToPath(new URL('..', import.meta.url));
const [file, folder = join(geodata, 'kecheng')] = process.argv.slice(2);
process.exitCode = await main();

async function main(): Promise<number> {
  if (file === undefined || !existsSync(file)) {
    console.error('用法：npm run plan:text -- 规划全文.txt 或 .docx [规划包文件夹]');
    return 1;
  }
  const planFile = join(folder, 'plan.json');
  const { graph } = buildGraph(existsSync(planFile) ? JSON.parse(readFileSync(planFile, 'utf8')) : null);
  if (!graph) {
    console.error(`${planFile} 不是规划包。请先运行 npm run geodata。`);
    return 1;
  }
  const bytes = readFileSync(file);
  const text = await importText(
    {
      name: basename(file),
      size: statSync(file).size,
      arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
    },
    graph,
  );
  if ('code' in text) {
    console.error(text.message);
    return 1;
  }
  for (const line of textReport(text, graph)) console.log(line);
  const target = join(geodata, 'local', basename(resolve(folder)), 'text.json');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(text)}\n`);
  console.log('', `已写入 ${target}。这份原文只留在本机，不提交，也不进入构建结果。`);
  return 0;
}
