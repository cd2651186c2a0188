import { describe, expect, test } from 'vitest';
import { addressOfStep, exportBriefing } from '../../../src/briefing/exports';
import { handoutName, withDefaults } from '../../../src/briefing/exports/handout';
import { handoutPage } from '../../../src/briefing/exports/paper/handout-page';
import { pictureParts, pictureWidth } from '../../../src/briefing/exports/paper/long-picture';
import { qrCode, qrSvg } from '../../../src/briefing/exports/qr-code';
import { stepPages, timeText } from '../../../src/briefing/exports/step-page';
import { readBriefingAddress } from '../../../src/app/briefing-address';
import type { Briefing, BriefingStep } from '../../../src/model/briefing';
import { readPlan } from '../../support/read-plan';

const plan = readPlan('tests/fixtures/qinghe');
const [table] = plan.graph.package.tables;
const step: BriefingStep = {
  ...{ id: 'cores', title: { zh: '两核', en: 'Cores' }, subjects: ['core-main'], layers: 'all' },
  ...{ view: 'home', emphasis: 'spotlight', seconds: 45, section: [...plan.graph.sections.keys()][0]! },
  text: { zh: '*第一段*，\n接着说。\n\n1. 第二段' },
  notes: { zh: '只给主讲人。' },
};
const briefing: Briefing = {
  ...{ id: 'sample', title: { zh: '青禾/五分钟' } },
  steps: [
    step,
    { ...step, id: 'figures', title: { zh: '指标' }, panel: { type: 'figures', table: table!.section } },
  ],
};
const base = 'https://plan.example/atlas/?plan=b&briefing=old&step=x#/s=town-a';
const options = withDefaults({ plan, briefing, address: base });

describe('an address', () => {
  test('names briefing and step, and the app reads it', () => {
    const address = addressOfStep(base, briefing, step);
    expect(address).toBe('https://plan.example/atlas/?plan=b&briefing=sample&step=cores');
    expect(readBriefingAddress(address)).toEqual({ briefing: 'sample', step: 'cores' });
    expect(addressOfStep(base, { id: 'ä b' })).toContain('briefing=%C3%A4+b');
  });
});

describe('a QR code', () => {
  test('has its quiet zone and the three corner marks', () => {
    const { size, runs } = qrCode('https://plan.example/');
    expect(Math.min(...runs.map(([x]) => x))).toBe(4);
    expect(Math.max(...runs.map(([x, , width]) => x + width))).toBe(size - 4);
    const corners = runs.filter(
      ([x, y, width]) => width === 7 && (y === 4 || y === size - 11) && (x === 4 || x === size - 11),
    );
    expect(corners).toHaveLength(3);
  });

  test('says what it is to people who cannot see it', () => {
    expect(qrSvg('a', '二维码 <a>')).toContain('aria-label="二维码 &lt;a&gt;"');
  });
});

describe('Markdown', () => {
  const read = async (notes: boolean): Promise<string> =>
    (await exportBriefing('md', { ...options, notes })).blob.text();

  test('has titles, texts, times, links and tables, with no sign that means something else', async () => {
    const text = await read(false);
    expect(text).toContain('# 青禾/五分钟');
    expect(text).toContain('## 1. 两核');
    expect(text).toContain('\\*第一段\\*，接着说。\n\n1\\. 第二段');
    expect(text).toContain('- 计划用时：45 秒');
    expect(text).toContain('(<https://plan.example/atlas/?plan=b&briefing=sample&step=cores>)');
    expect(text).toMatch(/\| --- \|/);
    expect(text).not.toContain('只给主讲人');
  });

  test('has notes when they are wanted', async () => {
    expect(await read(true)).toContain('> 只给主讲人。');
  });
});

describe('a page of paper', () => {
  const [page, withTable] = stepPages(options);
  const textsOf = (svg: string): string =>
    [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join('');

  test('lies on its side without notes, and stands with them', () => {
    expect(handoutPage(page!, options)).toContain('viewBox="0 0 297 210"');
    expect(handoutPage(page!, options)).not.toContain('只给主讲人');
    const upright = handoutPage(page!, { ...options, notes: true });
    expect(upright).toContain('viewBox="0 0 210 297"');
    expect(textsOf(upright)).toContain('只给主讲人。');
  });

  test('has title, text, section, number, the fixed note and the tag', () => {
    const text = textsOf(handoutPage(page!, options));
    for (const part of ['两核', '接着说。', '依据：', '1 / 2', plan.graph.info.disclaimer.zh, '未送审']) {
      expect(text).toContain(part);
    }
  });

  test('keeps a long table and long notes on the page', () => {
    const long = { ...withTable!, notes: Array.from({ length: 12 }, () => '很长的备注。'.repeat(12)) };
    const svg = handoutPage(long, { ...options, notes: true });
    const lowest = Math.max(
      ...[...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*font-size="[\d.]+"/g)].map(([, y]) => Number(y)),
    );
    expect(lowest).toBeGreaterThan(200);
    expect(lowest).toBeLessThan(297);
  });

  test('has no code where nothing is served', () => {
    const [alone] = stepPages({ ...options, address: null });
    expect(textsOf(handoutPage(page!, options))).toContain('扫码');
    expect(textsOf(handoutPage(alone!, { ...options, address: null }))).not.toContain('扫码');
  });
});

test('the long picture has a front, every step and an end, all as wide as a phone shows', () => {
  const parts = [...pictureParts(options)];
  expect(parts).toHaveLength(briefing.steps.length + 2);
  for (const { svg, height } of parts) {
    expect(svg).toContain(`viewBox="0 0 ${pictureWidth} ${height}"`);
    expect(height).toBeGreaterThan(200);
  }
});

test('names of files hold nothing that a file system refuses', () => {
  expect(handoutName(options, 'pdf')).toMatch(/^[^/]*-青禾 五分钟\.pdf$/);
});

test('times are whole minutes, or minutes and seconds', () => {
  expect([0, 45, 120, 150].map((seconds) => timeText(seconds, 'zh'))).toEqual([
    '0 秒',
    '45 秒',
    '2 分钟',
    '2 分 30 秒',
  ]);
});
