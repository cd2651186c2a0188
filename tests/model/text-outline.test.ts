import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/model/graph';
import { type OutlineEntry, type OutlineSection, textOutline } from '../../src/model/text-outline';
import { panelsPlan } from '../elements/panels-plan';

const idsOf = (entries: readonly OutlineEntry[]): string[] =>
  entries.flatMap(({ subject, entries: inner }) => [subject.id, ...idsOf(inner)]);
const sectionIds = (sections: readonly OutlineSection[]): string[] =>
  sections.flatMap(({ section, sections: inner }) => [section.id, ...sectionIds(inner)]);

test('reads zone, towns, projects', () => {
  const parts = textOutline(panelsPlan().graph);
  const zones = parts.find(({ id }) => id === 'zones');
  expect(zones?.id === 'zones' && idsOf(zones.entries)).toEqual([
    'zone-a',
    'town-a',
    'platform-a',
    'project-road',
    'town-b',
    'project-school',
  ]);
  expect(parts.map(({ id }) => id)).toEqual(['pattern', 'zones', 'projects', 'sections']);
});

test.each(['geodata/kecheng', 'tests/fixtures/qinghe'])('leaves nothing of %s out', (folder) => {
  const path = new URL(`../../${folder}/plan.json`, import.meta.url);
  const { graph } = buildGraph(JSON.parse(readFileSync(path, 'utf8')));
  if (!graph) throw new Error('No plan');
  const parts = textOutline(graph);
  const told = new Set(parts.flatMap((part) => (part.id === 'sections' ? [] : idsOf(part.entries))));
  expect([...graph.subjects.keys()].filter((id) => !told.has(id))).toEqual([]);
  const sections = parts.flatMap((part) => (part.id === 'sections' ? sectionIds(part.sections) : []));
  expect(sections.toSorted()).toEqual([...graph.sections.keys()].toSorted());
});
