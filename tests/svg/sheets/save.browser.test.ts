import { expect, test } from 'vitest';
import { type SaveProgress, saveSheet } from '../../../src/svg/sheets/export/save';
import { drawSheet } from '../../../src/svg/sheets/draw-sheet';
import { panelsPlan } from '../../elements/panels-plan';

const svg = drawSheet(panelsPlan(), 'a4', {
  language: 'zh',
  texts: { title: '𰻝面镇', unit: '说明\u{10FFFF}' },
});
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

test('a sheet as PDF has its paper, its letters, and a word of those it lacks', async () => {
  const told: SaveProgress[] = [];
  const { blob, problems } = await saveSheet(svg, 'pdf', { onProgress: (progress) => told.push(progress) });
  const text = new TextDecoder('latin1').decode(await bytesOf(blob));
  expect(text.slice(0, 5)).toBe('%PDF-');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  const millimetres = [width, height].map((points) => Math.round((Number(points) / 72) * 25.4));
  expect(millimetres.toSorted((a, b) => a - b)).toEqual([210, 297]);
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(text).toContain('PLANAT+NotoSansSC-Regular');
  expect(problems.map(({ code }) => code)).toContain('glyph-missing');
  expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['fonts', 'writing']));
  expect(told.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
});

test('a sheet as PNG has the pixels of its paper and says how many there are to a metre', async () => {
  const { blob } = await saveSheet(svg, 'png-150');
  const { width, height } = await createImageBitmap(blob);
  expect([width, height].toSorted((a, b) => a - b)).toEqual([1240, 1754]);
  const view = new DataView((await bytesOf(blob)).buffer);
  expect([view.getUint32(37), view.getUint32(41), view.getUint32(45)]).toEqual([0x70485973, 5906, 5906]);
});

test('SVG is the drawing itself', async () => {
  expect(await (await saveSheet(svg, 'svg')).blob.text()).toBe(svg);
});

test('what a person cancels ends, and what no browser can draw is refused with what to do instead', async () => {
  for (const format of ['pdf', 'png-150'] as const) {
    await expect(saveSheet(svg, format, { signal: AbortSignal.abort() })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  }
  const wall = svg.replace(/viewBox="[^"]*"/, 'viewBox="0 0 3000 3000"');
  await expect(saveSheet(wall, 'png-300')).rejects.toThrow('PNG 150 dpi');
  await expect(saveSheet(wall, 'png-150')).rejects.toThrow('PDF');
});
