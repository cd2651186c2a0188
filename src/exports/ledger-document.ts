/** The ledger as it is shown, ready to be written to a file: plain values, no more knowledge of the page. */
import type { Geometry } from 'geojson';
import type { Ledger, LedgerRow } from '../model/ledger';
import { type Facet, type LedgerFilter, facets, narrows } from '../model/ledger-filter';
import type { LedgerColumn, LedgerSort } from '../model/ledger-order';
import { type LedgerGroup, type RowIndexes, groupRows } from '../model/ledger-query';
import { type Language, textOf } from '../model/text';
import type { PlanLayers } from '../model/types';
import { translate } from '../strings';
import { cellOf, facetValueLabel, sectionLabel } from '../strings/ledger-words';
import { geometryOf } from './geometry-of';
import '../strings/ledger';

/** What of the ledger is shown, and how. */
export interface LedgerView {
  ledger: Ledger;
  /** The layers of the map: shapes of lines and areas come from them. */
  layers: PlanLayers;
  filter: LedgerFilter;
  /** In the order of the screen. */
  rows: RowIndexes;
  /** `null`: in the order of the plan. */
  sort: LedgerSort | null;
  /** `null`: no groups. */
  group: Facet | null;
  columns: readonly LedgerColumn[];
  language: Language;
  /** Today, as YYYY-MM-DD. */
  date: string;
}

export type CellValue = string | number | null;

export interface LedgerDocument {
  /** Without an ending. */
  fileName: string;
  title: string;
  /** Headings of the columns; numbers are written as numbers. */
  columns: readonly { title: string; type: 'text' | 'number'; width: number }[];
  /** The rows under their headings; one group without a heading when there are no groups. */
  groups: readonly { title: string | null; rows: RowIndexes }[];
  /** The heading over the names of the groups. */
  groupTitle: string;
  /** How many rows there are, each once. */
  count: number;
  cells(row: number): CellValue[];
  feature(row: number): LedgerFeature;
  /** What a reader of the file should know, heading and text. */
  notes: readonly (readonly [string, string])[];
}

/** A row with all that it has, whatever the columns. */
export interface LedgerFeature {
  id: string;
  geometry: Geometry | null;
  name: string;
  /** Short key to text; lists where a row can have several. */
  properties: Readonly<Record<string, string | readonly string[] | null>>;
}

/** Characters in a column, as spreadsheets count. */
const widths: Readonly<Record<LedgerColumn, number>> = {
  name: 34,
  sector: 10,
  stage: 10,
  action: 12,
  town: 14,
  zone: 20,
  platform: 22,
  section: 30,
  precision: 20,
  type: 12,
  gist: 48,
  basis: 48,
  source: 34,
  longitude: 12,
  latitude: 12,
};

/** Gathers what is shown. */
export function ledgerDocument(view: LedgerView): LedgerDocument {
  const { ledger, layers, rows, columns, language, filter } = view;
  const { info } = ledger.graph;
  const rowAt = (row: number): LedgerRow => ledger.rows[row] as LedgerRow;
  const label = translate(`ledger.kind.${filter.kind}`, language);
  return {
    fileName: `${textOf(info.shortTitle, language)} ${label} ${view.date}`.replace(/[\\/:*?"<>|\s]+/g, '-'),
    title: label,
    columns: columns.map((column) => ({
      title: translate(`ledger.column.${column}`, language),
      type: column === 'longitude' || column === 'latitude' ? 'number' : 'text',
      width: widths[column],
    })),
    groups: groupsOf(view),
    groupTitle: translate('ledger.sheet.group', language),
    count: rows.length,
    cells: (row) => columns.map((column) => cellOf(ledger, rowAt(row), column, language)),
    feature: (row) => featureOf(ledger, rowAt(row), layers, language),
    notes: notesOf(view),
  };
}

function groupsOf({ ledger, rows, group, language }: LedgerView): LedgerDocument['groups'] {
  if (group === null) return [{ title: null, rows }];
  return groupRows(ledger, rows, group).map(({ value, rows: members }: LedgerGroup) => ({
    title: facetValueLabel(ledger.graph, group, value, language),
    rows: members,
  }));
}

function featureOf(ledger: Ledger, row: LedgerRow, layers: PlanLayers, language: Language): LedgerFeature {
  const { subject, towns, zones, platforms } = row;
  const { graph } = ledger;
  const text = (column: LedgerColumn): string | null =>
    cellOf(ledger, row, column, language) as string | null;
  const names = (facet: Facet, ids: readonly string[]): string[] =>
    ids.map((id) => facetValueLabel(graph, facet, id, language));
  return {
    id: subject.id,
    name: textOf(subject.name, language),
    geometry: geometryOf(layers, subject),
    properties: {
      name_en: subject.name.en ?? null,
      aliases: subject.aliases,
      sector: text('sector'),
      stage: text('stage'),
      action: subject.action,
      towns: names('town', towns),
      zones: names('zone', zones),
      platforms: names('platform', platforms),
      sections: graph.sectionsOf(subject.id).map((section) => sectionLabel(section, language)),
      precision: text('precision'),
      type: text('type'),
      gist: text('gist'),
      basis: subject.basis,
      source: subject.source,
    },
  };
}

/** The conditions of a filter as a person reads them; `null` when there are none. */
export function describeFilter(ledger: Ledger, filter: LedgerFilter, language: Language): string | null {
  if (!narrows(filter)) return null;
  const separator = translate('ledger.separator', language);
  const parts = facets.flatMap((facet) => {
    const values = filter.chosen[facet];
    if (!values) return [];
    const words = values.map((value) => facetValueLabel(ledger.graph, facet, value, language));
    return [`${translate(`ledger.facet.${facet}`, language)}：${words.join(separator)}`];
  });
  const text = filter.text.trim();
  if (text !== '') parts.push(`${translate('ledger.sheet.text', language)}：${text}`);
  return parts.join('；');
}

function notesOf({ ledger, filter, rows, sort, group, language, date }: LedgerView): LedgerDocument['notes'] {
  const { info } = ledger.graph;
  const t = (key: Parameters<typeof translate>[0]): string => translate(key, language);
  const order = sort
    ? `${t(`ledger.column.${sort.column}`)} ${t(sort.descending ? 'ledger.descending' : 'ledger.ascending')}`
    : t('ledger.sheet.plan-order');
  const notes: [string, string][] = [
    [t('ledger.sheet.plan'), textOf(info.title, language)],
    [t('ledger.sheet.period'), info.period],
    [t('ledger.sheet.compiler'), textOf(info.compiler, language)],
    [t('ledger.sheet.source'), info.attribution.join('；')],
    [t('ledger.sheet.data-date'), info.dataDate],
    [t('ledger.sheet.date'), date],
    [t('ledger.sheet.count'), String(rows.length)],
    [t('ledger.sheet.filter'), describeFilter(ledger, filter, language) ?? t('ledger.sheet.no-filter')],
    [t('ledger.sheet.sort'), order],
    [t('ledger.sheet.precision'), t('ledger.sheet.precision-note')],
    [t('ledger.sheet.crs'), info.crs],
    [t('ledger.sheet.disclaimer'), textOf(info.disclaimer, language)],
  ];
  if (group !== null) {
    const grouped = `${t(`ledger.facet.${group}`)}。${t('ledger.sheet.groups-note')}`;
    notes.splice(9, 0, [t('ledger.sheet.groups'), grouped]);
  }
  return notes.filter(([, text]) => text !== '');
}
