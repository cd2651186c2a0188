import { readFileSync } from 'node:fs';
import { kinks } from '@turf/turf';
import type { Geometry } from 'geojson';
import { afterEach, expect, test } from 'vitest';
import { staticOutline } from '../../src/app/build/static-outline';
import { figureTables } from '../../src/model/figures';
import { type PlanGraph, buildGraph } from '../../src/model/graph';
import { createLedger } from '../../src/model/ledger';
import { checkLayer } from '../../src/model/package/check-layer';
import { longestText } from '../../src/model/package/readers';
import { type PlanLayers, type PlanPackage, type Problem, layerFiles } from '../../src/model/types';
import { createStore } from '../../src/state';
import { renderPlanSvg } from '../../src/svg/render-plan-svg';
import { damage, randomNumbers } from './mutations';
import { type Fields, type Plain, feature, fits, info, isPlain, plain, rules } from './package-rules';

const folder = new URL('../fixtures/qinghe/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
/** The fixture, with two briefings: it has none itself. */
const planText = JSON.stringify({
  ...(JSON.parse(read('plan.json')) as PlanPackage),
  briefings: ['first', 'second'].map((id) => ({
    ...{ id, title: { zh: '汇报' }, seconds: 60, steps: 2, src: `briefings/${id}.json` },
  })),
  problems: [{ code: 'noted', where: 'places.csv', message: '位置存疑。', severity: 'note' }],
});
const layerTexts = layerFiles.map((name) => [name, read(`layers/${name}.geojson`)] as const);
const whole = JSON.parse(planText) as PlanPackage;

const runs = 5_000;

afterEach(() => {
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
  expect((globalThis as { hurt?: number }).hurt).toBeUndefined();
});

/** Asks a graph everything that the elements ask. */
function askAll(graph: PlanGraph): void {
  for (const id of graph.subjects.keys()) {
    graph.describe(id, 'en');
    graph.projectsAt(id);
    graph.relatedSubjects(id);
    graph.find(id, { limit: 3 });
  }
  for (const id of graph.sections.keys()) graph.subjectsIn(id, { deep: true });
  createLedger(graph);
  figureTables(graph);
}

/** Which field points to the ids of which list, and what becomes of a record where it points nowhere. */
const pointers = [
  ['sections', 'parent', 'sections', 'kept'],
  ['subjects', 'town', 'subjects', 'kept'],
  ['links', 'subject', 'subjects', 'lost'],
  ['links', 'section', 'sections', 'lost'],
  ['relations', 'subject', 'subjects', 'lost'],
  ['relations', 'object', 'subjects', 'lost'],
  ['relations', 'section', 'sections', 'kept'],
  ['tables', 'section', 'sections', 'kept'],
  ['indicators', 'table', 'tables', 'kept'],
  ['actuals', 'indicator', 'indicators', 'lost'],
] as const;

/** A record of damaged data: whether it is to be shown, and which of its fields are to be named. */
interface Expected {
  value: Plain;
  /** How it may be named. */
  names: string[];
  kept: boolean;
  faults: string[];
}

function expected(value: unknown, fields: Fields, names: string[]): Expected {
  const faults: string[] = [];
  const kept = fits({ fields }, value, '', (at) => faults.push(at));
  return { value: value as Plain, names, kept, faults };
}

/** What is to become of each record of a package that is one. */
function expectations(data: Plain): Record<string, Expected[]> {
  const found: Record<string, Expected[]> = {};
  const ids: Record<string, Set<unknown>> = {};
  for (const [list, fields] of Object.entries(rules)) {
    const seen = (ids[list] = new Set());
    const values = data[list];
    found[list] = (Array.isArray(values) ? (values as unknown[]) : []).map((value, index) => {
      const id = isPlain(value) && plain.words?.(value.id) ? `（${String(value.id).slice(0, 60)}）` : [];
      const record = expected(value, fields, [`」第 ${index + 1} 条`].concat(id));
      if (!record.kept) return record;
      const own = list === 'tables' ? record.value.section : record.value.id;
      if (fields.id && seen.has(own)) Object.assign(record, { kept: false, faults: ['id'] });
      const { subject, object, parent } = record.value;
      if (list === 'relations' && subject === object)
        Object.assign(record, { kept: false, faults: ['subject'] });
      if (list === 'sections' && parent === own) record.faults.push('parent');
      seen.add(own);
      return record;
    });
  }
  for (const [list, field, to, fate] of pointers) {
    for (const record of found[list] ?? []) {
      const target = record.kept ? record.value[field] : null;
      if (!plain.id?.(target) || ids[to]?.has(target)) continue;
      record.faults.push(field);
      record.kept = fate === 'kept';
    }
  }
  return found;
}

/** Whether a problem names this place in a record: the field itself, what it is in, or what is in it. */
const namesField = ({ where }: Problem, at: string): boolean =>
  at === '' ||
  where.split(' ').some((word) => {
    const [inner, outer] = word.length > at.length ? [word, at] : [at, word];
    return inner.startsWith(outer) && outer !== '' && /^$|[.[]/.test(inner.charAt(outer.length));
  });

/** Each fault of a list is named, or counted behind the first twenty; and nothing else is. @returns what is wrong */
function unsaid(records: readonly Expected[], told: readonly Problem[]): string[] {
  const faulty = records.filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) return told.map(({ where }) => `nothing is wrong at ${where}`);
  if (faulty.length > 20) {
    const counted = told.some(({ code }) => code === 'more-faults') && told.length >= 20;
    return counted ? [] : [`${faulty.length} faults, ${told.length} told`];
  }
  return faulty.flatMap(({ names, faults }) => {
    const own = told.filter(({ where }) => names.some((name) => where.includes(name)));
    return faults
      .filter((at) => !own.some((problem) => namesField(problem, at)))
      .map((at) => `${names.join()} ${at} is not named`);
  });
}

/** Whether a field is missing: then the record is completed in a copy. */
const isPartial = (value: Plain, fields: Fields): boolean =>
  Object.entries(fields).some(([key, [need, kind]]) => {
    const field = value[key];
    if (field === undefined) return need !== 'optional';
    if (typeof kind === 'string') {
      return kind === 'cells' && Object.values(field as Plain).some((cell) => cell === undefined);
    }
    return 'fields' in kind && isPlain(field) && isPartial(field, kind.fields);
  });

/** What is good is there, as it was. @returns what is not */
function lost(records: readonly Expected[], kept: readonly unknown[], fields: Fields): string[] {
  const due = records.filter((record) => record.kept);
  if (due.length !== kept.length) return [`${due.length} records are good, ${kept.length} are there`];
  return due
    .filter(
      ({ value, faults }, index) => faults.length === 0 && kept[index] !== value && !isPartial(value, fields),
    )
    .map(({ names }) => `${names.join()} is another`);
}

/** Whether the border of an area crosses itself, as turf finds it: with each other of its sides. */
const crosses = (geometry: Geometry): boolean =>
  (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && kinks(geometry).features.length > 0;

const lists = Object.keys(rules);

test(`${runs} damaged packages: nothing throws, each fault is named, what is good is there`, () => {
  const random = randomNumbers(20_261_128);
  const faults = { named: 0, lists: new Set<string>() };
  for (let run = 0; run < runs; run += 1) {
    const data = JSON.parse(planText) as PlanPackage;
    // Every second run in one list or another, so that the short ones get their share.
    const inside = run % 2 === 0 ? lists[Math.floor(random() * lists.length)] : undefined;
    const times = run % 4 === 0 ? 2 + Math.floor(random() * 4) : 1;
    const done = Array.from({ length: times }, () => damage(data, random, { inside }));
    const what = `run ${run}: ${done.map(({ kind, path }) => `${kind} at ${path}`).join(', ')}`;
    const { graph, problems } = buildGraph(data);
    for (const problem of problems) expectPlain(problem, what);
    const inPlan: string[] = [];
    const isGood = fits({ fields: info }, data.plan, '', (at) => inPlan.push(at));
    const isPackage = (data.format as unknown) === 'plan-atlas/1';
    expect(graph !== null, what).toBe(isPackage && isGood);
    if (!isPackage) {
      expect(problems[0]?.message, what).toContain('format');
      continue;
    }
    const ofPlan = problems.filter(({ where }) => where.startsWith('plan.json「plan」'));
    for (const at of inPlan)
      expect(
        ofPlan.some((each) => namesField(each, at)),
        `${what}: ${at}`,
      ).toBe(true);
    if (!graph) continue;
    for (const [list, records] of Object.entries(expectations(data as unknown as Plain))) {
      const told = problems.filter(({ where }) => where.startsWith(`plan.json「${list}」`));
      const values = (data as unknown as Plain)[list];
      const fields = rules[list] ?? {};
      if (Array.isArray(values)) {
        expect(unsaid(records, told), what).toEqual([]);
        expect(lost(records, graph.package[list as 'subjects'], fields), what).toEqual([]);
        faults.named += told.length;
        if (told.length > 0) faults.lists.add(list);
      } else if (values !== undefined || !['actuals', 'briefings', 'problems'].includes(list)) {
        expect(
          told.map(({ code }) => code),
          what,
        ).toEqual(['missing-list']);
      }
    }
    for (const name of isPlain(data.layers) ? layerFiles : []) {
      const entry: unknown = data.layers[name];
      const told = problems.some(({ where }) => where === `plan.json「layers」${name}`);
      expect(told, what).toBe(entry !== undefined && !plain.words?.(entry));
    }
    if (data.layers !== undefined && !isPlain(data.layers)) {
      expect(
        problems.map(({ where }) => where),
        what,
      ).toContain('plan.json「layers」');
    }
    for (const subject of graph.subjects.values()) {
      expect(subject.name.zh.length <= longestText + 1, what).toBe(true);
    }
    if (run % 5 === 0) askAll(graph);
    if (run % 50 === 0) {
      staticOutline(data);
      createStore().dispatch({
        type: 'load-succeeded',
        plan: { graph, layers: {} as PlanLayers, faults: problems },
        origin: 'host',
      });
    }
  }
  // The test tests something.
  expect([...faults.lists].toSorted()).toEqual(lists.toSorted());
  expect(faults.named).toBeGreaterThan(runs / 2);
}, 120_000);

test('2000 damaged layers: nothing throws, each fault is named, each good feature is drawn', () => {
  const random = randomNumbers(1_128);
  const { graph } = buildGraph(JSON.parse(planText));
  if (!graph) throw new Error('The fixture is no plan.');
  const good = Object.fromEntries(
    layerTexts.map(([name, text]) => [name, JSON.parse(text) as unknown]),
  ) as unknown as PlanLayers;
  let crossings = 0;
  for (let run = 0; run < 2_000; run += 1) {
    const [name, text] = layerTexts[run % layerTexts.length] ?? ['district', ''];
    const data = JSON.parse(text) as PlanLayers['district'];
    const times = run % 4 === 0 ? 2 + Math.floor(random() * 4) : 1;
    const done = Array.from({ length: times }, () => damage(data, random));
    const what = `run ${run}: ${done.map(({ kind, path }) => `${kind} at ${name} ${path}`).join(', ')}`;
    const { layer, problems } = checkLayer(name, data, graph.subjects);
    for (const problem of problems) expectPlain(problem, what);
    const isLayer = (data.type as unknown) === 'FeatureCollection' && Array.isArray(data.features);
    expect(layer !== null, what).toBe(isLayer);
    if (!layer) continue;
    const records = (data.features as unknown[]).map((value, index) => {
      const record = expected(value, feature, [`${name}.geojson 第 ${index + 1} 个要素`]);
      const { subject, kind } = record.kept ? (record.value.properties as Plain) : {};
      const ground = kind === 'district' || kind === 'background';
      if (plain.id?.(subject) && !graph.subjects.has(String(subject)) && !ground) {
        record.faults.push('properties.subject');
      }
      if (record.kept && crosses(record.value.geometry as Geometry)) {
        record.faults.push('geometry.coordinates');
        crossings += 1;
      }
      return record;
    });
    expect(unsaid(records, problems), what).toEqual([]);
    expect(layer.features.length, what).toBe(records.filter(({ kept }) => kept).length);
    if (run % 10 === 0) {
      const svg = renderPlanSvg(graph, { layers: { ...good, [name]: layer }, width: 320, height: 320 });
      expect(svg, what).not.toMatch(/NaN|Infinity|<img/);
    }
  }
  expect(crossings).toBeGreaterThan(0);
}, 120_000);

test('sections above each other in a circle stand on their own', () => {
  const data = JSON.parse(planText) as PlanPackage;
  const [first, second] = data.sections;
  if (!first || !second) throw new Error('The fixture has no two sections.');
  first.parent = second.id;
  second.parent = first.id;
  const { graph, problems } = buildGraph(data);
  expect(problems.map(({ code }) => code)).toEqual(['circle']);
  expect(graph?.subjectsIn(first.id, { deep: true })).toBeDefined();
  expect(graph?.childSections(null).map(({ id }) => id)).toContain(first.id);
});

test('keys that reach for the prototype change nothing', () => {
  const data = JSON.parse(
    planText.replace('"subjects"', '"__proto__": {"polluted": "yes"}, "subjects"'),
  ) as unknown;
  const { graph } = buildGraph(data);
  expect(graph?.subjects.size).toBe(whole.subjects.length);
  expect((graph?.package as { polluted?: string } | undefined)?.polluted).toBeUndefined();
});

/** A problem can be shown: short texts that say something. */
function expectPlain({ where, message, severity }: Problem, told: string): void {
  expect(where.length, told).toBeGreaterThan(0);
  expect(where.length, told).toBeLessThan(2_000);
  expect(message, told).toMatch(/[。）]$/);
  expect(severity, told).toBe('error');
}
