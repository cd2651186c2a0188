import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportBriefing } from '../../../src/briefing/exports';
import type { HandoutFile } from '../../../src/briefing/exports';
import { panelTable } from '../../../src/briefing/exports/panel-table';
import type { Briefing } from '../../../src/model/briefing';
import { poppler } from '../../support/poppler';
import { readPlan } from '../../support/read-plan';
import { repository } from '../../support/source-tree';
import { officePdf, withFile } from '../../support/spatial-readers';
import { unzip } from '../../support/unzip';

const plan = readPlan('geodata/kecheng');
const whole = JSON.parse(
  readFileSync(join(repository, 'geodata/kecheng/briefings/full.json'), 'utf8'),
) as Briefing;
const pick = (id: string): Briefing['steps'][number] => whole.steps.find((step) => step.id === id)!;
const panels = whole.steps.filter(({ panel }) => panel);
const figures = panels.find(({ panel }) => panel?.type === 'figures')!;
const projects = panels.find(({ panel }) => panel?.type === 'projects')!;
const cores = pick('two-cores');
/** The spatial pattern, near enough to see all of its kinds of shapes. */
const pattern: Briefing['steps'][number] = {
  ...{ id: 'pattern', title: { zh: '格局 <一> & 二' }, text: { zh: '第一段。\n\n第二段。' }, layers: 'all' },
  ...{ subjects: ['axis-main'], view: 'home', emphasis: 'none', seconds: 75, notes: { zh: '先说轴。' } },
};
const briefing: Briefing = { ...whole, steps: [cores, pattern, projects, figures] };

let file: HandoutFile;
let parts: Map<string, string>;
let slides: string[];

/** The slides in their order. */
const slideTexts = (): string[] =>
  Array.from({ length: parts.size }, (_, at) => parts.get(`ppt/slides/slide${at + 1}.xml`) ?? '').filter(
    Boolean,
  );
const namesOn = (slide: string): string[] =>
  [...slide.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"/g)].map(([, name = '']) => name);
const textOn = (slide: string): string =>
  [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('\n');
const slideWith = (title: string): string => slides.find((slide) => textOn(slide).startsWith(title)) ?? '';
/** The shape of a name, whole. */
const shapeOn = (slide: string, name: string): string =>
  slide.split('<p:sp>').find((shape) => shape.includes(`name="${name}"`)) ?? '';

beforeAll(async () => {
  file = await exportBriefing('pptx', { plan, briefing, address: 'https://plan.example/?plan=a#/s=x' });
  parts = unzip(new Uint8Array(await file.blob.arrayBuffer()));
  slides = slideTexts();
});

describe('the deck', () => {
  test('is wide, small, and named after plan and briefing', () => {
    expect(file.name).toMatch(/^柯城区.*-规划十分钟\.pptx$/);
    expect(parts.get('ppt/presentation.xml')).toContain('cx="12192000" cy="6858000"');
    expect(file.blob.size).toBeLessThan(600_000);
    expect(file.problems).toEqual([]);
  });

  test('has each step’s title and text as native text, in a font for Chinese', () => {
    const slide = slideWith('格局 &lt;一&gt; &amp; 二');
    expect(shapeOn(slide, '标题')).toMatch(/<p:ph[^>]*type="title"/);
    expect(shapeOn(slide, '正文')).toMatch(/<p:ph[^>]*type="body"/);
    expect(textOn(slide)).toContain('第一段。\n第二段。');
    expect(slide).toMatch(/<a:ea typeface="Microsoft YaHei"/);
    expect(slide).not.toContain('<p:pic>');
  });

  test('draws zones, axis and cores as shapes of their own with names', () => {
    const slide = slideWith('格局');
    const names = namesOn(slide);
    for (const id of ['zone-north', 'zone-south-west', 'axis-main', 'core-main', 'belt-riverside']) {
      expect(names).toContain(plan.graph.subjects.get(id)?.name.zh);
    }
    expect(shapeOn(slide, '城市经济发展轴')).toMatch(/<a:custGeom>.*<a:srgbClr val="E48028"/s);
    expect(shapeOn(slide, '北部生态康养运动片区')).toMatch(
      /<a:close ?\/>.*<a:srgbClr val="F6E6BE"><a:alpha/s,
    );
    expect(shapeOn(slide, '北部生态康养运动片区 边线')).toContain('<a:prstDash val="dash"/>');
    expect(shapeOn(slide, '中心城区')).toContain('prst="ellipse"');
    expect(textOn(shapeOn(slide, '中心城区 名称'))).toBe('中心城区');
    expect(names.slice(1)).not.toContain('');
    expect(names.slice(1).filter((name) => /^(Text|Shape) \d/.test(name))).toEqual([]);
    expect(new Set(names).size).toBeGreaterThan(30);
  });

  test('gives everything on a slide an id of its own', () => {
    for (const slide of slides) {
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      // Whatever slide a table stands on; its number stays what it is.
      for (const [, id] of slide.matchAll(/<p:graphicFrame>.*?<p:cNvPr id="(\d+)"/gs)) {
        expect(Number(id)).toBeGreaterThan(1000);
        expect(slide).toMatch(new RegExp(`type="slidenum".*<a:t>${Number(id) - 1001}</a:t>`, 's'));
      }
    }
  });

  test('keeps every shape of the map on the map', () => {
    const slide = slideWith('格局');
    const boxes = [...slide.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)];
    expect(boxes.length).toBeGreaterThan(40);
    for (const [, x, y, cx, cy] of boxes) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(cx)).toBeLessThan(12_192_000 + 60_000);
      expect(Number(y) + Number(cy)).toBeLessThanOrEqual(6_858_000);
    }
  });

  test('gives the speaker notes, time and section', () => {
    const notes = [...parts]
      .filter(([name]) => name.startsWith('ppt/notesSlides/notesSlide'))
      .map(([, xml]) => xml);
    expect(notes.some((xml) => xml.includes('先说轴。') && xml.includes('1 分 15 秒'))).toBe(true);
    expect(notes.some((xml) => xml.includes('依据：五（一）'))).toBe(true);
  });

  test('has native tables of projects and indicators, with all rows', () => {
    const tables = slides.filter((slide) => slide.includes('<a:tbl>'));
    const cells = tables.map(textOn).join('\n').split('\n');
    const { panel } = figures;
    const rows = plan.graph.package.indicators.filter(
      ({ id, table }) =>
        panel?.type === 'figures' && table === panel.table && (panel.indicators?.includes(id) ?? true),
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { name } of rows) expect(cells.some((cell) => cell.startsWith(name.zh))).toBe(true);
    const counted = /项目清单（(\d+) 项）/.exec(textOn(tables[0] ?? ''))?.[1];
    const listed = tables
      .filter((slide) => slide.includes('项目清单'))
      .map((slide) => slide.split('<a:tr ').length - 2);
    expect(listed.reduce((sum, count) => sum + count, 0)).toBe(Number(counted));
  });

  test('says under a table what its signs mean, and what concerns one row', () => {
    const indicators = ['t2-gdp', 't2-labour-productivity'];
    expect(panelTable({ type: 'figures', table: 'table-2', indicators }, plan, 'zh')?.notes).toEqual([
      '“*”表示年度数据当时未公布',
      '全员劳动生产率：单位印作“万/人”，当为万元/人',
    ]);
  });

  test('says on its master what the map is, and ends with a code for the address', () => {
    const masters = [...parts]
      .filter(([name]) => /slideLayouts\/slideLayout\d+\.xml$/.test(name))
      .map(([, xml]) => xml);
    expect(
      masters.filter((xml) => xml.includes('界线不作为划界依据') && xml.includes('未送审')),
    ).toHaveLength(3);
    const last = slides.at(-1) ?? '';
    expect(namesOn(last).join()).toContain(
      'https://plan.example/?plan=a&amp;briefing=full&amp;step=two-cores',
    );
    expect(textOn(last)).toContain('扫码在线查看');
  });

  test('opens in LibreOffice with its Chinese whole', { timeout: 120_000 }, async () => {
    const data = new Uint8Array(await file.blob.arrayBuffer());
    const pdf = withFile('deck.pptx', data, officePdf);
    const text = withFile('deck.pdf', pdf, (path) => {
      expect(poppler('pdfinfo', path)).toMatch(new RegExp(`^Pages:\\s+${slides.length}$`, 'm'));
      return poppler('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, '');
    });
    for (const word of [
      '规划十分钟',
      '两核引领',
      '城市经济发展轴',
      '航埠城市副中心',
      '格局<一>&二',
      '界线不作为划界依据',
    ]) {
      expect(text).toContain(word);
    }
  });
});

test('a cancelled export gives nothing', async () => {
  const abort = new AbortController();
  const onProgress = (): void => abort.abort();
  const run = exportBriefing('pptx', { plan, briefing }, { signal: abort.signal, onProgress });
  await expect(run).rejects.toThrow(/abort/i);
});
