import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, test } from 'vitest';
import { staticOutline } from '../../src/app/build/static-outline';
import { exportBriefing } from '../../src/briefing/exports';
import { writeOneFile } from '../../src/briefing/exports/one-file';
import { readBriefing } from '../../src/briefing/yaml/read-briefing';
import { figureFile } from '../../src/elements/plan-figures/figure-files';
import type { PanelView } from '../../src/elements/shared/panel-element';
import { type ExportFormat, exportLedger } from '../../src/exports/export-ledger';
import { readFrameMessage, readPageMessage } from '../../src/frame/protocol';
import { decodeAddress } from '../../src/model/address';
import { buildGraph } from '../../src/model/graph';
import { createLedger } from '../../src/model/ledger';
import { emptyFilter } from '../../src/model/ledger-filter';
import { ledgerColumns } from '../../src/model/ledger-order';
import { SearchIndex } from '../../src/model/search';
import { figureTables } from '../../src/model/figures';
import { textOf } from '../../src/model/text';
import { createStore } from '../../src/state';
import { translate, translateTerm } from '../../src/strings';
import { searchWords } from '../../src/strings/search-words';
import { renderCardHtml } from '../../src/svg/card/render-card-html';
import { renderPlanSvg } from '../../src/svg/render-plan-svg';
import { drawSheet } from '../../src/svg/sheets/draw-sheet';
import { readPlan } from '../support/read-plan';
import { unzip } from '../support/unzip';
import { hostile, hostileBriefing, hostileTexts } from './hostile';

const good = readPlan('tests/fixtures/qinghe');
const { graph } = buildGraph(hostile(good.graph.package));
if (!graph) throw new Error('The hostile plan is no plan');
const plan = { graph, layers: hostile(good.layers) };
const [town] = [...graph.subjects.values()].filter(({ kind }) => kind === 'town');
const briefing = hostileBriefing([town?.id ?? ''], graph.package.tables[0]?.section);

afterEach(() => {
  const bare = {} as Record<string, unknown>;
  expect(bare.polluted ?? bare.hurt ?? (globalThis as Record<string, unknown>).hurt).toBeUndefined();
});

/** No element, attribute or end of anything comes from a text. */
function expectTextOnly(markup: string): void {
  expect(markup).not.toMatch(/<img|<script|<iframe|<svg onload|<\/style|\]\]>|srcdoc="</i);
  expect(markup).not.toMatch(/(?:href|src)="?\s*javascript:/i);
  expect(markup).toMatch(/&lt;(?:img|\/?script|svg|iframe)/);
}

test('the hostile plan has all that the good one has', () => {
  expect(graph.subjects.size).toBe(good.graph.subjects.size);
  expect(graph.sections.size).toBe(good.graph.sections.size);
  expect(JSON.stringify(graph.package).match(/onerror/g)?.length).toBeGreaterThan(20);
});

describe('stays text', () => {
  test('in drawings, sheets, cards and the page without scripts', () => {
    const both = (draw: (language: 'zh' | 'en') => string): string => draw('zh') + draw('en');
    expectTextOnly(
      both((language) => renderPlanSvg(graph, { layers: plan.layers, width: 900, height: 900, language })),
    );
    expectTextOnly(both((language) => drawSheet(plan, 'a3', { language })));
    const cards = [...graph.subjects.keys()].map((subject) =>
      renderCardHtml(graph, { layers: plan.layers, subject }),
    );
    expectTextOnly(cards.join('\n'));
    expectTextOnly(staticOutline(graph.package));
  });

  test('in a briefing as one file: one script, whose data is what it was', () => {
    const html = writeOneFile('<title>{title}</title><!-- data -->', briefing, plan);
    expect(html.match(/<\/?script/gi)).toEqual(['<script', '</script']);
    expect(html).not.toMatch(/<img|<iframe|<svg/i);
    const [, data = ''] = /<script[^>]*>([^]*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data)).toMatchObject({ briefing: JSON.parse(JSON.stringify(briefing)) as object });
  });

  test('in hand-outs', async () => {
    const options = { plan, briefing, address: 'https://plan.example/', notes: true };
    const markdown = await (await exportBriefing('md', options)).blob.text();
    expect(markdown).not.toMatch(/(?<!\\)<(?!https:)|(?<!\\)\[x|(?<!\\)\]\((?!<https:)/);
    expect(markdown).toContain(String.raw`\<img src=x`);
    const deck = await exportBriefing('pptx', options);
    const parts = unzip(new Uint8Array(await deck.blob.arrayBuffer()));
    const slides = [...parts].filter(([name]) => /slides\/|notesSlides\//.test(name));
    for (const [name, xml] of slides) {
      expect(xml, name).not.toMatch(/<img|<script|<iframe|<svg/i);
      if (name.endsWith('.rels')) expect(xml, name).not.toMatch(/Target="(?!https?:|\.\.\/|\/)[a-z]+:/i);
    }
    expect(slides.some(([, xml]) => xml.includes('&lt;img src=x'))).toBe(true);
  });
});

describe('no cell of a table is a formula', () => {
  /** What a spreadsheet runs, at the beginning of a cell or of what it may take for one. */
  const formulas = [
    ...hostileTexts.filter((text) => /^[=+]/.test(text)),
    ...["-2+3+cmd|' /C calc'!A0", '@SUM(1+1)', '\t=1+1', '\r=1+1', '＝1+1', '＋1+1', '－1+1', '＠SUM(A1)'],
    ...['-1)+cmd', '+1e9=', 'x\r=1+1', 'x\n=1+1', 'x\r\n=1+1', 'x,=1+1', 'x";=1+1'],
  ];
  /** The hostile plan with one text in every place. */
  const planOf = (text: string): typeof graph => {
    const every = JSON.stringify(graph.package, (_, value: unknown) =>
      typeof value === 'string' && hostileTexts.some((each) => value.startsWith(`${each} `)) ? text : value,
    );
    const built = buildGraph(JSON.parse(every)).graph;
    if (!built) throw new Error(`No plan with ${text}`);
    return built;
  };
  /** Any sign of an end of a line is one, as in a spreadsheet. */
  const cellsOf = async (csv: Blob): Promise<string[]> =>
    (
      parse(await csv.text(), {
        ...{ bom: true, record_delimiter: ['\r\n', '\n', '\r'] },
      }) as string[][]
    ).flat();
  /** Begins as a formula does, and is neither a plain number nor the lone dash of an empty cell. */
  const isRisky = (cell: string): boolean =>
    /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^(?:[+-]?\d+(?:\.\d+)?%?|-)$/.test(cell);
  const expectSafe = async (csv: Blob, text?: string): Promise<void> => {
    const cells = await cellsOf(csv);
    expect(cells.filter(isRisky), text).toEqual([]);
    // It came as far as the file, as the text that it is.
    if (text !== undefined) expect(cells).toContain(isRisky(text) ? `'${text}` : text);
  };

  const ledgerFile = async (format: ExportFormat, of = graph): Promise<Blob> => {
    const ledger = createLedger(of);
    const view = {
      ...{ ledger, layers: plan.layers, filter: emptyFilter, rows: Uint32Array.from(ledger.rows.keys()) },
      ...{ sort: { column: 'name' as const, descending: false }, columns: ledgerColumns },
      ...{ group: 'town' as const, language: 'zh' as const, date: '2099-01-01' },
    };
    return (await exportLedger(format, view)).content;
  };
  const write = async (format: ExportFormat): Promise<Uint8Array> =>
    new Uint8Array(await (await ledgerFile(format)).arrayBuffer());

  test('as CSV of the ledger', async () => {
    await expectSafe(await ledgerFile('csv'));
    for (const text of formulas) await expectSafe(await ledgerFile('csv', planOf(text)), text);
  });

  test.each(['zh', 'en'] as const)('as CSV of the figures, in %s', async (language) => {
    const figures = (of: typeof graph): Promise<Blob> => {
      const view: PanelView = {
        ...{ graph: of, language, selected: null, hovered: null },
        t: (key, values) => translate(key, language, values),
        term: (list, value) => translateTerm(list, value, language),
        text: (text) => textOf(text, language),
      };
      const [table] = figureTables(of);
      return figureFile('csv', view, table!, table!.rows);
    };
    await expectSafe(await figures(graph));
    for (const text of formulas) await expectSafe(await figures(planOf(text)), text);
    expect(await cellsOf(await figures(planOf('-12.5')))).toContain('-12.5');
  });

  test('as Excel, where it is a text', async () => {
    const parts = unzip(await write('xlsx'));
    for (const [name, xml] of parts) expect(xml, name).not.toMatch(/<f[ >]|<hyperlink|<img|<script/i);
    expect([...parts.values()].join('')).toContain('=cmd|');
  });

  test('as shapes', async () => {
    const geojson = JSON.parse(new TextDecoder().decode(await write('geojson'))) as { features: unknown[] };
    expect(geojson.features.length).toBeGreaterThan(0);
    const kml = new TextDecoder().decode(await write('kml'));
    expect(kml).not.toMatch(/<img|<script|<iframe|<svg/i);
  });
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];

  test('as ids of subjects and sections', async () => {
    const text = JSON.stringify(good.graph.package);
    const ids = [...good.graph.subjects.keys()].slice(0, names.length);
    const renamed = ids.reduce((all, id, at) => all.replaceAll(`"${id}"`, `"${names[at]}"`), text);
    const read = buildGraph(JSON.parse(renamed));
    expect(read.problems).toEqual([]);
    expect(read.graph?.subjects.size).toBe(good.graph.subjects.size);
    for (const name of names) {
      expect(read.graph?.describe(name)?.subject).toBe(name);
      read.graph?.projectsAt(name);
      read.graph?.relatedSubjects(name);
    }
    const store = createStore();
    store.dispatch({
      type: 'load-succeeded',
      plan: { graph: read.graph!, layers: good.layers },
      origin: 'host',
    });
    store.dispatch({ type: 'select', selection: { type: 'subject', id: '__proto__' }, origin: 'map' });
    expect(store.state.selection?.id).toBe('__proto__');
    const index = await SearchIndex.create(read.graph!, searchWords());
    for (const name of names) index.search(name);
  });

  test('as keys and values of an address, a message and a briefing', () => {
    for (const name of names) {
      for (const key of ['s', 'p', 'l', 'q', 'f', 'tab', name]) {
        const view = decodeAddress(`#/${key}=${name}&${name}=polluted&__proto__[polluted]=1`);
        expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
      }
      expect(good.graph.describe(name)).toBeNull();
      expect(readPageMessage({ type: 'set', name, value: 1 })).toBeNull();
      expect(
        readPageMessage(JSON.parse(`{"type": "set", "name": "${name}", "__proto__": {"hurt": 1}}`)),
      ).toBeNull();
      readFrameMessage(JSON.parse(`{"type": "state", "values": {"${name}": {"polluted": 1}}}`));
      const yaml = `title: 一\n${name}:\n  polluted: 1\nsteps:\n  - title: 二\n    ${name}: { polluted: 1 }\n    subjects: [${name}]`;
      const { briefing: read, problems } = readBriefing(yaml, { id: 'b', graph: good.graph });
      expect(problems.length).toBeGreaterThan(0);
      expect(read === null || !('polluted' in read)).toBe(true);
    }
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...[...'bcdefghij'].map(
        (each, at) => `${each}: &${each} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`,
      ),
    ].join('\n');
    expect(readBriefing(bomb, { id: 'b', graph: good.graph }).problems[0]?.code).toBe('bad-yaml');
  });
});
