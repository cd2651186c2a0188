import { describe, expect, it } from 'vitest';
import { noHighlight } from '../../src/model/map-view';
import { drawScene } from '../../src/svg/draw-scene';
import { mercatorView, viewOfBounds } from '../../src/svg/mercator-view';
import type { Scene, SceneIcon, SceneItem, SceneLabel, SceneOptions, ScenePath } from '../../src/svg/scene';
import { dashes, palettes } from '../../styles/tokens';
import { home, places, sampleLayers } from '../map/sample-layers';

const appearance = { flavor: 'light', language: 'zh', scale: 1 } as const;
const camera = (center: readonly [number, number], zoom: number) => mercatorView({ center, zoom }, 800, 600);
const draw = (options: Partial<SceneOptions> = {}): Scene =>
  drawScene({ layers: sampleLayers(), appearance, ...viewOfBounds(home, 800, 600), ...options });

const of = ({ items }: Scene, layer: string): SceneItem[] => items.filter((item) => item.layer === layer);
const paths = (scene: Scene, layer: string) => of(scene, layer) as ScenePath[];
const labels = (scene: Scene, layer: string) => of(scene, layer) as SceneLabel[];
const drawings = ({ items }: Scene): string[] =>
  items.flatMap((item) => (item.type === 'icon' ? [item.name] : []));
const named = ({ items }: Scene, name: string): SceneLabel | undefined =>
  items.find((item): item is SceneLabel => item.type === 'label' && item.text === name);
const icons = (scene: Scene, layer: string) => of(scene, layer) as SceneIcon[];

describe('what the style says', () => {
  it('is evaluated for each feature', () => {
    const scene = draw();
    expect(scene.background).toBe(palettes.light.outside.toLowerCase());
    expect(paths(scene, 'land')[0]).toMatchObject({
      subject: 'district',
      fill: palettes.light.land.toLowerCase(),
      opacity: 1,
    });
    expect(paths(scene, 'zone-area')[0]?.fill).toBe(palettes.light.zone1.toLowerCase());
    expect(drawings(scene)).toEqual(expect.arrayContaining(['light:core-1', 'light:core-2']));
  });

  it('follows zoom, scale, flavor and language', () => {
    expect(of(draw(camera([118.5, 29.5], 11)), 'quarter-area')).toEqual([]);
    expect(of(draw(camera([118.5, 29.5], 12.5)), 'quarter-area')).toHaveLength(1);
    const width = (scale: number): number =>
      paths(draw({ appearance: { ...appearance, scale } }), 'district-line')[0]?.width ?? 0;
    expect(width(1.5)).toBeCloseTo(width(1) * 1.5, 2);
    expect(draw({ appearance: { ...appearance, flavor: 'dark' } }).background).toBe(
      palettes.dark.outside.toLowerCase(),
    );
  });

  it('leaves out hidden groups and sectors', () => {
    const scene = draw({ hidden: new Set(['zone', 'axis'] as const) });
    expect(scene.items.filter(({ layer }) => /^(zone|axis)/.test(layer))).toEqual([]);
    expect(drawings(scene)).toContain('light:core-1');
    const single = draw({ hidden: new Set(['core-2', 'zone-1'] as const) });
    expect(single.items.filter(({ layer }) => layer.startsWith('zone'))).toEqual([]);
    expect(drawings(single)).toContain('light:core-1');
    expect(drawings(single)).not.toContain('light:core-2');
    const seen = (options: Partial<SceneOptions>) =>
      draw({ ...camera(places.project, 13), ...options }).items.some(
        ({ subject }) => subject === 'project-1',
      );
    expect(seen({})).toBe(true);
    expect(seen({ hidden: new Set(['project-health']) })).toBe(false);
    expect(seen({ projects: new Set() })).toBe(false);
  });

  it('lets the selection stand out and the rest fade', () => {
    const highlight = { ...noHighlight, selected: ['town-west'], related: ['core-1'], dimOthers: true };
    const scene = draw({ highlight });
    const opacity = (drawing: string): number =>
      scene.items.find((item): item is SceneIcon => item.type === 'icon' && item.name === drawing)?.opacity ??
      0;
    expect(opacity('light:core-1')).toBe(1);
    expect(opacity('light:core-2')).toBeGreaterThan(0);
    expect(opacity('light:core-2')).toBeLessThan(0.5);
    expect(paths(scene, 'focus-area-towns').map(({ subject }) => subject)).toEqual(['town-west']);
    expect(labels(scene, 'focus-name').map(({ text }) => text)).toEqual(['town-west名']);
  });
});

describe('lines', () => {
  it('has dashes of so many line widths', () => {
    const { tiles: _tiles, ...paper } = viewOfBounds(home, 800, 600);
    const [line] = paths(draw({ ...paper, tiles: undefined }), 'district-line');
    const parts = line?.dashes?.map((part) => part / (line.width ?? 1)) ?? [];
    expect(parts.map((part) => Math.round(part * 100) / 100)).toEqual([...dashes.district]);
  });

  it('stretches dashes between whole zooms as the engine does', () => {
    const [line] = paths(draw(camera([118.4, 29.5], 11.5)), 'district-line');
    const [whole] = paths(draw(camera([118.4, 29.5], 11)), 'district-line');
    expect(line?.dashes?.[0]).toBeCloseTo((whole?.dashes?.[0] ?? 0) * 2 ** 0.5, 3);
  });

  it('draws a line beside its course, on the inner side of a zone', () => {
    const scene = draw();
    const outer = paths(scene, 'zone-area')[0]?.lines[0] ?? [];
    const inner = paths(scene, 'zone-outline')[0]?.lines[0] ?? [];
    const left = (line: typeof outer): number => Math.min(...line.map(([x]) => x));
    expect(left(inner)).toBeGreaterThan(left(outer) + 3);
    expect(left(inner)).toBeLessThan(left(outer) + 30);
  });

  it('keeps to the view and its margin', () => {
    const scene = draw(camera([118.5, 29.5], 15));
    const drawn = scene.items.flatMap((item) => (item.type === 'path' ? item.lines.flat() : []));
    expect(drawn.length).toBeGreaterThan(0);
    for (const [x, y] of drawn) {
      expect(Math.abs(x - 400)).toBeLessThan(400 + 100);
      expect(Math.abs(y - 300)).toBeLessThan(300 + 100);
    }
    expect(scene.items.some(({ subject }) => subject === 'project-1')).toBe(false);
  });

  it('goes on with the dashes of what is out of view', () => {
    const [line] = paths(draw(camera([118.4, 29.5], 14)), 'district-line');
    expect(line?.dashOffset).toBeGreaterThan(0);
  });
});

describe('symbols', () => {
  it('turns arrow heads and puts beads along belts', () => {
    const scene = draw();
    expect(icons(scene, 'axis-heads').every(({ rotate }) => rotate !== 0)).toBe(true);
    const beads = icons(scene, 'belt-beads');
    expect(beads.length).toBeGreaterThan(8);
    const gaps = beads.slice(1).map(({ at }, index) => at[0] - beads[index]!.at[0]);
    expect(Math.min(...gaps)).toBeGreaterThan(15);
  });

  it('stands pins on their point', () => {
    const view = camera(places.project, 14);
    const [pin] = icons(draw(view), 'project-pin');
    expect(pin?.at[0]).toBeCloseTo(400, 1);
    expect(pin?.at[1]).toBeLessThan(300);
  });

  it('gathers crowded projects and lets them go further in', () => {
    const layers = sampleLayers();
    const [project] = layers.points.features.filter(({ properties }) => properties.kind === 'project');
    const near = [0, 1, 2].map((step) => ({
      ...project!,
      geometry: { type: 'Point' as const, coordinates: [118.55 + step / 1000, 29.45] },
      properties: { ...project!.properties, subject: `project-${step}` },
    }));
    layers.points.features.push(...near);
    const far = drawScene({ layers, appearance, ...camera(places.project, 10.2) });
    expect(labels(far, 'project-stack').flatMap(({ text }) => text ?? [])).toEqual(['4']);
    const close = drawScene({ layers, appearance, ...camera(places.project, 15.5) });
    expect(of(close, 'project-stack')).toEqual([]);
    expect(icons(close, 'project-pin').length).toBe(4);
  });

  it('draws texts along lines, upright', () => {
    const river = named(draw(camera([118.5, 29.41], 12)), '清河');
    expect(river?.runs.map(({ text }) => text)).toEqual(['清', '河']);
    for (const { rotate } of river?.runs ?? []) expect(Math.abs(rotate)).toBeLessThan(45);
    const road = named(draw(camera([118.41, 29.5], 13)), 'G1');
    expect(road?.runs.map(({ text }) => text).join('')).toBe('G1');
    expect(Math.abs(Math.abs(road?.runs[0]?.rotate ?? 0) - 90)).toBeLessThan(10);
  });

  it('sets the names of a Chinese line that runs down one below another', () => {
    const rail = named(draw(camera([118.59, 29.5], 13)), '铁路');
    const [first, second] = rail?.runs ?? [];
    expect(Math.abs(first?.rotate ?? 90)).toBeLessThan(1);
    expect(second?.at[1]).toBeGreaterThan(first?.at[1] ?? 0);
  });
});

it('draws the same again and leaves its input as it was', () => {
  const layers = sampleLayers();
  const before = JSON.stringify(layers);
  const options = { layers, appearance, ...viewOfBounds(home, 800, 600) };
  expect(JSON.stringify(drawScene(options))).toBe(JSON.stringify(drawScene(options)));
  expect(JSON.stringify(layers)).toBe(before);
});

it('hatches the zones on paper for grey copies', () => {
  const scene = draw({ appearance: { ...appearance, flavor: 'print' } });
  const hatched = scene.items.filter(
    (item): item is ScenePath => item.type === 'path' && Boolean(item.hatch),
  );
  expect(hatched.map(({ subject }) => subject)).toEqual(['zone-1']);
  expect(hatched[0]?.hatch?.angle).toBe(45);
});
