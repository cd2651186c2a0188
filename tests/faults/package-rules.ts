/** What a plan package has to be, said once more and more simply than where it is read: damage is judged by it. */
import { longestText } from '../../src/model/package/readers';
import { precisions, sectors, stages, subjectKinds } from '../../src/model/types';

/**
 * A field must be there for its record to be of use, may be `null`, or may be missing (`default`: something stands in
 * its place; `optional`: nothing does).
 */
type Need = 'must' | 'null' | 'default' | 'optional';
type Kind = string | readonly string[] | { fields: Fields } | { list: Kind };
export type Fields = Readonly<Record<string, readonly [Need, Kind]>>;

const text = { fields: { zh: ['must', 'text'], en: ['optional', 'text'] } } as const;
const texts = ['default', { list: 'text' }] as const;
const note = ['null', 'text'] as const;
const id = ['must', 'id'] as const;

export const info: Fields = {
  ...{ id, title: ['must', text], shortTitle: ['must', text], district: ['must', text] },
  ...{ disclaimer: ['must', text], compiler: ['default', text], slogan: texts, attribution: texts },
  ...{ documentNumber: ['default', 'text'], issued: ['default', 'text'], period: ['default', 'text'] },
  ...{
    crs: ['default', 'text'],
    dataDate: ['default', 'text'],
    extent: ['must', 'box'],
    home: ['must', 'box'],
  },
  publication: [
    'default',
    {
      fields: {
        approvalNumber: ['default', 'text'],
        approvalNote: ['default', 'text'],
        publicity: ['default', ['内部', '公开']],
      },
    },
  ],
};

export const rules: Readonly<Record<string, Fields>> = {
  sections: {
    ...{
      id,
      number: ['must', 'text'],
      title: ['must', text],
      summary: ['must', text],
      parent: ['null', 'id'],
    },
    ...{
      facts: texts,
      paragraphs: texts,
      kind: ['default', ['chapter', 'section', 'table', 'box', 'figure']],
    },
  },
  subjects: {
    ...{ id, kind: ['must', subjectKinds], name: ['must', text], aliases: texts, gist: ['default', text] },
    position: ['null', { fields: { center: ['must', 'place'], bbox: ['must', 'box'] } }],
    ...{ precision: ['must', precisions], town: ['null', 'id'], sector: ['null', sectors], action: note },
    ...{ stage: ['null', stages], type: note, glyph: note, basis: note, source: note },
  },
  links: {
    ...{ subject: id, section: id, relation: ['default', ['names', 'mentions']] },
    ...{ paragraph: ['must', 'whole'], phrase: ['default', 'text'] },
  },
  relations: {
    ...{ subject: id, type: ['must', ['part', 'inside', 'related']], object: id },
    ...{ by: ['must', ['text', 'place']], section: ['null', 'id'], note },
  },
  tables: {
    section: id,
    columns: ['default', { list: { fields: { id, title: ['must', text] } } }],
    notes: texts,
  },
  indicators: {
    ...{ id, table: id, group: ['default', 'text'], groupEn: ['optional', 'text'], name: ['must', text] },
    ...{ unit: note, values: ['default', 'cells'], nature: ['null', ['expected', 'binding']], note },
  },
  actuals: {
    ...{ indicator: id, year: ['must', 'whole'], value: ['must', 'words'], source: ['must', 'text'], note },
  },
  briefings: {
    ...{
      id,
      title: ['must', text],
      seconds: ['must', 'number'],
      steps: ['must', 'whole'],
      src: ['must', 'words'],
    },
  },
  problems: {
    ...{ code: ['must', 'words'], where: ['must', 'text'], message: ['must', 'text'] },
    severity: ['must', ['error', 'warning', 'note']],
  },
};

export const feature: Fields = {
  ...{ type: ['default', ['Feature']], id: ['optional', 'feature id'], geometry: ['must', 'geometry'] },
  properties: [
    'must',
    {
      fields: {
        subject: ['optional', 'id'],
        kind: ['must', [...subjectKinds, 'district', 'water', 'transport', 'background']],
        role: ['must', ['area', 'line', 'point', 'label', 'seat', 'mask', 'ribbon']],
        ...{ name: ['optional', 'text'], name_en: ['optional', 'text'], precision: ['default', precisions] },
        ...{ sector: ['optional', sectors], stage: ['optional', stages], type: ['optional', 'text'] },
        ...{ glyph: ['optional', 'text'], index: ['optional', 'whole'], anchor: ['optional', 'text'] },
      },
    },
  ],
};

export type Plain = Record<string, unknown>;
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const finite = (value: unknown, length: number): number[] | null =>
  Array.isArray(value) && value.length >= length && value.slice(0, length).every(Number.isFinite)
    ? (value as number[])
    : null;
const onEarth = (x = NaN, y = NaN): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90;
const isPlace = (value: unknown): boolean => onEarth(...(finite(value, 2) ?? []));
/** Lists in lists down to places, as many deep as `least` has numbers: how long each has to be. */
const isPath = (value: unknown, [first, ...rest]: readonly number[]): boolean =>
  first === undefined
    ? isPlace(value)
    : Array.isArray(value) && value.length >= first && [...value].every((item) => isPath(item, rest));
const paths: ReadonlyMap<unknown, readonly number[]> = new Map([
  ['Point', []],
  ['MultiPoint', [1]],
  ['LineString', [2]],
  ['MultiLineString', [1, 2]],
  ['Polygon', [1, 4]],
  ['MultiPolygon', [1, 1, 4]],
]);

export const plain: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  words: (value) => typeof value === 'string' && value !== '',
  id: (value) => typeof value === 'string' && value !== '' && value.length <= 200,
  'feature id': (value) => Number.isFinite(value) || (typeof value === 'string' && value.length <= 200),
  whole: Number.isInteger,
  number: Number.isFinite,
  place: isPlace,
  box: (value) => {
    const [west = 0, south = 0, east = 0, north = 0] = finite(value, 4) ?? [1, 1, 0, 0];
    return onEarth(west, south) && onEarth(east, north) && west <= east && south <= north;
  },
  geometry: (value) => {
    const least = isPlain(value) ? paths.get(value.type) : undefined;
    return least !== undefined && isPath((value as Plain).coordinates, least);
  },
};

/** Whether a value is of use. @param tell hears of each place in it that is not as it should be */
export function fits(kind: Kind, value: unknown, at: string, tell: (at: string) => void): boolean {
  const wrong = (): false => (tell(at), false);
  if (kind === 'cells') {
    if (!isPlain(value)) return wrong();
    for (const [key, cell] of Object.entries(value)) {
      if (key === '__proto__') tell(`${at}.${key}`);
      else if (cell !== null && cell !== undefined) fits('text', cell, `${at}.${key}`, tell);
    }
    return true;
  }
  if (typeof kind === 'string') {
    if (!plain[kind]?.(value)) return wrong();
    if (typeof value === 'string' && value.length > longestText) tell(at);
    return true;
  }
  if ('list' in kind) {
    if (!Array.isArray(value)) return wrong();
    for (const [index, item] of value.entries()) fits(kind.list, item, `${at}[${index}]`, tell);
    return true;
  }
  if (!('fields' in kind)) return kind.includes(value as string) || wrong();
  if (!isPlain(value)) return wrong();
  let good = true;
  for (const [key, [need, inner]] of Object.entries(kind.fields)) {
    const field = Object.hasOwn(value, key) ? value[key] : undefined;
    if (field === undefined && need !== 'must') continue;
    if (field === null && need === 'null') continue;
    if (!fits(inner, field, at === '' ? key : `${at}.${key}`, tell) && need === 'must') good = false;
  }
  return good;
}
