import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { elsewhere } from '../../../src/app/build/first-picture';
import { pageColours, planPictures } from '../../../src/app/build/plan-picture';
import { asBounds } from '../../../src/model/subject-box';
import { cameraFor, noInsets, viewLimits } from '../../../src/model/view-fit';
import { worldPoint, worldSize } from '../../../src/model/web-mercator';
import { palettes } from '../../../styles/tokens';
import { readPlan } from '../../support/read-plan';
import { panelsPackage } from '../../elements/panels-plan';

const folder = new URL('../../../geodata/kecheng/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const found = planPictures(read('plan.json'), read);
const pictures = found?.pictures ?? [];

test('a picture is the whole plan: pattern, names and ground, in the colours of its flavor, and small', () => {
  expect(found?.title).toContain('“十四五”');
  expect(pictures.length).toBeGreaterThan(10);
  for (const { flavor, svg } of pictures) {
    const { core, outside, zone1, axis, belt, waterLine } = palettes[flavor];
    for (const colour of [core, outside, zone1, axis, belt, waterLine]) {
      expect(svg.toLowerCase(), `${colour} ${flavor}`).toContain(colour.toLowerCase());
    }
    for (const name of ['中心城区', '北部生态', '航埠城市']) {
      expect([...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join('')).toContain(name);
    }
    expect(svg).not.toMatch(/ style=|data-|<script|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
    expect(gzipSync(svg).length).toBeLessThan(45_000);
  }
  expect(pageColours()).toContain('--panel: light-dark(#FFFFFF, #202A35);');
});

test('the same plan gives the same pictures', () =>
  expect(planPictures(read('plan.json'), read)).toEqual(found));

test('from large to small, and one for every window', () => {
  for (const flavor of ['light', 'dark']) {
    const own = pictures.filter((picture) => picture.flavor === flavor);
    const heights = own.map(({ svg }) => Number(/ height="([\d.]+)"/.exec(svg)?.[1]));
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(own.at(-1)?.media).toContain('(min-width: 0)');
    expect(own.every(({ media }) => media.includes('dark') === (flavor === 'dark'))).toBe(true);
  }
});

test('the style sheet puts the plan where the map puts it', () => {
  const { info } = readPlan('geodata/kecheng').graph;
  const home = asBounds(info.home);
  const [[left, top], [right, bottom]] = [worldPoint([home[0], home[3]]), worldPoint([home[2], home[1]])];
  for (const [width, height, side] of [
    [1920, 1020, 360],
    [1280, 740, 360],
    [1000, 660, 360],
    [3440, 1380, 360],
    [390, 714.4, 0],
    [360, 510, 0],
  ] as const) {
    const size = { width, height };
    const insets = side > 0 ? { ...noInsets, left: side } : { ...noInsets, bottom: 84, notes: 64 };
    const limits = viewLimits({ maxBounds: asBounds(info.extent), home }, size);
    const camera = cameraFor({ bounds: home }, size, insets, limits);
    // As `first-picture.css` has it.
    const margin = Math.round(Math.min(40, width * 0.05));
    const room = {
      width: width - insets.left - 2 * margin,
      height: height - insets.bottom - (side > 0 ? 0 : 64) - 2 * margin,
    };
    const scale = Math.min(room.width / (right - left), room.height / (bottom - top));
    expect(worldSize(camera.zoom) / scale, `${width}`).toBeCloseTo(1, 6);
    const [x, y] = worldPoint(camera.center);
    const middle = [insets.left + margin + room.width / 2, margin + room.height / 2] as const;
    expect(((left + right) / 2 - x) * scale + width / 2).toBeCloseTo(middle[0], 3);
    expect(((top + bottom) / 2 - y) * scale + height / 2).toBeCloseTo(middle[1], 3);
  }
});

test('no picture of half a plan', () => {
  expect(planPictures('no plan', read)).toBeNull();
  expect(planPictures(panelsPackage, () => null)).toBeNull();
});

test('the page knows at once whether another view is asked for', () => {
  const isElsewhere = (search: string, hash: string): boolean => {
    const classes: string[] = [];
    const document = { documentElement: { classList: { add: (name: string) => classes.push(name) } } };
    runInNewContext(elsewhere('plan-a'), { location: { search, hash }, document });
    return classes.length > 0;
  };
  const own = [
    ['', ''],
    ['?plan=plan-a', ''],
    ['', '#/'],
    ['', '#/t=reader'],
  ] as const;
  const other = [
    ['?plan=plan-b', ''],
    ['?briefing', ''],
    ['', '#/s=town-a'],
    ['', '#/t=reader&lang=en'],
    ['', '#/c=118.80000,28.90000,11.50'],
    ['', '#/size=wall'],
  ] as const;
  expect(own.map(([search, hash]) => isElsewhere(search, hash))).toEqual(own.map(() => false));
  expect(other.map(([search, hash]) => isElsewhere(search, hash))).toEqual(other.map(() => true));
});
