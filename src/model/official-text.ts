import type { PlanGraph } from './graph';
import { type AsideLine, type Segment, segmentText } from './segment';
import { isInsert } from './segment-headings';
import type { Problem } from './types';

/** The official text of a plan, cut along its outline: what the browser keeps and `text.json` holds. */
export interface OfficialText {
  format: 'plan-atlas-text/1';
  /** Id of the plan. */
  plan: string;
  /** Name of the file it came from. */
  source: string;
  /** In the order of the text; joined they are the whole text without blanks and the lines set aside. */
  segments: Segment[];
  /** Page marks, running heads and the table of contents. */
  aside: AsideLine[];
}

/**
 * Cuts a raw text along the outline of a plan.
 *
 * @param source name of the file, for the reader and for messages.
 * @returns the text, or why it cannot be the text of this plan: it is empty, or fewer than half of the
 *   outline's headings stand in it.
 */
export function makeOfficialText(raw: string, graph: PlanGraph, source: string): OfficialText | Problem {
  const outline = [...graph.sections.values()];
  const cut = segmentText(raw, outline);
  const refuse = (code: string, message: string): Problem => ({
    code,
    where: source,
    message,
    severity: 'error',
  });
  if (cut.body === '') {
    return refuse('empty-text', `“${source}”里没有文字。请选择含有规划全文的 .txt 或 .docx 文件。`);
  }
  const headings = outline.filter(({ kind }) => !isInsert(kind)).length;
  const missing = new Set(
    cut.unplaced.filter(({ paragraph }) => paragraph === 0).map((each) => each.section),
  );
  const found = outline.filter(({ id, kind }) => !isInsert(kind) && !missing.has(id)).length;
  if (found * 2 < headings) {
    const title = graph.info.title.zh;
    return refuse(
      'other-text',
      `“${source}”不像是《${title}》：${headings} 个章节标题里只找到 ${found} 个。请换成这份规划的全文。`,
    );
  }
  const { segments, aside } = cut;
  return { format: 'plan-atlas-text/1', plan: graph.info.id, source, segments, aside };
}

/** A text as it was kept, checked; `null` when it is none, or one of another plan. */
export function readOfficialText(data: unknown, plan: string): OfficialText | null {
  const text = data as Partial<OfficialText> | null | undefined;
  if (typeof text !== 'object' || text === null) return null;
  const { format, segments, aside, source } = text;
  if (format !== 'plan-atlas-text/1' || text.plan !== plan || typeof source !== 'string') return null;
  if (!Array.isArray(segments) || !Array.isArray(aside) || !segments.every(isSegment)) return null;
  return { format, plan, source, segments, aside };
}

function isSegment(value: unknown): value is Segment {
  const segment = value as Partial<Segment> | null;
  return (
    typeof segment === 'object' &&
    segment !== null &&
    typeof segment.section === 'string' &&
    typeof segment.text === 'string' &&
    Number.isInteger(segment.paragraph) &&
    Number.isInteger(segment.start) &&
    Number.isInteger(segment.end)
  );
}
