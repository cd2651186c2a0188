import { describe, expect, test } from 'vitest';
import type { LayerId } from '../../../styles/layers';
import { buildGraph } from '../../../src/model/graph';
import type { LoadedPlan } from '../../../src/model/loaded-plan';
import { textOf } from '../../../src/model/text';
import type { PlanInfo } from '../../../src/model/types';
import { sheetDefinitions } from '../../../src/svg/sheets/definitions';
import { drawSheet, sheetScale } from '../../../src/svg/sheets/draw-sheet';
import { publicationProblem, sheetTexts } from '../../../src/svg/sheets/options';
import { readPlan } from '../../support/read-plan';

const plan = readPlan('geodata/kecheng');
const other = readPlan('tests/fixtures/qinghe');

/** The plan with other words about itself. */
function withInfo(base: LoadedPlan, change: Partial<PlanInfo>): LoadedPlan {
  const { graph } = buildGraph({ ...base.graph.package, plan: { ...base.graph.info, ...change } });
  if (!graph) throw new Error('The plan is broken');
  return { ...base, graph };
}

/** Every text of a sheet, in order. */
const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
const rows = (svg: string): string[] => [...svg.matchAll(/data-row="([^"]+)"/g)].map(([, id = '']) => id);
const part = (svg: string, name: string): string => {
  const start = svg.indexOf(`data-part="${name}"`);
  return start < 0 ? '' : svg.slice(start, svg.indexOf('data-part="', start + 1) >>> 0);
};

describe.each(sheetDefinitions.map((definition) => [definition.id, definition] as const))(
  'the %s sheet',
  (id, definition) => {
    const svg = drawSheet(plan, id, { texts: { number: 'KC-01', date: '2026年3月' } });

    test('is a document in mm', () => {
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
      expect(svg).toContain(
        `width="${definition.width}mm" height="${definition.height}mm" viewBox="0 0 ${definition.width} ${definition.height}"`,
      );
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    });

    test('has all its furniture', () => {
      for (const name of ['map', 'frame', 'title', 'north', 'scale-bar', 'legend', 'block', 'strip']) {
        expect(svg, name).toContain(`data-part="${name}"`);
      }
      const all = texts(svg).join('\n');
      expect(all).toContain('柯城区空间格局图（示意）');
      expect(all).toContain('两核引领　一轴驱动　两区协同　全域美丽');
      expect(all).toContain('本图为空间格局示意，界线不作为划界依据');
      expect(all).toContain('内部工作用图 · 未送审');
      expect(all).toContain('2000国家大地坐标系');
      expect(all).toContain('EPSG 4549');
      expect(all).toContain('KC-01');
      expect(all).toContain('2026年3月');
    });

    test('is drawn to its own scale, and bar and number agree', () => {
      expect(sheetScale(plan, definition)).toBe(definition.scale);
      const [, kilometres, length] =
        /data-bar="([\d.]+)" d="M[\d. ]+h([\d.]+)v/.exec(svg.slice(svg.indexOf('data-part="north"'))) ?? [];
      expect((Number(kilometres) * 1_000_000) / Number(length)).toBeCloseTo(definition.scale, -2);
    });

    test.each(['zh', 'en'] as const)(
      'names every core, axis, zone, belt, quarter and town (%s)',
      (language) => {
        const own = language === 'zh' ? svg : drawSheet(plan, id, { language });
        const all = texts(own).join('').replace(/\s/g, '').replaceAll('&#39;', "'");
        const kinds = ['core', 'axis', 'zone', 'belt', 'quarter', 'town'];
        const placed = [...plan.graph.subjects.values()].filter(
          ({ kind, position }) => position && kinds.includes(kind),
        );
        expect(placed.length).toBeGreaterThan(30);
        for (const { kind, name } of placed) {
          const full = textOf(name, language);
          // The symbol of a town says what kind of town it is; a map in English does not write it again.
          const written = kind === 'town' && language === 'en' ? full.replace(/ \w+$/, '') : full;
          expect(all).toContain(written.replace(/\s/g, ''));
        }
      },
    );
  },
);

test('only the landscape sheet has larger maps, at a scale of their own: of the city and of what is far from it', () => {
  const svg = drawSheet(plan, 'a3-landscape');
  const furniture = svg.split('data-part="city-furniture"').slice(1);
  const headings = furniture.map((each) => texts(each)[0]);
  expect(headings).toEqual(['中心城区', '航埠城市副中心', '衢化片区']);
  for (const each of furniture) {
    expect(texts(each)[1]).toBe('1:50 000');
    const [, kilometres, length] = /data-bar="([\d.]+)" d="M[\d. ]+h([\d.]+)v/.exec(each) ?? [];
    expect(Number(length)).toBeCloseTo(Number(kilometres) * 20, 2);
  }
  expect(texts(svg)).toContain('1:200 000');
  expect(svg.match(/data-part="city-frame"/g)).toHaveLength(3);
  expect(part(svg, 'city-frame')).toMatch(/ d="M[\d. ]+L/);
  expect(drawSheet(plan, 'a3')).not.toMatch(/data-part="city/);
});

describe('the legend', () => {
  test('has the rows that are drawn; without a layer its rows go', () => {
    const all = rows(drawSheet(plan, 'a3'));
    expect(all).toContain('axis');
    expect(all).toContain('rail');
    const sector = all.findLast((id) => /^project-(?!stack)/.test(id)) as LayerId;
    const hidden = new Set<LayerId>(['axis', 'rail', sector]);
    const less = rows(drawSheet(plan, 'a3', { hidden }));
    expect(all.filter((id) => !less.includes(id)).sort()).toEqual(['axis', sector, 'rail']);
    const single = rows(
      drawSheet(plan, 'a3', { hidden: new Set(['core-2', 'zone-1', 'platform-town'] as const) }),
    );
    expect(all.filter((id) => !single.includes(id)).sort()).toEqual(['core-sub', 'platform-town', 'zone-1']);
  });

  test('stands in the order of the slogan and uses its terms', () => {
    const legend = texts(
      drawSheet(plan, 'a3').split('data-part="legend"')[1]!.split('data-part="block"')[0]!,
    );
    const order = ['两核引领', '一轴驱动', '两区协同', '全域美丽', '平台', '项目', '基础要素'];
    expect(legend.filter((text) => order.includes(text))).toEqual(order);
  });

  test('leaves out the sectors of projects that are not drawn', () => {
    const projects = new Set(
      [...plan.graph.subjects.values()].filter(({ sector }) => sector === 'education').map(({ id }) => id),
    );
    const shown = rows(drawSheet(plan, 'a0', { projects })).filter((id) => /^project-(?!stack)/.test(id));
    expect(shown).toEqual(['project-education']);
  });
});

test('what is selected is named and stands out', () => {
  const focus = {
    title: '九华乡',
    highlight: { selected: ['town-jiuhua'], hovered: [], related: [], dimOthers: true },
  };
  const svg = drawSheet(plan, 'a4', { focus });
  expect(texts(part(svg, 'caption'))).toEqual(['突出显示：九华乡']);
  expect(svg).not.toBe(
    drawSheet(plan, 'a4', { focus: { ...focus, highlight: { ...focus.highlight, selected: [] } } }),
  );
  expect(drawSheet(plan, 'a4')).not.toContain('data-part="caption"');
});

test('an English sheet has no Chinese in its furniture but the sources', () => {
  const svg = drawSheet(plan, 'a3', { language: 'en', texts: { unit: 'Bureau' } });
  for (const name of ['title', 'north', 'scale-bar', 'legend', 'block']) {
    // Single characters are symbols of the map.
    const words = texts(part(svg, name)).filter((text) => text.length > 1);
    expect(words.join(' '), name).not.toMatch(/[\u4e00-\u9fff]/);
  }
  expect(texts(svg)).toContain('Legend');
  expect(svg).toContain('lang="en"');
});

test('another plan needs no change of the code', () => {
  for (const { id } of sheetDefinitions) {
    const svg = drawSheet(other, id);
    expect(texts(svg)).toContain('青禾区空间格局图（示意）');
    expect(svg).not.toMatch(/NaN|undefined/);
  }
});

test('a plan that does not fit gets the next round scale', () => {
  const far = withInfo(plan, { home: [118, 28, 119.6, 29.4] });
  const empty = {
    ...far,
    layers: { ...far.layers, district: { type: 'FeatureCollection' as const, features: [] } },
  };
  const [a3] = sheetDefinitions;
  expect(sheetScale(empty, a3!)).toBe(1_000_000);
  expect(texts(drawSheet(empty, 'a3'))).toContain('1:1 000 000');
});

describe('long and hostile texts', () => {
  const long = '青禾区国土空间生态修复与城乡融合发展以及现代化产业体系空间布局总体格局图（示意）';

  test('a long title shrinks or wraps and is whole', () => {
    for (const id of ['a3', 'a4'] as const) {
      const title = texts(part(drawSheet(plan, id, { texts: { title: long + long } }), 'title'));
      expect(title.slice(1, -1).join('')).toBe(long + long);
      expect(title.length).toBeLessThanOrEqual(4);
    }
    expect(texts(part(drawSheet(plan, 'a3', { texts: { title: long } }), 'title'))).toContain(long);
  });

  test('markup in a text is shown, not run', () => {
    const evil = '<script>alert(1)</script><image href="x" onerror="a()"/>';
    const svg = drawSheet(withInfo(plan, { title: { zh: evil }, attribution: [evil] }), 'a3', {
      texts: { title: evil, unit: evil, number: evil, approval: evil },
      focus: { title: evil, highlight: { selected: [], hovered: [], related: [], dimOthers: false } },
    });
    expect(svg).not.toMatch(/<script|<image|onerror="/);
    expect(svg).toContain('&lt;script&gt;');
  });
});

describe('publication', () => {
  const open = withInfo(plan, {
    publication: { approvalNumber: '', approvalNote: '', publicity: '公开' },
  });

  test('a public map without a number says so on the sheet and as a problem', () => {
    expect(drawSheet(open, 'a3')).toContain('data-problem="approval-missing"');
    expect(texts(drawSheet(open, 'a3'))).toContain('公开使用须有审图号：此图尚不可印发');
    expect(publicationProblem(open.graph.info, '')?.severity).toBe('error');
  });

  test('a number, given or of the plan, stands on the sheet', () => {
    const svg = drawSheet(open, 'a3', { texts: { approval: '浙S(2026)1号' } });
    expect(texts(svg)).toContain('审图号：浙S(2026)1号');
    expect(svg).not.toContain('data-problem');
    expect(publicationProblem(open.graph.info, '浙S(2026)1号')).toBeNull();
    expect(publicationProblem(plan.graph.info, '')).toBeNull();
  });

  test('only an internal map has its use in the title block', () => {
    expect(texts(drawSheet(plan, 'a3'))).toContain('密级');
    expect(texts(drawSheet(open, 'a3'))).not.toContain('密级');
  });
});

test('the texts of a sheet are the plan’s own, with the month it is made in', () => {
  expect(sheetTexts(other.graph.info, 'zh', new Date(2026, 2, 5))).toEqual({
    title: '青禾区空间格局图（示意）',
    unit: '青禾区测试办公室',
    date: '2026年3月',
    number: '',
    approval: '',
  });
  expect(sheetTexts(other.graph.info, 'en', new Date(2026, 2, 5)).date).toBe('March 2026');
});
