import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, expect, test } from 'vitest';
import { MapStage } from '../../src/elements/plan-map/map-stage';
import { FakeMapPort } from '../../src/map/fake-port';
import { createMapLibrePort } from '../../src/map/maplibre-port';
import type { CreateMapPort, MapPortEvents } from '../../src/map/map-port';
import { createSvgPort } from '../../src/map/svg-port';
import type { Camera } from '../../src/model/map-view';
import type { Problem } from '../../src/model/types';
import { extent, home, places, sampleInfo, sampleLayers } from '../map/sample-layers';

interface Heard {
  settled: [Camera, boolean][];
  picks: number;
  idle: number;
  taken: number;
  fallen: Problem[];
}

let stage: MapStage | null = null;

afterEach(() => {
  stage?.destroy();
  stage = null;
  document.body.replaceChildren();
});

function open(create: CreateMapPort): { stage: MapStage; heard: Heard; container: HTMLElement } {
  const container = document.createElement('div');
  container.style.cssText = 'position:absolute;inset:0;width:600px;height:500px';
  document.body.append(container);
  // Layers lie on each other, as in the element.
  const sheet = document.createElement('style');
  sheet.textContent = '.layer, .layer canvas { position: absolute; inset: 0 }';
  document.body.append(sheet);
  const heard: Heard = { settled: [], picks: 0, idle: 0, taken: 0, fallen: [] };
  stage = new MapStage(
    create,
    container,
    {
      pick: () => (heard.picks += 1),
      hover: () => {},
      cameraSettled: (camera, byPerson) => heard.settled.push([camera, byPerson]),
      ready: () => {},
      idle: () => (heard.idle += 1),
      error: () => {},
      basemap: () => {},
      taken: () => (heard.taken += 1),
      fell: (problem) => heard.fallen.push(problem),
    },
    { maxBounds: extent, home, workerUrl },
  );
  stage.setAppearance({ flavor: 'light', language: 'zh', scale: 1 });
  stage.setPlan(sampleLayers(), sampleInfo);
  return { stage, heard, container };
}

/** A fake that says only what a test tells it to say. */
function silent(): { create: CreateMapPort; port(): FakeMapPort; events(): MapPortEvents } {
  let made: { port: FakeMapPort; events: MapPortEvents } | null = null;
  return {
    create: (container, events, options) => {
      const port = new FakeMapPort(container, { ...events, idle: () => {} }, options);
      made = { port, events };
      return port;
    },
    port: () => made!.port,
    events: () => made!.events,
  };
}

const until = (condition: () => boolean): Promise<void> =>
  expect.poll(condition, { timeout: 20_000, interval: 50 }).toBe(true);

const anywhere: Camera = { center: [118.52, 29.53], zoom: 12.3 };

test('the engine takes over the very picture that SVG has drawn', async () => {
  const { stage: map, heard, container } = open(createSvgPort);
  map.moveTo({ bounds: home }, { insets: { top: 20, right: 40, bottom: 0, left: 160 }, animate: false });
  await until(() => heard.idle > 0);
  const points = Object.values(places);
  const before = points.map((place) => map.project(place));
  const drawn = container.querySelector('svg [data-subject="platform-1"]')!.getBoundingClientRect();
  const platform = map.project(places.platform);
  expect(Math.abs(drawn.x + drawn.width / 2 - platform[0])).toBeLessThan(1.5);
  expect(Math.abs(drawn.y + drawn.height / 2 - platform[1])).toBeLessThan(1.5);
  map.put(createMapLibrePort);
  expect(container.querySelector<HTMLElement>('.layer:has(canvas)')?.inert).toBe(true);
  await until(() => heard.taken === 1);
  points.forEach((place, index) => {
    const [x, y] = map.project(place);
    expect(Math.abs(x - before[index]![0])).toBeLessThan(1.5);
    expect(Math.abs(y - before[index]![1])).toBeLessThan(1.5);
  });
  await until(() => container.querySelectorAll('.layer').length === 1);
  expect(container.querySelector('canvas')).not.toBeNull();
  expect(container.querySelector('svg')).toBeNull();
});

test('a renderer hears what was said before it came', () => {
  const { stage: map } = open(silent().create);
  map.setVisibleLayers(new Set(['zone']));
  map.setHighlights({ selected: ['core-1'], hovered: [], related: [], dimOthers: true });
  map.moveTo({ camera: anywhere }, { animate: false });
  const next = silent();
  map.put(next.create);
  const port = next.port();
  expect(port.layers?.points.features).toHaveLength(3);
  expect(port.appearance?.language).toBe('zh');
  expect([...port.hidden]).toEqual(['zone']);
  expect(port.highlight.selected).toEqual(['core-1']);
  expect(port.getCamera().center[0]).toBeCloseTo(anywhere.center[0], 6);
  expect(port.getCamera().zoom).toBeCloseTo(anywhere.zoom, 6);
});

test('a map that a person has moved meanwhile is taken over where it is', () => {
  const first = silent();
  const { stage: map, heard } = open(first.create);
  const next = silent();
  map.put(next.create);
  first.port().drag(anywhere);
  next.events().idle();
  expect(heard.taken).toBe(0);
  next.events().idle();
  expect(heard.taken).toBe(1);
  expect(map.getCamera().center[0]).toBeCloseTo(anywhere.center[0], 6);
  expect(heard.settled.at(-1)?.[1]).toBe(true);
});

test('nothing is taken out of the hands of a person', async () => {
  const { stage: map, heard, container } = open(silent().create);
  const next = silent();
  map.put(next.create);
  container.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  next.events().idle();
  expect(heard.taken).toBe(0);
  container.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  await until(() => heard.taken === 1);
});

test('nothing is taken over under way', async () => {
  const first = silent();
  const { stage: map, heard } = open(first.create);
  const next = silent();
  map.put(next.create);
  map.moveTo({ camera: anywhere }, { animate: true });
  next.events().idle();
  expect(heard.taken).toBe(0);
  await until(() => heard.settled.length > 0);
  next.events().idle();
  expect(heard.taken).toBe(1);
});

test('only the renderer in front is heard, and keys stay with the map', () => {
  const first = silent();
  const { stage: map, heard, container } = open(first.create);
  const [surface] = [document.createElement('button')];
  surface.tabIndex = 0;
  first.port().container.append(surface);
  surface.focus();
  const next = silent();
  map.put(next.create);
  const later = document.createElement('button');
  later.tabIndex = 0;
  next.port().container.append(later);
  next.port().click();
  expect(heard.picks).toBe(0);
  next.events().idle();
  next.port().click();
  first.port().click();
  expect(heard.picks).toBe(1);
  expect(document.activeElement).toBe(later);
  expect(container.querySelectorAll('.layer:not([inert])')).toHaveLength(1);
});

test('a renderer that falls keeps its last picture until another has drawn', () => {
  const first = silent();
  const { stage: map, heard } = open(first.create);
  const problem: Problem = { code: 'map-context-lost', where: 'map', message: '', severity: 'error' };
  map.moveTo({ camera: anywhere }, { animate: true });
  first.events().error(problem);
  expect(heard.fallen).toEqual([problem]);
  const next = silent();
  map.put(next.create);
  expect(heard.taken).toBe(0);
  next.events().idle();
  expect(heard.taken).toBe(1);
});

test('a next one that falls is taken off the stage', () => {
  const { stage: map, heard, container } = open(silent().create);
  const next = silent();
  map.put(next.create);
  next.events().error({ code: 'map-context-lost', where: 'map', message: '', severity: 'error' });
  next.events().idle();
  expect(heard.taken).toBe(0);
  expect(heard.fallen).toHaveLength(1);
  expect(container.querySelectorAll('.layer')).toHaveLength(1);
});

test('a renderer that cannot start leaves no trace', () => {
  const { stage: map, container } = open(silent().create);
  expect(() =>
    map.put(() => {
      throw new Error('no WebGL');
    }),
  ).toThrow('no WebGL');
  expect(container.querySelectorAll('.layer')).toHaveLength(1);
});
