import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { ReadLayer, type StyleColour, type StyleFeature, cssColour } from '../../src/svg/style-reader';

const line = (paint: object, more: object = {}): ReadLayer =>
  new ReadLayer({ id: 'line', type: 'line', source: 'pattern', paint, ...more } as LayerSpecification);

const feature = (
  properties: Record<string, unknown> = {},
  state: StyleFeature['state'] = {},
): StyleFeature => ({
  type: 2,
  properties,
  state,
});

const screen = { exact: 10.5, tiles: 10, room: 11 };
const paper = { exact: 10.5, tiles: 10.5, room: 10.5 };
const steps = ['interpolate', ['linear'], ['zoom'], 10, 0, 10.5, ['get', 'most'], 11, 0];

describe('a style layer', () => {
  it('gives constants, defaults and expressions', () => {
    const layer = line({ 'line-width': ['get', 'width'], 'line-color': '#336699' });
    expect(layer.value('line-width', paper, feature({ width: 3 }))).toBe(3);
    expect(layer.value('line-cap', paper, feature())).toBe('butt');
    expect(cssColour(layer.value<StyleColour>('line-color', paper, feature()))).toBe('#336699');
    expect(layer.has('line-width')).toBe(true);
    expect(layer.has('line-cap')).toBe(false);
  });

  it('reads what depends on zoom and feature at the very zoom on paper, and at whole zooms on the screen', () => {
    const layer = line({ 'line-width': steps });
    expect(layer.value('line-width', paper, feature({ most: 8 }))).toBe(8);
    expect(layer.value('line-width', screen, feature({ most: 8 }))).toBe(0);
  });

  it('reads what depends on the zoom alone at the very zoom', () => {
    const layer = line({ 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0, 10.5, 8, 11, 0] });
    expect(layer.value('line-width', screen, feature())).toBe(8);
  });

  it('knows the state of a feature', () => {
    const layer = line({ 'line-opacity': ['case', ['boolean', ['feature-state', 'dim'], false], 0.2, 1] });
    expect(layer.value('line-opacity', paper, feature())).toBe(1);
    expect(layer.value('line-opacity', paper, feature({}, { dim: true }))).toBe(0.2);
  });

  it('takes what its filter takes, at the whole zoom', () => {
    const filter = ['all', ['==', ['geometry-type'], 'LineString'], ['==', ['get', 'kind'], 'axis']];
    expect(line({}, { filter }).takes(feature({ kind: 'axis' }), screen)).toBe(true);
    expect(line({}, { filter }).takes(feature({ kind: 'belt' }), screen)).toBe(false);
    expect(line({}, { filter }).takes({ ...feature({ kind: 'axis' }), type: 1 }, screen)).toBe(false);
  });

  it('is shown between its zooms unless hidden', () => {
    const layer = line({}, { minzoom: 9, maxzoom: 12 });
    expect([8.9, 9, 11.9, 12].map((zoom) => layer.shownAt(zoom))).toEqual([false, true, true, false]);
    expect(line({}, { layout: { visibility: 'none' } }).shownAt(10)).toBe(false);
  });

  it('draws no symbol larger than the room for it', () => {
    const size = ['interpolate', ['linear'], ['zoom'], 10, 2, 11, 1];
    const layer = new ReadLayer({
      id: 'symbol',
      type: 'symbol',
      source: 'points',
      layout: { 'icon-size': size },
    } as unknown as LayerSpecification);
    expect(layer.size('icon-size', screen, feature())).toEqual({ drawn: 1, room: 1 });
    expect(layer.size('icon-size', paper, feature())).toEqual({ drawn: 1.5, room: 1.5 });
  });

  it('names the property of a broken expression', () => {
    const layer = line({ 'line-width': ['get', 'width', 3, 4, 5] });
    expect(() => layer.value('line-width', paper, feature())).toThrow('line.line-width');
  });
});

it('writes colours as CSS does', () => {
  const colour = (value: string): string =>
    cssColour(line({ 'line-color': value }).value<StyleColour>('line-color', paper, feature()));
  expect(colour('rgba(246, 243, 234, 0.85)')).toBe('rgba(246,243,234,0.85)');
  expect(colour('rgba(0, 0, 0, 0)')).toBe('none');
});
