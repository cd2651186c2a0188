/**
 * Makes the texts of a sheet's SVG fit for a PDF: in the embedded fonts, from their left ends, with halos as glyph
 * outlines below them, so that copied text comes once.
 */
import type { SheetFont } from './fonts';
import { advanceOf, fontStyleOf, textInFont } from './fonts';
import type { FontStyle } from './fonts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Slant of letters that are set italic: there is no italic cut of Chinese fonts. */
const slant = -12;

/** What an attribute of an element or its nearest ancestor says. */
function inherited(element: Element, name: string): string | null {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? null;
}

const numberOf = (value: string | null, fallback = 0): number => {
  const number = Number.parseFloat(value ?? '');
  return Number.isFinite(number) ? number : fallback;
};

/** The font styles that the texts of a document need. */
export function fontStylesIn(root: Element): Set<FontStyle> {
  return new Set([...root.querySelectorAll('text')].map(styleOf));
}

function styleOf(text: Element): FontStyle {
  const weight = inherited(text, 'font-weight') ?? '400';
  return fontStyleOf(inherited(text, 'font-family') ?? '', weight === 'bold' ? 700 : numberOf(weight, 400));
}

/**
 * Changes every `text` of a document.
 *
 * @param report told each character that the fonts lack
 */
export function prepareTexts(
  root: Element,
  fonts: ReadonlyMap<FontStyle, SheetFont>,
  report: (character: string) => void,
): void {
  for (const text of root.querySelectorAll('text')) {
    const font = fonts.get(styleOf(text));
    if (font) prepareText(text, font, report);
  }
  // Every text has its own now; the writer would look for fonts that the PDF does not have.
  for (const name of ['font-family', 'font-weight', 'font-style']) {
    for (const group of root.querySelectorAll(`:not(text)[${name}]`)) group.removeAttribute(name);
  }
}

function prepareText(text: SVGTextElement, font: SheetFont, report: (character: string) => void): void {
  const size = numberOf(inherited(text, 'font-size'), 16);
  const em = (value: string | null): number =>
    value?.trim().endsWith('em') ? numberOf(value) * size : numberOf(value);
  const content = textInFont((text.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim(), font.font, report);
  const spacing = em(inherited(text, 'letter-spacing'));
  const width = advanceOf(content, font, size);
  const count = [...content].length;
  const shift = { middle: 0.5, end: 1 }[inherited(text, 'text-anchor') ?? ''] ?? 0;
  const x = em(text.getAttribute('x')) + em(text.getAttribute('dx')) - shift * (width + count * spacing);
  const y = em(text.getAttribute('y')) + em(text.getAttribute('dy'));

  const slanted = inherited(text, 'font-style') === 'italic';
  const transforms = [
    text.getAttribute('transform') ?? '',
    slanted ? `translate(${x} ${y}) skewX(${slant}) translate(${-x} ${-y})` : '',
  ].filter((part) => part !== '');

  const stroke = inherited(text, 'stroke');
  const haloWidth = numberOf(inherited(text, 'stroke-width'));
  if (stroke !== null && stroke !== 'none' && haloWidth > 0) {
    const outline = font.font.getPath(content, x, y, size, {
      kerning: false,
      letterSpacing: spacing / size,
      features: {},
    });
    const halo = text.ownerDocument.createElementNS(svgNamespace, 'path');
    halo.setAttribute('d', outline.toPathData(2));
    halo.setAttribute('fill', 'none');
    for (const name of ['stroke', 'stroke-width', 'stroke-opacity', 'opacity']) {
      const value = name === 'opacity' ? text.getAttribute(name) : inherited(text, name);
      if (value !== null) halo.setAttribute(name, value);
    }
    halo.setAttribute('stroke-linejoin', 'round');
    if (transforms.length > 0) halo.setAttribute('transform', transforms.join(' '));
    text.before(halo);
  }

  text.textContent = content;
  for (const name of [
    'dx',
    'dy',
    'letter-spacing',
    'text-anchor',
    'font-style',
    'paint-order',
    'textLength',
  ]) {
    text.removeAttribute(name);
  }
  const attributes: Record<string, string> = {
    x: String(x),
    y: String(y),
    'font-family': font.name,
    'font-weight': 'normal',
    'font-style': 'normal',
    'text-anchor': 'start',
    stroke: 'none',
  };
  if (transforms.length > 0) attributes.transform = transforms.join(' ');
  if (spacing !== 0 && count > 1) attributes.textLength = String(width + (count - 1) * spacing);
  for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, value);
}
