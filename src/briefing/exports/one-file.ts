import type { Briefing } from '../../model/briefing';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Language, textOf } from '../../model/text';
import type { PlanLayers, PlanPackage } from '../../model/types';

/** What a briefing in one file holds. */
export interface OneFileData {
  plan: PlanPackage;
  layers: PlanLayers;
  briefing: Briefing;
  language: Language;
  theme: 'auto' | 'light' | 'dark';
}

export interface OneFileOptions {
  /** Default `zh`. */
  language?: Language;
  /** Default `auto`: as the computer that plays it says. */
  theme?: OneFileData['theme'];
}

/**
 * Writes a briefing as one HTML file: opened from a disk with the network off it plays every step and asks for nothing.
 *
 * @param page the page to fill, `briefing-page.html` of a built app
 * @throws Error when `page` is another page
 */
export function writeOneFile(
  page: string,
  briefing: Briefing,
  { graph, layers }: Pick<LoadedPlan, 'graph' | 'layers'>,
  { language = 'zh', theme = 'auto' }: OneFileOptions = {},
): string {
  const marks = ['{title}', '<!-- data -->'];
  if (!marks.every((mark) => page.includes(mark))) throw new Error('not the page of a briefing');
  const data: OneFileData = { plan: graph.package, layers, briefing, language, theme };
  return page
    .replace('{title}', () => escapeMarkup(textOf(briefing.title, language)))
    .replace('<!-- data -->', () => dataScript('plan-atlas-data', data));
}

/** Data as a script of a page: JSON in which no HTML parser finds the end of the script. */
export function dataScript(id: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" id="${id}">${json}</script>`;
}

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
