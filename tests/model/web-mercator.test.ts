import { describe, expect, it } from 'vitest';
import { metresPerPixel, zoomForBox } from '../../src/model/web-mercator';

describe('metresPerPixel', () => {
  it('divides out the stretch of Mercator', () => {
    expect(metresPerPixel({ center: [0, 0], zoom: 0 })).toBeCloseTo(78271.517, 3);
    expect(metresPerPixel({ center: [118, 60], zoom: 10 })).toBeCloseTo(78271.517 / 2 / 1024, 4);
  });
});

describe('zoomForBox', () => {
  it('fits the world into 512 px at zoom 0', () => {
    expect(zoomForBox([-180, -60, 180, 60], 512, 512)).toBeCloseTo(0, 6);
    expect(zoomForBox([-90, -10, 90, 10], 512, 512)).toBeCloseTo(1, 6);
  });
});
