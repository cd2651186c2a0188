import { beforeAll, describe, expect, test } from 'vitest';
import { readBriefingAddress } from '../../src/app/briefing-address';
import { readEmbedAddress } from '../../src/app/embed-address';
import { writeMarkdown } from '../../src/briefing/exports/markdown';
import { withDefaults } from '../../src/briefing/exports/handout';
import { checkBriefing } from '../../src/briefing/check-briefing';
import { readBriefing } from '../../src/briefing/yaml/read-briefing';
import { importText } from '../../src/data/import-text';
import { decodeAddress } from '../../src/model/address';
import { readBasemap } from '../../src/model/basemap';
import { figureTables } from '../../src/model/figures';
import { buildGraph } from '../../src/model/graph';
import { createLedger } from '../../src/model/ledger';
import { emptyFilter } from '../../src/model/ledger-filter';
import { query } from '../../src/model/ledger-query';
import { longestText } from '../../src/model/package/readers';
import { SearchIndex } from '../../src/model/search';
import { renderCardHtml } from '../../src/svg/card/render-card-html';
import { searchWords } from '../../src/strings/search-words';
import { readPlan } from '../support/read-plan';

// A text of a megabyte on which an expression that looks back would count for days: each must be read within the time
// that a test has.

const plan = readPlan('tests/fixtures/qinghe');
const { graph } = plan;
let index: SearchIndex;

beforeAll(async () => {
  index = await SearchIndex.create(graph, searchWords());
});

const size = 1_000_000;
const fill = (pattern: string): string => pattern.repeat(Math.ceil(size / pattern.length));
/** What the expressions that read a person's texts look for, again and again, and never to the end. */
const evil: Record<string, string> = {
  letters: fill('a'),
  'blanks between': `x${fill(' ')}\nx${fill(' ')}x`,
  lines: `${fill('\n')}x`,
  dots: `${fill('.')}x`,
  'dots and digits': `${fill('.1')}x`,
  brackets: fill('（'),
  'half escapes': fill('%'),
  tones: `${fill('jiu3')}x`,
};
const each = Object.entries(evil);

describe.each(each)('a megabyte of %s', (_, text) => {
  test('in an address', () => {
    expect(decodeAddress(`#/s=${text}`)).toBeTypeOf('object');
    expect(decodeAddress(text)).toBeTypeOf('object');
    readBriefingAddress(`https://plan.example/?briefing=${text}`);
    expect(readEmbedAddress(`https://plan.example/embed.html?subject=${text}&src=${text}`)).toBeTypeOf(
      'object',
    );
    readBasemap(`xyz:${text}`);
    readBasemap(text);
  });

  test('as the official text', async () => {
    const bytes = new TextEncoder().encode(`目录\n${text}\n第一章`);
    const file = { name: '全文.txt', size: bytes.length, arrayBuffer: async () => bytes.buffer };
    const read = await importText(file, graph);
    expect(read).toHaveProperty('code');
  });

  test('as a briefing', () => {
    const value = { title: text, steps: [{ title: text, text }] };
    expect(readBriefing(JSON.stringify(value), { id: 'b', graph }).problems[0]?.message).toContain('太长');
    const told = checkBriefing(value, { id: 'b', graph });
    expect(told.briefing).not.toBeNull();
    if (told.briefing) writeMarkdown(withDefaults({ plan, briefing: told.briefing, address: null }));
  });

  test('as a search', () => {
    for (const question of [text, `望溪 ${text}`]) {
      index.search(question);
      graph.find(question);
      query(createLedger(graph), { ...emptyFilter, text: question });
    }
  });
});

test.each(each)('a plan whose texts are all %s', (_, text) => {
  const data = JSON.parse(JSON.stringify(graph.package), (key, value: unknown) =>
    ['zh', 'en', 'number', 'period', 'crs', 'y2020', 'target2025', 'label', 'unit'].includes(key)
      ? text
      : value,
  ) as unknown;
  const read = buildGraph(data);
  for (const table of read.graph ? figureTables(read.graph) : []) expect(table).toBeTypeOf('object');
  if (!read.graph) return;
  expect([...read.graph.subjects.values()][0]?.name.zh.length ?? 0).toBeLessThanOrEqual(longestText + 1);
  renderCardHtml(read.graph, { layers: plan.layers });
});
