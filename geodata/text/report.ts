import type { PlanGraph } from '../../src/model/graph';
import { linkText } from '../../src/model/linked-text';
import type { OfficialText } from '../../src/model/official-text';

/** What became of a text, in Chinese: its size, its links, and what of the plan could not be placed. */
export function textReport(text: OfficialText, graph: PlanGraph): string[] {
  const { faults, linked } = linkText(text, graph);
  const characters = text.segments.reduce((sum, segment) => sum + segment.text.length, 0);
  const aside = (kind: string): number => text.aside.filter((line) => line.kind === kind).length;
  const lines = [
    `${graph.info.shortTitle.zh}：${characters} 字，${text.segments.length} 段，链接 ${graph.package.links.length} 条，对上 ${linked} 条。`,
    `另收：页码 ${aside('page-mark')} 处，页眉页脚 ${aside('running-head')} 行，目录 ${aside('contents')} 行。`,
  ];
  if (faults.length === 0) return [...lines, '每一节、每一段、每条链接都已放好。'];
  return [
    ...lines,
    `没有放好的 ${faults.length} 处：`,
    ...faults.map(({ where, message }) => `  ${where}：${message}`),
  ];
}
