import type { NameMatch } from './name-scan';
import type { Range } from './phrase';
import type { Segment } from './segment';
import type { Link, SubjectId } from './types';

/** Words of a text that name something. */
export interface Phrase {
  /** Place among the phrases of the whole text, from 0. */
  at: number;
  /** What the words name; more than one when they close several names (甲镇、乙镇…卫生院). */
  subjects: readonly SubjectId[];
  /** What is named inside the words (甲村 in 甲村小学) or by more words around them. */
  also: readonly SubjectId[];
}

/** A stretch of a paragraph. */
export interface Piece {
  text: string;
  /** `null`: plain words. */
  phrase: Phrase | null;
}

interface Words extends Range {
  subjects: SubjectId[];
  also: SubjectId[];
  /** Whether the words are only a part of the names of `subjects`. */
  partial: boolean;
}

/** Links of a segment, with the places of their words in the body. */
type Claim = { link: Link; ranges: readonly Range[] };

/** The words of one segment that name something, without overlap: the longest name wins. */
export class PhraseRanges {
  readonly #segment: Segment;
  readonly #words: Words[] = [];
  readonly #claims: readonly Claim[];
  readonly #named: { subject: SubjectId; words: Words[] }[] = [];

  constructor(segment: Segment, claims: readonly Claim[]) {
    this.#segment = segment;
    this.#claims = claims;
    const weighed = claims
      .flatMap((claim) => claim.ranges.map((range) => ({ claim, range, partial: claim.ranges.length > 1 })))
      .toSorted(
        (a, b) =>
          Number(a.claim.link.relation === 'mentions') - Number(b.claim.link.relation === 'mentions') ||
          lengthOf(b.range) - lengthOf(a.range) ||
          Number(a.partial) - Number(b.partial) ||
          a.range.start - b.range.start,
      );
    const taken = new Map<Claim, Words[]>();
    for (const { claim, range, partial } of weighed) {
      const words = this.#take(range, claim.link.subject, partial, claim.link.relation === 'names');
      taken.set(claim, [...(taken.get(claim) ?? []), ...words]);
    }
    for (const [claim, words] of taken) this.#named.push({ subject: claim.link.subject, words });
  }

  /** Adds further names and aliases of what the segment's links name, where nothing is taken yet. */
  addNames(matches: readonly NameMatch[]): void {
    const linked = new Set(this.#claims.map(({ link }) => link.subject));
    for (const { subjects, start, end, inside } of matches) {
      const known = subjects.filter((subject) => linked.has(subject));
      const [subject] = known;
      const range = { start: start + this.#segment.start, end: end + this.#segment.start };
      if (inside || subject === undefined || known.length > 1 || this.#overlapping(range).length > 0)
        continue;
      this.#named.push({ subject, words: this.#take(range, subject, false, true) });
    }
  }

  get size(): number {
    return this.#words.length;
  }

  /** The segment in pieces. @param first `Phrase.at` of its first phrase. */
  pieces(first: number): Piece[] {
    const { text, start } = this.#segment;
    const pieces: Piece[] = [];
    let done = start;
    const plain = (to: number): void => {
      if (to > done) pieces.push({ text: text.slice(done - start, to - start), phrase: null });
    };
    this.#inOrder().forEach(({ start: from, end, subjects, also }, index) => {
      plain(from);
      const phrase = { at: first + index, subjects, also: also.filter((each) => !subjects.includes(each)) };
      pieces.push({ text: text.slice(from - start, end - start), phrase });
      done = end;
    });
    plain(start + text.length);
    return pieces;
  }

  /** Where the segment names what, in its order, each place once. */
  mentions(first: number): { subject: SubjectId; phrases: number[] }[] {
    const order = this.#inOrder();
    const found = this.#named.map(({ subject, words }) => ({
      subject,
      phrases: [...new Set(words)].map((each) => first + order.indexOf(each)).toSorted((a, b) => a - b),
    }));
    const seen = new Set<string>();
    return found
      .toSorted((a, b) => (a.phrases[0] ?? 0) - (b.phrases[0] ?? 0) || b.phrases.length - a.phrases.length)
      .filter(({ subject, phrases }) => {
        const key = `${subject} ${phrases[0]}`;
        return !seen.has(key) && Boolean(seen.add(key));
      });
  }

  #inOrder(): Words[] {
    return this.#words.toSorted((a, b) => a.start - b.start);
  }

  #overlapping({ start, end }: Range): Words[] {
    return this.#words.filter((words) => words.start < end && words.end > start);
  }

  /** Gives a range to a subject. @returns the words that now stand for it. */
  #take(range: Range, subject: SubjectId, partial: boolean, names: boolean): Words[] {
    const there = this.#overlapping(range);
    if (there.length === 0) {
      const words = { ...range, subjects: [subject], also: [], partial };
      this.#words.push(words);
      return [words];
    }
    for (const words of there) {
      const same = words.start === range.start && words.end === range.end;
      const list = same && names && (!partial || words.partial) ? words.subjects : words.also;
      if (!list.includes(subject)) list.push(subject);
    }
    return there;
  }
}

const lengthOf = ({ start, end }: Range): number => end - start;
