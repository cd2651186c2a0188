import { readFileSync } from 'node:fs';
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

const folder = new URL('../fixtures/qinghe/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const planText = read('plan.json');
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

/** The first word of a path, and whether it names something inside a record. */
const listOf = (path: string): string => /^\w+/.exec(path)?.[0] ?? '';

test(`${runs} damaged packages: nothing throws, what is left out is named, what is good is there`, () => {
  const random = randomNumbers(20_261_128);
  for (let run = 0; run < runs; run += 1) {
    const data = JSON.parse(planText) as PlanPackage;
    const { kind, path } = damage(data, random);
    const told = `run ${run}: ${kind} at ${path}`;
    const { graph, problems } = buildGraph(data);
    for (const problem of problems) expectPlain(problem, told);
    if (!graph) {
      expect(problems.length, told).toBeGreaterThan(0);
      expect(['format', 'plan'], told).toContain(listOf(path));
      continue;
    }
    // A list in which something is wrong loses that, or a field of it; the others are as they were.
    for (const list of ['subjects', 'sections', 'tables', 'indicators'] as const) {
      const lost = whole[list].length - graph.package[list].length;
      if (path !== list) expect(lost, told).toBeLessThanOrEqual(1);
      if (lost > 0 && kind !== 'left out' && path !== list) {
        expect(
          problems.some(({ where }) => where.includes(`「${list}」`)),
          told,
        ).toBe(true);
      }
    }
    for (const subject of graph.subjects.values()) {
      expect(subject.name.zh.length, told).toBeLessThanOrEqual(longestText + 1);
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
}, 120_000);

test('2000 damaged layers: nothing throws, and each feature is drawn or named', () => {
  const random = randomNumbers(1_128);
  const { graph } = buildGraph(JSON.parse(planText));
  const good = Object.fromEntries(
    layerTexts.map(([name, text]) => [name, JSON.parse(text) as unknown]),
  ) as unknown as PlanLayers;
  for (let run = 0; run < 2_000; run += 1) {
    const [name, text] = layerTexts[run % layerTexts.length] ?? ['district', ''];
    const data = JSON.parse(text) as PlanLayers['district'];
    const count = data.features.length;
    const { kind, path } = damage(data, random);
    const told = `run ${run}: ${kind} at ${name} ${path}`;
    const { layer, problems } = checkLayer(name, data);
    for (const problem of problems) expectPlain(problem, told);
    if (!layer) {
      expect(path, told).toMatch(/^(type|features)$/);
      continue;
    }
    const lost = count - layer.features.length;
    if (path !== 'features') expect(lost, told).toBeLessThanOrEqual(1);
    if (lost > 0 && kind !== 'left out' && path !== 'features') {
      expect(
        problems.some(({ where }) => where.startsWith(`${name}.geojson 第`)),
        told,
      ).toBe(true);
    }
    if (run % 10 === 0 && graph) {
      const svg = renderPlanSvg(graph, { layers: { ...good, [name]: layer }, width: 320, height: 320 });
      expect(svg, told).not.toMatch(/NaN|Infinity|<img/);
    }
  }
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
