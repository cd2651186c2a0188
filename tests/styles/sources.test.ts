import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Sector } from '../../src/model/types';
import { bands } from '../../styles/name-bands';
import { baseSources, linesOf, placingNames, projectsOf, sourcesOf } from '../../styles/sources';
import { stackOptions } from '../../styles/stacks';
import { type ProjectPoint, offsetOf, packOffset, spreadPoints, unpackOffset } from '../../styles/spread';
import { sourceNames } from '../../styles/style';
import { sampleLayers } from '../map/sample-layers';
import { readPlan } from '../support/read-plan';

const project = (id: string, [x, y]: [number, number], sector: Sector = 'health'): ProjectPoint => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [x, y] },
  properties: { kind: 'project', role: 'point', subject: id, precision: 'town', sector },
});

/** Offsets of `count` projects on one spot. */
const fan = (count: number): [number, number][] =>
  spreadPoints(Array.from({ length: count }, (_, at) => project(`p${at}`, [118.5, 29.5]))).map(
    ({ properties }) => [...unpackOffset(properties.spread ?? packOffset([0, 0]))],
  );

describe('sourcesOf', () => {
  it('gives every source of the style, each project in one of them only', () => {
    const sources = sourcesOf(sampleLayers());
    expect(Object.keys(sources).toSorted()).toEqual([...sourceNames].toSorted());
    const ids = (name: 'points' | 'projects') =>
      sources[name].features.map(({ properties }) => properties?.subject as string);
    expect(ids('projects')).toEqual(['project-1']);
    expect(ids('points')).toEqual(['platform-1', 'place-1']);
    expect(sources.focus.features).toEqual([]);
  });

  it('leaves hidden sectors and projects that are not wanted out of the stacks', () => {
    const layers = sampleLayers();
    layers.points.features.push(
      project('road', [118.5, 29.5], 'transport'),
      project('farm', [118.6, 29.5], 'agriculture'),
    );
    const shown = (options: Parameters<typeof projectsOf>[1]) =>
      projectsOf(layers, options).features.map(({ properties }) => properties.subject);
    expect(shown({})).toEqual(['project-1', 'road', 'farm']);
    expect(shown({ hidden: new Set(['project-transport'] as const) })).toEqual(['project-1', 'farm']);
    expect(shown({ projects: new Set(['road']) })).toEqual(['road']);
    expect(shown({ projects: new Set() })).toEqual([]);
  });

  it('leaves lines and areas of projects that are not wanted out, and nothing that is no project', () => {
    const layers = sampleLayers();
    const [network] = layers.transport.features;
    const [area] = layers.towns.features;
    const rail = {
      ...network!,
      properties: { ...network!.properties, subject: 'rail', stage: 'planned' as const },
    };
    const road = { ...network!, properties: { ...network!.properties, subject: 'road' } };
    const park = { ...area!, properties: { ...area!.properties, kind: 'project' as const, subject: 'park' } };
    layers.transport.features.push(rail, road);
    layers.points.features.push(park);
    const gone = (projects: ReadonlySet<string> | null): (string | undefined)[] => {
      const kept = Object.values(linesOf(layers, projects)).flatMap(({ features }) => features as unknown[]);
      return [rail, road, park, ...layers.water.features, ...layers.transport.features]
        .filter((feature) => !kept.includes(feature))
        .map(({ properties }) => properties.subject);
    };
    expect(gone(null)).toEqual([]);
    expect(new Set(gone(new Set(['park'])))).toEqual(new Set(['rail']));
    expect(new Set(gone(new Set()))).toEqual(new Set(['rail', 'park']));
  });

  it('gives a highlighted project a point of its own, at its place in the fan', () => {
    const layers = sampleLayers();
    layers.points.features.push(project('a', [118.5, 29.5]), project('b', [118.5, 29.5]));
    const highlight = { selected: ['a'], hovered: [], related: [], dimOthers: true };
    const { focus, projects } = sourcesOf(layers, { highlight });
    const drawn = projects.features.find(({ properties }) => properties?.subject === 'a');
    expect(focus.features).toHaveLength(1);
    expect(focus.features[0]?.properties).toMatchObject({ kind: 'project', sector: 'health', named: false });
    expect(focus.features[0]?.properties?.spread).toEqual(drawn?.properties?.spread);
  });
});

describe('stackOptions', () => {
  it('gather wider where symbols are larger', () => {
    expect(stackOptions(1.5).radius).toBeCloseTo(stackOptions(1).radius * 1.5);
    expect(stackOptions(1.5).maxZoom).toBe(stackOptions(1).maxZoom);
  });
});

describe('spreadPoints', () => {
  it('leaves single points where they are', () => {
    const apart = [project('a', [118.5, 29.5]), project('b', [118.51, 29.5])];
    expect(spreadPoints(apart)).toEqual(apart);
  });

  it.each([2, 3, 6, 7, 12, 40])('puts %i on one spot so far apart that none hides another', (count) => {
    const offsets = fan(count);
    expect(offsets.flat().every(Number.isInteger)).toBe(true);
    const gaps = offsets.flatMap(([ax, ay], at) =>
      offsets.slice(at + 1).map(([bx, by]) => Math.hypot(ax - bx, ay - by)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(26);
  });

  it('makes a regular hexagon of six', () => {
    const radii = fan(6).map(([x, y]) => Math.hypot(x, y));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(1);
  });

  it('moves each about towards where it lies', () => {
    const [west, east] = spreadPoints([project('w', [118.5, 29.5]), project('e', [118.5003, 29.5])]);
    expect(unpackOffset(west?.properties.spread ?? 0)[0]).toBeLessThan(0);
    expect(unpackOffset(east?.properties.spread ?? 0)[0]).toBeGreaterThan(0);
  });

  it('takes a hundred thousand', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      project(`p${at}`, [118 + (at % 400) / 1000, 29 + Math.floor(at / 800) / 1000]),
    );
    const spread = spreadPoints(many);
    expect(spread).toHaveLength(many.length);
    expect(spread.every(({ properties }) => properties.spread !== undefined)).toBe(true);
  });
});

describe('offsetOf', () => {
  const parsed = createExpression(offsetOf('spread', [0, 5]), {
    type: 'array',
    value: 'number',
    length: 2,
    'property-type': 'data-driven',
    expression: { interpolated: true, parameters: ['zoom', 'feature'] },
  } as never);
  const read = (properties: Record<string, unknown>): unknown =>
    parsed.result === 'success'
      ? parsed.value.evaluate({ zoom: 10 }, { type: 1, properties } as never)
      : parsed.value;

  it.each([
    [0, 0],
    [28, -14],
    [-999, 512],
    [61, 999],
  ])('reads %i, %i as packed', (x, y) => {
    expect(read({ spread: packOffset([x, y]) })).toEqual([x, y]);
  });

  it('has its own for features without one', () => {
    expect(read({})).toEqual([0, 5]);
  });
});

it('places of names are looked for one band of zooms after the other', () => {
  const { layers } = readPlan('geodata/kecheng');
  const sources = baseSources(layers, { language: 'en', scale: 1 });
  expect([...placingNames(sources)]).toHaveLength(bands.filter(({ briefing }) => !briefing).length);
  expect([...placingNames({ ...sources, pattern: { type: 'FeatureCollection', features: [] } })]).toEqual([]);
});
