import { NameIndex } from './find';
import { Grouped, numbered } from './grouped';
import { checkPackage } from './package/check-package';
import { type Language, textOf } from './text';
import type {
  Link,
  PlanInfo,
  PlanPackage,
  Problem,
  Relation,
  Section,
  SectionId,
  Subject,
  SubjectDescription,
  SubjectId,
  SubjectKind,
  SubjectReference,
} from './types';

/** The plan as a graph: subjects, sections and what joins them. Built once, never changed. */
export interface PlanGraph {
  readonly info: PlanInfo;
  readonly package: PlanPackage;
  /** In the order of the package. */
  readonly subjects: ReadonlyMap<SubjectId, Subject>;
  /** In the order of the plan. */
  readonly sections: ReadonlyMap<SectionId, Section>;
  readonly problems: readonly Problem[];
  /** The sections directly under `parent`, in the order of the plan; `null` asks for the chapters. */
  childSections(parent: SectionId | null): Section[];
  /** Where the text names the subject, in the order of the plan. */
  linksOf(subject: SubjectId): Link[];
  /** What the section names, in the order of its paragraphs. */
  linksIn(section: SectionId): Link[];
  /** Every section that names the subject, once each, in the order of the plan. */
  sectionsOf(subject: SubjectId): Section[];
  /** What the section names, once each; `deep` adds the sections below it. */
  subjectsIn(section: SectionId, options?: { deep?: boolean }): Subject[];
  /** What the subject is part of or lies in (`relation.object`). */
  within(subject: SubjectId): Relation[];
  /** What is part of the subject or lies in it (`relation.subject`). */
  inside(subject: SubjectId): Relation[];
  /** The named parts and members of the subject. */
  parts(subject: SubjectId): Relation[];
  /** What the text joins with the subject in another way, from either side. */
  related(subject: SubjectId): Relation[];
  /** The projects inside the subject: directly, in its parts, and in the towns that lie in it. */
  projectsAt(subject: SubjectId): Subject[];
  /** What lights up together with the subject. */
  relatedSubjects(subject: SubjectId): ReadonlySet<SubjectId>;
  /** The plain answer for hosts; `null` when there is no such subject. */
  describe(subject: SubjectId, language?: Language): SubjectDescription | null;
  /** Subjects whose name or alias matches, best first. */
  find(text: string, options?: { limit?: number; kinds?: readonly SubjectKind[] }): Subject[];
}

/**
 * Builds the graph of a plan package.
 *
 * @param data what `plan.json` holds; anything is accepted. Its good records become part of the graph as they are: do not
 *   change them afterwards.
 * @returns the graph, or `null` when `data` is no plan package at all, and every fault found. Records that
 *   are broken or point to nothing are left out and named in a Problem. Never throws.
 */
export function buildGraph(data: unknown): { graph: PlanGraph | null; problems: Problem[] } {
  const { plan, problems } = checkPackage(data);
  return { graph: plan === null ? null : new Graph(plan, [...plan.problems, ...problems]), problems };
}

/** Relations of one subject with no second to the same other end: a text wins over a place. */
function onePerEnd(relations: readonly Relation[], end: 'subject' | 'object'): Relation[] {
  const best = new Map<SubjectId, Relation>();
  for (const relation of relations) {
    const held = best.get(relation[end]);
    if (!held || weight(relation) > weight(held)) best.set(relation[end], relation);
  }
  return [...best.values()];
}

function weight(relation: Relation): number {
  return (relation.by === 'text' ? 2 : 0) + (relation.type === 'part' ? 1 : 0);
}

/** Records by their ids, without a pair made for each. */
function byId<Item extends { id: string }>(records: readonly Item[]): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (let at = 0; at < records.length; at += 1) found.set(records[at]!.id, records[at]!);
  return found;
}

const belongs = (relation: Relation): boolean => relation.type !== 'related';

class Graph implements PlanGraph {
  readonly package: PlanPackage;
  readonly info: PlanInfo;
  readonly subjects: ReadonlyMap<SubjectId, Subject>;
  readonly sections: ReadonlyMap<SectionId, Section>;
  readonly #children: Grouped<SectionId | null, Section>;
  readonly #linksBySubject: Grouped<SubjectId, Link>;
  readonly #linksBySection: Grouped<SectionId | null, Link>;
  readonly #bySubject: Grouped<SubjectId, Relation>;
  readonly #byObject: Grouped<SubjectId, Relation>;
  #names: NameIndex | undefined;

  constructor(
    plan: PlanPackage,
    readonly problems: readonly Problem[],
  ) {
    this.package = plan;
    this.info = plan.plan;
    this.subjects = byId(plan.subjects);
    this.sections = byId(plan.sections);
    const sections = numbered([null, ...this.sections.keys()]);
    const subjects = numbered(this.subjects.keys());
    this.#children = new Grouped(sections, plan.sections, (section) => section.parent);
    const links = plan.links.toSorted((a, b) => a.paragraph - b.paragraph);
    this.#linksBySection = new Grouped(sections, links, (link) => link.section);
    const inOrder = plan.sections.flatMap(({ id }) => this.linksIn(id));
    this.#linksBySubject = new Grouped(subjects, inOrder, (link) => link.subject);
    this.#bySubject = new Grouped(subjects, plan.relations, (relation) => relation.subject);
    this.#byObject = new Grouped(subjects, plan.relations, (relation) => relation.object);
  }

  childSections(parent: SectionId | null): Section[] {
    return this.#children.of(parent);
  }

  linksOf(subject: SubjectId): Link[] {
    return this.#linksBySubject.of(subject);
  }

  linksIn(section: SectionId): Link[] {
    return this.#linksBySection.of(section);
  }

  sectionsOf(subject: SubjectId): Section[] {
    return this.#known([...new Set(this.linksOf(subject).map((link) => link.section))], this.sections);
  }

  subjectsIn(section: SectionId, options: { deep?: boolean } = {}): Subject[] {
    const sections = [section];
    if (options.deep) {
      for (let next = 0; next < sections.length; next += 1) {
        for (const child of this.childSections(sections[next] as SectionId)) sections.push(child.id);
      }
    }
    const ids = sections.flatMap((id) => this.linksIn(id).map((link) => link.subject));
    return this.#known([...new Set(ids)], this.subjects);
  }

  within(subject: SubjectId): Relation[] {
    return onePerEnd(this.#bySubject.of(subject).filter(belongs), 'object');
  }

  inside(subject: SubjectId): Relation[] {
    return onePerEnd(this.#byObject.of(subject).filter(belongs), 'subject');
  }

  parts(subject: SubjectId): Relation[] {
    return this.#byObject.of(subject).filter((relation) => relation.type === 'part');
  }

  related(subject: SubjectId): Relation[] {
    return [...this.#bySubject.of(subject), ...this.#byObject.of(subject)].filter(
      (relation) => relation.type === 'related',
    );
  }

  projectsAt(subject: SubjectId): Subject[] {
    const reached = new Set<SubjectId>([subject]);
    const projects: Subject[] = [];
    for (const container of reached) {
      for (const relation of this.inside(container)) {
        if (reached.has(relation.subject)) continue;
        const found = this.subjects.get(relation.subject);
        if (!found) continue;
        if (relation.type === 'part' || found.kind === 'town') reached.add(found.id);
        if (found.kind === 'project') projects.push(found);
      }
    }
    return [...new Set(projects)];
  }

  relatedSubjects(subject: SubjectId): ReadonlySet<SubjectId> {
    const related = new Set<SubjectId>();
    for (const relation of this.inside(subject)) {
      related.add(relation.subject);
      if (relation.type === 'part') {
        for (const part of this.parts(relation.subject)) related.add(part.subject);
      }
    }
    for (const relation of this.within(subject)) related.add(relation.object);
    for (const relation of this.related(subject)) {
      related.add(relation.subject);
      related.add(relation.object);
    }
    related.delete(subject);
    return related;
  }

  describe(id: SubjectId, language: Language = 'zh'): SubjectDescription | null {
    const subject = this.subjects.get(id);
    if (!subject) return null;
    return {
      subject: id,
      name: textOf(subject.name, language),
      kind: subject.kind,
      precision: subject.precision,
      sections: this.sectionsOf(id).map((section) => ({
        id: section.id,
        title: textOf(section.title, language),
      })),
      within: this.#references(this.within(id), 'object', language),
      inside: this.#references(this.inside(id), 'subject', language),
      parts: this.#references(this.parts(id), 'subject', language),
    };
  }

  find(text: string, options: { limit?: number; kinds?: readonly SubjectKind[] } = {}): Subject[] {
    this.#names ??= new NameIndex(this.subjects.values());
    const { limit = 50, kinds } = options;
    if (!kinds) return this.#names.find(text, limit);
    return this.#names
      .find(text, this.subjects.size)
      .filter((subject) => kinds.includes(subject.kind))
      .slice(0, limit);
  }

  #references(
    relations: readonly Relation[],
    end: 'subject' | 'object',
    language: Language,
  ): SubjectReference[] {
    return relations.flatMap((relation) => {
      const other = this.subjects.get(relation[end]);
      return other ? [{ subject: other.id, name: textOf(other.name, language), by: relation.by }] : [];
    });
  }

  /** The records behind `ids`, in the order of the map. */
  #known<Record>(ids: readonly string[], records: ReadonlyMap<string, Record>): Record[] {
    return ids.flatMap((id) => {
      const record = records.get(id);
      return record === undefined ? [] : [record];
    });
  }
}
