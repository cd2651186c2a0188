import { describe, expect, it } from 'vitest';
import { renderPlanSvg } from '../../src/entries/svg';
import { readPlan } from '../support/read-plan';

const plans = ['geodata/kecheng', 'tests/fixtures/qinghe'].map(
  (folder) => [folder, readPlan(folder)] as const,
);

describe.each(plans)('the plan in %s, drawn without a browser', (_folder, { graph, layers }) => {
  it('shows its home view', () => {
    expect(typeof document).toBe('undefined');
    const svg = renderPlanSvg(graph, { layers });
    expect(svg).toMatch(/^<svg [^>]*width="800" height="600"/);
    expect(svg).toContain(graph.info.shortTitle.zh);
    const cores = [...graph.subjects.values()].filter(({ kind }) => kind === 'core');
    for (const { id } of cores) expect(svg).toContain(`data-subject="${id}"`);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.length).toBeLessThan(200_000);
  });

  it('is the same every time', () => {
    expect(renderPlanSvg(graph, { layers })).toBe(renderPlanSvg(graph, { layers }));
  });

  it('shows a subject no closer than its place is known', () => {
    const town = [...graph.subjects.values()].find(({ kind, position }) => kind === 'town' && position)!;
    const svg = renderPlanSvg(graph, {
      layers,
      subject: town.id,
      selected: [town.id],
      width: 400,
      height: 300,
    });
    expect(svg).toContain(`data-subject="${town.id}"`);
    expect(svg).toContain('data-layer="focus-area-towns"');
    expect(renderPlanSvg(graph, { layers, subject: 'gone' })).toBe(renderPlanSvg(graph, { layers }));
  });

  it('takes language, flavor, prefix and title', () => {
    const svg = renderPlanSvg(graph, {
      layers,
      language: 'en',
      flavor: 'print',
      idPrefix: 'card',
      title: null,
      camera: { center: [graph.info.home[0], graph.info.home[1]], zoom: 11 },
    });
    expect(svg).toContain('aria-hidden="true"');
    expect(svg).toContain('id="card-view"');
  });
});
