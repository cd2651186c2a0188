import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MapPort } from '../../src/map/map-port';
import { createMapLibrePort } from '../../src/map/maplibre-port';
import { extent, home, sampleInfo, sampleLayers } from './sample-layers';

const graphics = WebGL2RenderingContext.prototype;
const moment = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

let container: HTMLElement;
let port: MapPort;
let heard: string[] = [];
/** When each frame was drawn, on the clock of the page. */
let frames = new Set<unknown>();
/** The graphics processor is said to be at work. */
let busy = false;

beforeEach(() => {
  [heard, frames, busy] = [[], new Set(), true];
  const { drawElements, clientWaitSync } = graphics;
  vi.spyOn(graphics, 'drawElements').mockImplementation(function draw(
    this: WebGL2RenderingContext,
    ...values
  ) {
    frames.add(document.timeline.currentTime);
    drawElements.apply(this, values);
  });
  vi.spyOn(graphics, 'clientWaitSync').mockImplementation(function wait(
    this: WebGL2RenderingContext,
    ...values
  ) {
    return busy ? this.TIMEOUT_EXPIRED : clientWaitSync.apply(this, values);
  });
  container = document.createElement('div');
  container.style.cssText = 'position: absolute; width: 600px; height: 600px';
  document.body.append(container);
  const say = (word: string) => (): void => void heard.push(word);
  port = createMapLibrePort(
    container,
    {
      ...{ pick: say('pick'), hover: say('hover'), basemap: () => {} },
      ...{ ready: say('ready'), idle: say('idle'), error: say('error'), cameraSettled: () => {} },
    },
    { maxBounds: extent, home, workerUrl, behind: true },
  );
  port.setAppearance({ flavor: 'light', language: 'zh', scale: 1 });
  port.setPlan(sampleLayers(), sampleInfo);
});

afterEach(() => {
  port.destroy();
  container.remove();
  vi.restoreAllMocks();
});

test('behind another drawing one frame is drawn, with everything in it, and shown when the graphics processor has it', async () => {
  await expect.poll(() => vi.mocked(graphics.clientWaitSync).mock.calls.length).toBeGreaterThan(3);
  expect(frames.size).toBe(1);
  // Names too, each with its letters.
  expect(vi.mocked(graphics.drawElements).mock.calls.length).toBeGreaterThan(10);
  expect(heard).toEqual(['ready']);
  busy = false;
  await expect.poll(() => heard).toEqual(['ready', 'idle']);
  expect(frames.size).toBe(1);
  // Shown, it draws what comes.
  port.setHighlights({ selected: ['core-1'], hovered: [], related: [], dimOthers: true });
  await expect.poll(() => heard.length).toBeGreaterThan(2);
  expect(frames.size).toBeGreaterThan(1);
});

test('moved before it is shown, it is not shown before the place it has moved to is drawn', async () => {
  await expect.poll(() => frames.size).toBe(1);
  port.moveTo({ camera: { center: [118.52, 29.53], zoom: 12.3 } }, { animate: false });
  // The last frame is the one of the place before.
  busy = false;
  await expect.poll(() => heard).toEqual(['ready', 'idle']);
  expect(frames.size).toBeGreaterThan(1);
  await moment(100);
  expect(heard).toEqual(['ready', 'idle']);
});

test('graphics that are lost meanwhile are never shown', async () => {
  await expect.poll(() => frames.size).toBe(1);
  container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  busy = false;
  await expect.poll(() => heard).toContain('error');
  await moment(100);
  expect(heard).not.toContain('idle');
});
