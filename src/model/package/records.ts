/** How the records of `plan.json` are read: which fields they have, and which of them a record cannot do without. */
import {
  type Actual,
  type BriefingEntry,
  type Indicator,
  type IndicatorTable,
  type Link,
  type PlanInfo,
  type Problem,
  type Relation,
  type Section,
  type SectionKind,
  type Subject,
  type SubjectPosition,
  type Text,
  precisions,
  sectors,
  stages,
  subjectKinds,
} from '../types';
import {
  type Reader,
  identifier,
  listOf,
  maybe,
  number,
  numbers,
  oneOf,
  orElse,
  orNull,
  record,
  string,
  tableOf,
  whole,
  words,
} from './readers';

const text: Reader<Text> = record<Text>({ zh: string, en: maybe(string) });
const texts = orElse(listOf(string), []);
const noText = orElse(text, { zh: '' });
const noString = orElse(string, '');
const note = orNull(string);

const [two, four] = [numbers(2), numbers(4)];

/** Longitude and latitude in degrees, within the world. */
const onEarth = (longitude: number, latitude: number): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

const place: Reader<number[]> = (value, at, fault) => {
  const read = two(value, at, fault);
  if (read === undefined || onEarth(read[0]!, read[1]!)) return read;
  return void fault(at);
};

/** [west, south, east, north], the right way round. */
const box: Reader<[number, number, number, number]> = (value, at, fault) => {
  const read = four(value, at, fault);
  if (read === undefined) return undefined;
  const [west, south, east, north] = read as [number, number, number, number];
  const good = onEarth(west, south) && onEarth(east, north) && west <= east && south <= north;
  return good ? (read as [number, number, number, number]) : void fault(at);
};

export const planInfo: Reader<PlanInfo> = record<PlanInfo>({
  id: identifier,
  title: text,
  shortTitle: text,
  documentNumber: noString,
  issued: noString,
  period: noString,
  slogan: texts,
  district: text,
  publication: orElse(
    record<PlanInfo['publication']>({
      approvalNumber: noString,
      approvalNote: noString,
      publicity: orElse(oneOf(['内部', '公开']), '内部'),
    }),
    { approvalNumber: '', approvalNote: '', publicity: '内部' },
  ),
  attribution: texts,
  disclaimer: text,
  crs: noString,
  extent: box,
  home: box,
  compiler: noText,
  dataDate: noString,
});

const sectionKinds: readonly SectionKind[] = ['chapter', 'section', 'table', 'box', 'figure'];

export const section: Reader<Section> = record<Section>({
  id: identifier,
  kind: orElse(oneOf(sectionKinds), 'section'),
  number: string,
  title: text,
  parent: orNull(identifier),
  summary: text,
  facts: texts,
  paragraphs: texts,
});

export const subject: Reader<Subject> = record<Subject>({
  id: identifier,
  kind: oneOf(subjectKinds),
  name: text,
  aliases: texts,
  gist: noText,
  precision: oneOf(precisions),
  position: orNull(record<SubjectPosition>({ center: place, bbox: box })),
  town: orNull(identifier),
  sector: orNull(oneOf(sectors)),
  action: note,
  stage: orNull(oneOf(stages)),
  type: note,
  glyph: note,
  basis: note,
  source: note,
});

export const link: Reader<Link> = record<Link>({
  subject: identifier,
  section: identifier,
  relation: orElse(oneOf<Link['relation']>(['names', 'mentions']), 'names'),
  paragraph: whole,
  phrase: noString,
});

export const relation: Reader<Relation> = record<Relation>({
  subject: identifier,
  type: oneOf<Relation['type']>(['part', 'inside', 'related']),
  object: identifier,
  by: oneOf<Relation['by']>(['text', 'place']),
  section: orNull(identifier),
  note,
});

export const table: Reader<IndicatorTable> = record<IndicatorTable>({
  section: identifier,
  columns: orElse(listOf(record<IndicatorTable['columns'][number]>({ id: identifier, title: text })), []),
  notes: texts,
});

export const indicator: Reader<Indicator> = record<Indicator>({
  id: identifier,
  table: identifier,
  group: noString,
  groupEn: maybe(string),
  name: text,
  unit: note,
  values: orElse(tableOf(orNull(string)), {}),
  nature: orNull(oneOf<'expected' | 'binding'>(['expected', 'binding'])),
  note,
});

export const actual: Reader<Actual> = record<Actual>({
  indicator: identifier,
  year: whole,
  value: words,
  source: string,
  note,
});

export const briefing: Reader<BriefingEntry> = record<BriefingEntry>({
  id: identifier,
  title: text,
  seconds: number,
  steps: whole,
  src: words,
});

export const problem: Reader<Problem> = record<Problem>({
  code: words,
  where: string,
  message: string,
  severity: oneOf<Problem['severity']>(['error', 'warning', 'note']),
});
