/** A briefing that a person composes, as plain data with its history: every change is a command. */
import type { Briefing, BriefingStep } from '../model/briefing';
import { type Language, textOf } from '../model/text';
import type { Text } from '../model/types';

/** What undo brings back. */
export interface Draft {
  readonly briefing: Briefing;
  /** The chosen step, from 0; `null`: none. */
  readonly at: number | null;
}

export interface DraftState {
  readonly draft: Draft;
  /** Oldest first. */
  readonly past: readonly Draft[];
  /** What was taken back, the last first. */
  readonly future: readonly Draft[];
  /** What is being typed: more of it makes no step of its own. */
  readonly typing: string | null;
}

export type DraftCommand =
  /** Another briefing takes the place of this one; undo brings it back. */
  | { type: 'begin'; briefing: Briefing }
  | { type: 'title' | 'subtitle'; text: Text | undefined }
  | { type: 'choose'; at: number | null }
  /** Puts a step after the chosen one, or last, and chooses it. */
  | { type: 'add'; step: BriefingStep }
  /** `undefined` takes a field away. */
  | { type: 'change'; at: number; change: Partial<Omit<BriefingStep, 'id'>> }
  | { type: 'duplicate' | 'remove'; at: number }
  /** `to`: the place that the step has then. */
  | { type: 'move'; at: number; to: number }
  | { type: 'undo' }
  | { type: 'redo' };

/** Changes that are kept. */
const most = 200;

/** The name of every draft: no file has it. */
export const draftId = 'draft';

export const emptyBriefing: Briefing = { id: draftId, title: { zh: '' }, steps: [] };

export function draftOf(briefing: Briefing): DraftState {
  return { draft: { briefing: { ...briefing, id: draftId }, at: null }, past: [], future: [], typing: null };
}

/** The next state; the same object when nothing changes. */
export function reduceDraft(state: DraftState, command: DraftCommand): DraftState {
  const { draft, past, future } = state;
  if (command.type === 'undo') {
    const before = past.at(-1);
    if (!before) return state;
    return { draft: before, past: past.slice(0, -1), future: [draft, ...future], typing: null };
  }
  if (command.type === 'redo') {
    const [after, ...rest] = future;
    return after ? { draft: after, past: [...past, draft], future: rest, typing: null } : state;
  }
  const next = changed(draft, command);
  if (next === draft) return state;
  // Another choice is no change of the briefing.
  if (next.briefing === draft.briefing) return { ...state, draft: next, typing: null };
  const typing = typedIn(command);
  const kept = typing !== null && typing === state.typing ? past : [...past, draft].slice(-most);
  return { draft: next, past: kept, future: [], typing };
}

/** The text that a command types into; `null`: it is no typing. */
function typedIn(command: DraftCommand): string | null {
  if (command.type === 'title' || command.type === 'subtitle') return command.type;
  if (command.type !== 'change') return null;
  const [field, ...more] = Object.keys(command.change);
  const isText = ['title', 'text', 'notes', 'seconds'].includes(field ?? '');
  return isText && more.length === 0 ? `${command.at} ${field}` : null;
}

type Change = Exclude<DraftCommand, { type: 'undo' | 'redo' }>;

function changed(draft: Draft, command: Change): Draft {
  const { briefing, at } = draft;
  const { steps } = briefing;
  const withSteps = (next: readonly BriefingStep[], chosen: number | null): Draft => ({
    briefing: { ...briefing, steps: next },
    at: next.length === 0 || chosen === null ? null : Math.min(chosen, next.length - 1),
  });
  switch (command.type) {
    case 'begin':
      return draftOf(command.briefing).draft;
    case 'title':
      return { briefing: { ...briefing, title: command.text ?? { zh: '' } }, at };
    case 'subtitle':
      return { briefing: without({ ...briefing, subtitle: command.text }), at };
    case 'choose': {
      const chosen = command.at !== null && steps[command.at] ? command.at : null;
      return chosen === at ? draft : { briefing, at: chosen };
    }
    case 'add': {
      const to = at === null ? steps.length : at + 1;
      const step = { ...command.step, id: freeId(steps, command.step.id) };
      return withSteps(steps.toSpliced(to, 0, step), to);
    }
    case 'change': {
      const step = steps[command.at];
      if (!step) return draft;
      return withSteps(steps.with(command.at, without({ ...step, ...command.change })), at);
    }
    case 'duplicate': {
      const step = steps[command.at];
      if (!step) return draft;
      const twin = { ...step, id: freeId(steps, step.id) };
      return withSteps(steps.toSpliced(command.at + 1, 0, twin), command.at + 1);
    }
    case 'remove':
      return steps[command.at] ? withSteps(steps.toSpliced(command.at, 1), command.at) : draft;
    case 'move': {
      const step = steps[command.at];
      const to = Math.max(0, Math.min(steps.length - 1, command.to));
      if (!step || to === command.at) return draft;
      return withSteps(steps.toSpliced(command.at, 1).toSpliced(to, 0, step), to);
    }
  }
}

/** A record without its fields that are `undefined`. */
function without<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}

/** An id that no step has: the wanted one, else with a number. */
function freeId(steps: readonly BriefingStep[], wanted: string): string {
  const taken = new Set(steps.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** A text after a person has typed in one language; `undefined`: nothing is left of it. */
export function typedText(text: Text | undefined, language: Language, typed: string): Text | undefined {
  const next = { ...text, zh: text?.zh ?? '', [language]: typed };
  const { zh, en = '' } = next;
  return zh === '' && en === '' ? undefined : { zh, ...(en === '' ? {} : { en }) };
}

/**
 * The briefing as it is played, kept and written: no empty texts. A step without a title gets its number, a briefing
 * without one gets `untitled`.
 */
export function finished({ steps, ...briefing }: Briefing, untitled: Text): Briefing {
  const subtitle = said(briefing.subtitle);
  return {
    ...without({ ...briefing, subtitle, title: said(briefing.title) ?? untitled }),
    steps: steps.map((step, index) =>
      without({
        ...step,
        title: said(step.title) ?? { zh: `第 ${index + 1} 步`, en: `Step ${index + 1}` },
        text: said(step.text),
        notes: said(step.notes),
      }),
    ),
  };
}

/** A text that says something, with Chinese; `undefined`: it is empty. */
function said(text: Text | undefined): Text | undefined {
  if (!text) return undefined;
  const en = text.en?.trim() ?? '';
  const zh = text.zh.trim() || en;
  return zh === '' ? undefined : { zh, ...(en === '' ? {} : { en }) };
}

/** A step by its place and title, as lists and messages name it. */
export function nameOfStep(step: BriefingStep, index: number, language: Language): string {
  return `${index + 1} ${textOf(step.title, language)}`.trim();
}
