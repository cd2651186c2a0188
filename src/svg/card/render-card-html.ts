import type { Flavor } from '../../../styles/tokens';
import type { PlanGraph } from '../../model/graph';
import { type Language, textOf } from '../../model/text';
import type { PlanLayers, SubjectId } from '../../model/types';
import { cardWords, mapMarks } from '../../strings/card-words';
import { escapeXml } from '../write-svg';
import { drawThumbnail } from './thumbnail';

/** What `renderCardHtml` writes. */
export interface RenderCardOptions {
  /** The plan's layer files. */
  layers: PlanLayers;
  /** What the card shows; default: the whole plan. */
  subject?: SubjectId | null;
  /** Default `zh`. */
  language?: Language;
  /** Default `light`. */
  flavor?: Flavor;
  /** Px of the drawing, which grows and shrinks with the card; default 320. */
  width?: number;
  /** Further attributes of `<plan-card>`, e.g. `src` for the day when the script comes. */
  attributes?: Readonly<Record<string, string>>;
}

/**
 * Writes a `<plan-card>` as static HTML: name, gist, sections and drawing are there without any script, and when the
 * element is defined it takes over in the same place. `cardCss` gives it the looks of the element. Every text of the plan
 * is escaped. In Node as in browsers; the same arguments always give the same text.
 *
 * @throws RangeError when the plan has no such subject
 */
export function renderCardHtml(graph: PlanGraph, options: RenderCardOptions): string {
  const { layers, language = 'zh', flavor = 'light', width = 320 } = options;
  const subject = options.subject ? (graph.subjects.get(options.subject) ?? null) : null;
  if (options.subject && !subject) throw new RangeError(`The plan has no subject ${options.subject}`);
  const words = cardWords(graph, subject, language);
  const size = { width, height: subject ? (width * 10) / 16 : (width * 4) / 5 };
  const drawing = drawThumbnail({ graph, layers }, subject, { flavor, language }, size, {
    title: subject ? words.name : textOf(graph.info.shortTitle, language),
    idPrefix: `card-${subject?.id ?? 'plan'}`,
  });
  const attributes = {
    ...(subject ? { subject: subject.id } : {}),
    ...(language === 'en' ? { lang: 'en' } : {}),
    ...options.attributes,
  };
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const sections = words.sections.map(
    ({ number, title }) => `<li><b>${escapeXml(number)}</b> ${escapeXml(title)}</li>`,
  );
  const rest = words.more === '' ? [] : [`<li class="more">${escapeXml(words.more)}</li>`];
  return [
    `<plan-card${said.join('')}>`,
    `<article slot="static" class="plan-card${subject ? '' : ' whole'}">`,
    `<div class="thumbnail">${drawing.trim()}`,
    `<p class="marks">${mapMarks(graph.info, language)
      .map((mark) => `<span>${escapeXml(mark)}</span>`)
      .join('')}</p></div>`,
    '<div class="text">',
    `<p class="eyebrow">${escapeXml(words.eyebrow)}</p>`,
    `<h3>${escapeXml(words.name)}</h3>`,
    `<p class="gist">${escapeXml(words.gist)}</p>`,
    `<ul class="facts">${words.facts.map(({ text }) => `<li>${escapeXml(text)}</li>`).join('')}</ul>`,
    ...(sections.length > 0
      ? [`<ul class="sections" aria-label="${escapeXml(words.count)}">`, ...sections, ...rest, '</ul>']
      : words.more === ''
        ? []
        : [`<p class="none">${escapeXml(words.more)}</p>`]),
    '</div>',
    '</article>',
    '</plan-card>',
  ].join('\n');
}
