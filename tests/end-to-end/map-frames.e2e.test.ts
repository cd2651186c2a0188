import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { AddressView } from '../../src/model/address';
import { type AppBrowser, startBrowser, viewports } from '../support/app-browser';
import { addressOf } from '../support/atlas-page';

let browser: AppBrowser;

beforeAll(async () => {
  browser = await startBrowser({ webgl: true });
});

afterAll(() => browser?.close());

interface Layer {
  width: number;
  height: number;
  drawsContent: boolean;
  backendNodeId?: number;
}

/** The layers that the browser lays over the canvas of the engine in each of its frames. */
async function layersOverMap(page: Page): Promise<Layer[]> {
  const tools = await page.context().newCDPSession(page);
  let layers: Layer[] = [];
  tools.on('LayerTree.layerTreeDidChange', (change) => {
    layers = change.layers ?? layers;
  });
  await tools.send('DOM.enable');
  await tools.send('LayerTree.enable');
  const nameOf = async ({ backendNodeId }: Layer): Promise<string> =>
    backendNodeId === undefined
      ? ''
      : (await tools.send('DOM.describeNode', { backendNodeId })).node.localName;
  let canvas = -1;
  await expect
    .poll(async () => {
      // A frame of the map tells of its layers.
      await page.mouse.wheel(0, 1);
      canvas = (await Promise.all(layers.map(nameOf))).indexOf('canvas');
      return canvas;
    })
    .toBeGreaterThan(-1);
  await tools.detach();
  return layers.slice(canvas + 1).filter(({ drawsContent }) => drawsContent);
}

const views: [string, AddressView][] = [
  ['on the first visit, with the tour', {}],
  ['with a town and its details', { subject: 'town-fushan' }],
];

test.each(views)('no layer as large as the map lies over its frames: %s', async (_, view) => {
  const app = await browser.open(addressOf(inject('appUrl'), view));
  try {
    const { width, height } = viewports.desk;
    // Over the map, where a name comes up beside the pointer.
    await app.page.mouse.move(width / 2, height / 2);
    const layers = await layersOverMap(app.page);
    const large = layers.filter((layer) => layer.width > 0.7 * width && layer.height > 0.7 * height);
    expect(large).toEqual([]);
    expect(layers.length).toBeGreaterThan(3);
  } finally {
    await app.close();
  }
});
