/**
 * What a page and the frame in it say to each other. First each finds the other by a greeting through the windows; then all
 * else goes through a channel of their own, which no third window can hear or speak into. Plain data with a version.
 */
import type { Problem } from '../model/types';

/** Both sides must speak the same version. */
export const protocolVersion = 1;

/** What is called in the frame as on the element. */
export const frameMethods = [
  ...['find', 'describe', 'subjects', 'select', 'flyTo', 'setLayers', 'toSvg', 'toBlob', 'sheet'],
] as const satisfies readonly string[];

/** Properties that a page may set on the element in the frame, and read as they stand there. */
export const frameProperties = [
  ...(['subject', 'layers', 'view', 'theme', 'lang', 'textScale', 'interactive'] as const),
  ...(['gestures', 'renderer', 'reveal', 'font', 'tab', 'basemap', 'basemapKey'] as const),
] as const;
export type FrameProperty = (typeof frameProperties)[number];

/** Events that come out of the frame. */
export const frameEvents = [
  ...(['plan-ready', 'plan-select', 'plan-hover', 'plan-camera', 'plan-layers', 'plan-error'] as const),
] as const;
export type FrameEvent = (typeof frameEvents)[number];

/** Events whose effect waits for the page to say whether it handles them itself. */
export const cancelableEvents: readonly FrameEvent[] = ['plan-select'];

/** Why a frame does not do what it is asked. */
export type FrameErrorCode =
  /** It has not answered in time. */
  | 'timeout'
  /** It speaks another version. */
  | 'version'
  /** It has no such method, or not on this element. */
  | 'no-method'
  /** The method threw. */
  | 'failed'
  /** The page has let go of it. */
  | 'closed';

/** From the frame, through the windows: it can be spoken to. From the page: here is the channel. */
export interface Greeting {
  planAtlas: 'frame';
  version: number;
  type: 'here' | 'connect';
}

/** From the page, through the channel. */
export type PageMessage =
  | { type: 'call'; id: number; method: string; args: readonly unknown[] }
  | { type: 'set'; name: FrameProperty; value: unknown }
  | { type: 'listen'; intercepted: readonly FrameEvent[] }
  | { type: 'verdict'; id: number; prevented: boolean };

/** From the frame, through the channel. */
export type FrameMessage =
  | { type: 'result'; id: number; value: unknown }
  | { type: 'fault'; id: number; code: FrameErrorCode; message: string }
  /** `ask`: the page answers with a verdict; 0: it need not. */
  | { type: 'event'; event: FrameEvent; detail: unknown; ask: number }
  /** How the element stands; what has not changed is left out. */
  | { type: 'state'; values: Readonly<Record<string, unknown>> }
  /** Px that the content is high. */
  | { type: 'size'; height: number };

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
/** Letters of the longest value that a page may set. */
const longest = 10_000;
/** What an attribute could say as well: what goes through a channel may also hold circles and numbers that JSON has not. */
const isSimple = (value: unknown): boolean =>
  value === null ||
  ['undefined', 'boolean', 'number'].includes(typeof value) ||
  (typeof value === 'string' && value.length <= longest);
const own = (value: Plain, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** A greeting of any version; `null`: it is none. */
export function readGreeting(data: unknown): Greeting | null {
  if (!isPlain(data) || own(data, 'planAtlas') !== 'frame') return null;
  const [version, type] = [own(data, 'version'), own(data, 'type')];
  if (!Number.isInteger(version) || (type !== 'here' && type !== 'connect')) return null;
  return { planAtlas: 'frame', version: version as number, type };
}

/** A message of the page; `null`: it is none of ours. */
export function readPageMessage(data: unknown): PageMessage | null {
  if (!isPlain(data)) return null;
  const [type, id] = [own(data, 'type'), own(data, 'id')];
  if (type === 'call') {
    const [method, args] = [own(data, 'method'), own(data, 'args')];
    const good = isId(id) && typeof method === 'string' && Array.isArray(args) && args.length <= 4;
    return good ? { type, id, method, args: args as unknown[] } : null;
  }
  if (type === 'set') {
    const [name, value] = [frameProperties.find((each) => each === own(data, 'name')), own(data, 'value')];
    const simple = name !== 'basemap' || !isPlain(value) ? [value] : Object.values(value).flat();
    return name && simple.every(isSimple) ? { type, name, value } : null;
  }
  if (type === 'listen') {
    const wanted = own(data, 'intercepted');
    if (!Array.isArray(wanted)) return null;
    return { type, intercepted: cancelableEvents.filter((event) => wanted.includes(event)) };
  }
  if (type === 'verdict') {
    const prevented = own(data, 'prevented');
    return isId(id) && typeof prevented === 'boolean' ? { type, id, prevented } : null;
  }
  return null;
}

/** A message of the frame; `null`: it is none of ours. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (!isPlain(data)) return null;
  const [type, id] = [own(data, 'type'), own(data, 'id')];
  if (type === 'result') return isId(id) ? { type, id, value: own(data, 'value') } : null;
  if (type === 'fault') {
    const [code, message] = [own(data, 'code'), own(data, 'message')];
    const good = isId(id) && typeof code === 'string' && typeof message === 'string';
    return good ? { type, id, code: code as FrameErrorCode, message } : null;
  }
  if (type === 'event') {
    const [event, ask] = [frameEvents.find((each) => each === own(data, 'event')), own(data, 'ask')];
    return event && isId(ask) ? { type, event, detail: own(data, 'detail'), ask } : null;
  }
  if (type === 'state') {
    const values = own(data, 'values');
    if (!isPlain(values)) return null;
    const known = [...frameProperties, 'camera'].filter((name) => Object.hasOwn(values, name));
    return { type, values: Object.fromEntries(known.map((name) => [name, values[name]])) };
  }
  if (type === 'size') {
    const height = own(data, 'height');
    return typeof height === 'number' && height >= 0 && height < 100_000 ? { type, height } : null;
  }
  return null;
}

/** Whether a problem came through the channel whole. */
export function isProblem(value: unknown): value is Problem {
  return (
    isPlain(value) &&
    ['code', 'where', 'message'].every((key) => typeof own(value, key) === 'string') &&
    ['error', 'warning', 'note'].includes(own(value, 'severity') as string)
  );
}
