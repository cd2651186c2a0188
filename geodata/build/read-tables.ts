import { type Precision, type Sector, type Stage, precisions, sectors, stages } from '../../src/model/types';
import { type ColumnSpecs, type Row, readTable } from './csv';
import type { Faults } from './faults';
import { bilingual } from './read-plan';
import type { LeftOut, LinkSource, Origin, PlacedSource, RelationSource, TownSource } from './sources';

const text = {};
const required = { required: true };
const identifier = { required: true, type: 'id' } as const;
const place = { at: text, town: text, precision: { values: precisions }, aliases: text } as const;
const words = { gist: required, gist_en: text, basis: text } as const;

const originOf = (row: Row): Origin => ({ file: row.file, row: row.line });

const townColumns = {
  id: identifier,
  name: required,
  name_en: text,
  type: { required: true, values: ['street', 'town', 'township'] },
  code: text,
  aliases: text,
  centre_lng: { type: 'number' },
  centre_lat: { type: 'number' },
  area_km2: { type: 'number' },
  seat: text,
  gist: required,
  gist_en: text,
} as const satisfies ColumnSpecs;

const factColumns = {
  code: text,
  name: required,
  alias: text,
  centre_lng: { required: true, type: 'number' },
  centre_lat: { required: true, type: 'number' },
  area_km2: { required: true, type: 'number' },
  source: text,
} as const satisfies ColumnSpecs;

/** Reads towns.csv; an empty centre or area is taken from the town facts by code or name. */
export function readTowns(folder: string, factsPath: string | null, faults: Faults): TownSource[] {
  const facts = factsPath === null ? [] : readTable(folder, factsPath, factColumns, faults).rows;
  return readTable(folder, 'towns.csv', townColumns, faults).rows.map((row) => {
    const fact = facts.find(
      (fact) =>
        (fact.text('code') !== '' && fact.text('code') === row.text('code')) ||
        fact.text('name') === row.text('name'),
    );
    const number = (column: 'centre_lng' | 'centre_lat' | 'area_km2'): number => {
      const value = row.number(column) ?? fact?.number(column) ?? null;
      if (value === null && row.text(column) === '') {
        faults.add(row.file, '这一格必须填写（乡镇事实表里也没有）。', { row: row.line, column });
      } else if (value !== null && column === 'area_km2' && value <= 0) {
        faults.add(row.file, '面积必须大于 0。', { row: row.line, column });
      }
      return value ?? 0;
    };
    return {
      origin: originOf(row),
      id: row.text('id'),
      name: bilingual(row.text('name'), row.text('name_en')),
      type: row.text('type'),
      code: row.maybe('code'),
      aliases: row.list('aliases'),
      center: [number('centre_lng'), number('centre_lat')],
      areaKm2: number('area_km2'),
      seat: row.maybe('seat'),
      gist: bilingual(row.text('gist'), row.text('gist_en')),
    };
  });
}

const platformColumns = {
  id: identifier,
  kind: { required: true, values: ['family', 'platform'] },
  name: required,
  name_en: text,
  glyph: text,
  sector: { values: sectors },
  ...place,
  ...words,
} as const satisfies ColumnSpecs;

const placeColumns = {
  id: identifier,
  name: required,
  name_en: text,
  type: required,
  sector: { values: sectors },
  ...place,
  ...words,
} as const satisfies ColumnSpecs;

const projectColumns = {
  id: identifier,
  name: required,
  name_en: text,
  type: text,
  sector: { required: true, values: sectors },
  action: text,
  stage: { required: true, values: stages },
  ...place,
  ...words,
} as const satisfies ColumnSpecs;

/** Reads platforms.csv, projects.csv and places.csv, in this order. */
export function readPlaced(folder: string, faults: Faults): PlacedSource[] {
  const platforms = readTable(folder, 'platforms.csv', platformColumns, faults).rows.map((row) => ({
    ...placed(row),
    kind: row.text('kind') as 'family' | 'platform',
    glyph: row.maybe('glyph'),
  }));
  const projects = readTable(folder, 'projects.csv', projectColumns, faults).rows.map((row) => ({
    ...placed(row),
    kind: 'project' as const,
    action: row.maybe('action'),
    stage: row.maybe('stage') as Stage | null,
  }));
  const places = readTable(folder, 'places.csv', placeColumns, faults).rows.map((row) => ({
    ...placed(row),
    kind: 'place' as const,
  }));
  return [...platforms, ...projects, ...places];
}

function placed(row: Row): Omit<PlacedSource, 'kind'> {
  return {
    origin: originOf(row),
    id: row.text('id'),
    name: bilingual(row.text('name'), row.text('name_en')),
    type: row.maybe('type'),
    glyph: null,
    sector: row.maybe('sector') as Sector | null,
    action: null,
    stage: null,
    at: row.text('at'),
    town: row.maybe('town'),
    precision: row.maybe('precision') as Precision | null,
    aliases: row.list('aliases'),
    gist: bilingual(row.text('gist'), row.text('gist_en')),
    basis: row.maybe('basis'),
  };
}

const relationColumns = {
  subject: required,
  type: { required: true, values: ['part', 'inside', 'related'] },
  object: required,
  section: required,
  note: text,
} as const satisfies ColumnSpecs;

/** Reads relations.csv: what the text says about how things belong together. */
export function readRelations(folder: string, faults: Faults): RelationSource[] {
  return readTable(folder, 'relations.csv', relationColumns, faults, { mayBeEmpty: true }).rows.map(
    (row) => ({
      origin: originOf(row),
      subject: row.text('subject'),
      type: row.text('type') as RelationSource['type'],
      object: row.text('object'),
      by: 'text',
      section: row.maybe('section'),
      note: row.maybe('note'),
    }),
  );
}

const linkColumns = {
  subject: required,
  section: required,
  relation: { required: true, values: ['names', 'mentions'] },
  paragraph: { required: true, type: 'integer' },
  phrase: required,
} as const satisfies ColumnSpecs;

/** Reads links.csv: which section names which subject. */
export function readLinks(folder: string, faults: Faults): LinkSource[] {
  return readTable(folder, 'links.csv', linkColumns, faults, { mayBeEmpty: true }).rows.map((row) => ({
    origin: originOf(row),
    subject: row.text('subject'),
    section: row.text('section'),
    relation: row.text('relation') as LinkSource['relation'],
    paragraph: row.number('paragraph') ?? 0,
    phrase: row.text('phrase'),
  }));
}

const leftOutColumns = { name: required, reason: required } as const satisfies ColumnSpecs;

/** Reads left-out.csv: place-like names of the text that deliberately have no subject. */
export function readLeftOut(folder: string, faults: Faults): LeftOut[] {
  const options = { mayBeEmpty: true, optional: true };
  return readTable(folder, 'left-out.csv', leftOutColumns, faults, options).rows.map((row) => ({
    origin: originOf(row),
    name: row.text('name'),
    reason: row.text('reason'),
  }));
}
