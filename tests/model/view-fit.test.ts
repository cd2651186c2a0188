import { describe, expect, it } from 'vitest';
import type { Camera, Insets } from '../../src/model/map-view';
import {
  cameraFor,
  noInsets,
  shiftFromUnder,
  viewLimits,
  withinLimits,
  zoomedAround,
} from '../../src/model/view-fit';
import { project, worldPoint, worldSize } from '../../src/model/web-mercator';

const size = { width: 600, height: 400 };
const home = [118.4, 29.4, 118.6, 29.6] as [number, number, number, number];
const maxBounds = [118.2, 29.2, 118.8, 29.8] as const;
const limits = viewLimits({ maxBounds, home }, size);

/** Px of a position in the view. */
const pixel = (camera: Camera, position: [number, number]): [number, number] =>
  project(camera, size, position);

describe('a box', () => {
  const corners = (insets: Insets): { left: number; top: number; right: number; bottom: number } => {
    const camera = cameraFor({ bounds: home }, size, insets, limits);
    const [left, top] = pixel(camera, [118.4, 29.6]);
    const [right, bottom] = pixel(camera, [118.6, 29.4]);
    return { left, top, right, bottom };
  };

  it('stands in the middle, 30 px from the nearer edges', () => {
    const { left, top, right, bottom } = corners(noInsets);
    expect(top).toBeCloseTo(30, 3);
    expect(bottom).toBeCloseTo(370, 3);
    expect(left + right).toBeCloseTo(600, 3);
  });

  it('stands inside what panels leave free', () => {
    const { left, top, right, bottom } = corners({ top: 0, right: 200, bottom: 0, left: 100 });
    expect((left + right) / 2).toBeCloseTo(250, 3);
    expect((top + bottom) / 2).toBeCloseTo(200, 3);
    expect(left).toBeGreaterThanOrEqual(129.9);
  });

  it('gets room on a map that panels cover whole', () => {
    const { left, right } = corners({ top: 0, right: 500, bottom: 0, left: 500 });
    expect(right - left).toBeGreaterThan(100);
  });

  it('is shown no closer than asked', () => {
    expect(cameraFor({ bounds: home, maxZoom: 9.9 }, size, noInsets, limits).zoom).toBeCloseTo(9.9, 9);
  });
});

describe('a camera', () => {
  it('stays as it is inside the limits', () => {
    const camera: Camera = { center: [118.5, 29.5], zoom: 12.5 };
    expect(cameraFor({ camera }, size, noInsets, limits)).toEqual(camera);
  });

  it('never shows what lies beyond the bounds', () => {
    const [west, south, east, north] = limits.maxBounds;
    for (const center of [
      [100, 10],
      [118.21, 29.79],
      [119, 29.5],
    ] as const) {
      const camera = withinLimits({ center, zoom: 12 }, size, limits);
      const [left, top] = pixel(camera, [west, north]);
      const [right, bottom] = pixel(camera, [east, south]);
      expect(Math.max(left, top)).toBeLessThanOrEqual(1e-6);
      expect(right).toBeGreaterThanOrEqual(600 - 1e-6);
      expect(bottom).toBeGreaterThanOrEqual(400 - 1e-6);
    }
  });

  it('shows the whole home view on a strip of walls, and not much more', () => {
    const wide = { width: 3840, height: 1080 };
    const wideLimits = viewLimits({ maxBounds, home }, wide);
    const insets = { ...noInsets, left: 540 };
    const camera = cameraFor({ bounds: home }, wide, insets, wideLimits);
    const across = worldPoint([118.6, 29.5])[0] - worldPoint([118.4, 29.5])[0];
    expect(across * worldSize(camera.zoom)).toBeLessThan(1080);
    const [, top] = project(camera, wide, [118.4, 29.6]);
    const [, bottom] = project(camera, wide, [118.4, 29.4]);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(1080);
    const farOut = withinLimits({ ...camera, zoom: 1 }, wide, wideLimits);
    expect(farOut.zoom).toBeGreaterThan(camera.zoom - 1);
  });

  it('goes no further in or out than the limits', () => {
    expect(withinLimits({ center: [118.5, 29.5], zoom: 30 }, size, limits).zoom).toBe(17);
    expect(withinLimits({ center: [118.5, 29.5], zoom: 1 }, size, limits).zoom).toBeCloseTo(
      limits.minZoom,
      2,
    );
  });
});

it('zooming around a pixel keeps what lies under it', () => {
  const before: Camera = { center: [118.5, 29.5], zoom: 11 };
  const after = zoomedAround(before, 12.7, [120, 310], size, limits);
  expect(after.zoom).toBe(12.7);
  const place: [number, number] = [118.47, 29.52];
  const [[x, y], [nextX, nextY]] = [pixel(before, place), pixel(after, place)];
  expect(nextX - 120).toBeCloseTo((x - 120) * 2 ** 1.7, 3);
  expect(nextY - 310).toBeCloseTo((y - 310) * 2 ** 1.7, 3);
});

it('zooming beyond the limits does not slide away', () => {
  const camera: Camera = { center: [118.5, 29.5], zoom: 17 };
  const { center, zoom } = zoomedAround(camera, 18, [10, 10], size, limits);
  expect(zoom).toBe(17);
  expect(center[0]).toBeCloseTo(118.5, 9);
  expect(center[1]).toBeCloseTo(29.5, 9);
});

it('brings out what lies under a panel, and leaves what lies clear', () => {
  const [size, insets] = [
    { width: 400, height: 800 },
    { top: 0, right: 0, bottom: 350, left: 0 },
  ];
  expect(shiftFromUnder([200, 440], size, insets)).toEqual([0, 0]);
  expect(shiftFromUnder([200, 700], size, insets)).toEqual([0, 700 - (450 - 56)]);
  expect(shiftFromUnder([390, 5], size, insets)).toEqual([0, 0]);
  expect(shiftFromUnder([10, 5], size, { ...insets, left: 300 })).toEqual([10 - 350, 0]);
});
