import { describe, expect, it } from 'vitest';
import { baselines, givenOffset, justifyOf, radialOffset, setText } from '../../src/svg/shaping';
import { textWidth } from '../../styles/text-metrics';

describe('widths', () => {
  it('counts Chinese as one em and Latin by its letters', () => {
    expect(textWidth('柯城区', 20, 400)).toBe(60);
    expect(textWidth('柯城区', 20, 400, 2)).toBe(64);
    expect(textWidth('ill', 20, 400)).toBeLessThan(textWidth('WWW', 20, 400) / 2);
    expect(textWidth('Town', 20, 700)).toBeGreaterThan(textWidth('Town', 20, 400));
    expect(textWidth('é', 20, 400)).toBeCloseTo(textWidth('e', 20, 400), 5);
    expect(textWidth('', 20, 400, 5)).toBe(0);
  });
});

const set = (text: string, maxWidth = 10, spacing = 0) =>
  setText(text, 400, { spacing, maxWidth, lineHeight: 1.25 });

describe('lines', () => {
  it('stay whole where they fit', () => {
    expect(set('九华乡').lines).toEqual([{ text: '九华乡', width: 3 }]);
  });

  it('break evenly', () => {
    expect(set('北部生态康养运动片区', 7.4).lines.map(({ text }) => text)).toEqual([
      '北部生态康',
      '养运动片区',
    ]);
    expect(set('Old city culture and trade centre', 9).lines.map(({ text }) => text)).toEqual([
      'Old city culture',
      'and trade centre',
    ]);
  });

  it('break where the text says so, and never inside a word', () => {
    expect(set('甲\n乙').lines.map(({ text }) => text)).toEqual(['甲', '乙']);
    expect(set('Unbreakablelongword', 3).lines).toHaveLength(1);
  });

  it('are justified within their block', () => {
    const block = set('甲\n乙丙丁');
    expect(baselines(block, 'left').map(([x]) => x)).toEqual([0, 0]);
    expect(baselines(block, 'center').map(([x]) => x)).toEqual([1, 0]);
    expect(baselines(block, 'right').map(([x]) => x)).toEqual([2, 0]);
    const [[, first], [, second]] = baselines(block, 'left') as [[number, number], [number, number]];
    expect(second - first).toBe(1.25);
  });
});

describe('sides', () => {
  it('stand away from their point', () => {
    expect(radialOffset('left', 1)).toEqual([1, 0]);
    expect(radialOffset('right', 1)).toEqual([-1, 0]);
    expect(radialOffset('top', 1)[1]).toBeCloseTo(1 - 7 / 24, 6);
    expect(radialOffset('bottom-right', Math.SQRT2)[0]).toBeCloseTo(-1, 6);
    expect(givenOffset('center', [0, -1])).toEqual([0, -1]);
    expect(justifyOf('top-right')).toBe('right');
  });
});
