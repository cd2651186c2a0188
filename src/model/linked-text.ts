import type { PlanGraph } from './graph';
import { createNameScanner } from './name-scan';
import type { OfficialText } from './official-text';
import { type Range, partsOf, phraseRanges } from './phrase';
import { PhraseRanges, type Piece } from './phrase-ranges';
import type { Segment } from './segment';
import { foldText } from './text-fold';
import { type TextFault, lostLink, missingParts, movedLink } from './text-report';
import type { Link, SubjectId } from './types';

export type { Phrase, Piece } from './phrase-ranges';

export interface LinkedParagraph {
  section: Segment['section'];
  /** 0: the heading. */
  paragraph: number;
  pieces: Piece[];
}

/** One place where the text names a subject. */
export interface Mention {
  section: Segment['section'];
  /** `Phrase.at` of its words, in order; more than one for words that do not stand together. */
  phrases: readonly number[];
}

/** The official text with every name in it linked. */
export interface LinkedText {
  text: OfficialText;
  /** The paragraphs of a section, in order; one that goes on after a box comes twice. */
  paragraphs: ReadonlyMap<Segment['section'], readonly LinkedParagraph[]>;
  /** Where a subject is named, in the order of the text. */
  mentions: ReadonlyMap<SubjectId, readonly Mention[]>;
  /** Number of links of the plan that stand in the text. */
  linked: number;
  /** What of the plan could not be placed in the text. */
  faults: TextFault[];
}

const linkedTexts = new WeakMap<OfficialText, { graph: PlanGraph; linked: LinkedText }>();

/** As {@link linkText}, worked out once for a text and its plan. */
export function linkedTextOf(text: OfficialText, graph: PlanGraph): LinkedText {
  const held = linkedTexts.get(text);
  if (held?.graph === graph) return held.linked;
  const linked = linkText(text, graph);
  linkedTexts.set(text, { graph, linked });
  return linked;
}

/** Finds every link of the plan in its text, word by word, and every other name of what a paragraph links. */
export function linkText(text: OfficialText, graph: PlanGraph): LinkedText {
  const { links } = graph.package;
  const faults = missingParts(text, graph);
  const claims = new Map<Segment, { link: Link; ranges: Range[] }[]>();
  const claim = (segment: Segment, link: Link, ranges: Range[]): void => {
    claims.set(segment, [...(claims.get(segment) ?? []), { link, ranges }]);
  };
  let linked = 0;
  for (const link of links) {
    const here = text.segments.filter(({ section }) => section === link.section);
    const exact = here.filter(({ paragraph }) => paragraph === link.paragraph);
    let places = placesIn(exact, link);
    if (places.length === 0) {
      places = placesIn(here, link).slice(0, 1);
      if (places[0]) faults.push(movedLink(link, places[0].segment, graph));
      else faults.push(lostLink(link, text.segments, graph));
    }
    if (places.length > 0) linked += 1;
    for (const { segment, ranges } of places) claim(segment, link, ranges);
  }
  const paragraphs = new Map<Segment['section'], LinkedParagraph[]>();
  const mentions = new Map<SubjectId, Mention[]>();
  const scanner = createNameScanner([...graph.subjects.values()]);
  let count = 0;
  for (const segment of text.segments) {
    const { section, paragraph } = segment;
    const ranges = new PhraseRanges(segment, claims.get(segment) ?? []);
    ranges.addNames(scanner.scan(foldText(segment.text)));
    const held = paragraphs.get(section) ?? [];
    held.push({ section, paragraph, pieces: ranges.pieces(count) });
    paragraphs.set(section, held);
    for (const { subject, phrases } of ranges.mentions(count)) {
      mentions.set(subject, [...(mentions.get(subject) ?? []), { section, phrases }]);
    }
    count += ranges.size;
  }
  return { text, paragraphs, mentions, linked, faults };
}

/** Every place of a link's words in some segments: its parts, where it has several, count as one place. */
function placesIn(segments: readonly Segment[], link: Link): { segment: Segment; ranges: Range[] }[] {
  const inParts = partsOf(link.phrase).length > 1;
  return segments.flatMap((segment) => {
    const { section, paragraph } = segment;
    const ranges = phraseRanges([segment], { section, paragraph, phrase: link.phrase });
    if (ranges.length === 0) return [];
    return inParts ? [{ segment, ranges }] : ranges.map((range) => ({ segment, ranges: [range] }));
  });
}
