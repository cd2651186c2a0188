import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/elements/plan-figures/plan-figures';
import { type PlanFigures } from '../../src/elements/plan-figures/plan-figures';
import { buildGraph } from '../../src/model/graph';
import type { PlanPackage } from '../../src/model/types';
import { type ViewStore, createStore } from '../../src/state';
import { twoFrames } from '../support/two-frames';
import { accessibilityFaults, find, section, selectOnMap, showPanel, texts } from './panel-page';
import { smallLayers } from './small-plan';

/** A committed package. Its texts are long and its tables are real. */
async function storeOf(plan: string): Promise<ViewStore> {
  const response = await fetch(`/${plan}/plan.json`);
  const { graph } = buildGraph((await response.json()) as PlanPackage);
  if (!graph) throw new Error(`${plan} is broken`);
  const store = createStore();
  store.dispatch({ type: 'load-succeeded', plan: { graph, layers: smallLayers }, origin: 'host' });
  return store;
}

let figures: PlanFigures;

async function show(plan: string, width = 360): Promise<void> {
  figures = await showPanel<PlanFigures>('plan-figures', await storeOf(plan));
  figures.style.width = `${width}px`;
  await settled();
}

/** Drawn to its width. */
async function settled(): Promise<void> {
  await twoFrames();
  await figures.updateComplete;
}

const press = async (selector: string): Promise<void> => {
  await userEvent.click(find(figures, selector));
  await settled();
};

const rows = (): string[] => texts(figures, '.figure h5');

afterEach(() => figures.remove());

describe('the tables of the committed plan', () => {
  beforeEach(() => show('geodata/kecheng'));

  test('show every row of a table in its order, with verdicts in words', async () => {
    expect(rows()).toHaveLength(21);
    expect(rows()[0]).toBe('地区生产总值');
    expect(texts(figures, '.verdict').filter((text) => text === '未完成')).toHaveLength(8);
    expect(texts(figures, '.tile')).toEqual(['9完成', '8未完成', '4未公布']);
    await press('.segments button:nth-child(2)');
    expect(rows()).toHaveLength(22);
    expect(texts(figures, '.figure:first-child .gap')[0]).toBe('需增 113.5 亿元（+48.0%）');
  });

  test('every chart says in words what it shows', () => {
    const chart = find(figures, '.figure .chart');
    expect(chart.getAttribute('role')).toBe('img');
    expect(chart.getAttribute('aria-label')).toBe(
      '地区生产总值（亿元）：目标年均/累计增长 7%；实绩年均/累计增长 6.1%；2015年 158.45 亿元；2020年实绩 236.5 亿元；未完成；比目标低 0.9 个百分点；高为好',
    );
    expect(texts(figures, '.figure .plot > .sr-only').some((text) => text.includes('达到省市要求'))).toBe(
      true,
    );
  });

  test('missing values are named, and the note of the row stands with it', async () => {
    const row = [...figures.renderRoot.querySelectorAll('.figure')].find((each) =>
      each.textContent?.includes('森林覆盖率'),
    );
    expect(row?.textContent).toContain('统计口径可能不同');
    await press('.segments button:nth-child(2)');
    expect(texts(figures, '.figure:nth-child(2) .cells')[0]).toBe('2020年 未公布');
  });

  test('filters by result, kind and group, and clears them', async () => {
    await press('.tile.missed');
    expect(rows()).toHaveLength(8);
    expect(find(figures, '.tile.missed').getAttribute('aria-pressed')).toBe('true');
    await press('.chips .toggle:nth-child(4)');
    expect(rows()).toEqual(['森林覆盖率', '万元增加值能耗下降率']);
    await press('.chips .toggle:nth-child(3)');
    expect(rows()).toEqual([]);
    await press('.none .button');
    expect(rows()).toHaveLength(21);
    await press('.segments button:nth-child(2)');
    await press('.tile.binding');
    expect(rows()).toHaveLength(6);
  });

  test('the table alternative is the table as printed', async () => {
    await press('.segments:nth-child(2) button:nth-child(2)');
    expect(figures.renderRoot.querySelectorAll('.figures tbody tr:not(.group)')).toHaveLength(21);
    expect(figures.renderRoot.querySelector('.chart')).toBeNull();
  });

  test('opens the section of a table in the outline', async () => {
    const selected = vi.fn();
    figures.addEventListener('plan-select', selected);
    await press('.source');
    expect(selected).toHaveBeenCalledOnce();
    const { state } = figures.activeStore;
    expect(state.selection).toEqual(section('table-1'));
    expect(state.tab).toBe('reader');
  });

  test('shows the table that is selected elsewhere', async () => {
    await selectOnMap(figures, section('table-2'));
    expect(rows()).toHaveLength(22);
  });

  test.each([360, 900, 1500])('nothing is cut or overlaps at %i px', async (width) => {
    figures.style.width = `${width}px`;
    await settled();
    for (const svg of figures.renderRoot.querySelectorAll<SVGSVGElement>('.chart')) {
      const box = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
      for (const [at, label] of labels.entries()) {
        expect(label.left).toBeGreaterThanOrEqual(box.left - 1);
        expect(label.right).toBeLessThanOrEqual(box.right + 3);
        for (const other of labels.slice(at + 1)) {
          const apart = label.right <= other.left + 1 || other.right <= label.left + 1;
          expect(apart || label.bottom <= other.top + 4 || other.bottom <= label.top + 4).toBe(true);
        }
      }
    }
    expect(figures.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('is accessible as charts and as a table, light and dark', async () => {
    expect(await accessibilityFaults(figures)).toEqual([]);
    await press('.segments:nth-child(2) button:nth-child(2)');
    expect(await accessibilityFaults(figures)).toEqual([]);
    figures.theme = 'dark';
    await press('.segments:nth-child(2) button:first-child');
    expect(await accessibilityFaults(figures)).toEqual([]);
  });

  test('speaks English', async () => {
    figures.lang = 'en';
    await settled();
    expect(texts(figures, '.tile')).toEqual(['9Met', '8Not met', '4Not published']);
    expect(rows()[0]).toBe('Gross domestic product');
  });
});

describe('exports', () => {
  /** Presses an export and takes the file that would be saved. */
  async function exported(kind: string): Promise<{ name: string; blob: Blob }> {
    const saved = new Promise<{ name: string; blob: Blob }>((resolve) => {
      let blob: Blob | null = null;
      vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
        blob = content as Blob;
        return `blob:${kind}`;
      });
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        if (blob) resolve({ name: this.download, blob });
      });
    });
    find(figures, '.export summary').click();
    find(figures, `[data-export="${kind}"]`).click();
    return saved;
  }

  afterEach(() => vi.restoreAllMocks());

  test('CSV has a byte order mark, the printed cells and no formula', async () => {
    await show('geodata/kecheng');
    const { name, blob } = await exported('csv');
    expect(name).toBe('柯城区“十三五”规划主要指标完成情况.csv');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(22);
    expect(lines[1]).toContain('经济发展,地区生产总值,亿元,158.45,－,7%,236.5,6.1%,否,');
  });

  test('SVG is a drawing of its own that a reader of XML takes', async () => {
    await show('geodata/kecheng');
    await press('.tile.missed');
    const { blob } = await exported('svg');
    const page = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(page.querySelector('parsererror')).toBeNull();
    expect(page.documentElement.textContent).toContain('社会消费品零售总额');
    expect(page.documentElement.textContent).not.toContain('固定资产投资');
  });

  test('a shown progress goes out with its year and verdict', async () => {
    await show('tests/fixtures/qinghe');
    const { blob } = await exported('csv');
    const text = await blob.text();
    expect(text).toContain('2022年实绩,2023年实绩');
    expect(text).toContain('12.6,12.9,快于时序');
  });
});

test('a picture is a PNG with the colours of the verdicts', async () => {
  await show('tests/fixtures/qinghe');
  const { figureFile } = await import('../../src/elements/plan-figures/figure-files');
  const { figureTables } = await import('../../src/model/figures');
  const graph = figures.activeStore.state.plan?.graph;
  const [table] = graph ? figureTables(graph) : [];
  const view = (figures as unknown as { view: Parameters<typeof figureFile>[1] }).view;
  if (!table) throw new Error('no table');
  const blob = await figureFile('png', view, table, table.rows);
  const bitmap = await createImageBitmap(blob);
  expect(bitmap.width).toBeGreaterThan(1500);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add([data[at], data[at + 1], data[at + 2]].join());
  expect(colours.has('36,113,90')).toBe(true);
  expect(colours.has('165,18,26')).toBe(true);
});

test('with later values, charts show the way and the time, and the table lists them', async () => {
  await show('tests/fixtures/qinghe');
  expect(texts(figures, '.verdict')).toEqual(['快于时序', '慢于时序']);
  expect(texts(figures, '.said .pace')).toEqual([
    '2023年末：时间过去 60%，目标路程走了 80%',
    '2023年末：时间过去 60%，目标路程走了 25%',
  ]);
  await press('.tile.behind');
  expect(rows()).toEqual(['森林覆盖率']);
  await press('.segments:nth-child(2) button:nth-child(2)');
  expect(figures.renderRoot.querySelectorAll('.reported tbody tr')).toHaveLength(4);
  expect(await accessibilityFaults(figures)).toEqual([]);
});
