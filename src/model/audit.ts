import { createNameScanner, type NamedSubject } from './name-scan';
import { type Range, phraseRanges, resolvePhrase, segmentsOf } from './phrase';
import { placeLikeNames } from './place-names';
import type { Segment, Segmentation } from './segment';
import { foldText, occurrences, searchable } from './text-fold';
import type { Link, SectionId } from './types';

export { phraseRanges, resolvePhrase };

/** What the audit found. */
export type AuditFaultKind =
  /** A heading or paragraph of the outline is not in the text. */
  | 'unplaced'
  /** The words of a link are not in its paragraph. */
  | 'lost-phrase'
  /** A subject is named in a paragraph that has no link for it. */
  | 'unlinked-name'
  /** Something reads like a name of a place and is neither linked nor left out on purpose. */
  | 'unlinked-place'
  /** A section names nothing and gives no reason. */
  | 'bare-section'
  /** A section gives a reason why it names nothing, and has links. */
  | 'needless-reason'
  /** A name that was left out on purpose does not occur. */
  | 'stale-left-out';

export interface AuditFault {
  kind: AuditFaultKind;
  section: SectionId | null;
  paragraph: number | null;
  /** The words in question. */
  words: string;
  /** Chinese: what is wrong and how to mend it. */
  message: string;
}

export interface AuditInput {
  text: Segmentation;
  sections: readonly { id: SectionId; parent: SectionId | null; noSubjects: string | null }[];
  subjects: readonly NamedSubject[];
  links: readonly Link[];
  /** Names that deliberately have no subject. */
  leftOut: readonly { name: string }[];
}

/**
 * Compares a plan's links with its text, both ways: every link is where it says, and every name in the text
 * has its link.
 */
export function auditPlan(input: AuditInput): AuditFault[] {
  return [
    ...unplaced(input),
    ...lostPhrases(input),
    ...unlinkedNames(input),
    ...unlinkedPlaces(input),
    ...sectionFaults(input),
    ...staleLeftOut(input),
  ];
}

const paragraphWord = (paragraph: number): string => (paragraph === 0 ? '标题' : `第 ${paragraph} 段`);

function unplaced({ text }: AuditInput): AuditFault[] {
  return text.unplaced.map(({ section, paragraph, words }) => {
    const message = `文本里找不到“${words}”（${section} ${paragraphWord(paragraph)}），请核对 outline.yaml。`;
    return { kind: 'unplaced', section, paragraph, words, message };
  });
}

function lostPhrases({ text, links }: AuditInput): AuditFault[] {
  return links.flatMap(({ subject, section, paragraph, phrase }): AuditFault[] => {
    if (resolvePhrase(text.segments, { section, paragraph, phrase })) return [];
    const other = text.segments.find((segment) =>
      resolvePhrase([segment], { section: segment.section, paragraph: segment.paragraph, phrase }),
    );
    const hint = other ? `它在 ${other.section} ${paragraphWord(other.paragraph)}。` : '全文都没有。';
    const message = `${section} ${paragraphWord(paragraph)}里没有“${phrase}”（${subject}）。${hint}`;
    return [{ kind: 'lost-phrase', section, paragraph, words: phrase, message }];
  });
}

/**
 * Ranges that need no further link: linked words, and names left out on purpose. Words that only mention a
 * subject are some other thing's name, which needs a link of its own: `naming` leaves them out.
 */
function coveredRanges({ links, leftOut }: AuditInput, segment: Segment, naming: boolean): Range[] {
  const { section, paragraph, text, start } = segment;
  const linked = links
    .filter((link) => link.section === section && link.paragraph === paragraph)
    .filter((link) => !naming || link.relation === 'names')
    .flatMap((link) => phraseRanges([segment], link));
  const folded = foldText(text);
  const left = leftOut.flatMap(({ name }) => {
    const words = searchable(name);
    return occurrences(folded, words).map((at) => ({ start: start + at, end: start + at + words.length }));
  });
  return [...linked, ...left];
}

const isOutline = (segment: Segment): boolean => segment.section !== 'front' && segment.section !== 'back';

function unlinkedNames(input: AuditInput): AuditFault[] {
  const scanner = createNameScanner(input.subjects);
  const linked = new Set(
    input.links.map(({ subject, section, paragraph }) => `${subject} ${section} ${paragraph}`),
  );
  const reported = new Set<string>();
  return input.text.segments.filter(isOutline).flatMap((segment) => {
    const { section, paragraph, text, start } = segment;
    const covered = coveredRanges(input, segment, true);
    return scanner.scan(foldText(text)).flatMap((match): AuditFault[] => {
      if (match.inside) return [];
      if (match.subjects.some((subject) => linked.has(`${subject} ${section} ${paragraph}`))) return [];
      const [from, to] = [start + match.start, start + match.end];
      if (covered.some((range) => range.start <= from && range.end >= to)) return [];
      const words = text.slice(match.start, match.end);
      const key = `${section} ${paragraph} ${words}`;
      if (reported.has(key)) return [];
      reported.add(key);
      const who = match.subjects.join('、');
      const message = `${section} ${paragraphWord(paragraph)}写到“${words}”（${who}），但 links.csv 没有这一条。`;
      return [{ kind: 'unlinked-name', section: section as SectionId, paragraph, words, message }];
    });
  });
}

function unlinkedPlaces(input: AuditInput): AuditFault[] {
  const scanner = createNameScanner(input.subjects);
  return input.text.segments.filter(isOutline).flatMap((segment) => {
    const { section, paragraph, text, start } = segment;
    const names = scanner.scan(foldText(text)).map((match) => ({
      start: start + match.start,
      end: start + match.end,
    }));
    const covered = [...coveredRanges(input, segment, false), ...names];
    return placeLikeNames(text).flatMap((name): AuditFault[] => {
      const [from, to] = [start + name.start, start + name.end];
      if (covered.some((range) => range.start < to && range.end > from)) return [];
      const message = `${section} ${paragraphWord(paragraph)}的“${name.text}”像是地名或设施名，既没有链接，也不在 left-out.csv 里。`;
      return [
        { kind: 'unlinked-place', section: section as SectionId, paragraph, words: name.text, message },
      ];
    });
  });
}

function sectionFaults({ text, sections, links }: AuditInput): AuditFault[] {
  const named = new Set(links.map((link) => link.section));
  return sections.flatMap(({ id, noSubjects }): AuditFault[] => {
    const base = { section: id, paragraph: null, words: '' };
    // A chapter that is only a heading over its sections has nothing of its own to name.
    const isFrame =
      sections.some((section) => section.parent === id) && segmentsOf(text.segments, id, 1).length === 0;
    if (!named.has(id) && noSubjects === null && !isFrame) {
      const message = `${id} 没有任何链接；如果确实没有点名，请在 outline.yaml 写明 no_subjects。`;
      return [{ kind: 'bare-section', ...base, message }];
    }
    if (named.has(id) && noSubjects !== null) {
      return [{ kind: 'needless-reason', ...base, message: `${id} 已有链接，no_subjects 应当删去。` }];
    }
    return [];
  });
}

function staleLeftOut({ text, leftOut }: AuditInput): AuditFault[] {
  const folded = foldText(text.body);
  return leftOut.flatMap(({ name }): AuditFault[] => {
    if (folded.includes(searchable(name))) return [];
    const message = `left-out.csv 的“${name}”在文本里已经没有了。`;
    return [{ kind: 'stale-left-out', section: null, paragraph: null, words: name, message }];
  });
}
