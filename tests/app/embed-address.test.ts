import { expect, test } from 'vitest';
import { readEmbedAddress } from '../../src/app/embed-address';

const read = (query: string) => readEmbedAddress(`https://plan.example/embed.html?${query}`);

test('what is wrong many times over is said once, with the first few and how many there are', () => {
  const many = Array.from({ length: 250_000 }, (_, at) => `a${at}=1`).join('&');
  const origins = Array.from({ length: 2_000 }, (_, at) => `allow=no${at}`).join('&');
  const { problems, allow } = read(`${many}&${origins}&allow=https://a.example&allow=https://a.example`);
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('a0、a1、a2、a3、a4 等 250000 项');
  expect(problems[1]).toContain('no0、no1、no2、no3、no4 等 2000 项');
  expect(Math.max(...problems.map(({ length }) => length))).toBeLessThan(1_000);
  expect(allow).toEqual(['https://a.example']);
  expect(read('colour=red').problems[0]).toContain('参数 colour 不认识');
});
