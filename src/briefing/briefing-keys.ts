import type { BriefingCommand, BriefingState, WindowCommand } from './briefing-state';

/** A pressed key, as a `KeyboardEvent` says it. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What the keys do: of keyboards and of clickers. The sheet of keys reads this list too. */
export const briefingKeys: readonly { keys: readonly string[]; command: BriefingCommand | WindowCommand }[] =
  [
    { keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' '], command: { type: 'next' } },
    { keys: ['PageUp', 'ArrowLeft', 'ArrowUp'], command: { type: 'previous' } },
    { keys: ['Home'], command: { type: 'first' } },
    { keys: ['End'], command: { type: 'last' } },
    { keys: ['Enter'], command: { type: 'enter' } },
    { keys: ['Backspace'], command: { type: 'back' } },
    { keys: ['r'], command: { type: 'return' } },
    { keys: ['b', '.'], command: { type: 'black' } },
    { keys: ['o'], command: { type: 'overview' } },
    { keys: ['g'], command: { type: 'jump' } },
    { keys: ['n'], command: { type: 'notes' } },
    { keys: ['z'], command: { type: 'freeze' } },
    { keys: ['f'], command: { type: 'full' } },
    { keys: ['s'], command: { type: 'speaker' } },
    { keys: ['Escape'], command: { type: 'escape' } },
  ];

/** Keys that move the choice in the overview, in steps and rows. */
const choices: Readonly<Record<string, readonly [steps: number, rows: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  PageDown: [1, 0],
  PageUp: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/**
 * The command of a key; `null`: the key is not ours.
 *
 * @param columns steps in a row of the overview
 */
export function commandOf(
  pressed: Pressed,
  state: BriefingState,
  columns = 1,
): BriefingCommand | WindowCommand | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'F5') return { type: 'start', from: shiftKey ? 'here' : 'first' };
  if (/^\d$/.test(key)) return { type: 'digit', digit: key };
  if (state.overview !== null) {
    const choice = choices[key];
    if (choice) return { type: 'choose', by: steps(choice, columns, state.length) };
    if (key === ' ') return { type: 'enter' };
  }
  if (key === ' ' && shiftKey) return { type: 'previous' };
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return briefingKeys.find(({ keys }) => keys.includes(wanted))?.command ?? null;
}

function steps([across, down]: readonly [number, number], columns: number, length: number): number {
  return Math.min(Math.max(across + down * columns, -length), length);
}
