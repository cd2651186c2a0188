import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/text';
import { wholeOf } from '../../src/model/layer-switches';
import { type PlanLayers, sectors, stages } from '../../src/model/types';
import { basemapPaint, basemapVeil, vectorGround } from '../../styles/basemap';
import { icon } from '../../styles/icons';
import { type LayerId, layerIds } from '../../styles/layers';
import { legendGroups, legendOf, platformGlyphs, swatchSvg } from '../../styles/legend';
import { precisionLooks } from '../../styles/precision-looks';
import { createStyleLayers, hatchOf, layerGroup, sourceNames } from '../../styles/style';
import { dashes, flavors, palettes } from '../../styles/tokens';
import { legendStrings } from '../../src/strings/legend';
import { sampleLayers } from '../map/sample-layers';

const languages: Language[] = ['zh', 'en'];
const sources = Object.fromEntries(
  sourceNames.map((name) => [
    name,
    { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } },
  ]),
);

describe('createStyleLayers', () => {
  for (const flavor of flavors) {
    for (const language of languages) {
      for (const scale of [1, 1.5]) {
        it(`is valid: ${flavor}, ${language}, scale ${scale}`, () => {
          const layers = createStyleLayers(flavor, { language, scale });
          expect(validateStyleMin({ version: 8, sources, layers })).toEqual([]);
          expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
        });
      }
    }
  }

  for (const flavor of flavors) {
    for (const look of ['map', 'imagery'] as const) {
      it(`keeps its ground below a basemap and all else above: ${flavor}, ${look}`, () => {
        const layers = createStyleLayers(flavor, { basemap: { look, shown: true } });
        const tiles = {
          names: { type: 'vector' as const, tiles: [] },
          photos: { type: 'raster' as const, tiles: [] },
        };
        const under = [
          ...vectorGround(flavor, 'names', ['water', 'roads', 'landuse', 'places', 'boundaries']),
          { id: 'photo', type: 'raster' as const, source: 'photos', paint: basemapPaint(flavor, look, 0.9) },
        ].map((layer) => ({ ...layer, id: `under-${layer.id}` }));
        const style = {
          version: 8 as const,
          sources: { ...sources, ...tiles },
          layers: [...under, ...layers],
        };
        expect(validateStyleMin(style)).toEqual([]);
        expect(under.some(({ id }) => /places|boundaries/.test(id))).toBe(false);
        const ids = layers.map(({ id }) => id);
        const veil = ids.indexOf(basemapVeil);
        const below = ids.slice(0, veil).map((id) => id.replace(/-.*/, ''));
        expect(new Set(below)).toEqual(
          new Set(['outside', 'district', 'land', 'lake', 'river', 'road', 'rail']),
        );
        expect(ids.toSorted()).toEqual(
          [basemapVeil, ...createStyleLayers(flavor).map(({ id }) => id)].toSorted(),
        );
        const name = layers.find(({ id }) => id === 'town-name');
        expect(name?.paint).toMatchObject(
          look === 'imagery'
            ? { 'text-color': '#FFFFFF', 'text-halo-color': 'rgba(0, 0, 0, 0.75)' }
            : { 'text-color': palettes[flavor].ink1 },
        );
      });
    }
  }

  it('keeps the order of the visual language', () => {
    const ids = createStyleLayers('light').map(({ id }) => id);
    const wanted = [
      'outside',
      'land',
      'zone-area',
      'lake-area',
      'quarter-area',
      'town-border',
      'road-expressway-casing-transport',
      'road-expressway-transport',
      'planned-transport',
      'zone-outline',
      'belt-band',
      'district-line',
      'core-halo',
      'axis-casing',
      'axis-heads',
      'axis-body',
      'axis-flow',
      'project-pin',
      'platform-symbol',
      'town-seat',
      'core-symbol',
      'river-name',
      'project-name',
      'platform-name',
      'town-name',
      'belt-name',
      'focus-name',
      'zone-name',
      'core-name',
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => wanted.includes(id))).toEqual(wanted);
  });

  it('hides a group, and a sector through the filters of lines', () => {
    const hidden = new Set(['zone', 'project-health'] as const);
    const layers = createStyleLayers('light', { hidden });
    for (const layer of layers.filter((each) => layerGroup(each) === 'zone')) {
      expect('layout' in layer && layer.layout?.visibility).toBe('none');
    }
    expect(JSON.stringify(layers.find(({ id }) => id === 'planned-points'))).toContain('"health"');
    expect(JSON.stringify(layers.find(({ id }) => id === 'planned-transport'))).not.toContain('"health"');
  });

  it('shows label ranks 1 to 4 only in a briefing, towns at 26 px and more', () => {
    const layers = createStyleLayers('light', { scale: 1.5 });
    const ids = layers.map(({ id }) => id);
    expect(ids).not.toContain('project-name');
    expect(ids).not.toContain('river-name');
    const town = layers.find(({ id }) => id === 'township-name');
    const size = town?.type === 'symbol' ? (town.layout?.['text-size'] as unknown[]) : [];
    const heights = size.slice(3).filter((_value, at) => at % 2 === 1) as number[];
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(26);
  });

  it('draws Chinese never under 12 px', () => {
    for (const layer of createStyleLayers('light')) {
      const size =
        layer.type === 'symbol' ? (layer.layout?.['text-size'] as unknown[] | undefined) : undefined;
      const heights = (size ?? []).slice(3).filter((_value, at) => at % 2 === 1) as number[];
      for (const height of heights) expect(height, layer.id).toBeGreaterThanOrEqual(12);
    }
  });

  it('hatches the zones on paper, each its own way, and nowhere else', () => {
    const hatches = createStyleLayers('print').flatMap((layer) => hatchOf(layer) ?? []);
    expect(hatches.map(({ angle }) => angle)).toEqual([45, 135]);
    expect(createStyleLayers('light').flatMap((layer) => hatchOf(layer) ?? [])).toEqual([]);
  });

  it('uses whole dashes that no feature or zoom changes', () => {
    for (const parts of Object.values(dashes)) expect(parts.every(Number.isInteger)).toBe(true);
    for (const layer of createStyleLayers('dark')) {
      const dash = layer.type === 'line' ? layer.paint?.['line-dasharray'] : undefined;
      if (dash !== undefined) expect((dash as unknown[]).every(Number.isInteger), layer.id).toBe(true);
    }
  });
});

describe('legend', () => {
  const rows = legendGroups().flatMap((group) => group.rows);

  const drawing = createStyleLayers('light').map(({ id }) => id);

  it('has a switch for every group', () => {
    const whole = (id: string) => wholeOf(id) ?? id;
    expect(new Set(rows.map(({ layer }) => whole(layer)))).toEqual(new Set(layerIds));
    const groups = new Set(createStyleLayers('light').map((layer) => layerGroup(layer)));
    for (const { layer } of rows) {
      const group = layer.startsWith('project-') ? 'project' : (whole(layer) as LayerId);
      expect(groups.has(group), layer).toBe(true);
    }
  });

  it('has a row for every layer that draws something, and a layer for every row', () => {
    const ground = /^(outside|land|outside-mask|reserved-.*|focus-.*)$/;
    const unexplained = drawing.filter(
      (id) => !ground.test(id) && !rows.some(({ drawn }) => drawn.by.test(id)),
    );
    expect(unexplained).toEqual([]);
    const idle = rows.filter(({ drawn }) => !drawing.some((id) => drawn.by.test(id)));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('has no row for a layer that is taken away, nor for what the plan does not hold', () => {
    const ids = (layers: PlanLayers, drawn: string[]) =>
      legendOf(layers, drawn).flatMap((group) => group.rows.map(({ id }) => id));
    const all = ids(sampleLayers(), drawing);
    expect(all).toContain('expressway');
    expect(all).toContain('project-health');
    expect(all).not.toContain('project-energy');
    expect(all).not.toContain('planned');
    expect(all).toContain('precision-town');
    expect(all).not.toContain('precision-near');
    for (const row of rows.filter(({ id }) => all.includes(id))) {
      const without = drawing.filter((id) => !row.drawn.by.test(id));
      expect(ids(sampleLayers(), without), row.id).not.toContain(row.id);
    }
    const empty = sampleLayers();
    empty.transport.features = [];
    expect(ids(empty, drawing)).not.toContain('rail');
  });

  it('follows the slogan', () => {
    expect(
      legendGroups()
        .map(({ sloganIndex }) => sloganIndex)
        .slice(0, 4),
    ).toEqual([0, 1, 2, 3]);
  });

  it('has a text in both languages for every key', () => {
    const table: Record<string, { zh: string; en: string }> = legendStrings;
    for (const key of [...legendGroups(), ...rows].map(({ titleKey }) => titleKey)) {
      expect(table[key]?.zh, key).toBeTruthy();
      expect(table[key]?.en, key).toBeTruthy();
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('draws a swatch of 48 × 20 for every row', () => {
    for (const flavor of flavors) {
      for (const row of rows) {
        const svg = swatchSvg(row, flavor);
        expect(svg).toContain('width="48" height="20"');
        expect(svg, row.id).toMatch(/<(path|circle|rect|ellipse)/);
        expect(svg, row.id).not.toContain('undefined');
      }
    }
  });
});

describe('icon', () => {
  const names = [
    'core-1',
    'core-2',
    'core-halo-1',
    'axis-head',
    'bead',
    'quarter-1',
    'town-town',
    'town-township',
    'place-village',
    'place-anything-town',
    ...precisionLooks.map((look) => `precision-${look}`),
    'platform-',
    ...platformGlyphs.flatMap((glyph) => precisionLooks.map((look) => `platform-${glyph}-${look}`)),
    'stack-1',
    'stack-3',
    ...sectors.flatMap((sector) => stages.map((stage) => `project-${sector}-${stage}`)),
    ...stages.map((stage) => `dot-${stage}`),
  ];

  it('knows every name that layers use', () => {
    for (const name of names) {
      for (const flavor of flavors) expect(icon(`${flavor}:${name}`)?.svg, name).toMatch(/^<svg .*<\/svg>$/);
    }
  });

  it('differs by flavor, stage and precision', () => {
    expect(icon('dark:core-1')?.svg).not.toBe(icon('light:core-1')?.svg);
    const looks = stages.map((stage) => icon(`project-water-${stage}`)?.svg);
    expect(new Set(looks).size).toBe(stages.length);
    for (const name of ['project-water-planned', 'platform-园', 'place-village', 'place-station']) {
      const drawings = precisionLooks.map((look) => icon(`${name}-${look}`)?.svg);
      expect(new Set(drawings).size, name).toBe(precisionLooks.length);
    }
  });

  it('is null for a name that is nobody’s', () => {
    expect(icon('nothing')).toBeNull();
  });
});
