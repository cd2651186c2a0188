/** The fonts that a PDF embeds: Noto Sans SC and Noto Serif SC (SIL Open Font License). */
import sans400 from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff?url';
import sans700 from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff?url';
import serif700 from '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff?url';
import { type Font, parse } from 'opentype.js';
import { SheetError } from './sheet-error';
import { unpackWoff } from './woff';

/** A font of the PDF, with its outlines and measures. */
export interface SheetFont {
  /** PostScript name, fit for CSS too. */
  name: string;
  /** Name in the PDF: six letters and a plus sign say that only the used glyphs are embedded. */
  subsetName: string;
  /** The TrueType file. */
  data: Uint8Array<ArrayBuffer>;
  font: Font;
}

export type FontStyle = 'sans' | 'sans-bold' | 'serif-bold';

const files: Readonly<Record<FontStyle, { name: string; url: string }>> = {
  sans: { name: 'NotoSansSC-Regular', url: sans400 },
  'sans-bold': { name: 'NotoSansSC-Bold', url: sans700 },
  'serif-bold': { name: 'NotoSerifSC-Bold', url: serif700 },
};

/** A font that has been asked for is kept for the next sheet. */
const loaded = new Map<FontStyle, Promise<SheetFont>>();

/**
 * Loads a font.
 * @throws SheetError when its file cannot be had
 */
export function loadFont(style: FontStyle): Promise<SheetFont> {
  const before = loaded.get(style);
  if (before) return before;
  const font = fetchFont(style);
  loaded.set(style, font);
  font.catch(() => loaded.delete(style));
  return font;
}

async function fetchFont(style: FontStyle): Promise<SheetFont> {
  const { name, url } = files[style];
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const data = await unpackWoff(await response.arrayBuffer());
    return { name, subsetName: `PLANAT+${name}`, data, font: parse(data.buffer) };
  } catch (error) {
    throw new SheetError({
      code: 'font-missing',
      where: name,
      message: `嵌入 PDF 的字体没有载入（${error instanceof Error ? error.message : String(error)}）。请确认程序文件完整后重试，或改用 SVG、PNG。`,
      severity: 'error',
    });
  }
}

/** The style of a CSS font family and weight. There is one serif cut: titles are bold. */
export function fontStyleOf(family: string, weight: number): FontStyle {
  const first = family.split(',')[0] ?? '';
  if (/serif/i.test(first) && !/sans/i.test(first)) return 'serif-bold';
  return weight >= 600 ? 'sans-bold' : 'sans';
}

/** What stands for a character that no font has. */
const unknown = '〓';

/**
 * The same text in characters the font has: compatibility forms are spelled out (℃ becomes °C, ① becomes (1)),
 * what is left becomes 〓 and is reported.
 */
export function textInFont(text: string, font: Font, report: (character: string) => void): string {
  const has = (character: string): boolean => font.charToGlyphIndex(character) > 0 && character.length === 1;
  return [...text]
    .map((character) => {
      if (has(character)) return character;
      const plain = character.normalize('NFKC');
      const spelled = /[\u2460-\u2473]/.test(character) ? `(${plain})` : plain;
      if ([...spelled].every(has)) return spelled;
      report(character);
      return unknown;
    })
    .join('');
}

/** Width of a text in the font, without spacing. */
export function advanceOf(text: string, { font }: SheetFont, size: number): number {
  const units = [...text].reduce(
    (sum, character) => sum + (font.charToGlyph(character).advanceWidth ?? 0),
    0,
  );
  return (units / font.unitsPerEm) * size;
}
