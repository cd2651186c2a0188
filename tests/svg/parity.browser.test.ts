import type * as Engine from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPlan } from '../../src/data';
import { createMapLibrePort } from '../../src/map/maplibre-port';
import type { MapPort } from '../../src/map/map-port';
import type { LoadedPlan } from '../../src/model/loaded-plan';
import { drawScene } from '../../src/svg/draw-scene';
import { mercatorView } from '../../src/svg/mercator-view';
import type { Scene, SceneItem, ScenePath } from '../../src/svg/scene';
import { type NamedView, highlightIn, namedViewSize, namedViews } from '../support/named-views';
import { type EngineVertex, isSeen, namesOf, verticesOf } from './engine-view';

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
let plan: LoadedPlan;
let port: MapPort;
let engine: Engine.Map;
const container = document.createElement('div');

beforeAll(async () => {
  plan = await loadPlan('/geodata/kecheng/plan.json');
  const size = { width: `${width}px`, height: `${height}px`, position: 'absolute', inset: '0 auto auto 0' };
  Object.assign(container.style, size);
  document.body.append(container);
  const { extent, home } = plan.graph.info;
  const box = (values: readonly number[]) => values as [number, number, number, number];
  await new Promise<void>((ready) => {
    const silent = { pick() {}, hover() {}, cameraSettled() {}, idle() {}, basemap() {}, error() {}, ready };
    port = createMapLibrePort(container, silent, { maxBounds: box(extent), home: box(home), workerUrl });
    port.setPlan(plan.layers, plan.graph.info);
  });
  engine = engines[0] as Engine.Map;
});

afterAll(() => {
  port.destroy();
  container.remove();
});

const idle = (): Promise<unknown> => engine.once('idle');

/** Shows a view on the engine as if it had never shown another: names do not keep the sides they had before. */
async function show(view: NamedView): Promise<void> {
  engine.jumpTo({ center: [119.45, 28.45], zoom: 16 });
  port.setAppearance(view.appearance);
  port.setHighlights(highlightIn(plan.graph, view));
  await idle();
  engine.jumpTo({ center: [...view.camera.center], zoom: view.camera.zoom });
  await idle();
}

function sceneOf(view: NamedView): Scene {
  const { zoom, center } = port.getCamera() as { zoom: number; center: [number, number] };
  return drawScene({
    layers: plan.layers,
    appearance: view.appearance,
    highlight: highlightIn(plan.graph, view),
    ...mercatorView({ zoom, center }, width, height),
  });
}

/** Layers whose SVG lines lie beside the course they follow. */
const shifted = new Set(['zone-outline', 'focus-axis']);

function apart(vertices: readonly EngineVertex[], { items }: Scene): (EngineVertex & { px: number })[] {
  const byLayer = new Map<string, SceneItem[]>();
  for (const item of items) byLayer.set(item.layer, [...(byLayer.get(item.layer) ?? []), item]);
  return vertices
    .filter(({ at: [x, y], layer }) => x > 0 && y > 0 && x < width && y < height && !shifted.has(layer))
    .map((vertex) => {
      const own = (byLayer.get(vertex.layer) ?? []).filter(({ subject }) => subject === vertex.subject);
      return { ...vertex, px: Math.min(...own.map((item) => distanceTo(item, vertex.at))) };
    })
    .filter(({ px }) => px > 1.5);
}

function distanceTo(item: SceneItem, at: readonly [number, number]): number {
  if (item.type === 'circle') return Math.hypot(item.at[0] - at[0], item.at[1] - at[1]);
  if (item.type !== 'path') return Infinity;
  return Math.min(...item.lines.map((line) => distanceToLine(line, at)));
}

function distanceToLine(line: ScenePath['lines'][number], [x, y]: readonly [number, number]): number {
  let nearest = Infinity;
  for (let at = 1; at < line.length; at += 1) {
    const [[ax, ay], [bx, by]] = [line[at - 1]!, line[at]!];
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const part = square === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
    const inside = Math.min(1, Math.max(0, part));
    nearest = Math.min(nearest, Math.hypot(ax + inside * (bx - ax) - x, ay + inside * (by - ay) - y));
  }
  return nearest;
}

/** The names of a scene, as `namesOf` has those of the engine. */
function namesIn({ items }: Scene, optional: ReadonlySet<string>): Set<string> {
  const names = items.flatMap((item) => {
    if (optional.has(item.layer)) return [`${item.layer}: ${item.subject}`];
    return item.type === 'label' ? [`${item.layer}: ${item.text}`] : [];
  });
  return new Set(names);
}

describe.each(namedViews.map((view) => [view.name, view] as const))('%s', (_name, view) => {
  it('has the same shapes and names in both renderers', async () => {
    await show(view);
    const scene = sceneOf(view);
    const zoom = engine.getZoom();
    const drawn = engine.queryRenderedFeatures().filter((feature) => isSeen(feature, zoom));
    const shapes = drawn.filter(({ layer }) => layer.type !== 'symbol');
    expect(shapes.length).toBeGreaterThan(20);
    const tileZoom = Math.min(15, Math.floor(zoom));
    const vertices = verticesOf(shapes, tileZoom, (position) => engine.project(position));
    expect(apart(vertices, scene)).toEqual([]);

    const theirs = namesOf(drawn);
    const optional = drawn.filter(({ layer }) => layer.type === 'symbol' && layer.layout?.['text-optional']);
    const ours = namesIn(scene, new Set(optional.map(({ layer }) => layer.id)));
    const both = [...ours].filter((name) => theirs.has(name)).length;
    const different = {
      engine: [...theirs].filter((name) => !ours.has(name)),
      svg: [...ours].filter((name) => !theirs.has(name)),
    };
    expect(theirs.size).toBeGreaterThan(3);
    if (both < Math.max(theirs.size, ours.size)) console.log(view.name, different);
    expect(both / Math.max(theirs.size, ours.size), JSON.stringify(different)).toBeGreaterThanOrEqual(0.9);
  }, 60_000);
});
