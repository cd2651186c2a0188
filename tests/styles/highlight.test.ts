import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { changedStates, statesOf } from '../../styles/feature-states';
import { anchorFeatures, anchorOf, focusFeatures } from '../../styles/focus-features';
import { type LayerSetter, updateLayers, withoutEmpty } from '../../src/map/style-update';
import type { LayerFeature } from '../../src/model/types';
import { createStyleLayers } from '../../styles/style';
import { sampleLayers } from '../map/sample-layers';

const highlight = { selected: ['project-1'], hovered: ['core-1'], related: ['town-east'], dimOthers: true };

describe('states', () => {
  it('dims what is neither selected, hovered nor related', () => {
    const states = statesOf(['project-1', 'core-1', 'town-east', 'belt-1'], highlight);
    expect(states.get('project-1')).toMatchObject({ selected: true, dim: false });
    expect(states.get('town-east')).toMatchObject({ related: true, dim: false });
    expect(states.get('belt-1')?.dim).toBe(true);
  });

  it('reports changes only', () => {
    const before = statesOf(['a', 'b'], { selected: [], hovered: [], related: [], dimOthers: false });
    const after = statesOf(['a', 'b'], { selected: ['a'], hovered: [], related: [], dimOthers: false });
    expect(changedStates(before, after).map(([subject]) => subject)).toEqual(['a']);
    expect(changedStates(new Map(), before)).toEqual([]);
  });
});

describe('focusFeatures', () => {
  const anchors = anchorFeatures(sampleLayers());

  it('names what has no name of its own at every zoom', () => {
    const { features } = focusFeatures(anchors, { ...highlight, related: ['platform-1', 'town-east'] });
    expect(features.map(({ properties }) => [properties.subject, properties.state])).toEqual([
      ['project-1', 'selected'],
      ['platform-1', 'related'],
    ]);
  });

  it('has names of what lies far to the right on the left, where no panel hides them', () => {
    const { features } = sampleLayers().points;
    const at = (longitude: number): LayerFeature => ({
      ...features[0]!,
      geometry: { type: 'Point', coordinates: [longitude, 30] },
    });
    const spread = new Map([0, 1, 2, 10].map((longitude) => [`p-${longitude}`, at(longitude)]));
    const outer = (selected: string[]) =>
      focusFeatures(spread, { ...highlight, selected }).features.map(({ properties }) => properties.outer);
    expect(outer([...spread.keys()])).toEqual([undefined, undefined, undefined, 'right']);
    expect(outer(['p-10'])).toEqual([undefined]);
  });

  it('takes a label before an area and a seat before an area', () => {
    expect(anchors.get('quarter-1')?.properties.role).toBe('label');
    expect(anchors.get('town-west')?.properties.role).toBe('seat');
  });

  it('finds a point on any geometry', () => {
    expect(
      anchorOf({
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      }),
    ).toEqual([1, 1]);
    expect(
      anchorOf({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [2, 0],
            [2, 4],
            [0, 0],
          ],
        ],
      }),
    ).toEqual([1, 2]);
    expect(anchorOf({ type: 'GeometryCollection', geometries: [] })).toBeNull();
  });
});

describe('updateLayers', () => {
  /** An engine that keeps the order of its layers, and notes what else is changed. */
  function engine(layers: readonly LayerSpecification[]) {
    const [order, set, gone] = [layers.map(({ id }) => id), [] as string[], [] as string[]];
    const put = (id: string, before?: string): void => {
      order.splice(before === undefined ? order.length : order.indexOf(before), 0, id);
    };
    const take = (id: string): unknown => order.splice(order.indexOf(id), 1);
    const map: LayerSetter = {
      setFilter: (layer) => set.push(`${layer} filter`),
      setLayerZoomRange: (layer) => set.push(`${layer} zoom`),
      setLayoutProperty: (layer, name) => set.push(`${layer} ${String(name)}`),
      setPaintProperty: (layer, name) => set.push(`${layer} ${String(name)}`),
      addLayer: ({ id }, before) => put(id, before),
      removeLayer: (id) => gone.push(String(take(id))),
      moveLayer: (id, before) => [take(id), put(id, before)],
    };
    return { map, order, set, gone };
  }

  it('sets only what differs', () => {
    const light = createStyleLayers('light');
    const { map, set } = engine(light);
    expect(updateLayers(map, light, createStyleLayers('light'))).toBe(false);
    expect(set).toEqual([]);
    expect(updateLayers(map, light, createStyleLayers('light', { hidden: new Set(['belt']) }))).toBe(false);
    expect(set.length).toBeGreaterThan(0);
    expect(set.every((entry) => /^belt-[a-z]+ visibility$/.test(entry))).toBe(true);
  });

  it('adds, moves and removes what is to be elsewhere, and lets the rest stand', () => {
    const desk = createStyleLayers('light');
    const briefing = createStyleLayers('light', { scale: 1.5 });
    const onBasemap = createStyleLayers('light', { basemap: { look: 'imagery', shown: true } });
    for (const after of [briefing, onBasemap]) {
      const { map, order, gone } = engine(desk);
      expect(updateLayers(map, desk, after)).toBe(true);
      expect(order).toEqual(after.map(({ id }) => id));
      expect(gone.filter((id) => order.includes(id))).toEqual([]);
      expect(updateLayers(map, after, desk)).toBe(true);
      expect(order).toEqual(desk.map(({ id }) => id));
    }
  });

  it('hides the layers of a source with nothing in it, and only these', () => {
    const light = createStyleLayers('light');
    const { map, set } = engine(light);
    expect(updateLayers(map, light, withoutEmpty(light, new Set(['water'])))).toBe(false);
    const ofWater = light.filter((layer) => 'source' in layer && layer.source === 'water');
    expect(ofWater.length).toBeGreaterThan(0);
    expect(set.toSorted()).toEqual(ofWater.map(({ id }) => `${id} visibility`).toSorted());
  });
});
