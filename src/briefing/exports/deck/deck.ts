/** A briefing as an editable deck (PPTX): native titles, texts, shapes, tables and notes. Runs in Node as in browsers. */
import PptxGenJS from 'pptxgenjs';
import { briefingScale } from '../../../../styles/tokens';
import { textOf } from '../../../model/text';
import { translate } from '../../../strings';
import { publicationText } from '../../../svg/sheets/furniture';
import { pause } from '../../../svg/sheets/export/steps';
import { wrapText } from '../../../svg/sheets/text';
import { drawStep } from '../../still';
import type { FullHandoutOptions, HandoutProgress } from '../handout';
import { qrCode } from '../qr-code';
import { type StepPage, frontMatter, stepPages } from '../step-page';
import {
  type DeckColours,
  type Frame,
  deckColours,
  deckFont,
  frames,
  freeform,
  margin,
  pixelsPerInch,
  slideSize,
} from './deck-look';
import { addTableSlides } from './deck-table';
import { mapShapes } from './map-shapes';
import { writeShape } from './write-shape';
import '../../../strings/sheets';

const stepMaster = 'STEP';
const plainMaster = 'PLAIN';
const coverMaster = 'COVER';

/** The part of the writer that compresses; its public `write` does not where a kind of output is named. */
interface Compressing {
  exportPresentation(options: { compression: boolean }): Promise<Blob>;
}

/** What is on a slide, in the order of the ids; its notes are the last. */
interface Counted {
  _slideObjects: unknown[];
}

/** The id that the number of a slide has. */
const numberId = 25;

/**
 * Writes the deck.
 * @throws AbortError when cancelled
 */
export async function writeDeck(
  options: FullHandoutOptions,
  { signal, onProgress }: HandoutProgress,
): Promise<Blob> {
  const { briefing, plan, language, theme } = options;
  const deck = new PptxGenJS();
  const colours = deckColours(theme);
  const front = frontMatter(options);
  deck.layout = 'LAYOUT_WIDE';
  deck.title = textOf(briefing.title, language);
  deck.subject = front.plan;
  deck.company = front.compiler;
  deck.author = front.compiler;
  deck.theme = { headFontFace: deckFont, bodyFontFace: deckFont };
  defineMasters(deck, options, colours);

  addCover(deck, options, colours);
  const pages = stepPages(options);
  for (const page of pages) {
    signal?.throwIfAborted();
    onProgress?.({ step: 'drawing', share: (page.number - 1) / pages.length });
    await pause();
    addStep(deck, page, options, colours);
    if (page.table) addTableSlides(deck, plainMaster, page.title, page.table, language, colours);
  }
  if (front.address !== null) addLast(deck, front.address, options, colours);
  signal?.throwIfAborted();
  onProgress?.({ step: 'writing', share: 0.5 });
  await pause();
  const file = await (deck as unknown as Compressing).exportPresentation({ compression: true });
  signal?.throwIfAborted();
  onProgress?.({ step: 'writing', share: 1 });
  return file;

  function addStep(to: PptxGenJS, page: StepPage, all: FullHandoutOptions, ink: DeckColours): void {
    const slide = to.addSlide({ masterName: stepMaster });
    slide.addText(page.title, { placeholder: 'title', lang: 'zh-CN' });
    addText(slide, page, ink);
    if (page.section !== null) {
      slide.addText(translate('handout.source', language, { section: page.section }), {
        ...frames.section,
        ...textLook(ink.ink2, 12),
        ...{
          valign: 'bottom',
          objectName: translate('handout.source', language, { section: '' }).replace(/[：:\s]+$/, ''),
        },
      });
    }
    const { w, h, x, y } = frames.map;
    const scene = drawStep(page.step, plan, {
      ...{ width: w * pixelsPerInch, height: h * pixelsPerInch },
      ...{ flavor: all.theme, language, scale: briefingScale },
    });
    for (const shape of mapShapes(scene, plan, language)) writeShape(slide, shape, { x, y });
    slide.addNotes(notesOf(page, all));
    keepIdsApart(slide);
  }
}

/**
 * The writer counts ids from 2, and always gives 25 to the number of the slide. Notes take none: they move to the place
 * that would have the same.
 */
function keepIdsApart(slide: PptxGenJS.Slide): void {
  const { _slideObjects: things } = slide as unknown as Counted;
  const notes = things.length > numberId - 2 ? things.pop() : undefined;
  if (notes !== undefined) things.splice(numberId - 2, 0, notes);
}

const textLook = (color: string, fontSize: number, bold = false): PptxGenJS.TextPropsOptions => ({
  ...{ color, fontSize, bold, fontFace: deckFont, lang: 'zh-CN', margin: 0, valign: 'middle' },
});

function defineMasters(
  deck: PptxGenJS,
  { plan, briefing, language }: FullHandoutOptions,
  ink: DeckColours,
): void {
  const { info } = plan.graph;
  const tag = publicationText(info, info.publication.approvalNumber, language);
  const line = [textOf(info.disclaimer, language), tag.text].filter((part) => part !== '').join('　');
  const small = (text: string, options: PptxGenJS.TextPropsOptions) => ({
    text: { text, options: { ...textLook(ink.ink3, 9), ...options } },
  });
  const footer = [
    small([textOf(info.shortTitle, language), textOf(briefing.title, language)].join(' · '), {
      ...frames.plan,
      w: 4,
    }),
    small(line, { ...frames.note, align: 'right', ...(tag.problem ? { color: ink.core, bold: true } : {}) }),
  ];
  const titleAt = (frame: Frame, fontSize: number) => ({
    placeholder: {
      options: {
        ...{
          ...{ name: 'title', type: 'title' as const },
          objectName: translate('handout.shape.title', language),
          ...frame,
          align: 'left' as const,
          valign: 'middle' as const,
        },
        ...{ color: ink.ink1, fontFace: deckFont, fontSize, bold: true, margin: 0, fit: 'shrink' as const },
      },
      text: '',
    },
  });
  const title = titleAt(frames.title, 28);
  const body = {
    placeholder: {
      options: {
        ...{
          ...{ name: 'body', type: 'body' as const },
          objectName: translate('handout.shape.text', language),
          ...frames.text,
          align: 'left' as const,
          valign: 'top' as const,
        },
        ...{ color: ink.ink1, fontFace: deckFont, fontSize: 20, margin: 0, fit: 'shrink' as const },
      },
      text: '',
    },
  };
  const slideNumber = { ...frames.number, ...textLook(ink.ink3, 10), align: 'right' as const };
  const background = { color: ink.panel };
  const accent = { rect: { ...frames.accent, fill: { color: ink.core } } };
  const coverObjects = [
    { rect: { ...frames.coverAccent, fill: { color: ink.core } } },
    titleAt(frames.coverTitle, 44),
    ...footer,
  ];
  deck.defineSlideMaster({ title: coverMaster, background, objects: coverObjects });
  deck.defineSlideMaster({
    title: stepMaster,
    background,
    objects: [accent, title, body, ...footer],
    slideNumber,
  });
  deck.defineSlideMaster({
    title: plainMaster,
    background,
    objects: [accent, title, ...footer],
    slideNumber,
  });
}

/** The text of a step in the largest letters that its column takes. */
function addText(slide: PptxGenJS.Slide, { paragraphs }: StepPage, ink: DeckColours): void {
  if (paragraphs.length === 0) return;
  const { w, h } = frames.text;
  const fits = (size: number): boolean => {
    const lines = paragraphs.reduce((sum, text) => sum + wrapText(text, size, w * 72 * 0.97).length, 0);
    return lines * size * 1.5 + (paragraphs.length - 1) * size * 0.6 <= h * 72;
  };
  const fontSize = [20, 18, 16, 15, 14, 13, 12, 11].find(fits) ?? 10;
  slide.addText(
    paragraphs.map((text, at) => ({
      text,
      options: {
        breakLine: at < paragraphs.length - 1,
        fontSize,
        paraSpaceAfter: fontSize * 0.6,
        bullet: false,
      },
    })),
    {
      placeholder: 'body',
      ...textLook(ink.ink1, fontSize),
      valign: 'top',
      lineSpacingMultiple: 1.25,
    },
  );
}

/** What the speaker sees: the notes, then time and section. */
function notesOf({ notes, time, section }: StepPage, { language }: FullHandoutOptions): string {
  return [
    ...notes,
    translate('handout.planned', language, { time }),
    ...(section === null ? [] : [translate('handout.source', language, { section })]),
  ].join('\n');
}

function addCover(deck: PptxGenJS, options: FullHandoutOptions, ink: DeckColours): void {
  const { title, subtitle, plan, compiler, time } = frontMatter(options);
  const slide = deck.addSlide({ masterName: coverMaster });
  slide.addText(title, { placeholder: 'title', lang: 'zh-CN' });
  slide.addText(subtitle, { ...frames.coverSubtitle, ...textLook(ink.core, 24, true), objectName: subtitle });
  const lines = [plan, compiler, translate('handout.planned', options.language, { time })].filter(
    (text) => text !== '',
  );
  slide.addText(
    lines.map((text, at) => ({ text, options: { breakLine: at < lines.length - 1 } })),
    {
      ...{ ...frames.coverPlan, ...textLook(ink.ink2, 16), valign: 'top' },
      ...{ lineSpacingMultiple: 1.35, objectName: plan },
    },
  );
}

/** The last slide: where to look on. */
function addLast(deck: PptxGenJS, address: string, { language }: FullHandoutOptions, ink: DeckColours): void {
  const slide = deck.addSlide({ masterName: plainMaster });
  slide.addText(translate('handout.scan', language), { placeholder: 'title', lang: 'zh-CN' });
  const code = qrCode(address);
  const side = 4.2;
  const [x, y] = [(slideSize.width - side) / 2, 1.5];
  const module = side / code.size;
  slide.addShape('rect', {
    ...{ x, y, w: side, h: side, fill: { color: 'FFFFFF' }, line: { color: ink.ink3, width: 0.75 } },
    objectName: translate('handout.scan', language),
  });
  const [left, top] = [
    Math.min(...code.runs.map((run) => run[0])),
    Math.min(...code.runs.map((run) => run[1])),
  ];
  const inner = (code.size - 2 * left) * module;
  slide.addShape(freeform, {
    ...{ x: x + left * module, y: y + top * module, w: inner, h: inner, fill: { color: '000000' } },
    ...{ objectName: translate('handout.code', language, { address }), hyperlink: { url: address } },
    points: code.runs.flatMap(([column, row, width]) => {
      const [x1, y1] = [(column - left) * module, (row - top) * module];
      return [
        { x: x1, y: y1, moveTo: true },
        { x: x1 + width * module, y: y1 },
        { x: x1 + width * module, y: y1 + module },
        { x: x1, y: y1 + module },
        { close: true as const },
      ];
    }),
  });
  slide.addText([{ text: address, options: { hyperlink: { url: address } } }], {
    ...{ x: margin, y: y + side + 0.2, w: slideSize.width - 2 * margin, h: 0.5, ...textLook(ink.ink2, 14) },
    ...{ align: 'center', objectName: translate('handout.link', language) },
  });
}
