/** A sheet as PDF: vectors, and text in embedded fonts that can be searched and copied. Runs in a browser. */
import { jsPDF } from 'jspdf';
import 'svg2pdf.js';
import { trustedMarkup } from '../../../dom/trusted';
import type { Problem } from '../../../model/types';
import { type FontStyle, type SheetFont, loadFont } from './fonts';
import { inlineFadedIcons } from './pdf-icons';
import { fontStylesIn, prepareTexts } from './pdf-text';
import type { SaveOptions, SheetFile } from './sheet-file';
import { pause } from './steps';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Elements of the map that are written before the page may breathe. */
const chunk = 250;

/**
 * Writes a sheet, or several drawings with a page each.
 *
 * @param svg as `drawSheet` gives it: user units are mm. Of several the first names the document; their ids differ.
 * @returns the file, and a note for each character that the fonts lack
 * @throws SheetError when the fonts cannot be loaded; `AbortError` when cancelled
 */
export async function writePdf(
  svg: string | readonly string[],
  { signal, onProgress }: SaveOptions,
): Promise<SheetFile> {
  onProgress?.({ step: 'fonts', share: 0 });
  const roots = [svg].flat().map(parseSvg);
  const styles = [...new Set(roots.flatMap((root) => [...fontStylesIn(root)]))];
  const fonts = new Map<FontStyle, SheetFont>();
  for (const style of styles) {
    fonts.set(style, await loadFont(style));
    signal?.throwIfAborted();
    onProgress?.({ step: 'fonts', share: fonts.size / styles.length });
    await pause();
  }

  const missing = new Set<string>();
  for (const root of roots) {
    inlineFadedIcons(root);
    prepareTexts(root, fonts, (character) => missing.add(character));
  }

  const [first] = roots;
  const pdf = new jsPDF({
    unit: 'mm',
    ...(first ? paperOf(first) : {}),
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 4,
  });
  const title = first?.querySelector('title')?.textContent ?? '';
  pdf.setProperties({ title, creator: 'Plan Atlas' });
  pdf.setLanguage(first?.getAttribute('lang') === 'en' ? 'en' : 'zh-CN');
  for (const { name, data } of fonts.values()) {
    pdf.addFileToVFS(`${name}.ttf`, binaryString(data));
    pdf.addFont(`${name}.ttf`, name, 'normal');
    signal?.throwIfAborted();
    await pause();
  }

  const measured = await showFonts(fonts.values());
  try {
    for (const [page, root] of roots.entries()) {
      const { format, orientation } = paperOf(root);
      if (page > 0) pdf.addPage(format, orientation);
      const parts = pieces(root);
      for (const [index, part] of parts.entries()) {
        signal?.throwIfAborted();
        onProgress?.({ step: 'writing', share: (page + index / parts.length) / roots.length });
        await pdf.svg(part, { x: 0, y: 0, width: format[0], height: format[1] });
        await pause();
      }
    }
  } finally {
    for (const face of measured) document.fonts.delete(face);
  }
  signal?.throwIfAborted();
  for (const { name, subsetName } of fonts.values()) {
    (pdf.internal as unknown as FontStore).getFont(name, 'normal').fontName = subsetName;
  }
  const blob = pdf.output('blob');
  onProgress?.({ step: 'writing', share: 1 });
  return { blob, problems: missing.size > 0 ? [missingGlyphs(missing)] : [] };
}

const parseSvg = (svg: string): Element =>
  new DOMParser().parseFromString(trustedMarkup(svg), 'image/svg+xml').documentElement;

/** Width and height in mm, and which is longer. */
function paperOf(root: Element): { format: [number, number]; orientation: 'landscape' | 'portrait' } {
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return { format: [width, height], orientation: width > height ? 'landscape' : 'portrait' };
}

/** The part of jsPDF that knows the fonts; its types leave it out. */
interface FontStore {
  getFont(name: string, style: string): { fontName: string };
}

function missingGlyphs(characters: ReadonlySet<string>): Problem {
  return {
    code: 'glyph-missing',
    where: [...characters].join(' '),
    message: `PDF 字体中没有这些字：${[...characters].join('、')}，图上以“〓”代替。请改用常用字，或导出 SVG、PNG。`,
    severity: 'warning',
  };
}

/** Spaced text is measured with the page's fonts, so the page has ours while it is written. */
async function showFonts(fonts: Iterable<SheetFont>): Promise<FontFace[]> {
  const faces = [...fonts].map(({ name, data }) => new FontFace(name, data));
  await Promise.all(faces.map((face) => face.load()));
  for (const face of faces) document.fonts.add(face);
  return faces;
}

/** The sheet as documents of one part each, the maps in several; bottom to top. */
function pieces(root: Element): Element[] {
  return [...root.children].flatMap((child) => {
    const shared = [...child.children].filter(({ localName }) => localName === 'defs');
    const own = [...child.children].filter(({ localName }) => localName !== 'defs');
    if (child.localName !== 'svg' || own.length <= chunk) return [documentOf(root, child.cloneNode(true))];
    return Array.from({ length: Math.ceil(own.length / chunk) }, (_, index) => {
      const part = child.cloneNode(false) as Element;
      part.append(
        ...shared.map((each) => each.cloneNode(true)),
        ...own.slice(index * chunk, (index + 1) * chunk),
      );
      return documentOf(root, part);
    });
  });
}

function documentOf(root: Element, part: Node): Element {
  const copy = root.ownerDocument.createElementNS(svgNamespace, 'svg');
  for (const name of ['width', 'height', 'viewBox']) copy.setAttribute(name, root.getAttribute(name) ?? '');
  copy.append(part);
  return copy;
}

/** Bytes as the string of characters 0 to 255 that jsPDF reads. */
function binaryString(data: Uint8Array): string {
  let text = '';
  for (let at = 0; at < data.length; at += 0x8000) {
    text += String.fromCharCode(...data.subarray(at, at + 0x8000));
  }
  return text;
}
