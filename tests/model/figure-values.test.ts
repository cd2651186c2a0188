import { expect, test } from 'vitest';
import { difference, readFigure, withSign, type NumberFigure } from '../../src/model/figure-values';

test.each([
  ['236.5', { value: 236.5, bound: null, percent: false, cumulative: false }],
  ['145,000', { value: 145_000 }],
  ['7%', { value: 7, percent: true }],
  ['-0.3', { value: -0.3 }],
  ['>70', { value: 70, bound: '>' }],
  ['≥ 95%', { value: 95, bound: '≥', percent: true }],
  ['＜6', { value: 6, bound: '<' }],
  ['不超过3.5', { value: 3.5, bound: '≤' }],
  ['[30]', { value: 30, cumulative: true }],
  ['[累计]1.2', { value: 1.2, cumulative: true }],
  ['累计≥500', { value: 500, bound: '≥', cumulative: true }],
])('%s is a number', (text, figure) => {
  expect(readFigure(text)).toMatchObject({ type: 'number', text, ...figure });
});

test.each([
  ['6-7', { type: 'range', low: 6, high: 7, percent: false }],
  ['6%～7%', { type: 'range', low: 6, high: 7, percent: true }],
  ['5:21:74', { type: 'shares', parts: [5, 21, 74] }],
  ['3.5：19.1：77.4', { type: 'shares', parts: [3.5, 19.1, 77.4] }],
  ['*', { type: 'missing', why: 'unpublished' }],
  ['－', { type: 'missing', why: 'none' }],
  ['', { type: 'missing', why: 'empty' }],
  [null, { type: 'missing', why: 'empty' }],
  ['与GDP增速同步', { type: 'words' }],
  ['任务下降13.1%，实绩下降9.1%', { type: 'words' }],
  ['7左右', { type: 'words' }],
])('%s is no plain number, and nothing is guessed', (text, figure) => {
  expect(readFigure(text)).toMatchObject(figure);
});

test('differences keep the decimals that are printed', () => {
  const number = (text: string): NumberFigure => readFigure(text) as NumberFigure;
  expect(difference(number('3.35'), number('3.5'))).toBe(0.15);
  expect(difference(number('2.5'), number('1.7'))).toBe(-0.8);
});

test('the sign of a unit stands with its number, once', () => {
  expect(withSign(readFigure('85'), '%')).toBe('85%');
  expect(withSign(readFigure('7%'), '%')).toBe('7%');
  expect(withSign(readFigure('>70'), '%')).toBe('>70%');
  expect(withSign(readFigure('350'), '亿元')).toBe('350');
  expect(withSign(readFigure('完成任务'), '%')).toBe('完成任务');
});
