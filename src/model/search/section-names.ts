import type { Section } from '../types';

const digits = '零一二三四五六七八九';
const numerals = /[一二三四五六七八九十]+/gu;

/** 3 is 三, 11 is 十一; up to 99. */
function numeralOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}

/** 十一 is 11. */
function numberOf(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const digit = (text = ''): number => Math.max(0, digits.indexOf(text || '零'));
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

/** How a person may write the number of a section: 专栏 4 as 专栏四 or Box 4, 五（一） as 第五章第一节 or 5.1. */
export function sectionNumbers({ kind, number }: Section): string[] {
  const counted = number.match(numerals)?.map(numberOf) ?? number.match(/\d+/gu)?.map(Number) ?? [];
  const [first, second] = counted;
  if (first === undefined) return [];
  const both = (text: (number: number | string) => string): string[] => [text(first), text(numeralOf(first))];
  switch (kind) {
    case 'chapter':
      return [`chapter ${first}`, ...['章', '篇', '部分'].flatMap((word) => both((n) => `第${n}${word}`))];
    case 'section':
      if (second === undefined) return [];
      return [
        `section ${first}.${second}`,
        `第${first}章第${second}节`,
        `第${numeralOf(first)}章第${numeralOf(second)}节`,
        `${first}.${second}节`,
      ];
    case 'box':
    case 'table':
    case 'figure':
      return [
        `${kind} ${first}`,
        ...both((n) => number.replace(/\s*(\d+|[一二三四五六七八九十]+)\s*$/u, `${n}`)),
      ];
  }
}
