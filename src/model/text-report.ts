import type { PlanGraph } from './graph';
import type { OfficialText } from './official-text';
import { resolvePhrase } from './phrase';
import type { Segment } from './segment';
import type { Link, Problem, SectionId } from './types';

/** Something of the plan that could not be placed in its text, or only near where it should be. */
export interface TextFault extends Problem {
  /** The section that it belongs to. */
  section: SectionId;
}

const paragraphWord = (paragraph: number): string => (paragraph === 0 ? '标题' : `第 ${paragraph} 段`);

const headingOf = (graph: PlanGraph, id: string): string => {
  const section = graph.sections.get(id);
  return section ? `${section.number} ${section.title.zh}` : id;
};

/** The sections and paragraphs of the outline that the text does not have. */
export function missingParts(text: OfficialText, graph: PlanGraph): TextFault[] {
  const held = new Set(text.segments.map(({ section, paragraph }) => `${section} ${paragraph}`));
  return [...graph.sections.values()].flatMap((section): TextFault[] => {
    const { id, paragraphs } = section;
    const fault = (code: string, message: string): TextFault => ({
      ...{ code, section: id, where: headingOf(graph, id), message, severity: 'warning' },
    });
    if (!held.has(`${id} 0`)) {
      return [
        fault(
          'missing-section',
          `原文里找不到标题“${section.number} ${section.title.zh}”。请看文件是否缺页；若标题写法不同，请改 outline.yaml 的 ${id}。`,
        ),
      ];
    }
    return paragraphs.flatMap((opening, index) =>
      held.has(`${id} ${index + 1}`)
        ? []
        : fault(
            'missing-paragraph',
            `第 ${index + 1} 段应以“${opening}”开头，原文这一节里没有。请看文件是否缺字；若原文另有写法，请改 outline.yaml 的 ${id}。`,
          ),
    );
  });
}

/** A link whose words stand in another paragraph of its section: it is linked there. */
export function movedLink(link: Link, segment: Segment, graph: PlanGraph): TextFault {
  const { section, paragraph, phrase } = link;
  return {
    code: 'moved-link',
    section,
    where: headingOf(graph, section),
    message: `“${phrase}”应在${paragraphWord(paragraph)}，实际在${paragraphWord(segment.paragraph)}，已按实际位置链接。可在 links.csv 里改正段号。`,
    severity: 'note',
  };
}

/** A link whose words are not in its section. */
export function lostLink(link: Link, segments: readonly Segment[], graph: PlanGraph): TextFault {
  const { subject, section, paragraph, phrase } = link;
  const name = graph.subjects.get(subject)?.name.zh ?? subject;
  const other = segments.find((segment) =>
    resolvePhrase([segment], { section: segment.section, paragraph: segment.paragraph, phrase }),
  );
  const there = segments.some((segment) => segment.section === section);
  const reason = !there
    ? '这一节没有在原文里找到'
    : other
      ? `这几个字只在“${headingOf(graph, other.section)}”里`
      : '全文没有这几个字';
  const mend = there
    ? '请看文件是否缺字，或改正 links.csv 里的用词和位置。'
    : '请先补上这一节，或改正 outline.yaml 的标题。';
  return {
    code: 'lost-link',
    section,
    where: headingOf(graph, section),
    message: `“${name}”的链接没有放上：${paragraphWord(paragraph)}应有“${phrase}”，${reason}。${mend}`,
    severity: 'warning',
  };
}
