import { describe, expect, test } from 'vitest';
import { matchAt, nearStart } from '../../../src/model/search/match';
import { NamePlaces } from '../../../src/model/search/names';
import { foldQuery, spell } from '../../../src/model/search/units';

const readings = (name: string): string[] =>
  spell(name).units.map(({ text, readings: [first] }) => first ?? text);

describe('a name in units', () => {
  test('is spelled by its words, not by each character alone', () => {
    expect(readings('长三角城市群')).toEqual(['chang', 'san', 'jiao', 'cheng', 'shi', 'qun']);
    expect(readings('3大城市平台').slice(0, 2)).toEqual(['3', 'da']);
    expect(readings('重庆银行')).toEqual(['chong', 'qing', 'yin', 'hang']);
  });

  test('keeps letters and digits together and leaves punctuation out', () => {
    expect(readings('“绿道”LNG站（S315）')).toEqual(['lv', 'dao', 'lng', 'zhan', 's', '315']);
  });

  test('knows where each unit stands in the name as written', () => {
    const { starts, ends } = spell('“甲”（乙）');
    expect([starts, ends]).toEqual([
      [1, 4],
      [2, 5],
    ]);
  });
});

test('a query loses blanks, width, case, accents and tones', () => {
  expect(foldQuery(' Sì qiáo ')).toBe('siqiao');
  expect(foldQuery('si4 qiao2')).toBe('siqiao');
  expect(foldQuery('lǜ dào')).toBe('lvdao');
  expect(foldQuery('Ｓ３１５')).toBe('s315');
});

describe('a query matches a name', () => {
  const manner = (query: string): number | undefined =>
    matchAt(spell('寺桥水库'), 0, foldQuery(query))?.manner;

  test.each([
    ['寺桥水库', 0],
    ['寺桥', 0],
    ['siqiaoshuiku', 1],
    ['si qiao', 1],
    ['siq', 2],
    ['sqsk', 2],
    ['寺qiaosk', 2],
  ])('%s', (query, expected) => expect(manner(query)).toBe(expected));

  test('zh, ch and sh stand for one initial', () => {
    expect(matchAt(spell('中心城区'), 0, 'zhxchq')?.end).toBe(4);
  });

  test('not when a character is another', () => expect(manner('寺山')).toBeUndefined());

  test('tells a unit that is typed in part', () => {
    expect(matchAt(spell('寺桥'), 0, 'siqia')).toMatchObject({ end: 2, partial: true });
  });
});

test.each([
  ['siqiao', 'siqao', true],
  ['siqiao', 'siqiiao', true],
  ['siqiao', 'sixiao', true],
  ['jiuhuaxiang', 'jiuhau', true],
  ['siqiao', 'saqeao', false],
])('%s starts nearly like %s: %s', (text, query, near) => expect(nearStart(text, query)).toBe(near));

describe('places in names', () => {
  const places = new NamePlaces();
  const labels = ['寺桥水库', '寺桥水库工程', '东寺桥', '绿道', '银行'];
  for (const [document, label] of labels.entries()) places.add({ document, label, role: 'name' });
  const found = (text: string): string[] =>
    [...places.find(text)].toSorted((a, b) => b[1].score - a[1].score).map(([at]) => labels[at] ?? '');

  test('whole before leading before inner', () => {
    expect(found('寺桥')).toEqual(['寺桥水库', '寺桥水库工程', '东寺桥']);
    expect(found('sqsk')).toEqual(['寺桥水库', '寺桥水库工程']);
  });

  test('what comes later is found too', () => {
    const growing = new NamePlaces();
    growing.add({ document: 0, label: '寺桥', role: 'name' });
    expect(growing.find('寺桥').size).toBe(1);
    growing.add({ document: 1, label: '寺桥村', role: 'name' });
    expect([...growing.find('寺桥').keys()]).toEqual([0, 1]);
  });

  test('a reading that the word has not comes last but counts', () => {
    expect(found('yinxing')).toEqual(['银行']);
    expect(places.find('yinxing').get(4)?.score).toBeLessThan(places.find('yinhang').get(4)?.score ?? 0);
  });

  test('lü is typed lv, lu or lyu', () => {
    for (const typed of ['lvdao', 'ludao', 'lyudao', 'lǜdào']) expect(found(typed), typed).toEqual(['绿道']);
  });

  test('says what to mark', () => {
    expect(places.find('桥水').get(1)).toMatchObject({ label: '寺桥水库工程', range: [1, 3] });
  });

  test.each(['寺山水库', '寺水库', '寺桥大水库', '四桥水库', '山桥水库'])(
    '%s is 寺桥水库 with one fault',
    (text) => {
      expect(places.find(text).size).toBe(0);
      expect([...places.findLoosely(text).keys()]).toContain(0);
    },
  );

  test('two faults are too many', () => expect(places.findLoosely('大山水库').size).toBe(0));
});
