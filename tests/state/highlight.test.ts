import { describe, expect, test } from 'vitest';
import { emptyFilter } from '../../src/model/ledger-filter';
import { initialState, reduce } from '../../src/state';
import { boundsOf, closestZoom, highlightIn, highlightOf, targetOf } from '../../src/state/highlight';
import type { Staged } from '../../src/state/view-state';
import { smallPlan } from '../elements/small-plan';

const plan = smallPlan();
const { graph } = plan;
const subject = (id: string) => ({ type: 'subject', id }) as const;
const extent = [10, 50, 11, 51];
const loaded = reduce(initialState, { type: 'load-succeeded', plan, origin: 'host' });
const scene: Staged = {
  ...{ selected: ['core-one'], hovered: [], related: ['town-a'], dimOthers: true },
  hidden: new Set(['town']),
  filter: { ...emptyFilter, chosen: { sector: ['transport'] } },
  target: { camera: { center: [10.5, 50.5], zoom: 11 } },
};
const staged = reduce(loaded, { type: 'stage', scene, origin: 'briefing' });

describe('what lights up', () => {
  test('nothing selected: nothing fades', () => {
    expect(highlightOf(graph, null, null)).toEqual({
      selected: [],
      hovered: [],
      related: [],
      dimOthers: false,
    });
  });

  test('a heading without a shape stands for its members', () => {
    const { selected, dimOthers } = highlightOf(graph, subject('pattern-one'), null);
    expect(selected).toEqual(['pattern-one', 'core-one']);
    expect(dimOthers).toBe(true);
  });

  test('a section lights what it and the sections below name', () => {
    expect(highlightOf(graph, { type: 'section', id: '1' }, null).related).toEqual(['core-one', 'town-a']);
  });

  test('a section that names nothing fades nothing', () => {
    const alone = { ...graph, subjectsIn: () => [] } as unknown as typeof graph;
    expect(highlightOf(alone, { type: 'section', id: '1' }, null).dimOthers).toBe(false);
  });
});

describe('where the map goes', () => {
  test('to the box of the subject, of the members of a heading, of all a section names', () => {
    expect(boundsOf(graph, subject('town-a'), extent)?.[0]).toBeCloseTo(10.29);
    expect(boundsOf(graph, subject('pattern-one'), extent)?.[0]).toBeCloseTo(10.49);
    const [west, , east] = boundsOf(graph, { type: 'section', id: '1.1' }, extent) ?? [];
    expect([west, east]).toEqual([expect.closeTo(10.29), expect.closeTo(10.51)]);
  });

  test('nowhere for what lies outside the map', () => {
    expect(boundsOf(graph, subject('town-a'), [20, 50, 21, 51])).toBeNull();
  });
});

describe('a step of a briefing', () => {
  test('lights what it tells, and hides and filters as it says', () => {
    expect(highlightIn(graph, staged)).toMatchObject({
      selected: ['core-one'],
      related: ['town-a'],
      dimOthers: true,
    });
    expect(staged.hiddenLayers).toEqual(scene.hidden);
    expect(staged.filter).toEqual(scene.filter);
    expect(targetOf(graph, staged)).toEqual(scene.target);
  });

  test('ends what a person did on the map; what a person does then comes first', () => {
    const away = reduce(reduce(staged, { type: 'select', selection: subject('town-a'), origin: 'map' }), {
      type: 'move',
      camera: { center: [10.3, 50.3], zoom: 12 },
      origin: 'map',
    });
    expect(highlightIn(graph, away).selected).toEqual(['town-a']);
    expect(targetOf(graph, away)).toEqual({ camera: { center: [10.3, 50.3], zoom: 12 } });
    const back = reduce(away, { type: 'stage', scene, origin: 'briefing' });
    expect([back.selection, back.camera]).toEqual([null, null]);
    expect(reduce(back, { type: 'stage', scene: null, origin: 'briefing' }).staged).toBeNull();
  });

  test('what is pointed at is lit beside it', () => {
    const pointed = reduce(staged, { type: 'hover', selection: subject('town-b'), origin: 'map' });
    expect(highlightIn(graph, pointed)).toMatchObject({ selected: ['core-one'], hovered: ['town-b'] });
  });
});

describe('where a view looks', () => {
  test('home without a selection, at what is selected with one, as close as its place is known', () => {
    expect(targetOf(graph, loaded)).toEqual({ bounds: graph.info.home });
    const chosen = reduce(loaded, { type: 'select', selection: subject('town-a'), origin: 'list' });
    expect(targetOf(graph, chosen)).toMatchObject({ maxZoom: closestZoom(graph, subject('town-a')) });
  });
});
