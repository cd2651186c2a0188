import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { waysOf } from '../../src/app/builder/code';
import { type ElementManifest, builderFields } from '../../src/app/builder/fields';
import { builderAddress, readBase, readLength, readState, writeState } from '../../src/app/builder/state';
import { manifestFile } from '../../src/entries/build/manifest';
import { type EmbedWish, embedCode } from '../../src/model/embed-code';
import { builderStrings } from '../../src/strings/docs/builder';
import { initialState } from '../../src/state';

const elements = builderFields(JSON.parse(readFileSync(manifestFile, 'utf8')) as ElementManifest);
const namesOf = (element: string): string[] => elements.get(element)!.map(({ name }) => name);

test('an element is offered what its manifest says that it takes, and nothing else', () => {
  expect(namesOf('plan-map')).toEqual(expect.arrayContaining(['subject', 'layers', 'view', 'gestures']));
  expect(namesOf('plan-card')).toEqual(expect.arrayContaining(['subject', 'loading', 'theme']));
  for (const name of ['layers', 'view', 'reveal', 'src', 'for']) {
    expect(namesOf('plan-card')).not.toContain(name);
  }
  expect(elements.has('plan-sheet')).toBe(false);
  const names = [...elements.values()].flat().map(({ name }) => name);
  expect(names.filter((name) => !(`builder.field.${name}` in builderStrings))).toEqual([]);
  const choices = [...elements.get('plan-map')!].filter(({ kind }) => kind === 'choice');
  expect(choices.find(({ name }) => name === 'loading')?.values).toEqual(['auto', 'lazy', 'eager']);
  expect(choices.find(({ name }) => name === 'theme')?.values).toEqual(['auto', 'light', 'dark']);
  expect(waysOf('plan-card')).toContain('card');
  expect(waysOf('plan-map')).not.toContain('card');
});

describe('the address', () => {
  test('holds all that is chosen, and no more than that', () => {
    const query =
      '?element=plan-map&subject=town-a&view=118.8%2C28.9%2C11&theme=dark&width=640px&height=50vh&base=x%2F&way=iframe&ui=en&plan=other';
    expect(writeState(readState(query, elements))).toBe(query);
    expect(writeState(readState('', elements))).toBe('?element=plan-map');
  });

  test('leaves out what cannot be', () => {
    const state = readState('?element=plan-card&view=home&theme=pink&height=tall&way=fax', elements);
    expect(state).toMatchObject({ element: 'plan-card', attributes: {}, height: '', way: 'script' });
    expect(readState('?element=plan-script', elements).element).toBe('plan-map');
  });

  test('begins with what the app shows', () => {
    const address = builderAddress(
      {
        ...initialState,
        selection: { type: 'subject', id: 'town-a' },
        hiddenLayers: new Set(['road'] as const),
        camera: { center: [118.8, 28.9], zoom: 11 },
      },
      null,
    );
    expect(address).toMatch(/^builder\.html\?/);
    expect(readState(address.slice('builder.html'.length), elements).attributes).toEqual({
      subject: 'town-a',
      layers: '-road',
      view: '118.80000,28.90000,11.00',
    });
  });

  test.each([
    ['480', '480px'],
    [' 50% ', '50%'],
    ['', ''],
    ['12.5rem', '12.5rem'],
    ['red', null],
    ['1px; color: red', null],
  ])('takes the length %j as %j', (text, length) => expect(readLength(text)).toBe(length));

  test('takes folders with a slash or without', () => {
    expect(['', 'maps', 'maps/ '].map(readBase)).toEqual(['', 'maps/', 'maps/']);
  });
});

describe('the code', () => {
  const wish: EmbedWish = {
    element: 'plan-map',
    attributes: { subject: 'a"><script>', theme: 'dark' },
    plan: 'town',
    base: 'maps/',
    scripts: 'maps/embed/',
    title: '甲 & 乙',
    width: '',
    height: '480px',
  };

  test('of a script names the script beside the plan, and escapes what is said', () => {
    expect(embedCode('script', wish)).toBe(`<script type="module" src="maps/embed/plan-atlas.js"></script>
<plan-map
  src="maps/geodata/town/plan.json"
  subject="a&quot;&gt;&lt;script&gt;"
  theme="dark"
  style="height: 480px"
></plan-map>`);
  });

  test('of a frame has the attributes as parameters', () => {
    const code = embedCode('iframe', { ...wish, attributes: { subject: 'town-a', 'text-scale': 'wall' } });
    const [, address = ''] = /src="([^"]+)"/.exec(code) ?? [];
    const url = new URL(address.replaceAll('&amp;', '&'), 'http://localhost');
    expect(url.pathname).toBe('/maps/embed.html');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ element: 'plan-map', plan: 'town', subject: 'town-a', 'text-scale': 'wall' },
    });
    expect(code).toContain('title="甲 &amp; 乙"');
    expect(code).toContain('height="480"');
  });
});
