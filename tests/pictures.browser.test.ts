import type * as Engine from 'maplibre-gl';
import { page } from 'vitest/browser';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPlan } from '../src/data';
import { createMapLibrePort } from '../src/map/maplibre-port';
import type { MapPort } from '../src/map/map-port';
import type { LoadedPlan } from '../src/model/loaded-plan';
import { drawScene } from '../src/svg/draw-scene';
import { mercatorView } from '../src/svg/mercator-view';
import type { Scene } from '../src/svg/scene';
import { writeSvg } from '../src/svg/write-svg';
import { type NamedView, highlightIn, namedViewSize, namedViews } from './support/named-views';
import { isSeen, namesOf, verticesOf, withPictures } from './svg/engine-view';
import { apart, namesIn } from './svg/parity';

const engines = vi.hoisted(() => [] as unknown[]);
vi.mock('maplibre-gl', async (load) => {
  const original = await load<typeof Engine>();
  class WatchedMap extends original.Map {
    constructor(options: ConstructorParameters<typeof original.Map>[0]) {
      super(options);
      engines.push(this);
    }
  }
  return { ...original, Map: WatchedMap };
});

const { width, height } = namedViewSize;
/** Pictures are smaller than their views, to keep them light. */
const pictureScale = 0.72;
/** Other machines draw edges otherwise: less than a symbol or a name may differ. */
const tolerance = {
  comparatorName: 'pixelmatch',
  comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.004 },
} as const;

let plan: LoadedPlan;
let container: HTMLElement;

beforeAll(async () => {
  await page.viewport(Math.round(width * pictureScale), Math.round(height * pictureScale));
  plan = await loadPlan('/geodata/kecheng/plan.json');
});

/** A frame as large as a view, shown as large as its picture. */
function frame(): HTMLElement {
  container = document.createElement('div');
  const inside = document.createElement('div');
  const px = (length: number): string => `${Math.round(length)}px`;
  Object.assign(container.style, {
    ...{ position: 'fixed', inset: '0 auto auto 0', overflow: 'hidden' },
    ...{ width: px(width * pictureScale), height: px(height * pictureScale) },
  });
  Object.assign(inside.style, {
    ...{ width: px(width), height: px(height), transform: `scale(${pictureScale})`, transformOrigin: '0 0' },
  });
  container.append(inside);
  document.body.append(container);
  return inside;
}

const box = (values: readonly number[]) => values as [number, number, number, number];

/**
 * Draws a view on the map engine, as where another drawing stands before it: a new engine for each, for names keep the
 * sides that they had before.
 */
function drawOnEngine(view: NamedView): Promise<MapPort> {
  const { extent, home } = plan.graph.info;
  return new Promise((drawn, failed) => {
    const silent = { pick() {}, hover() {}, cameraSettled() {}, ready() {}, basemap() {} };
    const events = { ...silent, idle: () => drawn(port), error: failed };
    const port = createMapLibrePort(frame(), events, {
      ...{ maxBounds: box(extent), home: box(home), workerUrl, behind: true },
    });
    port.setAppearance(view.appearance);
    port.setHighlights(highlightIn(plan.graph, view));
    port.moveTo({ camera: view.camera }, { animate: false });
    port.setPlan(plan.layers, plan.graph.info);
  });
}

const sceneOf = (view: NamedView): Scene =>
  drawScene({
    layers: plan.layers,
    appearance: view.appearance,
    highlight: highlightIn(plan.graph, view),
    ...mercatorView(view.camera, width, height),
  });

// Renew the pictures with `npm run pictures`, and look at each.
describe.each(namedViews.map((view) => [view.name, view] as const))('%s', (name, view) => {
  let scene: Scene;
  let port: MapPort;

  beforeAll(async () => {
    scene = sceneOf(view);
    port = await drawOnEngine(view);
  }, 90_000);

  afterAll(() => {
    port.destroy();
    container.remove();
  });

  it('looks as its picture on the map engine', async () => {
    await expect.element(container).toMatchScreenshot(`${name}-webgl`, tolerance);
  });

  it('has the same shapes and names in both renderers', () => {
    const engine = engines.at(-1) as Engine.Map;
    const zoom = engine.getZoom();
    const drawn = engine.queryRenderedFeatures().filter((feature) => isSeen(feature, zoom));
    const shapes = drawn.filter(({ layer }) => layer.type !== 'symbol');
    expect(shapes.length).toBeGreaterThan(20);
    const tileZoom = Math.min(15, Math.floor(zoom));
    const vertices = verticesOf(shapes, tileZoom, (position) => engine.project(position));
    expect(apart(vertices, scene)).toEqual([]);

    const theirs = namesOf(drawn);
    const ours = namesIn(scene, withPictures(drawn));
    const both = [...ours].filter((each) => theirs.has(each)).length;
    const different = {
      engine: [...theirs].filter((each) => !ours.has(each)),
      svg: [...ours].filter((each) => !theirs.has(each)),
    };
    expect(theirs.size).toBeGreaterThan(3);
    expect(both / Math.max(theirs.size, ours.size), JSON.stringify(different)).toBeGreaterThanOrEqual(0.9);
  });

  it('looks as its picture as SVG', async () => {
    container.remove();
    frame().innerHTML = writeSvg(scene);
    await expect.element(container).toMatchScreenshot(`${name}-svg`, tolerance);
  });
});
