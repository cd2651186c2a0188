import { describe, expect, test } from 'vitest';
import { checkPackage } from '../../../src/model/package/check-package';
import { listOf, maybe, number, numbers, record, string } from '../../../src/model/package/readers';
import { samplePackage } from '../sample-package';

const point = record<{ name: string; at: number[]; note: string | undefined; marks: string[] }>({
  name: string,
  at: numbers(2),
  note: maybe(string),
  marks: listOf(string),
});

function readPoint(value: unknown): { read: unknown; faults: string[] } {
  const faults: string[] = [];
  return { read: point(value, '', (at) => faults.push(at)), faults };
}

const good = () => ({ name: 'a', at: [1, 2], marks: ['x', 'y'] });

describe('a record', () => {
  test('in which all is well comes back itself, with all that is in it', () => {
    const value = good();
    expect(readPoint(value)).toEqual({ read: value, faults: [] });
    expect(readPoint(value).read).toBe(value);
  });

  test('with a field that is not known comes back without, and stays as it was', () => {
    const value = Object.freeze({ ...good(), more: 1 });
    const { read } = readPoint(value);
    expect(read).toEqual(good());
    expect(value.more).toBe(1);
    expect(
      readPoint(JSON.parse('{"__proto__":{"x":1},"name":"a","at":[1,2],"marks":["x","y"]}')).read,
    ).toEqual(good());
  });

  test('that inherits something comes back as a plain copy', () => {
    const value = Object.assign(Object.create({ note: 'inherited' }) as object, good());
    const { read } = readPoint(value);
    expect(read).toEqual(good());
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  test('with something to mend is mended in a copy, and says where', () => {
    const value = { ...good(), at: [1, 2, 3], marks: ['x', 7, 'y', null], note: 4 };
    const { read, faults } = readPoint(value);
    expect(read).toEqual(good());
    expect(faults).toEqual(['note', 'marks[1]', 'marks[3]']);
    expect(value.at).toEqual([1, 2, 3]);
  });

  test('in lists in lists is named by its whole place', () => {
    const faults: string[] = [];
    const rows = listOf(listOf(record<{ x: number }>({ x: number })));
    expect(rows([[{ x: 1 }], [{ x: 2 }, { x: NaN }]], 'rows', (at) => faults.push(at))).toEqual([
      [{ x: 1 }],
      [{ x: 2 }],
    ]);
    expect(faults).toEqual(['rows[1][1].x']);
  });
});

test('a good package keeps its records, and a list with a hole loses only the hole', () => {
  const data = samplePackage();
  const { plan } = checkPackage(data);
  expect(plan?.subjects[0]).toBe(data.subjects[0]);
  const aliases: string[] = ['a'];
  aliases[2] = 'c';
  const faults: string[] = [];
  expect(listOf(string)(aliases, 'aliases', (at) => faults.push(at))).toEqual(['a', 'c']);
  expect(faults).toEqual(['aliases[1]']);
});
