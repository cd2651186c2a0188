import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/model/graph';
import { type Ledger, createLedger } from '../../src/model/ledger';
import {
  type Facet,
  type LedgerFilter,
  decodeFilter,
  emptyFilter,
  encodeFilter,
  facets,
  knownFilter,
  narrows,
  noValue,
  sameFilter,
  toggleValue,
  withChoice,
} from '../../src/model/ledger-filter';
import { ledgerColumns, sortRows } from '../../src/model/ledger-order';
import { groupRows, matrixOf, query } from '../../src/model/ledger-query';
import { placesOf } from '../../src/model/name-order';
import type { PlanPackage } from '../../src/model/types';

function ledgerOf(path: string): Ledger {
  const { graph } = buildGraph(JSON.parse(readFileSync(path, 'utf8')));
  if (!graph) throw new Error(`${path} is no plan`);
  return createLedger(graph);
}

const ledger = ledgerOf('geodata/kecheng/plan.json');
const choose = (chosen: LedgerFilter['chosen'], more: Partial<LedgerFilter> = {}): LedgerFilter => ({
  ...emptyFilter,
  chosen,
  ...more,
});
const ids = (rows: Iterable<number>): string[] =>
  [...rows].map((row) => ledger.rows[row]?.subject.id.replace(/^(project|platform)-/, '') ?? '');
const found = (filter: LedgerFilter): string[] => ids(query(ledger, filter).rows).toSorted();

test('lists every project once and, on their own, every platform of the four families', () => {
  expect(query(ledger, emptyFilter).kinds).toEqual({ project: 133, platform: 12 });
  expect(query(ledger, emptyFilter).rows).toHaveLength(133);
  expect(query(ledger, { ...emptyFilter, kind: 'platform' }).rows).toHaveLength(12);
});

test('answers what a planner asks', () => {
  expect(found(choose({ town: ['town-jiuhua'] }))).toEqual(
    ['care-jiuhua', 'clinic-jiuhua', 'health-base', 'lichun', 'motor-city', 'ordovician', 'xumo'].concat(
      'zen-health',
    ),
  );
  expect(found(choose({ sector: ['transport'], stage: ['ongoing'] }))).toEqual(
    ['luoma-bridge', 'rural-roads', 'shuanggang-flyover', 'traffic-circle-15'].toSorted(),
  );
  const built = choose({ sector: ['health'], action: ['新建', '新（改）建'] });
  expect(found(built)).toHaveLength(12);
  expect(
    groupRows(ledger, query(ledger, built).rows, 'town')
      .filter(({ value }) => value !== noValue)
      .map(({ value, rows }) => `${value} ${rows.length}`)
      .toSorted(),
  ).toEqual(
    ['baiyun', 'gouxi', 'hehua', 'huashu', 'jiangjiashan', 'jiuhua', 'shuanggang', 'xinan'].map(
      (town) => `town-${town} 1`,
    ),
  );
  expect(found(choose({ platform: ['platform-lingjiushan'] }))).toHaveLength(9);
  expect(found(choose({ platform: ['quarter-shuangxigang'] }))).toHaveLength(4);
  expect(found(choose({ zone: ['zone-north'] }))).toHaveLength(11);
});

test('a town, zone or platform holds the same projects as in the graph', () => {
  for (const facet of ['town', 'zone'] as const) {
    for (const value of ledger.index[facet].values) {
      if (value === noValue) continue;
      const inside = ledger.graph.projectsAt(value).map(({ id }) => id.replace('project-', ''));
      expect(found(choose({ [facet]: [value] })), value).toEqual(inside.toSorted());
    }
  }
});

test('a chapter holds what its sections name', () => {
  for (const id of ['9', '9.3', 'box-4']) {
    const named = ledger.graph.subjectsIn(id, { deep: true }).filter(({ kind }) => kind === 'project');
    expect(found(choose({ section: [id] }))).toHaveLength(named.length);
  }
});

test('the text finds names, aliases, towns and the plan’s own words; all words must be there', () => {
  expect(found({ ...emptyFilter, text: '航埠 小学' })).toEqual(['hangbu-school']);
  expect(found({ ...emptyFilter, text: '妇保院' })).toEqual(['maternity']);
  expect(found({ ...emptyFilter, text: '改扩建' })).toEqual(['nishan', 'people-hospital']);
  expect(found({ ...emptyFilter, text: 'no such thing' })).toEqual([]);
});

/** A filter of any choices that the plan offers. */
const anyFilter = fc
  .record({
    kind: fc.constantFrom('project' as const, 'platform' as const),
    text: fc.constantFrom('', '', '乡', '建设', '航埠 镇'),
    chosen: fc.record(
      Object.fromEntries(
        facets.map((facet) => [facet, fc.subarray([...ledger.index[facet].values], { maxLength: 3 })]),
      ) as Record<Facet, fc.Arbitrary<string[]>>,
      { requiredKeys: [] },
    ),
  })
  .map(({ chosen, ...rest }) =>
    facets.reduce<LedgerFilter>((filter, facet) => withChoice(filter, facet, chosen[facet] ?? []), {
      ...emptyFilter,
      ...rest,
    }),
  );

test('a facet counts what choosing each of its values alone would give', () => {
  fc.assert(
    fc.property(anyFilter, fc.constantFrom(...facets), (filter, facet) => {
      const { values } = ledger.index[facet];
      const counts = [...query(ledger, filter).counts[facet]];
      expect(counts).toEqual(
        values.map((value) => query(ledger, withChoice(filter, facet, [value])).rows.length),
      );
    }),
    { seed: 4, numRuns: 60 },
  );
});

test('a filter comes back from its address', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(sameFilter(decodeFilter(encodeFilter(filter)), filter)).toBe(true);
      expect(encodeFilter(decodeFilter(encodeFilter(filter)))).toBe(encodeFilter(filter));
    }),
    { seed: 4 },
  );
  expect(encodeFilter(emptyFilter)).toBe('');
  expect(encodeFilter(choose({ town: ['b', 'a'], stage: ['ongoing'] }, { text: ' 小学 ' }))).toBe(
    `town:a,b;stage:ongoing;q:${encodeURIComponent('小学')}`,
  );
  expect(decodeFilter('nonsense;;town:;kind:other;:x;q:%E5%B0')).toEqual({ ...emptyFilter, text: '%E5%B0' });
});

test('a value chosen twice is free again', () => {
  const once = toggleValue(emptyFilter, 'town', 'town-jiuhua');
  expect(narrows(once)).toBe(true);
  expect(toggleValue(once, 'town', 'town-jiuhua')).toEqual(emptyFilter);
  expect(narrows({ ...emptyFilter, text: ' ' })).toBe(false);
});

test('what the plan does not have is dropped and named', () => {
  const filter = choose({ town: ['town-jiuhua', 'gone'], action: ['新建', '飞'], section: ['99'] });
  const { filter: known, unknown } = knownFilter(ledger.graph, filter);
  expect(unknown.toSorted()).toEqual(['99', 'gone', '飞']);
  expect(known.chosen).toEqual({ town: ['town-jiuhua'], action: ['新建'] });
  expect(knownFilter(ledger.graph, known)).toEqual({ filter: known, unknown: [] });
});

test('names are in the order of the Chinese collation, numbers by their value', () => {
  const collator = new Intl.Collator('zh', { numeric: true });
  const check = (names: string[]): void => {
    const { places } = placesOf(names);
    const sorted = [...names.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
    expect(sorted.map((at) => names[at])).toEqual([...names].sort(collator.compare));
  };
  check(ledger.rows.map(({ subject }) => subject.name.zh));
  check([
    '15分钟',
    '5分钟',
    '10分钟',
    'S315',
    'S35',
    '（一）',
    '一',
    '重庆',
    '重复',
    '沈阳',
    '沈水',
    '长江',
    'LNG',
    'lng',
  ]);
  const characters = fc.constantFrom(...'一二三重庆沈阳长行乐阿波才的鹅0123456789ABCabc');
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.string({ unit: characters, minLength: 1, maxLength: 6 }).filter((name) => !/0\d|\d{9}/.test(name)),
        { maxLength: 40 },
      ),
      check,
    ),
    { seed: 4 },
  );
});

test('rows sort by every column both ways, without a value last', () => {
  const { rows } = query(ledger, emptyFilter);
  for (const column of ledgerColumns) {
    const up = sortRows(ledger, rows, { column, descending: false });
    const down = sortRows(ledger, rows, { column, descending: true });
    expect([...up].toSorted((a, b) => a - b)).toEqual([...rows]);
    expect([...down].toSorted((a, b) => a - b)).toEqual([...rows]);
  }
  const byTown = sortRows(ledger, rows, { column: 'town', descending: true });
  const towns = [...byTown].map((row) => ledger.rows[row]?.towns[0]);
  expect(towns.indexOf(undefined)).toBe(towns.filter(Boolean).length);
  const names = [...sortRows(ledger, rows, { column: 'name', descending: false })].map(
    (row) => ledger.rows[row]?.subject.name.zh ?? '',
  );
  expect(names).toEqual(names.toSorted(new Intl.Collator('zh', { numeric: true }).compare));
});

test('the matrix counts towns by sectors; its own choices do not narrow it', () => {
  const matrix = matrixOf(ledger, choose({ town: ['town-qili'], sector: ['water'] }));
  expect(matrix.total).toBe(133);
  expect(matrix.towns).toHaveLength(19);
  const cell = (town: string, sector: string): number =>
    matrix.cells[matrix.towns.indexOf(town)]?.[matrix.sectors.indexOf(sector)] ?? -1;
  expect(cell('town-jiuhua', 'tourism')).toBe(5);
  expect(cell('town-qili', 'tourism')).toBe(0);
  expect(matrix.townTotals[matrix.towns.indexOf('town-hangbu')]).toBe(9);
  for (const [at, town] of matrix.towns.entries()) {
    for (const [column, sector] of matrix.sectors.entries()) {
      const { rows } = query(ledger, choose({ town: [town], sector: [sector] }));
      expect(matrix.cells[at]?.[column]).toBe(rows.length);
    }
  }
});

test('a project in two towns counts in both and once in the total', () => {
  const source = JSON.parse(readFileSync('geodata/kecheng/plan.json', 'utf8')) as PlanPackage;
  const relation = source.relations.find(({ object }) => object === 'town-wantian');
  if (!relation) throw new Error('The plan has no relation to the town');
  const { graph } = buildGraph({
    ...source,
    relations: [...source.relations, { ...relation, subject: 'project-clinic-jiuhua', type: 'inside' }],
  });
  if (!graph) throw new Error('The plan is broken');
  const matrix = matrixOf(createLedger(graph), emptyFilter);
  const lines = (town: string): number => matrix.townTotals[matrix.towns.indexOf(town)] ?? 0;
  expect([lines('town-jiuhua'), lines('town-wantian')]).toEqual([8, 2]);
  expect([matrix.total, matrix.shared]).toEqual([133, 1]);
  expect(matrix.sectorTotals.reduce((sum, count) => sum + count)).toBe(133);
});
