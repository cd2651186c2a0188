import { type TemplateResult, html, nothing } from 'lit';
import type { PlanGraph } from '../../model/graph';
import type { NameHit, SearchHit } from '../../model/search';
import { type Language, textOf } from '../../model/text';
import type { Section, Subject } from '../../model/types';
import { type StringKey, type StringValues, translate, translateTerm } from '../../strings';
import { icon } from '../shared';
import { renderMark } from '../shared/subject-mark';
import { figureParts } from './figure-line';
import type { SearchRow } from './rows';

/** What a line of the list shows. */
export interface RowTexts {
  mark: TemplateResult;
  name: unknown;
  about: string;
}

/** Mark, name with what was typed marked in it, and one line: what it is, where it lies, which section names it. */
export function rowTexts(graph: PlanGraph, row: SearchRow, language: Language, typed: string): RowTexts {
  const t = (key: StringKey, values?: StringValues): string => translate(key, language, values);
  if (row.type === 'words') {
    return { mark: icon(row.recent ? 'history' : 'message-square'), name: row.words, about: '' };
  }
  if (row.type === 'ledger') {
    return { mark: icon('list'), name: t('search.ledger', { count: row.count }), about: '' };
  }
  const { thing } = row.hit;
  const shown = nameOf(row.hit, language);
  const range = rangeIn(shown, row.hit.name, typed);
  const also = range ? '' : alsoKnown(row.hit.name, shown, language);
  const rest =
    thing.type === 'subject'
      ? aboutSubject(graph, thing.subject, language)
      : thing.type === 'section'
        ? [numberOf(thing.section, language)]
        : [thing.table ? numberOf(thing.table, language) : '', ...figureParts(thing.figure, language)];
  const mark =
    thing.type === 'subject'
      ? renderMark(graph, thing.subject)
      : icon(thing.type === 'indicator' ? 'chart-column' : row.hit.group === 'table' ? 'table' : 'file-text');
  return {
    mark,
    name: marked(shown, range),
    about: [also, ...rest].filter((part) => part !== '').join(' · '),
  };
}

/** The name of a hit on the screen. */
export function nameOf({ thing }: SearchHit, language: Language): string {
  if (thing.type === 'subject') return textOf(thing.subject.name, language);
  return textOf(thing.type === 'section' ? thing.section.title : thing.indicator.name, language);
}

/** Where the name on the screen has what was typed, by the name that was found or letter by letter. */
function rangeIn(shown: string, hit: NameHit | null, typed: string): [number, number] | null {
  if (!hit) return null;
  const [from, to] = hit.range ?? [0, 0];
  const words = to > from ? hit.label.slice(from, to) : '';
  const at = hit.label === shown ? from : shown.indexOf(words);
  if (words !== '' && at >= 0) return [at, at + words.length];
  const asked = typed.trim().toLowerCase();
  const found = shown.toLowerCase().indexOf(asked);
  return asked !== '' && found >= 0 ? [found, found + asked.length] : null;
}

function alsoKnown(hit: NameHit | null, shown: string, language: Language): string {
  if (!hit || hit.label === shown || hit.role === 'number') return '';
  const wanted = hit.role === 'alias' || (hit.role === 'name' && language === 'en');
  return wanted ? translate('search.also', language, { name: hit.label }) : '';
}

function aboutSubject(graph: PlanGraph, subject: Subject, language: Language): string[] {
  const { kind, sector, type, town, id, action, stage } = subject;
  const word =
    kind === 'project' && sector
      ? translateTerm('sector', sector, language)
      : translateTerm(type ? 'type' : 'kind', type ?? kind, language);
  const sections = graph.sectionsOf(id);
  const [first] = sections;
  const title = first ? numberOf(first, language) : '';
  const named =
    sections.length > 1
      ? translate('search.more-sections', language, {
          title,
          count: sections.length,
          more: sections.length - 1,
        })
      : title;
  const standing = language === 'zh' || !stage ? (action ?? '') : translateTerm('stage', stage, language);
  return [word, kind === 'project' ? standing : '', whereOf(graph, id, town, language), named];
}

/** The town, or else the zone it lies in. */
function whereOf(graph: PlanGraph, id: string, town: string | null, language: Language): string {
  const zone = graph.within(id).find(({ object }) => graph.subjects.get(object)?.kind === 'zone');
  const place = graph.subjects.get((town === id ? null : town) ?? zone?.object ?? '');
  return place ? textOf(place.name, language) : '';
}

/** 五（一）, 专栏 4; in English 5.1, Box 4. */
function numberOf({ id, kind, number }: Section, language: Language): string {
  if (language === 'zh') return number;
  if (/^\d+(\.\d+)*$/.test(id)) return id;
  const last = /\d+$/.exec(id)?.[0] ?? '';
  return last === '' ? number : `${translateTerm('section', kind, language)} ${last}`;
}

function marked(name: string, range: [number, number] | null): unknown {
  if (!range || range[1] <= range[0]) return name;
  const [from, to] = range;
  return html`${name.slice(0, from) || nothing}<mark>${name.slice(from, to)}</mark>${name.slice(to) || nothing}`;
}
