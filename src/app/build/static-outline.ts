import { type PlanGraph, buildGraph } from '../../model/graph';
import { type OutlineEntry, type OutlineSection, textOutline } from '../../model/text-outline';
import { translate } from '../../strings';
import { outlineHeading, subjectNotes } from '../../strings/outline-words';
import '../../strings/guide';

/**
 * The whole plan in words, in Chinese, as HTML: what the page says where scripts do not run.
 *
 * @param plan what `plan.json` holds; of what is no plan nothing is said
 */
export function staticOutline(plan: unknown): string {
  const { graph } = buildGraph(plan);
  return graph ? outlineOf(graph) : '';
}

function outlineOf(graph: PlanGraph): string {
  const { info, subjects, sections } = graph;
  const lead = translate('outline.lead', 'zh', { subjects: subjects.size, sections: sections.size });
  const parts = textOutline(graph).map((part) => {
    const list = part.id === 'sections' ? sectionList(part.sections) : entryList(graph, part.entries);
    return `<h2>${escape(outlineHeading(part, 'zh'))}</h2>${list}`;
  });
  return [
    `<h1>${escape(info.title.zh)}</h1>`,
    `<p>${escape([info.documentNumber, info.period].filter(Boolean).join(' · '))}</p>`,
    `<p>${escape(lead)}</p>`,
    ...parts,
    `<p>${escape(info.disclaimer.zh)}</p>`,
  ].join('\n');
}

function entryList(graph: PlanGraph, entries: readonly OutlineEntry[]): string {
  if (entries.length === 0) return '';
  const items = entries.map(({ subject, entries: inner }) => {
    const notes = subjectNotes(graph, subject, 'zh').join('，');
    return `<li>${escape(subject.name.zh)} <small>${escape(notes)}</small>${entryList(graph, inner)}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function sectionList(sections: readonly OutlineSection[]): string {
  if (sections.length === 0) return '';
  const items = sections.map(({ section: { number, title, summary }, sections: inner }) => {
    const about = summary.zh === '' ? '' : ` <small>${escape(summary.zh)}</small>`;
    return `<li>${escape(`${number} ${title.zh}`.trim())}${about}${sectionList(inner)}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
