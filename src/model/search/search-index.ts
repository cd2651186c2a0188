import MiniSearch from 'minisearch';
import type { PlanGraph } from '../graph';
import type { LedgerFilter } from '../ledger-filter';
import { platformsOf } from '../platforms';
import type { SearchWords } from '../search-words';
import {
  type FoundThing,
  type SearchDocument,
  type SearchGroupId,
  insideOf,
  searchDocuments,
  searchGroups,
} from './documents';
import { type NameHit, NamePlaces, faultless } from './names';
import type { SectionId, SubjectId } from '../types';
import { isStrange, joinedTerms } from './joined-terms';
import { questionFilter } from './question-filter';
import { foldQuery } from './units';
import { type Term, Vocabulary } from './vocabulary';
import { wordsOfText } from './words-of-text';

/** Characters of a question that are read: nobody asks more, and a page pasted by mistake must not stop everything. */
const longestQuestion = 200;

export interface SearchHit {
  thing: FoundThing;
  group: SearchGroupId;
  /** Higher is better; only good for comparing hits of one answer. */
  score: number;
  /** The name by which it was found; `null` when it was found by what it is or by running text. */
  name: NameHit | null;
}

export interface SearchAnswer {
  /** Best first. */
  hits: SearchHit[];
  /** Hits in all, those beyond the limit included. */
  total: number;
  /** Whether nothing fits and the hits are only the nearest. */
  nearest: boolean;
  /** The filter of the project ledger that asks the same; `null` when there is none. */
  filter: LedgerFilter | null;
}

/** Documents that fit, how well, and the name by which they were found. */
type Fits = Map<number, { weight: number; name: NameHit | null }>;

/** How much a term says for a document, by why it fits. */
const weights = { entity: 100, inside: 70, goal: 65, facet: 60, linked: 40, text: 30 } as const;

/** Score from which on a whole name matched without a fault. */
const wholeName = 830;

/** Score of a section that has the question, as typed, in its text. */
const saidAsTyped = 300;

/** Least score of a section that is asked for. */
const sectionAsked = 320;

/** Score from which on a name matched nearly as a whole, with one fault. */
const nearlyWhole = 350;

/** Score of what a question of several terms names, when it is no answer itself. */
const mentioned = 100;

/** Score of things that are all that a question names. */
const named = 260;

/** Names that match a whole question come before things that fit its pieces. */
const termScore = (weight: number, terms: number): number => Math.min(faultless - 1, 150 + weight / terms);

const groupRank = new Map(searchGroups.map((group, rank) => [group, rank]));

/** Documents read between two pauses. */
const batch = 200;

/** Looks up names, pinyin, initials, pieces of questions and running text of one plan. */
export class SearchIndex {
  readonly #graph: PlanGraph;
  readonly #documents: readonly SearchDocument[];
  readonly #names = new NamePlaces();
  readonly #vocabulary: Vocabulary;
  /** What the whole district is called: beside other words it narrows nothing. */
  readonly #whole: ReadonlySet<string>;
  #platforms: ReadonlySet<SubjectId> | null = null;
  readonly #facets = new Map<string, number[]>();
  readonly #numbers = new Map<string, number>();
  readonly #texts = new MiniSearch<{ id: number; pairs: string; text: string }>({
    fields: ['pairs', 'text'],
    tokenize: wordsOfText,
    processTerm: (term) => term,
  });

  private constructor(graph: PlanGraph, words: SearchWords) {
    this.#graph = graph;
    this.#documents = searchDocuments(graph, words);
    this.#vocabulary = new Vocabulary(words, this.#documents);
    const { zh, en = '' } = graph.info.district;
    this.#whole = new Set([zh, zh.replace(/[区县市]$/u, ''), en].map(foldQuery).filter(Boolean));
  }

  /**
   * Reads a plan.
   *
   * @param pause awaited between batches of documents, so that a page stays alive. Default: none.
   */
  static async create(
    graph: PlanGraph,
    words: SearchWords,
    pause: () => Promise<void> = async () => {},
  ): Promise<SearchIndex> {
    const index = new SearchIndex(graph, words);
    for (const number of index.#documents.keys()) {
      if (number > 0 && number % batch === 0) await pause();
      index.#add(number);
    }
    return index;
  }

  /** An index of names with nothing in it, for what is no part of the plan. */
  emptyPlaces(): NamePlaces {
    return new NamePlaces();
  }

  /** What a text finds. An empty text finds nothing. */
  search(question: string, limit = 80): SearchAnswer {
    const text = question.slice(0, longestQuestion);
    if (foldQuery(text) === '') return { hits: [], total: 0, nearest: false, filter: null };
    const found = new Map<number, SearchHit>();
    const put = (number: number, score: number, name: NameHit | null): void => {
      const held = found.get(number);
      if (held && held.score >= score) return;
      const { thing, group } = this.#documents[number] as SearchDocument;
      found.set(number, { thing, group, score, name });
    };
    const named = this.#names.find(text);
    for (const [number, name] of named) put(number, name.score, name);
    const own = this.#numbers.get(text.trim());
    if (own !== undefined) put(own, 2000, null);
    const all = joinedTerms(this.#vocabulary.termsOf(text), (words) => this.#knows(words));
    const said = all.filter(({ filler }) => !filler);
    const narrowing = said.filter((term) => !this.#whole.has(term.text));
    const asked = narrowing.length > 0 ? narrowing : said;
    const terms = asked.map((term) => this.#resolved(term));
    // The question without what says nothing before and behind: a name may be left.
    const core = between(all, (term) => asked.includes(term));
    const isList = asked.length === 1 && asked.every(({ facets }) => facets.length > 0);
    if (core !== foldQuery(text) && !isList) {
      for (const [number, name] of this.#names.find(core)) put(number, name.score, name);
    }
    const answer = this.#answer(terms);
    // Where something is written of: the section, unless a thing was named, which tells its sections itself.
    if (all.some(({ asksSection }) => asksSection) && terms.every(({ entities }) => entities.length === 0)) {
      const isSection = (number: number): boolean => this.#documents[number]?.thing.type === 'section';
      for (const [number, name] of this.#names.find(core)) {
        if (isSection(number)) put(number, sectionAsked + 40, name);
      }
      for (const [number, { weight, name }] of answer) {
        if (isSection(number)) put(number, sectionAsked + weight / 10 + this.#prominence(number, core), name);
      }
    }
    for (const [number, { weight, name }] of answer) put(number, weight, name);
    const saying = asked.every(isStrange) ? this.#saying(core) : [];
    for (const number of saying) put(number, saidAsTyped + this.#prominence(number, core), null);
    // A fault is looked for only where nothing fits without one, or where something is said that nobody knows.
    const answered = terms.length > 1 && [...answer.values()].some(({ weight }) => weight > mentioned);
    const strange = asked.some(isStrange);
    if ((!answered || strange) && ![...found.values()].some(({ score }) => score >= faultless)) {
      const shortened = this.#names.findShortened(core);
      for (const [number, name] of shortened) put(number, name.score, name);
      // Words that the plan writes just so have no fault.
      const faulty = shortened.size + saying.length > 0 ? [] : this.#names.findLoosely(core);
      for (const [number, name] of faulty) {
        if (!answered || name.score > nearlyWhole) put(number, name.score, name);
      }
    }
    const nearest = found.size === 0;
    if (nearest) for (const [number, score] of this.#near(core, terms)) put(number, score, null);
    return { ...ranked(found, limit), nearest, filter: this.#filter(terms) };
  }

  #filter(terms: readonly Term[]): LedgerFilter | null {
    const platforms = (this.#platforms ??= platformsOf(this.#graph));
    return questionFilter(terms, this.#documents, (id) => {
      const isFamily = this.#graph.subjects.get(id)?.kind === 'family';
      const members = isFamily ? this.#graph.parts(id).map(({ subject }) => subject) : [id];
      return members.filter((member) => platforms.has(member));
    });
  }

  /** Whether a name or a text has these words. */
  #knows(words: string): boolean {
    const isIn = (number: number): boolean => foldQuery(this.#documents[number]?.text ?? '').includes(words);
    return this.#names.find(words).size > 0 || this.#inText(words).some(isIn);
  }

  #add(number: number): void {
    const document = this.#documents[number] as SearchDocument;
    const { thing, names, facets, text } = document;
    const id =
      thing.type === 'indicator'
        ? thing.indicator.id
        : thing.type === 'section'
          ? thing.section.id
          : thing.subject.id;
    this.#numbers.set(id, number);
    for (const name of names) this.#names.add({ ...name, document: number });
    for (const facet of facets) {
      const held = this.#facets.get(facet);
      if (held) held.push(number);
      else this.#facets.set(facet, [number]);
    }
    this.#texts.add({
      id: number,
      pairs: names.map(({ label }) => label).join('\n'),
      text,
    });
  }

  /** Letters that spell a name, or a name with a fault in it, mean what has that name. */
  #resolved(term: Term): Term {
    if (term.facets.length + term.entities.length > 0 || term.text.length < 2) return term;
    const found = this.#names.find(term.text);
    const whole = [...found].filter(([, { score }]) => score >= wholeName);
    if (whole.length > 0) return { ...term, entities: whole.map(([number]) => number) };
    if (found.size > 0) return term;
    const shortened = [...this.#names.findShortened(term.text)];
    if (shortened.length === 0 && this.#inText(term.text).length > 0) return term;
    const near = shortened.length > 0 ? shortened : [...this.#names.findLoosely(term.text)];
    const best = Math.max(...near.map(([, { score }]) => score));
    return { ...term, entities: near.flatMap(([number, { score }]) => (score === best ? number : [])) };
  }

  /** Documents that fit every term: by what they are, and if there are none by what they are called as well. */
  #answer(terms: readonly Term[]): Fits {
    const answer: Fits = new Map();
    const strict = this.#fittingAll(terms, true);
    const hasSubject = [...strict.keys()].some((number) => this.#isSubject(number));
    const loose = strict.size === 0 || (!hasSubject && terms.some(isStrange));
    const all = loose && terms.length > 1 ? this.#fittingAll(terms, false) : strict;
    for (const [number, { weight, name }] of all) {
      answer.set(number, { weight: termScore(weight, terms.length), name });
    }
    // What a question names is of use beside the answer; it is the answer where all that is asked is names.
    if (terms.length > 1) {
      const isAnswer = !hasSubject && answer.size > 0 && terms.every(({ entities }) => entities.length > 0);
      for (const [at, { entities }] of terms.entries()) {
        const weight =
          isAnswer && entities.every((number) => this.#isSubject(number)) ? named - at : mentioned;
        for (const number of entities) if (!answer.has(number)) answer.set(number, { weight, name: null });
      }
    }
    return answer;
  }

  #isSubject(number: number): boolean {
    return this.#documents[number]?.thing.type === 'subject';
  }

  #fittingAll(terms: readonly Term[], strict: boolean): Fits {
    let left: Fits | null = null;
    for (const term of terms.toSorted((a, b) => this.#breadth(a) - this.#breadth(b))) {
      const fits = this.#fitting(term, { amongOthers: terms.length > 1, among: left, strict });
      for (const [number, fit] of fits) {
        const before = left?.get(number);
        if (before) fits.set(number, { weight: fit.weight + before.weight, name: before.name ?? fit.name });
      }
      left = fits;
    }
    return left ?? new Map();
  }

  /** Roughly how many documents a term fits. */
  #breadth({ facets, entities, text }: Term): number {
    const listed = facets.reduce((sum, facet) => sum + (this.#facets.get(facet)?.length ?? 0), 0);
    return entities.length > 0 ? entities.length : listed > 0 ? listed + 10 : 1000 / text.length;
  }

  /**
   * Documents that fit a term. In a longer question a place means what lies in it, not what is called like it.
   *
   * @param options.among only these can fit; `null`: all.
   * @param options.strict a word of a closed list means what it says, not what is called by it.
   */
  #fitting(
    term: Term,
    { amongOthers, among, strict }: { amongOthers: boolean; among: Fits | null; strict: boolean },
  ): Fits {
    const fits: Fits = new Map();
    const put = (number: number, weight: number, name: NameHit | null = null): void => {
      if (among !== null && !among.has(number)) return;
      const held = fits.get(number);
      if (!held || held.weight < weight) fits.set(number, { weight, name: name ?? held?.name ?? null });
    };
    const places = term.entities.filter((number) => this.#putWithContents(number, put));
    for (const number of term.entities) put(number, weights.entity);
    for (const facet of term.facets)
      for (const number of this.#facets.get(facet) ?? []) {
        put(number, facet.startsWith('goal:') ? weights.goal : weights.facet);
      }
    if (places.length > 0 && amongOthers) return fits;
    // A question of one term has been looked up as a name already.
    if (amongOthers) {
      const listed = strict && term.facets.length > 0;
      for (const [number, name] of this.#names.find(term.text)) {
        if (!listed || !this.#isSubject(number)) put(number, 50 + name.score / 100, name);
      }
    }
    const plain = term.facets.length + term.entities.length === 0;
    for (const number of term.text.length > 1 ? this.#inText(term.text) : []) {
      if (plain || !this.#isSubject(number)) put(number, weights.text);
    }
    return fits;
  }

  /** What lies in a subject and where the plan names it. @returns whether anything lies in it. */
  #putWithContents(number: number, put: (number: number, weight: number) => void): boolean {
    const { thing } = this.#documents[number] as SearchDocument;
    if (thing.type === 'section') return this.#putNamed(thing.section.id, put);
    if (thing.type !== 'subject') return false;
    const inside = insideOf(this.#graph, thing.subject.id);
    for (const id of inside) put(this.#numbers.get(id) as number, weights.inside);
    for (const { id } of this.#graph.sectionsOf(thing.subject.id)) {
      put(this.#numbers.get(id) as number, weights.linked);
    }
    return inside.size > 0;
  }

  /** What a section and those below it name. @returns whether they name anything. */
  #putNamed(section: SectionId, put: (number: number, weight: number) => void): boolean {
    const below = this.#graph.package.sections.filter(({ parent }) => parent === section);
    for (const { id } of below) {
      put(this.#numbers.get(id) as number, weights.inside);
      this.#putNamed(id, put);
    }
    const links = this.#graph.linksIn(section);
    for (const { subject } of links) put(this.#numbers.get(subject) as number, weights.inside);
    return below.length + links.length > 0;
  }

  /** Documents whose running text has all words of a term. */
  #inText(text: string): number[] {
    return this.#texts.search(text, { fields: ['text'], combineWith: 'AND' }).map(({ id }) => id as number);
  }

  /** Sections and boxes whose running text has three characters or more just so. */
  #saying(words: string): number[] {
    if (words.length < 3) return [];
    return this.#inText(words).filter((number) => {
      const { thing, text } = this.#documents[number] as SearchDocument;
      return thing.type === 'section' && foldQuery(text).includes(words);
    });
  }

  /** Words of the summary weigh more than words that a section only mentions. */
  #prominence(number: number, words: string): number {
    const { thing } = this.#documents[number] as SearchDocument;
    return thing.type === 'section' && foldQuery(thing.section.summary.zh).includes(words) ? 1 : 0;
  }

  /** The nearest by name: what shares most pairs of characters, or fits at least one term. */
  #near(text: string, terms: readonly Term[]): Map<number, number> {
    const near = new Map<number, number>();
    for (const { id, score } of this.#texts
      .search(text, { fields: ['pairs'], combineWith: 'OR' })
      .slice(0, 6)) {
      near.set(id as number, 50 + Math.min(score, 40));
    }
    for (const { entities } of terms) for (const number of entities) near.set(number, 95);
    return near;
  }
}

/** The text from the first to the last of the terms that count. */
function between(terms: readonly Term[], counts: (term: Term) => boolean): string {
  const kept = terms.slice(terms.findIndex(counts), terms.findLastIndex(counts) + 1);
  return kept.map(({ text }) => text).join('');
}

function ranked(found: ReadonlyMap<number, SearchHit>, limit: number): { hits: SearchHit[]; total: number } {
  const hits = [...found].map(([number, hit]) => ({ hit, number, group: groupRank.get(hit.group) ?? 0 }));
  hits.sort((a, b) => b.hit.score - a.hit.score || a.group - b.group || a.number - b.number);
  return { hits: hits.slice(0, limit).map(({ hit }) => hit), total: hits.length };
}
