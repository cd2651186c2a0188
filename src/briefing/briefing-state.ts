/** Where a briefing stands, as plain data: every window and every test moves it by the same commands. */

export interface BriefingState {
  /** How many steps there are; at least 1. */
  readonly length: number;
  /** The step that is told, from 0. */
  readonly at: number;
  /** What the audience keeps seeing while the picture is frozen; `null`: it sees the step that is told. */
  readonly frozenAt: number | null;
  readonly black: boolean;
  readonly notes: boolean;
  /** The chosen step of the open overview; `null`: it is closed. */
  readonly overview: number | null;
  /** The number that is being typed; `null`: none. */
  readonly jump: string | null;
  /** Whether a person has left the step on the map: moved it, or clicked something. */
  readonly detour: boolean;
  /** Whether the first step follows the last. */
  readonly loop: boolean;
}

export type BriefingCommand =
  | { type: 'next' | 'previous' | 'first' | 'last' }
  /** `step` from 0; one that there is not is left alone. */
  | { type: 'go'; step: number }
  | { type: 'black' | 'notes' | 'freeze' | 'overview' | 'jump' }
  /** Moves the choice in the overview. */
  | { type: 'choose'; by: number }
  /** Types a digit of the number of a step. */
  | { type: 'digit'; digit: string }
  /** Goes to the typed or chosen step; else back from a detour; else on. */
  | { type: 'enter' }
  /** Takes back a digit; else goes back from a detour; else back one step. */
  | { type: 'back' }
  | { type: 'detour' | 'return' }
  /** Ends the nearest thing that can be ended. */
  | { type: 'escape' };

/** What the window does beside: fill the screen, from the first step or from here. */
export type WindowCommand = { type: 'full' } | { type: 'start'; from: 'first' | 'here' };

export function briefingAt(length: number, at = 0, loop = false): BriefingState {
  return {
    length: Math.max(1, length),
    at: within(at, length),
    ...{ frozenAt: null, black: false, notes: false, overview: null, jump: null, detour: false, loop },
  };
}

/** The step that the audience sees. */
export const shownStep = ({ at, frozenAt }: BriefingState): number => frozenAt ?? at;

/** The place of a step by its id, or its number from 1; `null`: there is none such. */
export function stepIndex(
  steps: readonly { readonly id: string }[],
  step: string | number | undefined,
): number | null {
  const index = steps.findIndex(({ id }) => id === step);
  if (index >= 0) return index;
  const number = step === undefined || step === '' ? NaN : Number(step) - 1;
  return Number.isInteger(number) && number >= 0 && number < steps.length ? number : null;
}

/** The next state; the same object when nothing changes. */
export function reduceBriefing(state: BriefingState, command: BriefingCommand): BriefingState {
  const next = changed(state, command);
  const keys = Object.keys(next) as (keyof BriefingState)[];
  return keys.every((key) => next[key] === state[key]) ? state : next;
}

function changed(state: BriefingState, command: BriefingCommand): BriefingState {
  const { at, length, loop, overview, jump, detour } = state;
  switch (command.type) {
    case 'next':
      return moved(state, loop && at === length - 1 ? 0 : at + 1);
    case 'previous':
      return moved(state, loop && at === 0 ? length - 1 : at - 1);
    case 'first':
      return moved(state, 0);
    case 'last':
      return moved(state, length - 1);
    case 'go':
      return Number.isInteger(command.step) && command.step >= 0 && command.step < length
        ? moved(state, command.step)
        : { ...state, jump: null };
    case 'black':
      return { ...state, black: !state.black, jump: null };
    case 'notes':
      return { ...state, notes: !state.notes };
    case 'freeze':
      return { ...state, frozenAt: state.frozenAt === null ? at : null };
    case 'overview':
      return { ...state, overview: overview === null ? at : null, jump: null, black: false };
    case 'choose':
      return overview === null ? state : { ...state, overview: within(overview + command.by, length) };
    case 'jump':
      return { ...state, jump: jump === null ? '' : null };
    case 'digit':
      return { ...state, jump: `${jump ?? ''}${command.digit}`.slice(-3) };
    case 'enter':
      return entered(state);
    case 'back':
      if (jump !== null) return { ...state, jump: jump.slice(0, -1) || null };
      if (overview !== null) return { ...state, overview: null };
      return detour ? { ...state, detour: false } : changed(state, { type: 'previous' });
    case 'detour':
      return { ...state, detour: true };
    case 'return':
      return { ...state, detour: false };
    case 'escape':
      return escaped(state);
  }
}

function entered(state: BriefingState): BriefingState {
  const { jump, overview, detour } = state;
  if (jump !== null) {
    return jump === '' ? { ...state, jump: null } : changed(state, { type: 'go', step: Number(jump) - 1 });
  }
  if (overview !== null) return moved(state, overview);
  return detour ? { ...state, detour: false } : changed(state, { type: 'next' });
}

function escaped(state: BriefingState): BriefingState {
  if (state.jump !== null) return { ...state, jump: null };
  if (state.overview !== null) return { ...state, overview: null };
  if (state.black) return { ...state, black: false };
  if (state.detour) return { ...state, detour: false };
  return state.frozenAt === null ? state : { ...state, frozenAt: null };
}

/** Whatever lay over the step goes. */
function moved(state: BriefingState, step: number): BriefingState {
  const at = within(step, state.length);
  return { ...state, at, black: false, overview: null, jump: null, detour: false };
}

function within(step: number, length: number): number {
  return Math.min(Math.max(Math.trunc(step) || 0, 0), Math.max(0, length - 1));
}
