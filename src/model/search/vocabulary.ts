import type { SearchWords } from '../search-words';
import type { SearchDocument } from './documents';
import { foldQuery, spell } from './units';

/** A piece of a question. */
export interface Term {
  /** Folded, as typed. */
  text: string;
  /** Facets that it names, e.g. `sector:health`. */
  facets: readonly string[];
  /** Documents whose whole name it is. */
  entities: readonly number[];
  /** Whether it says nothing by itself. */
  filler: boolean;
  /** Whether it asks for a section. */
  asksSection?: boolean;
  /** Whether no blank parts it from the piece before it. */
  glued?: boolean;
}

interface Meaning {
  facets: string[];
  entities: number[];
  filler: boolean;
  asksSection?: boolean;
}

/** Costs by which a question is cut up: as few and as well known pieces as can be. */
const cost = { word: 1, filler: 0.6, strange: 2, strangeStart: 1 } as const;

/** Numbers of sections as they stand in a question; not the end of a name, e.g. PM2.5. */
const numbers =
  /((?<![a-z\d.])\d+\.\d+(?![\d.%])|[一二三四五六七八九十]+[（(][一二三四五六七八九十]+[）)])/iu;

/** Blanks between a word and its number: 专栏 4. */
const besideDigits = /(?<=\p{Script=Han})\s+(?=\d)|(?<=\d)\s+(?=\p{Script=Han})/gu;

/** More words than a name has that a person types. */
const wordsOfName = 16;

/** A number without a word that says of what: in a question it may be anything. */
const bare = /^[\d.\s（）()一二三四五六七八九十]+$/u;

/** The words a question may be made of: those of the closed lists, and every name of the plan. */
export class Vocabulary {
  readonly #meanings = new Map<string, Meaning>();
  /** Sections by their number as printed and by their id: 五(一), 5.1. */
  readonly #sections = new Map<string, number[]>();
  #longest = 1;

  constructor(words: SearchWords, documents: readonly SearchDocument[]) {
    for (const list of ['kind', 'sector', 'stage', 'precision', 'type', 'nature', 'outcome'] as const) {
      for (const [value, typed] of Object.entries(words[list])) {
        for (const word of typed) this.#add(word, ({ facets }) => facets.push(`${list}:${value}`));
      }
    }
    const actions = new Set(
      documents.flatMap(({ facets }) => facets.filter((each) => each.startsWith('action:'))),
    );
    for (const facet of actions) {
      for (const word of wordsOfAction(facet.slice('action:'.length))) {
        for (const typed of [word, ...(words.action[word] ?? [])]) {
          this.#add(typed, ({ facets }) => facets.push(facet));
        }
      }
    }
    for (const facet of new Set(documents.flatMap(({ facets }) => facets))) {
      const year = /^(?:year|goal):(.*)/u.exec(facet)?.[1];
      for (const word of year === undefined ? [] : [year, `${year}年`, `${year}年的`]) {
        this.#add(word, ({ facets }) => facets.push(facet), false);
      }
    }
    for (const [number, { names }] of documents.entries()) {
      for (const { label, role } of names) {
        if (role !== 'number' || !bare.test(label)) this.#add(label, ({ entities }) => entities.push(number));
        else this.#addNumber(label, number);
      }
    }
    for (const word of words.filler) this.#add(word, (meaning) => (meaning.filler = true), false);
    for (const word of words.sectionQuestions) {
      this.#add(word, (meaning) => Object.assign(meaning, { filler: true, asksSection: true }), false);
    }
  }

  /** The pieces of a question, blanks and known words parting it. */
  termsOf(question: string): Term[] {
    return question.split(numbers).flatMap((part, at) => {
      const entities = at % 2 === 1 ? this.#sections.get(part.normalize('NFKC')) : undefined;
      if (entities) return [{ text: foldQuery(part), facets: [], entities, filler: false }];
      return part
        .replace(besideDigits, '')
        .split(/(?:,(?!\d{3})|[，、;；?？!！。])+/u)
        .flatMap((run) => this.#termsIn(run));
    });
  }

  /** The pieces of a text without punctuation. Words that are known together stay together. */
  #termsIn(run: string): Term[] {
    const words = run.split(/\s+/u).filter((word) => foldQuery(word) !== '');
    const terms: Term[] = [];
    for (let from = 0; from < words.length;) {
      let end = Math.min(words.length, from + wordsOfName);
      const phrase = (): string => foldQuery(words.slice(from, end).join(' '));
      while (end > from + 1 && !this.#meanings.has(phrase())) end -= 1;
      const chunk = phrase();
      terms.push(...(this.#meanings.has(chunk) ? [this.term(chunk)] : this.#cut(chunk)));
      from = end;
    }
    return terms;
  }

  /** What a folded text means as one piece. */
  term(text: string): Term {
    const {
      facets = [],
      entities = [],
      filler = false,
      asksSection = false,
    } = this.#meanings.get(text) ?? {};
    return { text, facets, entities, filler: filler && facets.length + entities.length === 0, asksSection };
  }

  #addNumber(label: string, number: number): void {
    const key = label.normalize('NFKC');
    this.#sections.set(key, [...(this.#sections.get(key) ?? []), number]);
  }

  #add(word: string, say: (meaning: Meaning) => void, spoken = true): void {
    const folded = foldQuery(word);
    if (folded === '' || folded.length > 80) return;
    const forms = new Set([folded]);
    if (spoken && folded.length > 1) {
      forms.add(
        spell(word)
          .units.map(({ text, readings }) => readings[0] ?? text)
          .join(''),
      );
    }
    for (const form of forms) {
      let meaning = this.#meanings.get(form);
      if (!meaning) this.#meanings.set(form, (meaning = { facets: [], entities: [], filler: false }));
      say(meaning);
      this.#longest = Math.max(this.#longest, form.length);
    }
  }

  /** Cuts a text without blanks at the lowest cost. Letters and digits that stand together stay together. */
  #cut(chunk: string): Term[] {
    const best: { cost: number; from: number; strange: boolean }[] = [{ cost: 0, from: 0, strange: false }];
    for (let end = 1; end <= chunk.length; end += 1) {
      const before = best[end - 1] as (typeof best)[number];
      const grown = before.cost + cost.strange + (before.strange ? 0 : cost.strangeStart);
      best[end] = { cost: grown, from: before.strange ? before.from : end - 1, strange: true };
      for (let from = Math.max(0, end - this.#longest); from < end; from += 1) {
        if (insideWord(chunk, from) || insideWord(chunk, end)) continue;
        const meaning = this.#meanings.get(chunk.slice(from, end));
        // One character alone is too little to be taken out of a longer text, unless it says nothing.
        if (!meaning || (end - from === 1 && !meaning.filler)) continue;
        const price = (best[from]?.cost ?? 0) + (meaning.filler ? cost.filler : cost.word);
        if (price < (best[end]?.cost ?? Infinity)) best[end] = { cost: price, from, strange: false };
      }
    }
    const terms: Term[] = [];
    for (let end = chunk.length; end > 0;) {
      const { from, strange } = best[end] as (typeof best)[number];
      const text = chunk.slice(from, end);
      terms.unshift(strange ? { text, facets: [], entities: [], filler: false } : this.term(text));
      end = from;
    }
    return terms.map((term, at) => (at > 0 ? { ...term, glued: true } : term));
  }
}

/** Whether a place lies between two letters, or between two digits. */
function insideWord(text: string, at: number): boolean {
  return /[a-z]{2}|[0-9]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
}

/** 新（改）建 is also called 新建 and 改建. */
function wordsOfAction(action: string): string[] {
  const [, head, inner, tail] =
    /^(\p{Script=Han}+)[（(](\p{Script=Han}+)[）)](\p{Script=Han}+)$/u.exec(action) ?? [];
  return head === undefined ? [action] : [action, `${head}${tail}`, `${inner}${tail}`];
}
