import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/text';
import { type PlanLayers, type PlanPackage, layerFiles } from '../../src/model/types';
import { cameraFor, viewLimits } from '../../src/model/view-fit';
import { type Insets, type MapHighlight, noHighlight } from '../../src/model/map-view';
import { drawScene } from '../../src/svg/draw-scene';
import { mercatorView } from '../../src/svg/mercator-view';
import type { Polyline, SceneIcon, SceneLabel, ScenePath } from '../../src/svg/scene';
import { leaderLine } from '../../styles/name-bands';
import { unpackOffset } from '../../styles/spread';

type Box = readonly [left: number, top: number, right: number, bottom: number];

const folder = 'geodata/kecheng';
const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown;
const { plan, layers: files, subjects } = read('plan.json') as PlanPackage;
const layers = Object.fromEntries(layerFiles.map((file) => [file, read(files[file])])) as PlanLayers;
const box = (values: readonly number[]) => values as unknown as [number, number, number, number];

/** Sizes of the map under the header, and what the panels cover of it. */
const screens: [name: string, width: number, height: number, insets: Partial<Insets>][] = [
  ['1920 × 1080', 1920, 1021, { left: 360 }],
  ['1280 × 800', 1280, 741, { left: 360 }],
  ['1280 × 800 under a header of two rows', 1280, 698, { left: 360 }],
  ['390 × 844', 390, 692, { bottom: 84, notes: 64 }],
  ['1024 × 768', 1024, 668, { left: 360 }],
  ['1366 × 768', 1366, 709, { left: 360 }],
  ['1440 × 900', 1440, 841, { left: 360 }],
  ['1536 × 864', 1536, 805, { left: 360 }],
  ['2560 × 1440', 2560, 1381, { left: 360 }],
];

function defaultView(
  width: number,
  height: number,
  insets: Insets,
  language: Language,
  scale: number,
  highlight: MapHighlight = noHighlight,
) {
  const limits = { maxBounds: box(plan.extent), home: box(plan.home) };
  const size = { width, height };
  const camera = cameraFor({ bounds: limits.home }, size, insets, viewLimits(limits, size));
  const appearance = { flavor: 'light', language, scale } as const;
  const { items } = drawScene({ layers, appearance, highlight, ...mercatorView(camera, width, height) });
  return {
    // The number on a stack lies on its badge.
    labels: items.flatMap((item) =>
      item.type === 'label' && item.layer !== 'project-stack' ? [{ ...item, boxes: inkOf(item) }] : [],
    ),
    cores: items.filter(
      (item): item is SceneIcon => /^core-(sub-)?symbol/.test(item.layer) && item.type === 'icon',
    ),
    symbols: items.filter(
      (item): item is SceneIcon => item.type === 'icon' && radiusOf(item) > 0 && item.opacity > 0,
    ),
    leaders: items.flatMap((item) => (item.type === 'icon' ? leaderOf(item) : [])),
    axis: items.filter((item): item is ScenePath => item.layer === 'axis-body' && item.type === 'path'),
  };
}

/** Radii of the symbols as they are drawn, without their paper rims, by the beginning of their names. */
const radii: readonly [name: string, radius: number][] = [
  ['core-halo', 0],
  ['core', 22],
  ['stack', 11],
  ['dot', 5.4],
  ['town-township', 5],
  ['town', 6.3],
  ['platform', 11.5],
  ['project', 10],
];

function radiusOf({ name, size }: SceneIcon): number {
  const symbol = name.replace(/^\w+:/, '');
  return (radii.find(([start]) => symbol.startsWith(start))?.[1] ?? 0) * size;
}

/** The line from a seat to its name, if it is one. */
function leaderOf({ name, at, size, subject }: SceneIcon): { subject: string | undefined; line: Polyline }[] {
  const [kind, aside, to] = name.replace(/^\w+:/, '').split('-');
  const line = kind === 'leader' && leaderLine(unpackOffset(Number(aside)), unpackOffset(Number(to)));
  if (!line) return [];
  return [{ subject, line: line.map(([x, y]): [number, number] => [at[0] + x * size, at[1] + y * size]) }];
}

/** Which two of these symbols lie on each other, by their names and subjects. */
const onEachOther = (symbols: readonly SceneIcon[]): [SceneIcon, SceneIcon][] =>
  symbols.flatMap((one, at) =>
    symbols
      .slice(at + 1)
      .filter((other) => {
        const apart = Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]);
        return apart < radiusOf(one) + radiusOf(other) - 1;
      })
      .map((other): [SceneIcon, SceneIcon] => [one, other]),
  );

const named = ({ name, subject }: SceneIcon): string => `${name} ${subject ?? ''}`;
const pairsOf = (pairs: readonly [SceneIcon, SceneIcon][]): string[] =>
  pairs.map(([one, other]) => `${named(one)} / ${named(other)}`);
const meet = (a: Box, b: Box): boolean =>
  a[0] < b[2] - 0.5 && a[2] > b[0] + 0.5 && a[1] < b[3] - 0.5 && a[3] > b[1] + 0.5;

/** The boxes around the lines of a name as they are drawn, with the halo: what it keeps free is for the next zoom. */
const inkOf = ({ runs, size }: SceneLabel): Box[] =>
  runs.map(({ at: [x, y], width }) => [x - 2, y - 0.86 * size - 2, x + width + 2, y + 0.14 * size + 2]);

const covers = ({ boxes }: SceneLabel, other: Box): boolean => boxes.some((own) => meet(own, other));

/** Px from a box to a point outside of it. */
const gapTo = ([left, top, right, bottom]: Box, [x, y]: readonly [number, number]): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Points of a line, at most 4 px apart. */
function alongLine(line: Polyline): [number, number][] {
  return line.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = line[at]!;
    const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / 4);
    return Array.from({ length: steps }, (_, step): [number, number] => [
      fromX + ((x - fromX) * step) / steps,
      fromY + ((y - fromY) * step) / steps,
    ]);
  });
}

const texts = (labels: readonly SceneLabel[]): string[] => labels.map(({ text }) => text);

describe.each(screens)('the default view at %s', (_name, width, height, covered) => {
  const insets: Insets = { top: 0, right: 0, bottom: 0, left: 0, ...covered };

  it.each([1, 1.5])('has no symbol on another, text × %s', (scale) => {
    const { symbols } = defaultView(width, height, insets, 'zh', scale);
    expect(symbols.length).toBeGreaterThan(18);
    // On a phone seats have no room for their symbols in a briefing, and no names.
    const crowded = width < 1000 && scale > 1;
    const drawn = crowded ? symbols.filter(({ layer }) => !layer.endsWith('-seat')) : symbols;
    expect(pairsOf(onEachOther(drawn))).toEqual([]);
  });

  it('names what a selection is related to beside the main names', () => {
    const projects = subjects.filter(({ kind }) => kind === 'project').map(({ id }) => id);
    const highlight = { ...noHighlight, related: projects.slice(0, 20), dimOthers: true };
    const { labels } = defaultView(width, height, insets, 'zh', 1.5, highlight);
    const related = labels.filter(({ layer }) => layer.startsWith('focus-name'));
    const main = labels.filter(({ layer }) => /^(core|zone|axis)-name/.test(layer));
    expect(related.length).toBeGreaterThan(0);
    const over = related.filter((label) => main.some(({ boxes }) => boxes.some((own) => covers(label, own))));
    expect(texts(over)).toEqual([]);
  });

  const looks = (['zh', 'en'] as const).flatMap((language) => [1, 1.5].map((scale) => ({ language, scale })));

  describe.each(looks)('in $language, text × $scale', ({ language, scale }) => {
    const { labels, cores, axis, leaders, symbols } = defaultView(width, height, insets, language, scale);

    it('has no name on another', () => {
      const pairs = labels.flatMap((label, at) =>
        labels
          .slice(at + 1)
          .filter((other) => other.boxes.some((own) => covers(label, own)))
          .map((other) => `${label.text} / ${other.text}`),
      );
      expect(pairs).toEqual([]);
    });

    it('leads to names by short lines that cross no symbol', () => {
      const lengths = leaders.map(({ line: [from, to] }) => Math.hypot(to![0] - from![0], to![1] - from![1]));
      if (scale === 1 && width > 1000) expect(leaders.length).toBeGreaterThan(5);
      expect(Math.max(0, ...lengths)).toBeLessThan(58);
      const crossing = leaders.flatMap(({ subject, line }) =>
        symbols
          .filter((symbol) => symbol.subject !== subject)
          .filter((symbol) =>
            alongLine(line).some(
              ([x, y]) => Math.hypot(x - symbol.at[0], y - symbol.at[1]) < radiusOf(symbol) - 0.5,
            ),
          )
          .map((symbol) => `${subject} / ${named(symbol)}`),
      );
      // English names are so long that one may have no other way.
      if (language === 'zh') expect(crossing).toEqual([]);
      else expect(crossing.length).toBeLessThan(2);
    });

    // In a briefing names are so large that some lie on a stack or a dot.
    it.runIf(scale === 1)('has no name on a symbol', () => {
      const over = labels.flatMap(({ text, layer, boxes }) =>
        symbols
          .filter((symbol) => boxes.some((own) => radiusOf(symbol) - gapTo(own, symbol.at) > 3))
          .map((symbol) => `${layer} ${text} / ${named(symbol)}`),
      );
      expect(over.filter((each) => !/^(river|road|expressway|rail)-name/.test(each))).toEqual([]);
    });

    it('has no name on a core or on the band of the axis', () => {
      const discs = cores.map(({ at: [x, y], size }): Box => {
        const radius = 20 * size;
        return [x - radius, y - radius, x + radius, y + radius];
      });
      expect(texts(labels.filter((label) => discs.some((disc) => covers(label, disc))))).toEqual([]);
      const points = axis.flatMap(({ lines }) => lines.flatMap(alongLine));
      expect(points.length).toBeGreaterThan(20);
      const onBand = labels.filter((label) =>
        points.some(([x, y]) => covers(label, [x - 4, y - 4, x + 4, y + 4])),
      );
      expect(texts(onBand)).toEqual([]);
    });

    it('has the name of each core nearest to that core, about a line away at most', () => {
      const named = labels.filter(({ layer }) => layer.startsWith('core-name'));
      expect(named).toHaveLength(cores.length);
      for (const { subject, boxes } of named) {
        const gaps = cores.map((core) => ({
          core,
          gap: Math.min(...boxes.map((own) => gapTo(own, core.at))),
        }));
        const [nearest] = gaps.toSorted((a, b) => a.gap - b.gap);
        expect(nearest!.core.subject).toBe(subject);
        // A low map has its cores closer to each other.
        const line = height < 700 ? 34 : 30;
        if (width > 1000) expect(nearest!.gap - radiusOf(nearest!.core) * 0.7).toBeLessThan(line * scale);
      }
    });

    it('names every core, zone and the axis', () => {
      const wanted = subjects.filter(({ kind }) => kind === 'core' || kind === 'zone');
      const named = new Set(labels.map(({ subject }) => subject));
      expect(wanted.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
      expect(labels.some(({ layer }) => /^axis-name(?!-minor)/.test(layer))).toBe(true);
    });

    // On a phone the whole district is too small for them, in a briefing their names are too large.
    const isNamed = scale === 1 && width > 1000;
    it(isNamed ? 'names every town' : 'names no more towns than find room', () => {
      const named = new Set(labels.map(({ subject }) => subject));
      const towns = subjects.filter(({ kind }) => kind === 'town');
      expect(towns.length).toBeGreaterThan(10);
      const nameless = towns.filter(({ id }) => !named.has(id)).map(({ id }) => id);
      if (isNamed) expect(nameless).toEqual([]);
      else expect(nameless).not.toEqual([]);
    });

    it('has all names in the free part of the map', () => {
      const cut = labels.filter(
        ({ layer, boxes }) =>
          // Waters and roads go on outside the picture, and so may their names.
          !/^(river|lake|road|expressway|rail)-name$/.test(layer) &&
          boxes.some(
            ([left, top, right, bottom]) =>
              left < insets.left || top < 0 || right > width || bottom > height - insets.bottom,
          ),
      );
      expect(texts(cut)).toEqual([]);
    });
  });
});

describe('on a wall', () => {
  it('is the picture of a room, enlarged', () => {
    const insets: Insets = { top: 0, right: 0, bottom: 0, left: 360 };
    const room = defaultView(1920, 1021, insets, 'zh', 1.5);
    // The margin around what is fitted stays as it is: twice the room needs as much again.
    const wall = defaultView(3840, 2042, { top: 40, right: 40, bottom: 40, left: 760 }, 'zh', 3);
    expect(texts(wall.labels).toSorted()).toEqual(texts(room.labels).toSorted());
    expect(room.symbols.length).toBeGreaterThan(18);
    expect(wall.symbols.map(named).toSorted()).toEqual(room.symbols.map(named).toSorted());
    for (const [at, { size }] of wall.cores.entries()) expect(size).toBeCloseTo(2 * room.cores[at]!.size, 1);
  });
});
