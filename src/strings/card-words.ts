import type { PlanGraph } from '../model/graph';
import { type Language, textOf } from '../model/text';
import type { PlanInfo, Section, Subject } from '../model/types';
import { type StringKey, type StringValues, translate, translateTerm } from './index';
import { kindWords, sectionNumber } from './subject-words';

/** So many sections are named; of more, how many there are. */
const mostSections = 3;

/** What a card says. */
export interface CardWords {
  /** Above the name. */
  eyebrow: string;
  name: string;
  gist: string;
  facts: readonly { text: string; precision?: string }[];
  sections: readonly { id: Section['id']; number: string; title: string }[];
  /** Under the sections, or in their place; empty: nothing. */
  more: string;
  /** How many sections there are. */
  count: string;
}

/** What the card of a subject says, or with `null` that of the whole plan. */
export function cardWords(graph: PlanGraph, subject: Subject | null, language: Language): CardWords {
  const t = (key: StringKey, values?: StringValues): string => translate(key, language, values);
  const { info } = graph;
  if (subject === null) {
    return {
      eyebrow: info.documentNumber || info.period,
      name: textOf(info.shortTitle, language),
      gist: t('card.plan', { subjects: graph.subjects.size, sections: graph.sections.size }),
      facts: info.slogan.map((text) => ({ text })),
      sections: [],
      more: '',
      count: '',
    };
  }
  const { id, name, gist, position, precision } = subject;
  const inside = new Set([
    ...graph.inside(id).map((each) => each.subject),
    ...graph.projectsAt(id).map((project) => project.id),
  ]).size;
  const sections = graph.sectionsOf(id);
  const count = { count: sections.length };
  return {
    eyebrow: kindWords(subject, language),
    name: textOf(name, language),
    gist: textOf(gist, language),
    facts: [
      { text: position ? translateTerm('precision', precision, language) : t('panel.unplaced'), precision },
      ...(inside > 0 ? [{ text: t('card.inside', { count: inside }) }] : []),
    ],
    sections: sections.slice(0, mostSections).map((section) => ({
      id: section.id,
      number: sectionNumber(section, language),
      title: textOf(section.title, language),
    })),
    more:
      sections.length === 0
        ? t('detail.evidence-none')
        : sections.length > mostSections
          ? t('card.more', count)
          : '',
    count: t('card.sections', count),
  };
}

/** The marks that a map of the plan must carry: whether it was approved, and that it is a sketch. */
export function mapMarks({ publication: { approvalNumber } }: PlanInfo, language: Language): string[] {
  const approval = approvalNumber
    ? translate('map.approval', language, { number: approvalNumber })
    : translate('map.internal', language);
  return [approval, translate('map.schematic', language)];
}
