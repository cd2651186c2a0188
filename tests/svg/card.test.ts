import { expect, test } from 'vitest';
import { cardCss, renderCardHtml } from '../../src/entries/svg';
import { buildGraph } from '../../src/model/graph';
import { readPlan } from '../support/read-plan';
import { samplePackage } from '../model/sample-package';

const { graph, layers } = readPlan('tests/fixtures/qinghe');
const [town] = [...graph.subjects.values()].filter(({ kind }) => kind === 'town');

test('a card is written without a browser: name, gist, sections and drawing as plain HTML', () => {
  expect(typeof document).toBe('undefined');
  const html = renderCardHtml(graph, { layers, subject: town!.id, attributes: { src: 'plan.json' } });
  expect(html).toMatch(
    new RegExp(`^<plan-card subject="${town!.id}" src="plan.json">\n<article slot="static"`),
  );
  expect(html).toContain(`<h3>${town!.name.zh}</h3>`);
  expect(html).toContain(graph.sectionsOf(town!.id)[0]!.title.zh);
  expect(html).toMatch(/<svg [^>]*viewBox/);
  expect(html).toContain('示意');
  expect(html).not.toMatch(/ style=|<style|<script|NaN|undefined/);
  expect(renderCardHtml(graph, { layers, subject: town!.id, attributes: { src: 'plan.json' } })).toBe(html);
  expect(renderCardHtml(graph, { layers, language: 'en' })).toMatch(/^<plan-card lang="en">/);
  expect(() => renderCardHtml(graph, { layers, subject: 'gone' })).toThrow(RangeError);
});

test('texts of the plan and attributes cannot break out', () => {
  const raw = samplePackage();
  raw.subjects[0]!.name.zh = '<script>x</script>"\'';
  const evil = buildGraph(raw).graph!;
  const html = renderCardHtml(evil, { layers, subject: raw.subjects[0]!.id, attributes: { src: '"><b>' } });
  expect(html).not.toMatch(/<script|<b>"|"><b>/);
  expect(html).toContain('&lt;script&gt;x');
});

test('the style sheet of static cards names only cards and loads nothing', () => {
  expect(cardCss).not.toMatch(/url\(|@import|undefined/);
  for (const [, selector] of cardCss.matchAll(/^ *([^@{}\n;:]+)(?::[^{;]*)? \{$/gm)) {
    expect(selector).toMatch(/^(article\.)?plan-card/);
  }
});
