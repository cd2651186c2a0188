import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';
import { parse } from 'opentype.js';
import { PNG } from 'pngjs';
import { describe, expect, test, vi } from 'vitest';
import { fontStyleOf, loadFont, textInFont } from '../../../src/svg/sheets/export/fonts';
import { pixelSize, withResolution } from '../../../src/svg/sheets/export/png';
import { sheetFileName } from '../../../src/svg/sheets/export/save';
import { unpackWoff } from '../../../src/svg/sheets/export/woff';
import { fontFamily } from '../../../styles/theme';

const woff = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff',
  ),
);
const woffData = new Uint8Array(woff).buffer;

describe('fonts', () => {
  test('a WOFF file unpacks to a TrueType font with the same glyphs', async () => {
    const data = await unpackWoff(woffData);
    expect([...data.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    const font = parse(data.buffer);
    expect(font.charToGlyph('衢').advanceWidth).toBe(font.unitsPerEm);
    expect(font.getPath('镇', 0, 0, 10).commands.length).toBeGreaterThan(20);
  });

  test('one that is missing, cut short or something else is named, and asked for again the next time', async () => {
    const answers = [
      new Response('', { status: 404 }),
      new Response(woffData.slice(0, 99)),
      new Response('<p>'),
    ];
    const ask = vi.fn(() => Promise.resolve(answers.shift() ?? new Response(woffData)));
    vi.stubGlobal('fetch', ask);
    for (let time = 0; time < 3; time += 1) {
      await expect(loadFont('sans')).rejects.toMatchObject({ problem: { code: 'font-missing' } });
    }
    expect((await loadFont('sans')).font.charToGlyph('衢').advanceWidth).toBeGreaterThan(0);
    expect(ask).toHaveBeenCalledTimes(4);
    vi.unstubAllGlobals();
  });

  test('what is no WOFF file is refused', async () => {
    await expect(unpackWoff(new ArrayBuffer(8))).rejects.toThrow('WOFF');
    await expect(unpackWoff(new ArrayBuffer(64))).rejects.toThrow('WOFF');
  });

  test('characters that the font lacks are spelled out, or shown as 〓 and reported', async () => {
    const font = parse((await unpackWoff(woffData)).buffer);
    const missing: string[] = [];
    const text = textInFont('片区①、20℃、𬭎乡', font, (character) => missing.push(character));
    expect(text).toBe('片区(1)、20°C、〓乡');
    expect(missing).toEqual(['𬭎']);
  });

  test('families and weights find their cut', () => {
    expect(fontStyleOf(fontFamily('sans'), 400)).toBe('sans');
    expect(fontStyleOf(fontFamily('sans'), 700)).toBe('sans-bold');
    expect(fontStyleOf(fontFamily('serif'), 700)).toBe('serif-bold');
    expect(fontStyleOf('sans-serif', 600)).toBe('sans-bold');
  });
});

describe('PNG', () => {
  test('carries its resolution and stays readable', () => {
    const png = PNG.sync.write(new PNG({ width: 3, height: 2 }));
    const out = Buffer.from(withResolution(png, 300));
    expect(out.subarray(37, 41).toString('latin1')).toBe('pHYs');
    expect(out.readUInt32BE(41)).toBe(11811);
    expect(out.readUInt32BE(45)).toBe(11811);
    expect(out[49]).toBe(1);
    expect(out.readUInt32BE(50)).toBe(crc32(out.subarray(37, 50)));
    expect(PNG.sync.read(out)).toMatchObject({ width: 3, height: 2 });
  });

  test('has as many pixels as its paper needs', () => {
    expect(pixelSize(297, 420, 300)).toEqual([3508, 4961]);
    expect(pixelSize(210, 297, 150)).toEqual([1240, 1754]);
  });
});

test('file names hold what the sheet is, and nothing a file system refuses', () => {
  expect(sheetFileName('青禾区空间格局图（示意）', 'a3', 'pdf')).toBe('青禾区空间格局图（示意）-A3.pdf');
  expect(sheetFileName('a/b:c*?', 'a0', 'png-150')).toBe('a b c-A0-150dpi.png');
  expect(sheetFileName('', 'a3-landscape', 'svg')).toBe('A3-LANDSCAPE.svg');
});
