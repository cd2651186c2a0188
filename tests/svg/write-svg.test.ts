import { describe, expect, it } from 'vitest';
import type { Scene, SceneItem } from '../../src/svg/scene';
import { escapeXml, writeSvg } from '../../src/svg/write-svg';

const hostile = '"><script>alert(1)</script>&\'\u0000\ud800';

const label = (text: string): SceneItem => ({
  type: 'label',
  layer: 'names',
  subject: text,
  text,
  runs: [{ text, at: [10, 20], rotate: 0, width: 30 }],
  size: 14,
  weight: 700,
  italic: false,
  spacing: 0,
  colour: '#111111',
  halo: 'rgba(255,255,255,0.85)',
  haloWidth: 2,
  opacity: 1,
  boxes: [],
});
const icon: SceneItem = {
  type: 'icon',
  layer: 'cores',
  subject: 'core-1',
  name: 'light:core-1',
  at: [50.123, 60],
  width: 48,
  height: 48,
  size: 0.5,
  rotate: 30,
  opacity: 1,
};
const area: SceneItem = {
  type: 'path',
  layer: 'areas',
  lines: [
    [
      [0, 0],
      [10.04, 0],
      [10, 10],
      [0, 0],
    ],
  ],
  fill: '#ff0000',
  opacity: 0.5,
};
const scene = (...items: SceneItem[]): Scene => ({ width: 100, height: 80, background: '#ffffff', items });

describe('an SVG', () => {
  it('keeps hostile names text', () => {
    const svg = writeSvg(scene(label(hostile)), { title: hostile, attributes: { class: hostile } });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(svg.match(/<title/g)).toHaveLength(1);
    expect(escapeXml('甲\u0000\ud800乙')).toBe('甲乙');
  });

  it('holds each symbol once and has ids of its own', () => {
    const svg = writeSvg(scene(icon, { ...icon, at: [1, 1] }), { idPrefix: 'poster' });
    expect(svg.match(/<symbol /g)).toHaveLength(1);
    expect(svg.match(/<use /g)).toHaveLength(2);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id?.startsWith('poster-'))).toBe(true);
    for (const [, id] of svg.matchAll(/(?:url\(|href=")#([\w-]+)/g)) expect(ids).toContain(id);
  });

  it('groups by layer and names subjects', () => {
    const svg = writeSvg(scene(area, icon));
    expect([...svg.matchAll(/data-layer="([^"]+)"/g)].map((match) => match[1])).toEqual(['areas', 'cores']);
    expect(svg).toContain('data-subject="core-1"');
  });

  it('has a name when it is given one, else it is decoration', () => {
    expect(writeSvg(scene())).toContain('aria-hidden="true"');
    const named = writeSvg(scene(), { title: '示例' });
    expect(named).toContain('role="img"');
    expect(named).toContain('示例</title>');
  });

  it('rounds to a tenth, or as finely as asked', () => {
    expect(writeSvg(scene(area))).toContain('d="M0 0l10 0l0 10z"');
    expect(writeSvg(scene(area), { precision: 2 })).toContain('M0 0l10.04 0');
  });

  it('draws halos in one element or two', () => {
    const one = writeSvg(scene(label('名')));
    expect(one).toContain('paint-order="stroke"');
    expect(one.match(/<text/g)).toHaveLength(1);
    const two = writeSvg(scene(label('名')), { halo: 'separate' });
    expect(two).not.toContain('paint-order');
    expect(two.match(/<text/g)).toHaveLength(2);
  });

  it('hatches by a pattern made once', () => {
    const hatch = { angle: 45, gap: 8, width: 0.5, colour: '#333333' };
    const { fill: _fill, ...bare } = area as typeof area & { fill: string };
    const hatched = { ...bare, hatch } as SceneItem;
    const svg = writeSvg(scene(hatched, { ...hatched, subject: 'b' }));
    expect(svg.match(/<pattern /g)).toHaveLength(1);
    expect(svg).toContain('rotate(45)');
  });

  it('leaves out what cannot be seen', () => {
    expect(writeSvg(scene({ ...area, opacity: 0 }))).not.toContain('<path');
  });
});
