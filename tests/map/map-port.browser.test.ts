import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeMapPort } from '../../src/map/fake-port';
import type { CreateMapPort, MapPort } from '../../src/map/map-port';
import type { Camera, MapPick } from '../../src/model/map-view';
import { createMapLibrePort } from '../../src/map/maplibre-port';
import { createSvgPort } from '../../src/map/svg-port';
import { type BasemapStatus, readBasemap } from '../../src/model/basemap';
import type { LayerFeature, Problem } from '../../src/model/types';
import { twoFrames } from '../support/two-frames';
import { extent, home, places, sampleInfo, sampleLayers } from './sample-layers';

interface Heard {
  picks: MapPick[];
  hovers: (MapPick | null)[];
  cameras: [Camera, boolean][];
  problems: Problem[];
  basemaps: (BasemapStatus | null)[];
  ready: number;
  idle: number;
}

interface Setup {
  port: MapPort;
  heard: Heard;
  container: HTMLElement;
}

let open: Setup[] = [];

function setUp(create: CreateMapPort): Setup {
  const container = document.createElement('div');
  Object.assign(container.style, {
    width: '600px',
    height: '600px',
    position: 'absolute',
    top: '0',
    left: '0',
  });
  document.body.append(container);
  const heard: Heard = { picks: [], hovers: [], cameras: [], problems: [], basemaps: [], ready: 0, idle: 0 };
  const port = create(
    container,
    {
      pick: (pick) => heard.picks.push(pick),
      hover: (pick) => heard.hovers.push(pick),
      cameraSettled: (camera, byPerson) => heard.cameras.push([camera, byPerson]),
      ready: () => (heard.ready += 1),
      idle: () => (heard.idle += 1),
      basemap: (status) => heard.basemaps.push(status),
      error: (problem) => heard.problems.push(problem),
    },
    { maxBounds: extent, home, workerUrl },
  );
  const setup = { port, heard, container };
  open.push(setup);
  return setup;
}

afterEach(() => {
  for (const { port, container } of open) {
    port.destroy();
    container.remove();
  }
  open = [];
});

const until = (condition: () => boolean): Promise<void> =>
  expect.poll(condition, { timeout: 20_000, interval: 50 }).toBe(true);

async function drawn(setup: Setup, layers = sampleLayers()): Promise<void> {
  setup.port.setAppearance({ flavor: 'light', language: 'zh', scale: 1 });
  setup.port.setPlan(layers, sampleInfo);
  await until(() => setup.heard.ready > 0 && setup.heard.idle > 0);
}

const real: [string, CreateMapPort][] = [
  ['MapLibre', createMapLibrePort],
  ['SVG', createSvgPort],
];

describe.each([...real, ['the fake', createFakeMapPort] as const])('the port of %s', (_name, create) => {
  it('draws a plan and says so', async () => {
    const setup = setUp(create);
    await drawn(setup);
    expect(setup.heard.ready).toBe(1);
    expect(setup.heard.problems).toEqual([]);
  });

  it('begins with the home view and stays inside its bounds', async () => {
    const { port, heard } = setUp(create);
    const { center } = port.getCamera();
    expect(center[0]).toBeCloseTo(118.5, 1);
    expect(center[1]).toBeCloseTo(29.5, 1);
    port.moveTo({ camera: { center: [100, 10], zoom: 12 } }, { animate: false });
    await until(() => heard.cameras.length > 0);
    const now = port.getCamera().center;
    expect(now[0]).toBeGreaterThanOrEqual(extent[0]);
    expect(now[1]).toBeGreaterThanOrEqual(extent[1]);
  });

  it('goes to a camera and reports it as nobody’s move', async () => {
    const { port, heard } = setUp(create);
    port.moveTo({ camera: { center: places.project, zoom: 12.5 } }, { animate: false });
    await until(() => heard.cameras.length > 0);
    const [camera, byPerson] = heard.cameras.at(-1)!;
    expect(byPerson).toBe(false);
    expect(camera.zoom).toBeCloseTo(12.5, 3);
    expect(camera.center[0]).toBeCloseTo(places.project[0], 4);
    const [x, y] = port.project(places.project);
    expect(x).toBeCloseTo(300, 0);
    expect(y).toBeCloseTo(300, 0);
  });

  it('goes to a box no closer than asked', async () => {
    const { port, heard } = setUp(create);
    const bounds: [number, number, number, number] = [118.5, 29.5, 118.5001, 29.5001];
    port.moveTo({ bounds, maxZoom: 13 }, { animate: false });
    await until(() => heard.cameras.length > 0);
    expect(port.getCamera().zoom).toBeCloseTo(13, 3);
  });

  it('takes verbs in any order and none after its end', async () => {
    const setup = setUp(create);
    const { port, heard } = setup;
    port.setHighlights({ selected: ['project-1'], hovered: [], related: ['core-1'], dimOthers: true });
    port.setVisibleLayers(new Set(['zone', 'project-water']));
    // Nothing answers there: the plan is drawn all the same.
    const basemap = readBasemap('tiles:data:,{z}');
    port.setBasemap(basemap === 'none' ? null : basemap);
    await drawn(setup);
    port.setBasemap(null);
    port.reveal(new Set(['core', 'axis', 'belt']));
    await drawn(setup);
    port.reveal(new Set(['axis']));
    port.reveal(new Set(['zone']));
    port.setAppearance({ flavor: 'dark', language: 'en', scale: 1.5 });
    port.setVisibleLayers(new Set());
    port.setPlan(sampleLayers(), sampleInfo);
    port.resize();
    port.destroy();
    const before = JSON.stringify(heard);
    port.setHighlights({ selected: [], hovered: [], related: [], dimOthers: false });
    port.setBasemap(basemap === 'none' ? null : basemap);
    port.setAppearance({ flavor: 'light', language: 'zh', scale: 1 });
    port.reveal(new Set());
    port.moveTo({ bounds: home }, { animate: false });
    port.resize();
    port.destroy();
    await new Promise((done) => setTimeout(done, 200));
    expect(JSON.stringify(heard)).toBe(before);
    expect(heard.problems).toEqual([]);
  });
});

describe.each(real)('the map of %s', (_name, create) => {
  /** What takes pointer and keys. */
  const surface = ({ container }: Setup): HTMLElement => container.querySelector<HTMLElement>('[tabindex]')!;

  /** A mouse event, and before it the pointer event that a browser sends. */
  function point(setup: Setup, type: string, [x, y]: [number, number]): void {
    const at = { clientX: x, clientY: y, bubbles: true, cancelable: true, view: window };
    const pointer = type.replace('mouse', 'pointer');
    if (pointer !== type)
      surface(setup).dispatchEvent(new PointerEvent(pointer, { ...at, pointerType: 'mouse' }));
    surface(setup).dispatchEvent(new MouseEvent(type, at));
  }

  function click(setup: Setup, at: [number, number]): void {
    for (const type of ['mousedown', 'mouseup', 'click']) point(setup, type, at);
  }

  it('lets groups come and go before people’s eyes; the last word counts', { timeout: 60_000 }, async () => {
    const setup = setUp(create);
    await drawn(setup);
    const { port, heard } = setup;
    const under = (): string[] => {
      click(setup, port.project(places.core));
      return heard.picks.at(-1)?.features.map(({ subject }) => subject) ?? [];
    };
    port.reveal(new Set(['core', 'axis', 'zone']));
    await expect.poll(under, { timeout: 20_000 }).not.toContain('core-1');
    port.reveal(new Set(['core']));
    port.reveal(new Set());
    await expect.poll(under, { timeout: 20_000 }).toContain('core-1');
    expect(heard.problems).toEqual([]);

    // A motion that another cuts short has not come to rest: two steps told in quick succession.
    heard.cameras.length = 0;
    for (const zoom of [13, 12]) port.moveTo({ camera: { center: places.core, zoom } }, { animate: true });
    await until(() => heard.cameras.length > 0);
    expect(heard.cameras.map(([{ zoom }, byPerson]) => [Math.round(zoom), byPerson])).toEqual([[12, false]]);
  });

  it('picks points, areas and bare ground', async () => {
    const setup = setUp(create);
    await drawn(setup);
    click(setup, setup.port.project(places.platform));
    click(setup, setup.port.project(places.project));
    click(setup, setup.port.project(places.core));
    click(setup, setup.port.project([118.43, 29.53]));
    click(setup, [5, 5]);
    await until(() => setup.heard.picks.length === 5);
    const first = setup.heard.picks.map(({ features }) => features[0]?.subject);
    expect(first).toEqual(['platform-1', 'project-1', 'core-1', 'town-west', undefined]);
    expect(setup.heard.picks[1]?.features[0]?.kind).toBe('project');
  });

  it('tells when the pointer comes over a thing and leaves it', async () => {
    const setup = setUp(create);
    await drawn(setup);
    point(setup, 'mousemove', setup.port.project(places.platform));
    await until(() => setup.heard.hovers.length === 1);
    expect(setup.heard.hovers[0]?.features[0]?.subject).toBe('platform-1');
    point(setup, 'mousemove', [5, 5]);
    await until(() => setup.heard.hovers.length === 2);
    expect(setup.heard.hovers[1]).toBeNull();
  });

  it('does not pick what is hidden', async () => {
    const setup = setUp(create);
    await drawn(setup);
    const before = setup.heard.idle;
    setup.port.setVisibleLayers(new Set(['platform', 'zone', 'town', 'township']));
    await until(() => setup.heard.idle > before);
    click(setup, setup.port.project(places.platform));
    await until(() => setup.heard.picks.length === 1);
    expect(setup.heard.picks[0]?.features).toEqual([]);
  });

  it('draws and picks only the projects that are shown, points and lines', async () => {
    const setup = setUp(create);
    const layers = sampleLayers();
    const road = layers.transport.features[0]!;
    layers.transport.features.push({
      ...road,
      geometry: {
        type: 'LineString',
        coordinates: [
          [118.43, 29.46],
          [118.48, 29.46],
        ],
      },
      properties: { ...road.properties, subject: 'road', stage: 'ongoing' },
    });
    await drawn(setup, layers);
    const first = async (
      shown: ReadonlySet<string> | null,
      at: readonly number[] = places.project,
    ): Promise<string | undefined> => {
      const before = setup.heard.idle;
      setup.port.setShownProjects(shown);
      await until(() => setup.heard.idle > before);
      setup.heard.picks.length = 0;
      click(setup, setup.port.project([at[0]!, at[1]!]));
      await until(() => setup.heard.picks.length === 1);
      return setup.heard.picks[0]?.features[0]?.subject;
    };
    expect(await first(new Set())).not.toBe('project-1');
    expect(await first(new Set(['project-1']))).toBe('project-1');
    expect(await first(new Set(['another']))).not.toBe('project-1');
    expect(await first(null)).toBe('project-1');
    expect(await first(new Set(['project-1']), [118.46, 29.46])).not.toBe('road');
    expect(await first(new Set(['road']), [118.46, 29.46])).toBe('road');
  });

  it('tells how many projects a stack holds, and lists them on a click', async () => {
    const setup = setUp(create);
    const layers = sampleLayers();
    const project = layers.points.features.find(({ properties }) => properties.kind === 'project')!;
    const near = (id: string, sector: 'health' | 'water', east: number): LayerFeature => ({
      ...project,
      id,
      geometry: { type: 'Point', coordinates: [118.52 + east, 29.44] },
      properties: { ...project.properties, subject: id, sector, precision: 'exact' },
    });
    layers.points.features.push(
      near('a', 'health', 0),
      near('b', 'health', 0.0002),
      near('c', 'water', 0.0004),
    );
    setup.port.setAppearance({ flavor: 'light', language: 'zh', scale: 1 });
    setup.port.setPlan(layers, sampleInfo);
    await until(() => setup.heard.ready > 0 && setup.heard.idle > 0);
    const at = setup.port.project([118.5202, 29.44]);
    point(setup, 'mousemove', at);
    await until(() => setup.heard.hovers.at(-1)?.stack === 3);
    click(setup, at);
    await until(() => setup.heard.picks.length === 1);
    const [pick] = setup.heard.picks;
    const members = pick!.features.filter(({ kind }) => kind === 'project').map(({ subject }) => subject);
    expect([pick!.stack, members.toSorted()]).toEqual([3, ['a', 'b', 'c']]);

    const before = setup.heard.idle;
    setup.port.setVisibleLayers(new Set(['project-water']));
    await until(() => setup.heard.idle > before);
    click(setup, at);
    await until(() => setup.heard.picks.length === 2);
    expect(setup.heard.picks[1]?.stack).toBe(2);
  });

  it('reports a key as a person’s move', async () => {
    const setup = setUp(create);
    await drawn(setup);
    setup.port.moveTo({ camera: { center: places.core, zoom: 13 } }, { animate: false });
    await until(() => setup.heard.cameras.length > 0);
    surface(setup).focus();
    const key = { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39, bubbles: true, cancelable: true };
    surface(setup).dispatchEvent(new KeyboardEvent('keydown', key));
    await until(() => setup.heard.cameras.some(([, byPerson]) => byPerson));
  });

  it('works in a shadow root', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const setup = setUp((container, events, options) => {
      root.append(container);
      return create(container, events, options);
    });
    await drawn(setup);
    expect(setup.heard.problems).toEqual([]);
    host.remove();
  });
});

describe('the map of SVG', () => {
  it('is drawn in the frame in which it gets its plan, all changes at once', async () => {
    const { port, heard, container } = setUp(createSvgPort);
    port.setAppearance({ flavor: 'dark', language: 'zh', scale: 1 });
    port.setPlan(sampleLayers(), sampleInfo);
    port.setShownProjects(new Set());
    expect(heard.idle).toBe(0);
    await Promise.resolve();
    expect(container.querySelector('svg')).not.toBeNull();
    expect(heard.idle).toBe(1);
    await twoFrames();
    expect(heard.idle).toBe(1);
  });
});
