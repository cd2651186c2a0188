import { page } from 'vitest/browser';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../src/data';
import { createMapLibrePort } from '../src/map/maplibre-port';
import type { MapPort } from '../src/map/map-port';
import type { LoadedPlan } from '../src/model/loaded-plan';
import { drawScene } from '../src/svg/draw-scene';
import { mercatorView } from '../src/svg/mercator-view';
import { writeSvg } from '../src/svg/write-svg';
import { type NamedView, highlightIn, namedViewSize, namedViews } from './support/named-views';

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
let port: MapPort | null = null;

beforeAll(async () => {
  await page.viewport(Math.round(width * pictureScale), Math.round(height * pictureScale));
  plan = await loadPlan('/geodata/kecheng/plan.json');
});

afterEach(() => {
  port?.destroy();
  port = null;
  container.remove();
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

/** Draws a view on the map engine; a new one, so that names do not keep the sides they had before. */
async function drawOnEngine(view: NamedView): Promise<void> {
  const { extent, home } = plan.graph.info;
  await new Promise<void>((drawn, failed) => {
    const silent = { pick() {}, hover() {}, cameraSettled() {}, ready() {}, basemap() {} };
    const events = { ...silent, idle: drawn, error: failed };
    const made = createMapLibrePort(frame(), events, {
      ...{ maxBounds: box(extent), home: box(home), workerUrl },
    });
    port = made;
    made.setAppearance(view.appearance);
    made.setHighlights(highlightIn(plan.graph, view));
    made.moveTo({ camera: view.camera }, { animate: false });
    made.setPlan(plan.layers, plan.graph.info);
  });
}

function drawAsSvg(view: NamedView): void {
  const scene = drawScene({
    layers: plan.layers,
    appearance: view.appearance,
    highlight: highlightIn(plan.graph, view),
    ...mercatorView(view.camera, width, height),
  });
  frame().innerHTML = writeSvg(scene);
}

// Renew them with `npm run pictures`, and look at each.
describe.each(namedViews.map((view) => [view.name, view] as const))('%s', (name, view) => {
  it('looks as its picture on the map engine', async () => {
    await drawOnEngine(view);
    await expect.element(container).toMatchScreenshot(`${name}-webgl`, tolerance);
  }, 90_000);

  it('looks as its picture as SVG', async () => {
    drawAsSvg(view);
    await expect.element(container).toMatchScreenshot(`${name}-svg`, tolerance);
  }, 90_000);
});
