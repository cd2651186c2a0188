import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LayerFeature, Precision } from '../../src/model/types';
import { clearPlaces } from '../../styles/clear-places';
import { honeycomb } from '../../styles/honeycomb';
import { places, sampleLayers } from '../map/sample-layers';

const project = (id: string, coordinates: Position, precision: Precision): LayerFeature => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates },
  properties: { kind: 'project', role: 'point', subject: id, precision, sector: 'health' },
});

const metres = ([x = 0, y = 0]: Position, [ox = 0, oy = 0]: Position): number =>
  Math.hypot((x - ox) * 97_000, (y - oy) * 111_320);

/** Where `projects` are drawn in the sample district. */
function placesOf(...projects: LayerFeature[]): Position[] {
  const layers = sampleLayers();
  layers.points.features = [...projects];
  return clearPlaces(layers).map(({ geometry }) => (geometry.type === 'Point' ? geometry.coordinates : []));
}

describe('clearPlaces', () => {
  const [x, y] = places.town;

  it('leaves known places where they are', () => {
    const [at] = placesOf(project('a', places.town, 'exact'));
    expect(at).toEqual(places.town);
  });

  it('puts the projects of a town together, beside its seat and apart from each other', () => {
    const found = placesOf(
      project('a', [x + 0.004, y], 'town'),
      project('b', [x - 0.004, y], 'town'),
      project('c', [x, y + 0.004], 'town'),
    );
    for (const at of found) expect(metres(at, places.town)).toBeGreaterThan(700);
    for (const at of found) expect(metres(at, found[0]!)).toBeLessThan(200);
    expect(metres(found[0]!, found[1]!)).toBeGreaterThan(100);
    expect(metres(found[1]!, found[2]!)).toBeGreaterThan(100);
  });

  it('moves an idea off a core, straight away from it', () => {
    const [cx, cy] = places.core;
    const [at] = placesOf(project('a', [cx + 0.001, cy], 'schematic'));
    expect(at![0]).toBeGreaterThan(cx + 0.008);
    expect(at![1]).toBeCloseTo(cy, 6);
  });
});

describe('honeycomb', () => {
  it('has neighbours one apart', () => {
    const cells = honeycomb(19);
    const gaps = cells.flatMap(([ax, ay], at) =>
      cells.slice(at + 1).map(([bx, by]) => Math.hypot(ax - bx, ay - by)),
    );
    expect(cells).toHaveLength(19);
    expect(Math.min(...gaps)).toBeCloseTo(1, 9);
  });
});
