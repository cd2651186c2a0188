import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { readServedLayer } from '../../src/data/served-layer';
import type { LayerFile } from '../../src/model/types';
import { servedLayers } from '../../styles/served';
import { createStyleLayers } from '../../styles/style';
import { smallPackage } from '../elements/small-plan';

const read = (name: LayerFile, entry: string) =>
  readServedLayer(name, entry, { base: 'https://a.test/p/plan.json', subjects: smallPackage.subjects });

test('an entry says where the tiles are, and the legend what is on the layer', () => {
  const { layer, problems } = read(
    'points',
    'tiles:t/{z}/{x}/{y}.pbf?k=1#sourceLayer=all&minZoom=5&maxZoom=12',
  );
  expect(problems).toEqual([]);
  expect(layer?.served).toMatchObject({
    ...{ type: 'tiles', url: 'https://a.test/p/t/{z}/{x}/{y}.pbf?k=1', sourceLayer: 'all' },
    ...{ minZoom: 5, maxZoom: 12 },
  });
  expect(layer?.features.map(({ properties }) => properties.kind)).toContain('project');
  expect(
    layer?.features.every(({ geometry }) => 'coordinates' in geometry && geometry.coordinates.length === 0),
  ).toBe(true);
  expect(read('water', 'pmtiles:https://b.test/w.pmtiles').layer?.served).toMatchObject({
    ...{ type: 'pmtiles', url: 'https://b.test/w.pmtiles', sourceLayer: 'water' },
  });
});

test.each([
  ['pattern', 'pmtiles:a.pmtiles', 'layer-not-servable', /points.*GeoJSON/, false],
  ['points', 'pmtiles:', 'layer-bad-address', /相对地址/, false],
  ['points', 'pmtiles:javascript:alert(1)', 'layer-bad-address', /http/, false],
  ['points', 'tiles:t/{z}/{x}.pbf', 'layer-bad-address', /\{y\}/, false],
  ['points', 'pmtiles:a#minZoom=9&maxZoom=3', 'layer-bad-option', /对调/, false],
  ['points', 'pmtiles:a#minZoom=x', 'layer-bad-option', /0 到 24/, true],
  ['points', 'pmtiles:a#colour=red', 'layer-bad-option', /sourceLayer/, true],
] as const)('%s: %s is told as %s', (name, entry, code, remedy, drawn) => {
  const { layer, problems } = read(name, entry);
  expect(layer !== null).toBe(drawn);
  expect(problems).toMatchObject([{ code, where: `plan.json「layers」${name}` }]);
  expect(problems[0]?.message).toMatch(remedy);
});

test('every layer of a served file reads its tiles, and the style stays valid', () => {
  const files = ['towns', 'water', 'transport', 'points'] as const;
  const drawn = createStyleLayers('light', { dimmed: true });
  const layers = servedLayers(drawn, {
    layers: new Map(files.map((file) => [file, `${file}-inside`])),
    hidden: new Set(['project-water']),
    projects: new Set(['project-a']),
    dimmed: true,
  });
  expect(layers).toHaveLength(drawn.length);
  const names = [...new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])))];
  for (const file of files) {
    expect(names).not.toContain(file);
    expect(names).toContain(`served:${file}`);
  }
  const sources = Object.fromEntries(
    names.map((name) => [
      name,
      name.startsWith('served:') ? vector : { type: 'geojson' as const, data: none },
    ]),
  );
  expect(validateStyleMin({ version: 8, glyphs: 'a/{fontstack}/{range}', sources, layers })).toEqual([]);
  const pin = JSON.stringify(layers.find(({ id }) => id === 'served:points:project-pin'));
  expect(pin).toContain('"project-a"');
  expect(pin).toContain('["literal",["water"]]');
  expect(pin).not.toContain('"dim"');
});

const vector = { type: 'vector' as const, tiles: ['a/{z}/{x}/{y}'] };
const none = { type: 'FeatureCollection' as const, features: [] };
