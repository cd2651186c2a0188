import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkBriefing } from '../../../src/briefing/check-briefing';
import { readBriefing } from '../../../src/briefing/yaml/read-briefing';
import { writeBriefing } from '../../../src/briefing/yaml/write-briefing';
import { readPlan } from '../../support/read-plan';
import { repository } from '../../support/source-tree';

const { graph } = readPlan('tests/fixtures/qinghe');
const read = (text: string) => readBriefing(text, { id: 'talk', graph });
const messages = (text: string): string[] => read(text).problems.map(({ message }) => message);

const good = `title: { zh: 一讲, en: A talk }
steps:
  - id: opening
    title: 开场
    layers: core axis
    seconds: 20
  - title: 两核
    text: |-
      第一段

      第二段：有冒号
    subjects: [ core-main, core-wangxi ]
    view: fit
    section: '1'
    notes: 慢一点
    panel: { figures: table-1, indicators: [ grain ] }
  - title: 镜头
    view: { camera: [ 118.9, 28.9, 12 ] }
    panel: { projects: "sector:transport" }
`;

describe('a briefing', () => {
  it('is read with what is usual filled in', () => {
    const { briefing, problems } = read(good);
    expect(problems).toEqual([]);
    expect(briefing?.title).toEqual({ zh: '一讲', en: 'A talk' });
    expect(briefing?.steps).toEqual([
      {
        ...{ id: 'opening', title: { zh: '开场' }, subjects: [], layers: 'core axis' },
        ...{ view: 'home', emphasis: 'none', seconds: 20 },
      },
      {
        ...{ id: 'step-2', title: { zh: '两核' }, text: { zh: '第一段\n\n第二段：有冒号' } },
        ...{ subjects: ['core-main', 'core-wangxi'], layers: 'all', emphasis: 'spotlight' },
        ...{
          view: { fit: ['core-main', 'core-wangxi'] },
          section: '1',
          notes: { zh: '慢一点' },
          seconds: 30,
        },
        panel: { type: 'figures', table: 'table-1', indicators: ['grain'] },
      },
      {
        ...{
          id: 'step-3',
          title: { zh: '镜头' },
          subjects: [],
          layers: 'all',
          emphasis: 'none',
          seconds: 30,
        },
        view: { camera: { center: [118.9, 28.9], zoom: 12 } },
        panel: { type: 'projects', filter: 'sector:transport' },
      },
    ]);
  });

  it('comes back from its own YAML and from JSON', () => {
    const { briefing } = read(good);
    expect(readBriefing(writeBriefing(briefing!), { id: 'talk', graph })).toEqual({ briefing, problems: [] });
    const plain: unknown = JSON.parse(JSON.stringify(briefing));
    expect(checkBriefing(plain, { id: 'talk', graph })).toEqual({ briefing, problems: [] });
  });

  it.each([
    ['[ in [', '['.repeat(20_000), '第 1 行：第 51 列'],
    ['{ in {', '{a: '.repeat(20_000), '第 1 行'],
    ['lists', `title: x\nsteps:\n${'- '.repeat(20_000)}a`, '第 3 行'],
    ['lines', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), '第 50 行'],
    ['keys', '? '.repeat(20_000), '第 1 行'],
  ])('with %s by the thousand is left before the parser ends the page', (_, text, where) => {
    expect(read(text).briefing).toBeNull();
    expect(messages(text)).toEqual([expect.stringMatching(`${where}.*嵌套超过 50 层`)]);
  });

  it('with more than a briefing ever holds is not read', () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join('\n');
    for (const text of [lines, `title: ${'长'.repeat(300_000)}`]) {
      expect(messages(text)).toEqual([expect.stringContaining('文件太长')]);
    }
  });

  it('says where it is no YAML', () => {
    expect(read('title: 甲\nsteps:\n\t- title: 乙\n')).toMatchObject({
      briefing: null,
      problems: [{ line: 3, where: 'briefings/talk.yaml 第 3 行', severity: 'error' }],
    });
    expect(read('a: &a [*a, *a]\nb: [*a]').briefing).toBeNull();
  });

  it('is nothing without steps', () => {
    expect(read('title: 甲\nsteps: []\n')).toMatchObject({ briefing: null, problems: [{ line: 2 }] });
    expect(read('- 甲\n').briefing).toBeNull();
    expect(read('').briefing).toBeNull();
  });
});

describe('what is wrong in a step', () => {
  const step = (lines: string): string => `title: 讲\nsteps:\n  - title: 甲\n${lines}\n  - title: 乙\n`;
  it.each([
    ['    subjects: [core-main, 望溪副城, nowhere]', 'missing-subject', 4, { subjects: ['core-main'] }],
    ['    subjects: []', 'empty-list', 4, { subjects: [] }],
    ['    view: { camera: [28.9, 118.9, 11] }', 'bad-camera', 4, { view: 'home' }],
    ['    view: { camera: [118.9] }', 'bad-camera', 4, { view: 'home' }],
    ['    view: { camera: [10, 20, 11] }', 'bad-camera', 4, { view: 'home' }],
    ['    view: { camera: [118.9, 28.9, 99] }', 'bad-camera', 4, { view: 'home' }],
    ['    view: { fit: [] }', 'nothing-to-fit', 4, { view: 'home' }],
    ['    view: close', 'bad-view', 4, { view: 'home' }],
    ['    layers: core streets', 'bad-layers', 4, { layers: 'all' }],
    ['    emphasis: shout', 'bad-emphasis', 4, { emphasis: 'none' }],
    ["    section: '99.9'", 'missing-section', 4, {}],
    ['    seconds: soon', 'bad-seconds', 4, { seconds: 30 }],
    ['    panel: { figures: table-9 }', 'missing-table', 4, {}],
    ['    panel: { figures: table-1, indicators: [gold] }', 'missing-indicator', 4, {}],
    ['    panel: { projects: "sector:gold" }', 'bad-filter', 4, { panel: { type: 'projects', filter: '' } }],
    ['    panel: 三', 'bad-panel', 4, {}],
    ['    id: 甲', 'bad-id', 4, { id: 'step-1' }],
    ['    colour: red', 'unknown-field', 4, {}],
  ])('%s', (lines, code, line, mended) => {
    const { briefing, problems } = read(step(lines));
    expect(problems).toContainEqual(expect.objectContaining({ code, line, step: 0 }));
    expect(problems.find((problem) => problem.code === code)?.message).toMatch(
      /^briefings\/talk\.yaml 第 4 行/,
    );
    expect(briefing?.steps[0]).toMatchObject({ title: { zh: '甲' }, ...mended });
    expect(briefing?.steps[1]).toMatchObject({ title: { zh: '乙' } });
  });

  it('drops a step of which nothing is left, and numbers ids anew', () => {
    const { briefing } = read(
      'title: 讲\nsteps:\n  - 甲\n  - seconds: 3\n  - { id: a, title: 乙 }\n  - { id: a, title: 丙 }\n',
    );
    expect(briefing?.steps.map(({ id }) => id)).toEqual(['a', 'step-4']);
  });

  it('guesses what a name was meant to be', () => {
    expect(messages(step('    subjects: [望溪]')).join()).toMatch(/是不是“[a-z-]*wangxi/);
  });
});

describe('the bundled briefings', () => {
  const folder = 'geodata/kecheng';
  const plan = readPlan(folder).graph;
  const schema: object = JSON.parse(
    readFileSync(join(repository, 'geodata/schema/briefing.schema.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: false }).compile(schema);
  const names = readdirSync(join(repository, folder, 'briefings')).filter((name) => name.endsWith('.yaml'));

  it.each(names)('%s has no fault, fits its schema and survives the editor', (name) => {
    const id = name.replace('.yaml', '');
    const text = readFileSync(join(repository, folder, 'briefings', name), 'utf8');
    const { briefing, problems } = readBriefing(text, { id, graph: plan });
    expect(problems).toEqual([]);
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(readBriefing(writeBriefing(briefing!), { id, graph: plan }).briefing).toEqual(briefing);
    const { seconds, steps, src } = plan.package.briefings.find((entry) => entry.id === id)!;
    expect({ steps, src }).toEqual({ steps: briefing?.steps.length, src: `briefings/${id}.json` });
    expect(seconds).toBe(briefing?.steps.reduce((sum, step) => sum + step.seconds, 0));
  });

  it('tell the slogan term by term in five minutes', () => {
    expect(plan.package.briefings.map(({ id }) => id)).toEqual(['pattern', 'figures', 'full']);
    expect(plan.package.briefings[0]?.seconds).toBe(300);
  });
});
