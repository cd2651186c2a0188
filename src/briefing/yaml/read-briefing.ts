import type { PlanGraph } from '../../model/graph';
import { type CheckedBriefing, checkBriefing } from '../check-briefing';
import { isYamlFault, parseYaml } from './parse-yaml';

/**
 * Reads a briefing that a person has written as YAML. Never throws.
 *
 * @param options `id`: the name of the file without `.yaml`; `graph`: the plan it speaks of; `file`: how problems name
 *   the file, default `briefings/<id>.yaml`
 * @returns the briefing, `null` when there is nothing to play, and what is wrong, with file and line
 */
export function readBriefing(
  text: string,
  { id, graph, file = `briefings/${id}.yaml` }: { id: string; graph: PlanGraph; file?: string },
): CheckedBriefing {
  const fault = (line: number, message: string): CheckedBriefing => {
    const where = `${file} 第 ${line} 行`;
    const problem = { code: 'bad-yaml', where, message: `${where}：${message}` };
    return { briefing: null, problems: [{ ...problem, severity: 'error', line, step: null }] };
  };
  if (text.includes('\uFFFD')) return fault(1, '文件不是 UTF-8 编码，汉字已乱。请另存为 UTF-8。');
  let parsed;
  try {
    parsed = parseYaml(text.replace(/^\uFEFF/u, ''));
  } catch {
    return fault(1, '引用（& 和 *）太多或绕成了圈，读不下去。请直接写出内容。');
  }
  if (isYamlFault(parsed)) return fault(parsed.line, parsed.message);
  return checkBriefing(parsed.value, { id, graph, file, lineOf: parsed.lineOf });
}
