import { PlanErrorEvent, PlanHoverEvent, PlanReadyEvent, PlanSelectEvent } from '../elements/shared/events';
import { PlanCameraEvent, PlanLayersEvent } from '../elements/shared/map-events';
import type { PictureWish } from '../elements/shared/picture-wish';
import type { PlanViewElement } from '../elements/shared/plan-view-element';
import type { SheetEdits } from '../elements/plan-sheet/sheet-edits';
import type { Camera } from '../model/map-view';
import type { Problem, SubjectDescription, SubjectId } from '../model/types';
import type { Hover, Origin, Selection } from '../state';
import {
  type FrameErrorCode,
  type FrameEvent,
  type FrameMessage,
  type FrameProperty,
  type PageMessage,
  cancelableEvents,
  isProblem,
  protocolVersion,
  readFrameMessage,
  readGreeting,
} from './protocol';

/** Why a call into a frame came to nothing. */
export class FrameError extends Error {
  override readonly name = 'FrameError';

  constructor(
    readonly code: FrameErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export interface ConnectOptions {
  /** The origin that the frame must have; default that of its `src`. `null`: any, for a sandboxed frame without one. */
  origin?: string | null;
  /** Milliseconds that a call waits for its answer, also while the frame is still loading; default 20,000. */
  timeout?: number;
  /** Whether the frame becomes as high as its content; default `false`. */
  resize?: boolean;
}

type FramedState = Partial<Pick<PlanViewElement, 'subject' | 'layers' | 'view' | 'textScale'>> & {
  camera?: Camera | null;
};

interface Call {
  resolve(value: unknown): void;
  reject(error: FrameError): void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * A plan in a frame, with the methods and events of the element in it; what the element gives at once comes as a promise.
 * `plan-select` can be prevented: the frame waits for the page before it selects. A frame that is loaded anew is found
 * again.
 */
export class FramedPlan extends EventTarget {
  readonly #frame: HTMLIFrameElement;
  readonly #options: Required<ConnectOptions>;
  readonly #calls = new Map<number, Call>();
  readonly #waiting: PageMessage[] = [];
  readonly #set = new Map<FrameProperty, unknown>();
  #port: MessagePort | null = null;
  #state: FramedState = {};
  #last = 0;
  #closed = false;

  constructor(frame: HTMLIFrameElement, options: ConnectOptions = {}) {
    super();
    this.#frame = frame;
    const { origin = originOf(frame), timeout = 20_000, resize = false } = options;
    this.#options = { origin, timeout, resize };
    window.addEventListener('message', this.#greet);
    // A frame that has greeted before anybody listened greets again when it is greeted.
    this.#knock();
    frame.addEventListener('load', this.#knock);
  }

  override addEventListener<Type extends FrameEvent>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void;
  override addEventListener(...args: unknown[]): void {
    super.addEventListener(...(args as Parameters<EventTarget['addEventListener']>));
  }

  /** Whether the frame has answered. */
  get connected(): boolean {
    return this.#port !== null;
  }

  find(text: string): Promise<SubjectDescription[]> {
    return this.#call('find', text) as Promise<SubjectDescription[]>;
  }

  describe(subject: SubjectId): Promise<SubjectDescription | null> {
    return this.#call('describe', subject) as Promise<SubjectDescription | null>;
  }

  subjects(): Promise<ReturnType<PlanViewElement['subjects']>> {
    return this.#call('subjects') as Promise<ReturnType<PlanViewElement['subjects']>>;
  }

  select(subject: SubjectId | null): Promise<boolean> {
    return this.#call('select', subject) as Promise<boolean>;
  }

  flyTo(target: string | Camera, options: { animate?: boolean } = {}): Promise<boolean> {
    return this.#call('flyTo', target, options) as Promise<boolean>;
  }

  setLayers(layers: string): Promise<boolean> {
    return this.#call('setLayers', layers) as Promise<boolean>;
  }

  toSvg(wish: PictureWish = {}): Promise<string | null> {
    return this.#call('toSvg', wish) as Promise<string | null>;
  }

  toBlob(wish: PictureWish & { pixelRatio?: number } = {}): Promise<Blob | null> {
    return this.#call('toBlob', wish) as Promise<Blob | null>;
  }

  sheet(edits: SheetEdits = {}): Promise<void> {
    return this.#call('sheet', edits) as Promise<void>;
  }

  /** What is selected in the frame; setting it selects and fires no event. */
  get subject(): SubjectId | null | undefined {
    return this.#state.subject;
  }
  set subject(subject: SubjectId | null | undefined) {
    this.set('subject', subject);
  }

  get layers(): string | undefined {
    return this.#state.layers;
  }
  set layers(layers: string | undefined) {
    this.set('layers', layers);
  }

  get textScale(): string | number | undefined {
    return this.#state.textScale;
  }
  set textScale(scale: string | number | undefined) {
    this.set('textScale', scale);
  }

  get view(): string | undefined {
    return this.#state.view;
  }
  set view(view: string | undefined) {
    this.set('view', view);
  }

  /** Where the map in the frame looked last; `null` until it is drawn. */
  get camera(): Camera | null {
    return this.#state.camera ?? null;
  }

  /** Sets a property of the element in the frame, also before it has answered. */
  set(name: FrameProperty, value: unknown): void {
    this.#set.set(name, value);
    this.#post({ type: 'set', name, value });
  }

  /** Lets go of the frame. Calls under way are rejected. */
  disconnect(): void {
    this.#closed = true;
    window.removeEventListener('message', this.#greet);
    this.#frame.removeEventListener('load', this.#knock);
    this.#port?.close();
    this.#port = null;
    this.#reject('closed', '已经断开与框架的连接。');
  }

  readonly #knock = (): void => this.#greetFrame();

  #greetFrame(transfer: MessagePort[] = []): void {
    const greeting = { planAtlas: 'frame', version: protocolVersion, type: 'connect' };
    this.#frame.contentWindow?.postMessage(greeting, this.#options.origin ?? '*', transfer);
  }

  /** The frame is there, or there anew. */
  readonly #greet = ({ data, source, origin }: MessageEvent<unknown>): void => {
    const { origin: wanted } = this.#options;
    if (source !== this.#frame.contentWindow || (wanted !== null && origin !== wanted)) return;
    const greeting = readGreeting(data);
    if (greeting?.type !== 'here' || this.#closed) return;
    if (greeting.version !== protocolVersion) {
      const message = `框架用的是第 ${greeting.version} 版通信，本页用的是第 ${protocolVersion} 版。请把两边更新到同一版本。`;
      this.dispatchEvent(
        new PlanErrorEvent({ code: 'frame-version', where: this.#frame.src, message, severity: 'error' }),
      );
      this.#reject('version', message);
      return;
    }
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', this.#hear);
    port1.start();
    this.#greetFrame([port2]);
    port1.postMessage({ type: 'listen', intercepted: cancelableEvents });
    // A frame that was loaded anew stands as the page wants it.
    for (const [name, value] of this.#set) port1.postMessage({ type: 'set', name, value });
    for (const message of this.#waiting.splice(0)) port1.postMessage(message);
  };

  readonly #hear = ({ data }: MessageEvent<unknown>): void => {
    const message = readFrameMessage(data);
    if (!message) return;
    switch (message.type) {
      case 'result':
        return this.#settle(message.id)?.resolve(message.value);
      case 'fault':
        return this.#settle(message.id)?.reject(new FrameError(message.code, message.message));
      case 'event':
        return this.#tell(message);
      case 'state':
        this.#state = { ...this.#state, ...message.values };
        return;
      case 'size':
        if (this.#options.resize) this.#frame.style.height = `${message.height}px`;
    }
  };

  #tell({ event, detail, ask }: Extract<FrameMessage, { type: 'event' }>): void {
    const made = eventOf(event, detail);
    const kept = made ? this.dispatchEvent(made) : true;
    if (ask > 0) this.#port?.postMessage({ type: 'verdict', id: ask, prevented: !kept });
  }

  #call(method: string, ...args: readonly unknown[]): Promise<unknown> {
    if (this.#closed) return Promise.reject(new FrameError('closed', '已经断开与框架的连接。'));
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const message = `框架在 ${this.#options.timeout / 1000} 秒内没有回答。请检查框架的地址，以及它的 allow 是否写了本页的来源。`;
        this.#settle(id)?.reject(new FrameError('timeout', message));
      }, this.#options.timeout);
      this.#calls.set(id, { resolve, reject, timer });
      this.#post({ type: 'call', id, method, args });
    });
  }

  #post(message: PageMessage): void {
    if (this.#port) this.#port.postMessage(message);
    else if (message.type !== 'set') this.#waiting.push(message);
  }

  #settle(id: number): Call | undefined {
    const call = this.#calls.get(id);
    clearTimeout(call?.timer);
    this.#calls.delete(id);
    return call;
  }

  #reject(code: FrameErrorCode, message: string): void {
    this.#waiting.length = 0;
    for (const id of [...this.#calls.keys()]) this.#settle(id)?.reject(new FrameError(code, message));
  }
}

/**
 * Joins a frame with `embed.html` in it.
 *
 * @returns what stands for the element in it; calls wait until it has loaded
 */
export function connect(frame: HTMLIFrameElement, options?: ConnectOptions): FramedPlan {
  return new FramedPlan(frame, options);
}

/** A frame with `sandbox` and without `allow-same-origin` has no origin. */
function originOf(frame: HTMLIFrameElement): string | null {
  const { sandbox } = frame;
  if (frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin')) return null;
  try {
    return new URL(frame.src, document.baseURI).origin;
  } catch {
    return null;
  }
}

/** The event of the element, made anew on this side; `null`: its detail is not whole. */
function eventOf(event: FrameEvent, detail: unknown): Event | null {
  const { selection, origin, camera, hidden, plan, problem } = (detail ?? {}) as {
    selection?: unknown;
    origin?: Origin;
    camera?: Camera;
    hidden?: readonly string[];
    plan?: string;
    problem?: Problem;
  };
  switch (event) {
    case 'plan-select':
      return new PlanSelectEvent((selection ?? null) as Selection | null, origin ?? 'map');
    case 'plan-hover':
      return new PlanHoverEvent((selection ?? null) as Hover | null, origin ?? 'map');
    case 'plan-camera':
      return camera ? new PlanCameraEvent(camera) : null;
    case 'plan-layers':
      return Array.isArray(hidden) ? new PlanLayersEvent(new Set(hidden)) : null;
    case 'plan-ready':
      return typeof plan === 'string' ? new PlanReadyEvent(plan) : null;
    case 'plan-error':
      return isProblem(problem) ? new PlanErrorEvent(problem) : null;
  }
}
