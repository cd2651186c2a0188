/** A step as it is handed out: plain texts and tables in one language, whatever the file. */
import type { Briefing, BriefingStep } from '../../model/briefing';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Language, textOf } from '../../model/text';
import type { Text } from '../../model/types';
import { translate } from '../../strings';
import { sectionLabel } from '../../strings/ledger-words';
import type { FullHandoutOptions } from './handout';
import { type PanelTable, panelTable } from './panel-table';
import { addressOfStep } from './step-address';
import '../../strings/handouts';

export interface StepPage {
  step: BriefingStep;
  /** 1 for the first. */
  number: number;
  count: number;
  title: string;
  paragraphs: string[];
  /** Paragraphs, whether they are wanted or not. */
  notes: string[];
  /** Number and title of the section that says so; `null`: none. */
  section: string | null;
  /** How long it is meant to last, in words. */
  time: string;
  /** `null`: no address is known. */
  address: string | null;
  table: PanelTable | null;
}

/** The steps of a briefing in order. */
export function stepPages({
  plan,
  briefing,
  language,
  address,
}: Pick<FullHandoutOptions, 'plan' | 'briefing' | 'language' | 'address'>): StepPage[] {
  return briefing.steps.map((step, index) => ({
    step,
    number: index + 1,
    count: briefing.steps.length,
    title: textOf(step.title, language),
    paragraphs: paragraphsOf(step.text, language),
    notes: paragraphsOf(step.notes, language),
    section: sectionOf(step, plan, language),
    time: timeText(step.seconds, language),
    address: address ? addressOfStep(address, briefing, step) : null,
    table: step.panel ? panelTable(step.panel, plan, language) : null,
  }));
}

/** The lines of a title page: name, line under it, plan. */
export interface FrontMatter {
  title: string;
  subtitle: string;
  plan: string;
  compiler: string;
  time: string;
  disclaimer: string;
  /** What opens the briefing; `null`: no address is known. */
  address: string | null;
}

export function frontMatter({ plan, briefing, language, address }: FullHandoutOptions): FrontMatter {
  const { info } = plan.graph;
  return {
    title: textOf(briefing.title, language),
    subtitle: briefing.subtitle
      ? textOf(briefing.subtitle, language)
      : info.slogan.join(language === 'zh' ? '　' : ' · '),
    plan: textOf(info.title, language),
    compiler: textOf(info.compiler, language),
    time: timeText(secondsOf(briefing), language),
    disclaimer: textOf(info.disclaimer, language),
    address: address ? addressOfStep(address, briefing, briefing.steps[0]) : null,
  };
}

export const secondsOf = ({ steps }: Briefing): number =>
  steps.reduce((sum, { seconds }) => sum + seconds, 0);

/** Whole minutes as such, else minutes and seconds. */
export function timeText(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.round(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes === 0) return translate('handout.seconds', language, { count: rest });
  if (rest === 0) return translate('handout.minutes', language, { count: minutes });
  return translate('handout.minutes-seconds', language, { minutes, seconds: rest });
}

function paragraphsOf(text: Text | undefined, language: Language): string[] {
  if (!text) return [];
  return textOf(text, language)
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join(language === 'zh' ? '' : ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}

function sectionOf({ section }: BriefingStep, { graph }: LoadedPlan, language: Language): string | null {
  const found = section === undefined ? undefined : graph.sections.get(section);
  return found ? sectionLabel(found, language) : null;
}
