/** What every hand-out of a briefing is made from, and what it gives. */
import type { Flavor } from '../../../styles/tokens';
import type { Briefing } from '../../model/briefing';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Language, textOf } from '../../model/text';
import type { SaveOptions, SheetFile } from '../../svg/sheets/export/sheet-file';

export type HandoutKind = 'html' | 'pdf' | 'pptx' | 'png' | 'md';

export const handoutKinds: readonly HandoutKind[] = ['html', 'pdf', 'pptx', 'png', 'md'];

export interface HandoutOptions {
  plan: LoadedPlan;
  briefing: Briefing;
  /** Default `zh`. */
  language?: Language;
  /** Default `light`; paper is white then. */
  theme?: 'light' | 'dark';
  /** Whether the speaker's notes are in it; default false. A deck always has them, where only the speaker looks. */
  notes?: boolean;
  /** Where the plan is served, for links and QR codes; default: nowhere. */
  address?: string | null;
  /** Address of the page that a briefing in one file is made from; default: there is none, and no such file. */
  page?: string | null;
}

/** Cancels, and says how far it is. */
export type HandoutProgress = SaveOptions;

/** A file that is ready to be saved. */
export interface HandoutFile extends SheetFile {
  name: string;
}

/** Options with everything said. */
export type FullHandoutOptions = Required<HandoutOptions>;

export const withDefaults = (options: HandoutOptions): FullHandoutOptions => ({
  ...{ language: 'zh', theme: 'light', notes: false, address: null, page: null },
  ...options,
});

/** The colours of what is printed. */
export const paperFlavor = (theme: 'light' | 'dark'): Flavor => (theme === 'light' ? 'print' : 'dark');

/** A file name without characters that a file system refuses. */
export function handoutName({ briefing, plan, language }: FullHandoutOptions, kind: HandoutKind): string {
  const name = [textOf(plan.graph.info.shortTitle, language), textOf(briefing.title, language)]
    .join('-')
    .replaceAll(/[\p{Cc}<>:"/\\|?*\s]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${name || briefing.id}.${kind}`;
}
