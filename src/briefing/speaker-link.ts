/**
 * What the two windows of a briefing say to each other: the stage, which the audience sees, and the speaker's. Messages
 * are plain data with a version; what is not one of ours is no message.
 */
import type { Camera, ViewSize } from '../model/map-view';
import type { BriefingClock } from './briefing-clock';
import type { BriefingCommand, BriefingState } from './briefing-state';
import { type Ink, type Spot, type Stroke, isSpot, readStrokes } from './ink';

/** Where the stage stands. */
export interface StageReport {
  /** Id of the briefing. */
  briefing: string;
  deck: BriefingState;
  /** In milliseconds from when the report was sent, so below zero: no window needs the count, or the time, of the other. */
  clock: BriefingClock;
  ink: Ink;
  /** Where its map looks while a person has left the step; `null`: at the step. */
  camera: Camera | null;
  /** Of its map. */
  size: ViewSize;
}

export type SpeakerMessage =
  /**
   * The speaker's window is there: sent every second, so that each window finds the other again after a reload. `held`: the
   * last report it had, for a stage that has begun anew.
   */
  | { type: 'hello'; held: StageReport | null }
  /** The stage, to every hello and after every change. */
  | { type: 'report'; report: StageReport }
  | { type: 'command'; command: BriefingCommand }
  /** Where the speaker points; `null`: nowhere. */
  | { type: 'point'; at: Spot | null }
  | { type: 'ink'; step: number; strokes: readonly Stroke[] }
  | { type: 'clock'; act: 'run' | 'rest' | 'reset' };

/** The way to the other window. */
export interface SpeakerPort {
  post(message: SpeakerMessage): void;
  /** Calls `listener` with every message of the other window. @returns ends it */
  hear(listener: (message: SpeakerMessage) => void): () => void;
}

/** 2: the clock of a report counts from when it was sent. */
const version = 2;

/** A message as it goes from window to window. */
export const wrap = (message: SpeakerMessage): object => ({ planAtlas: 'briefing', version, message });

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isNumberOrNull = (value: unknown): boolean => value === null || Number.isFinite(value);

/** The message in what a window has sent; `null`: it is none of ours, or of another version. */
export function unwrap(data: unknown): SpeakerMessage | null {
  if (!isPlain(data) || data.planAtlas !== 'briefing' || data.version !== version) return null;
  const { message } = data;
  if (!isPlain(message)) return null;
  switch (message.type) {
    case 'hello':
      return { type: 'hello', held: isReport(message.held) ? message.held : null };
    case 'report':
      return isReport(message.report) ? { type: 'report', report: message.report } : null;
    case 'command':
      return isCommand(message.command) ? { type: 'command', command: message.command } : null;
    case 'point':
      return message.at === null || isSpot(message.at) ? { type: 'point', at: message.at } : null;
    case 'ink': {
      const strokes = readStrokes(message.strokes);
      return strokes && isCount(message.step) ? { type: 'ink', step: message.step as number, strokes } : null;
    }
    case 'clock':
      return ['run', 'rest', 'reset'].includes(message.act as string)
        ? { type: 'clock', act: message.act as 'run' }
        : null;
    default:
      return null;
  }
}

const plainCommands = [
  ...['next', 'previous', 'first', 'last', 'black', 'notes', 'freeze', 'overview', 'jump'],
  ...['enter', 'back', 'detour', 'return', 'escape'],
];

function isCommand(value: unknown): value is BriefingCommand {
  if (!isPlain(value)) return false;
  const { type, step, by, digit } = value;
  if (type === 'go') return isCount(step);
  if (type === 'choose') return Number.isInteger(by);
  if (type === 'digit') return typeof digit === 'string' && /^\d$/.test(digit);
  return plainCommands.includes(type as string);
}

function isDeck(value: unknown): value is BriefingState {
  return (
    isPlain(value) &&
    isCount(value.length) &&
    isCount(value.at) &&
    (value.at as number) < (value.length as number) &&
    (value.frozenAt === null || isCount(value.frozenAt)) &&
    ['black', 'notes', 'detour', 'loop'].every((key) => typeof value[key] === 'boolean') &&
    (value.overview === null || isCount(value.overview)) &&
    (value.jump === null || typeof value.jump === 'string')
  );
}

function isCamera(value: unknown): value is Camera {
  return isPlain(value) && isSpot(value.center) && Number.isFinite(value.zoom);
}

function isReport(value: unknown): value is StageReport {
  return (
    isPlain(value) &&
    typeof value.briefing === 'string' &&
    isDeck(value.deck) &&
    isPlain(value.clock) &&
    ['since', 'stepSince', 'restsSince'].every((key) => isNumberOrNull((value.clock as Plain)[key])) &&
    isPlain(value.ink) &&
    Object.entries(value.ink).every(
      ([step, strokes]) => /^\d+$/.test(step) && readStrokes(strokes) !== null,
    ) &&
    (value.camera === null || isCamera(value.camera)) &&
    isPlain(value.size) &&
    [value.size.width, value.size.height].every((side) => Number.isFinite(side) && (side as number) > 0)
  );
}
