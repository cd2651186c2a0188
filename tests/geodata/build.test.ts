import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, test } from 'vitest';
import { assemble } from '../../geodata/build/assemble';
import { readPackage } from '../../geodata/build/read';
import { packageFiles, staleFiles } from '../../geodata/build/write';
import { buildGraph } from '../../src/model/graph';
import type { PlanPackage } from '../../src/model/types';
import { FixtureCopy, fixture } from './fixture-copy';

const schemaFile = fileURLToPath(new URL('../../geodata/schema/plan.schema.json', import.meta.url));
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
const { sources } = readPackage(fixture);
if (sources === null) throw new Error('the fixture has faults');
const built = assemble(sources);
const features = Object.values(built.layers).flatMap((layer) => layer.features);
const subject = (id: string) => built.plan.subjects.find((subject) => subject.id === id);

let copy: FixtureCopy | undefined;
afterEach(() => copy?.remove());

describe('the invented district', () => {
  test('builds to what is committed, again and again', () => {
    expect(staleFiles(fixture, packageFiles(built))).toEqual([]);
    expect(packageFiles(assemble(sources))).toEqual(packageFiles(built));
  });

  test('follows the published schema, and the schema notices a mistake', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const plan = JSON.parse(packageFiles(built).get('plan.json') ?? '') as PlanPackage;
    expect(validate(plan), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...plan, subjects: [{ ...plan.subjects[0], kind: 'star' }] })).toBe(false);
  });

  test('is a graph without problems of its own', () => {
    const { graph, problems } = buildGraph(JSON.parse(packageFiles(built).get('plan.json') ?? ''));
    expect(problems).toEqual([]);
    expect(graph?.projectsAt('platform-yunding').map(({ id }) => id)).toContain('project-slide');
  });

  test('gives every feature a string id of its own, a known subject and at most six decimals', () => {
    const ids = new Set(built.plan.subjects.map(({ id }) => id));
    for (const layer of Object.values(built.layers)) {
      const own = layer.features.map((feature) => feature.id);
      expect(new Set(own).size).toBe(own.length);
      expect(own.every((id) => typeof id === 'string' && id !== '')).toBe(true);
    }
    for (const { properties } of features) {
      if (properties.subject !== undefined) expect(ids).toContain(properties.subject);
    }
    expect(JSON.stringify(features)).not.toMatch(/\d\.\d{7,}/u);
  });

  test('stacks no two symbols and spreads what is known by its town alone', () => {
    const points = built.layers.points.features.map(({ geometry }) => JSON.stringify(geometry));
    expect(new Set(points).size).toBe(points.length);
    expect(subject('project-hexin-school')).toMatchObject({ precision: 'town', town: 'town-hexin' });
    expect(subject('project-hexin-school')?.position).not.toBeNull();
  });

  test('knows what has no place: left open, or beyond the extent', () => {
    expect(subject('family-towns')?.position).toBeNull();
    expect(subject('place-next-city')?.position).toBeNull();
    expect(features.some(({ properties }) => properties.subject === 'place-next-city')).toBe(false);
  });

  test('draws a quarter and a core that are platforms too with a platform symbol', () => {
    const symbols = built.layers.points.features.filter(({ id }) => String(id).endsWith('-platform'));
    expect(symbols.map(({ properties }) => [properties.subject, properties.kind, properties.glyph])).toEqual([
      ['quarter-dock', 'platform', '科'],
      ['core-wangxi', 'platform', '科'],
    ]);
  });

  test('fills empty cells of a town from the town facts', () => {
    expect(sources.towns.find(({ id }) => id === 'town-daoxiang')).toMatchObject({
      center: [118.94, 28.84],
      areaKm2: 95,
    });
  });
});

describe('the command', { timeout: 60_000 }, () => {
  test('checks without writing, and tells which file is stale', () => {
    copy = new FixtureCopy();
    expect(copy.build({ check: true })).toMatchObject({ code: 0 });
    copy.replace('projects.csv', '已建成的桥', '早已建成的桥');
    const before = copy.read('plan.json');
    const { code, output } = copy.build({ check: true });
    expect(code).toBe(1);
    expect(output).toContain('plan.json 与源文件不一致');
    expect(copy.read('plan.json')).toBe(before);
  });

  test('says so when there is no package', () => {
    copy = new FixtureCopy();
    copy.replace('plan.yaml', 'id: qinghe', 'id: Qing He');
    expect(copy.build().output).toContain('plan.yaml 第 2 行「id」项：编号“Qing He”只能用');
  });

  test('names what is no subject in English too, and says where such a name is missing', () => {
    copy = new FixtureCopy();
    const course =
      '{"name":"白石溪（上游）","kind":"river","precision":"schematic","how":"","coordinates":[[118.8,28.9],[118.82,28.92]]}';
    copy.replace('sources/lines.json', '[\n', `[\n${course},\n`);
    copy.replace('plan.yaml', 'id: qinghe', 'english:\n  白石溪: Baishixi Stream\n  禾松公路:\nid: qinghe');
    expect(copy.build().output).toMatch(/plan\.yaml 第 4 行「english\.禾松公路」项：这一项必须填写/u);
    copy.replace('plan.yaml', '  禾松公路:\n', '');
    expect(copy.build()).toMatchObject({ code: 0 });
    expect(copy.read('layers/water.geojson')).toContain('"name":"白石溪","name_en":"Baishixi Stream"');
  });

  test('builds a second copy from a planner’s own town boundaries and leaves the first as it is', () => {
    copy = new FixtureCopy();
    const local = join(copy.home, 'local');
    mkdirSync(local);
    const areas = built.layers.towns.features.filter(({ properties }) => properties.role === 'area');
    const own = {
      type: 'FeatureCollection',
      features: areas.map(({ geometry, properties }) => ({
        type: 'Feature',
        geometry,
        properties: { name: properties.name },
      })),
    };
    writeFileSync(join(local, 'towns.geojson'), JSON.stringify(own));
    const before = copy.read('plan.json');
    expect(copy.build()).toMatchObject({ code: 0 });
    expect(copy.read('plan.json')).toBe(before);
    const plan = JSON.parse(readFileSync(join(local, 'qinghe', 'plan.json'), 'utf8')) as PlanPackage;
    const town = plan.subjects.find(({ id }) => id === 'town-wangxi');
    expect(town).toMatchObject({ source: '自备乡镇界' });
    expect(existsSync(join(local, 'qinghe', 'layers', 'towns.geojson'))).toBe(true);
  });

  test('refuses broken boundaries of a planner', () => {
    copy = new FixtureCopy();
    mkdirSync(join(copy.home, 'local'));
    writeFileSync(join(copy.home, 'local', 'towns.geojson'), '{');
    const { code, output } = copy.build();
    expect(code).toBe(1);
    expect(output).toContain('local/towns.geojson：不是正确的 JSON');
  });
});
