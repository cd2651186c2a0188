import { type AuditFault, type AuditFaultKind, auditPlan } from '../../src/model/audit';
import { segmentText } from '../../src/model/segment';
import { type PlanSources, namedSubjects } from '../build/sources';

const titles: Record<AuditFaultKind, string> = {
  unplaced: '提纲与文本不符',
  'lost-phrase': '链接的词不在所说的段落',
  'unlinked-name': '点了名却没有链接',
  'unlinked-place': '像地名却没有处理',
  'bare-section': '章节没有链接也没有说明',
  'needless-reason': '章节有链接又说没有点名',
  'stale-left-out': '不收录的名字已不存在',
};

/** Audits a package against the official text. @returns the faults, and the report in Chinese. */
export function auditReport(
  raw: string,
  sources: PlanSources,
): { faults: AuditFault[]; lines: string[]; passed: boolean } {
  const text = segmentText(raw, sources.sections);
  const { sections, links, leftOut } = sources;
  const faults = auditPlan({ text, sections, subjects: namedSubjects(sources), links, leftOut });
  const characters = text.segments.filter(({ section }) => section !== 'front' && section !== 'back');
  const size = characters.reduce((sum, segment) => sum + segment.text.length, 0);
  const lines = [
    `${sources.info.shortTitle.zh}：全文 ${text.body.length} 字，正文 ${size} 字，${text.segments.length} 段，链接 ${links.length} 条。`,
  ];
  for (const [kind, title] of Object.entries(titles)) {
    const some = faults.filter((fault) => fault.kind === kind);
    if (some.length === 0) continue;
    lines.push('', `${title}（${some.length}）`, ...some.map((fault) => `  ${fault.message}`));
  }
  lines.push(
    '',
    faults.length === 0 ? '审查通过：每条链接都在原处，每个名字都有链接。' : `共 ${faults.length} 处。`,
  );
  return { faults, lines, passed: faults.length === 0 };
}
