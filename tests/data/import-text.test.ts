import { describe, expect, test } from 'vitest';
import { importText, largestFile } from '../../src/data';
import { decodeText } from '../../src/data/decode-text';
import type { OfficialText } from '../../src/model/official-text';
import type { Problem } from '../../src/model/types';
import { encodeGb18030, encodeUtf16, makeWord, zip } from '../support/make-files';
import { inventedGraph, inventedRaw } from '../support/official-texts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function take(
  bytes: Uint8Array<ArrayBuffer>,
  name = '全文.txt',
  size = bytes.length,
): Promise<OfficialText | Problem> {
  return importText({ name, size, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) }, inventedGraph);
}

const words = (made: OfficialText | Problem): string =>
  'code' in made ? made.message : made.segments.map(({ text }) => text).join('');

const plain = words(await take(utf8(inventedRaw)));

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', 'utf-8', utf8(inventedRaw)],
    ['UTF-8 with a mark', 'utf-8', utf8(`\uFEFF${inventedRaw}`)],
    ['GB18030', 'gb18030', encodeGb18030(inventedRaw)],
    ['UTF-16 with a mark', 'utf-16le', encodeUtf16(inventedRaw, 'le', true)],
    ['UTF-16 with a mark, other order', 'utf-16be', encodeUtf16(inventedRaw, 'be', true)],
    ['UTF-16', 'utf-16le', encodeUtf16(inventedRaw, 'le', false)],
    ['UTF-16, other order', 'utf-16be', encodeUtf16(inventedRaw, 'be', false)],
  ])('%s is recognised', async (_, encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: inventedRaw, encoding });
    expect(words(await take(bytes))).toBe(plain);
  });

  test('bytes that are no text are not taken for one', () => {
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256))).toBeNull();
    expect(decodeText(new Uint8Array(200))).toBeNull();
  });
});

describe('a Word file', () => {
  test('gives the same text as a plain one', async () => {
    const paragraphs = inventedRaw.split('\n').filter((line) => !/^—\d+—$/u.test(line));
    expect(words(await take(makeWord(paragraphs), '全文.docx'))).toBe(plain);
  });

  test('that is broken, or only named so, is refused', async () => {
    const broken = [zip({ 'a.txt': '甲' }), makeWord(['甲']).slice(0, 200)];
    for (const bytes of broken) {
      expect(await take(bytes, '全文.docx')).toMatchObject({ code: 'broken-word', where: '全文.docx' });
    }
    expect(words(await take(utf8(inventedRaw), '其实是文本.docx'))).toBe(plain);
  });
});

describe('a wrong file says what it is and what to do', () => {
  const begin = (...bytes: number[]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from([...bytes, ...Array.from({ length: 300 }, (_, index) => (index * 91) % 256)]);

  test.each([
    ['a picture', 'not-a-text', '图片', '照片.png', begin(0x89, 0x50, 0x4e, 0x47)],
    ['a photograph', 'not-a-text', '图片', '照片.txt', begin(0xff, 0xd8, 0xff)],
    ['a PDF', 'is-pdf', '存成 .txt', '全文.pdf', utf8('%PDF-1.7')],
    ['an old Word file', 'old-word', '另存为 .docx', '全文.doc', begin(0xd0, 0xcf, 0x11, 0xe0)],
    ['any bytes', 'not-a-text', '.txt 或 .docx', '数据.bin', begin(0, 1, 2)],
    ['an empty file', 'empty-text', '空文件', '空.txt', utf8('')],
    ['a file of blanks', 'empty-text', '没有文字', '空.txt', utf8(' \n \n')],
    ['another text', 'other-text', '请换成这份规划的全文', '说明.txt', utf8('别的内容。'.repeat(99))],
  ])('%s', async (_, code, advice, name, bytes) => {
    const problem = (await take(bytes, name)) as Problem;
    expect(problem).toMatchObject({ code, where: name, severity: 'error' });
    expect(problem.message).toContain(advice);
    expect(problem.message).toContain(name);
  });

  test('a file that is too large is not read at all', async () => {
    const unread = (name: string, size: number): Promise<OfficialText | Problem> =>
      importText({ name, size, arrayBuffer: () => Promise.reject(new Error('read')) }, inventedGraph);
    const large = (await unread('大.txt', 50_000_000)) as Problem;
    expect(large).toMatchObject({ code: 'file-too-large' });
    expect(large.message).toContain('50 MB');
    expect(await unread('大.docx', largestFile.word + 1)).toMatchObject({ code: 'file-too-large' });
    expect(await unread('小.txt', 10)).toMatchObject({ code: 'unreadable-file' });
  });
});
