import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe, entriesOf } from '../../src/entries/build/docs/describe';
import { docsFolder, docsPages } from '../../src/entries/build/docs/pages';
import { type Manifest, manifestFile } from '../../src/entries/build/manifest';
import { elementWords } from '../../src/strings/docs/elements';
import { memberTexts } from '../../src/strings/docs/members';

const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

test('the committed pages of the documentation are fresh: npm run manifest', () => {
  const pages = docsPages(manifest);
  const stale = [...pages].filter(([path, text]) => readFileSync(join(docsFolder, path), 'utf8') !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
  const committed = readdirSync(docsFolder, { recursive: true, encoding: 'utf8' });
  expect(committed.filter((path) => path.endsWith('.html')).toSorted()).toEqual([...pages.keys()].toSorted());
});

test('every element has its pages, and everything of it is described in Chinese', () => {
  expect(Object.keys(elementWords).toSorted()).toEqual(elements.map(({ tagName }) => tagName).toSorted());
  const silent = elements.flatMap((element) =>
    entriesOf(element)
      .filter(([kind, entry]) => !describe(element, kind, entry, 'zh'))
      .map(([kind, { name }]) => `${element.tagName} ${kind}.${name}`),
  );
  expect(silent).toEqual([]);
});

test('nothing is described in Chinese that is not there', () => {
  const used = new Set(
    elements.flatMap((element) =>
      entriesOf(element).map(([kind, { name }]) => {
        const key = `${kind}.${name}`;
        return `${memberTexts[element.tagName]?.[key] === undefined ? '*' : element.tagName} ${key}`;
      }),
    ),
  );
  const written = Object.entries(memberTexts).flatMap(([element, texts]) =>
    Object.keys(texts).map((key) => `${element} ${key}`),
  );
  expect(written.filter((key) => !used.has(key))).toEqual([]);
});
