import { describe, expect, test } from 'vitest';
import { EnginePool, type Seat } from '../../src/elements/plan-map/engine-pool';
import {
  attributeProblem,
  readLayers,
  readTextScale,
  readView,
  writeLayers,
  writeView,
} from '../../src/elements/shared/host-values';
import { layerIds } from '../../styles/layers';

describe('the attribute view', () => {
  test('is a camera or home', () => {
    expect(readView('118.86, 28.93, 11.5')).toEqual({ center: [118.86, 28.93], zoom: 11.5 });
    expect(readView('118.86 28.93 11')).toEqual({ center: [118.86, 28.93], zoom: 11 });
    expect(readView('home')).toBe('home');
  });

  test.each(['', '1,2', '1,2,3,4', '181,0,3', '0,86,3', '1,2,x', '1,2,-1', 'Home'])('%j is none', (text) => {
    expect(readView(text)).toBeNull();
  });

  test('reads what it writes', () => {
    const camera = { center: [118.86, 28.93], zoom: 11.5 } as const;
    expect(readView(writeView(camera))).toEqual(camera);
  });
});

describe('the attribute layers', () => {
  const hiddenBy = (text: string): string[] | null => {
    const hidden = readLayers(text);
    return hidden && [...hidden];
  };
  const shownBy = (text: string): string[] => layerIds.filter((id) => !readLayers(text)?.has(id));

  test('names what is shown, or with a minus what is not', () => {
    expect(shownBy('core axis,zone')).toEqual(['core', 'axis', 'zone']);
    expect(hiddenBy('-road, -rail')).toEqual(['road', 'rail']);
    expect(shownBy('core project -project-water')).toHaveLength(15);
    expect(hiddenBy('')).toEqual([]);
    expect(hiddenBy('all')).toEqual([]);
    expect(shownBy('none')).toEqual([]);
  });

  test('an unknown name makes all of it unknown', () => {
    expect(readLayers('core streets')).toBeNull();
    expect(readLayers('-')).toBeNull();
  });

  test('reads what it writes', () => {
    for (const text of [
      'all',
      'none',
      '-project',
      '-core -project',
      '-project-water',
      'core',
      'project town',
    ]) {
      const hidden = readLayers(text)!;
      expect(new Set(readLayers(writeLayers(hidden))), text).toEqual(hidden);
    }
    expect(writeLayers(new Set(['town', 'core']))).toBe('-core -town');
  });
});

test('the attribute text-scale is a name or a factor', () => {
  expect(readTextScale('standard')).toBe('desk');
  expect(readTextScale('wall')).toBe('wall');
  expect(readTextScale('1.25')).toBe(1.25);
  for (const text of ['', 'big', '0.1', '9', 'NaN']) expect(readTextScale(text), text).toBeNull();
});

test('a bad value is a problem that says what, where and how to mend it', () => {
  const problem = attributeProblem('plan-map', 'view', 'there', 'home');
  expect(problem.where).toBe('<plan-map view>');
  expect(problem.message).toContain('“there”');
  expect(problem.message).toContain('home');
  expect(problem.severity).toBe('warning');
});

describe('the pool of engines', () => {
  class Map implements Seat {
    inView = false;
    eager = false;
    usedAt = 0;
    heard: string[] = [];
    sit = (): void => void this.heard.push('sit');
    rise = (): void => void this.heard.push('rise');
  }
  const settled = (): Promise<void> => Promise.resolve().then(() => {});

  async function pool(count: number, inView: number) {
    const maps = Array.from({ length: count }, () => new Map());
    maps.slice(0, inView).forEach((map) => (map.inView = true));
    const engines = new EnginePool(4);
    for (const map of maps) engines.join(map);
    await settled();
    return { maps, engines };
  }

  test('seats maps in view only, and no more than there are contexts', async () => {
    const { maps, engines } = await pool(30, 6);
    expect(engines.taken).toBe(4);
    expect(maps.map((map) => map.heard.length)).toEqual([1, 1, 1, 1, ...Array(26).fill(0)]);
  });

  test('a map that has left the view makes room, and only once its context is freed', async () => {
    const { maps, engines } = await pool(5, 4);
    [maps[0]!.inView, maps[4]!.inView] = [false, true];
    engines.consider();
    await settled();
    expect(maps[0]!.heard).toEqual(['sit', 'rise']);
    expect(maps[4]!.heard).toEqual([]);
    expect(engines.taken).toBe(4);
    engines.left(maps[0]!);
    await settled();
    expect(maps[4]!.heard).toEqual(['sit']);
    expect(engines.taken).toBe(4);
  });

  test('without need nobody rises', async () => {
    const { maps, engines } = await pool(4, 4);
    maps[0]!.inView = false;
    engines.consider();
    await settled();
    expect(maps[0]!.heard).toEqual(['sit']);
  });

  test('of maps in view the one that is used takes from the one used longest ago', async () => {
    const { maps, engines } = await pool(5, 5);
    [1, 0, 3, 2].forEach((at, order) => (maps[at]!.usedAt = order + 1));
    maps[4]!.usedAt = 9;
    engines.consider();
    await settled();
    expect(maps[1]!.heard).toEqual(['sit', 'rise']);
    engines.left(maps[1]!);
    await settled();
    expect(maps[4]!.heard).toEqual(['sit']);
    // It waits for its turn without taking the context back at once.
    expect(maps[1]!.heard).toEqual(['sit', 'rise']);
  });

  test('a map that is gone leaves its place', async () => {
    const { maps, engines } = await pool(5, 5);
    engines.quit(maps[0]!);
    await settled();
    expect(maps[4]!.heard).toEqual(['sit']);
  });

  test('an eager map takes a free context out of view, and gives it to one in view', async () => {
    const { maps, engines } = await pool(5, 3);
    maps[3]!.eager = true;
    engines.consider();
    await settled();
    expect(maps[3]!.heard).toEqual(['sit']);
    maps[4]!.inView = true;
    engines.consider();
    await settled();
    expect(maps[3]!.heard).toEqual(['sit', 'rise']);
  });
});
