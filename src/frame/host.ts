import { PlanViewElement } from '../elements/shared/plan-view-element';
import type { PlanElement } from '../elements/shared/plan-element';
import type {
  PlanErrorEvent,
  PlanHoverEvent,
  PlanReadyEvent,
  PlanSelectEvent,
} from '../elements/shared/events';
import type { PlanCameraEvent, PlanLayersEvent } from '../elements/shared/map-events';
import {
  type FrameErrorCode,
  type FrameEvent,
  type FrameMessage,
  type PageMessage,
  frameEvents,
  frameMethods,
  protocolVersion,
  readGreeting,
  readPageMessage,
} from './protocol';

export interface HostFrameOptions {
  /** Whether a page of this origin may steer the element; `null` is a page without one. */
  allows(origin: string): boolean;
  /** The window around; default the parent of this one. */
  page?: Window;
}

/** What a page is told of how an element stands. */
const told = ['subject', 'layers', 'view', 'textScale', 'camera'] as const;

/**
 * Lets the page around this frame steer an element and hear of it. A page that is not allowed, and whatever is no message of
 * ours, is passed over in silence.
 *
 * @returns ends it
 */
export function hostFrame(
  element: PlanElement,
  { allows, page = window.parent }: HostFrameOptions,
): () => void {
  let link: PageLink | null = null;
  const greet = (event: MessageEvent<unknown>): void => {
    const greeting = readGreeting(event.data);
    if (event.source !== page || greeting?.type !== 'connect' || !allows(event.origin)) return;
    const [port] = event.ports;
    if (!port) return sayHere();
    if (greeting.version !== protocolVersion) return;
    link?.end();
    link = new PageLink(element, port);
  };
  // Says nothing but that it is there, so that any window may hear it.
  const sayHere = (): void =>
    page.postMessage({ planAtlas: 'frame', version: protocolVersion, type: 'here' }, '*');
  window.addEventListener('message', greet);
  sayHere();
  return () => {
    link?.end();
    window.removeEventListener('message', greet);
  };
}

/** The channel to one page. */
class PageLink {
  readonly #element: PlanElement;
  readonly #port: MessagePort;
  readonly #size: ResizeObserver;
  readonly #asked = new Map<number, PlanSelectEvent>();
  #intercepted: readonly FrameEvent[] = [];
  #last = 0;
  #state: Readonly<Record<string, unknown>> = {};
  readonly #stop: () => void;

  constructor(element: PlanElement, port: MessagePort) {
    this.#element = element;
    this.#port = port;
    port.addEventListener('message', this.#hear);
    port.start();
    for (const event of frameEvents) element.addEventListener(event, this.#tell);
    this.#size = new ResizeObserver(() => this.#post({ type: 'size', height: element.scrollHeight }));
    this.#size.observe(element);
    this.#stop = element.activeStore.subscribe(
      (state) => state,
      () => this.#tellState(),
    );
    this.#tellState();
    const { plan } = element.activeStore.state;
    if (plan) this.#event('plan-ready', { plan: plan.graph.info.id });
  }

  end(): void {
    for (const event of frameEvents) this.#element.removeEventListener(event, this.#tell);
    this.#size.disconnect();
    this.#stop();
    this.#port.close();
  }

  readonly #hear = ({ data }: MessageEvent<unknown>): void => {
    const message = readPageMessage(data);
    if (!message) return;
    switch (message.type) {
      case 'call':
        void this.#call(message);
        return;
      case 'set':
        if (message.name in this.#element) Object.assign(this.#element, { [message.name]: message.value });
        return this.#tellState();
      case 'listen':
        this.#intercepted = message.intercepted;
        return;
      case 'verdict':
        return this.#judge(message.id, message.prevented);
    }
  };

  async #call({ id, method, args }: Extract<PageMessage, { type: 'call' }>): Promise<void> {
    const known = (frameMethods as readonly string[]).includes(method);
    if (!known || !(this.#element instanceof PlanViewElement)) {
      return this.#fault(
        id,
        'no-method',
        `${this.#element.localName} 没有“${method.slice(0, 40)}”这个方法。`,
      );
    }
    try {
      const run = this.#element[method as 'find'] as (...args: unknown[]) => unknown;
      const value = await run.apply(this.#element, [...args]);
      this.#tellState();
      this.#post({ type: 'result', id, value });
    } catch (error) {
      this.#fault(id, 'failed', error instanceof Error ? error.message : String(error));
    }
  }

  #fault(id: number, code: FrameErrorCode, message: string): void {
    this.#post({ type: 'fault', id, code, message });
  }

  readonly #tell = (event: Event): void => {
    const type = event.type as FrameEvent;
    if (type === 'plan-select' && this.#intercepted.includes(type))
      return this.#ask(event as PlanSelectEvent);
    this.#event(type, detailOf(event));
    this.#tellState();
  };

  /** The page decides; until then nothing is selected. */
  #ask(event: PlanSelectEvent): void {
    event.preventDefault();
    const ask = (this.#last += 1);
    this.#asked.set(ask, event);
    this.#post({ type: 'event', event: 'plan-select', detail: detailOf(event), ask });
  }

  #judge(id: number, prevented: boolean): void {
    const event = this.#asked.get(id);
    this.#asked.delete(id);
    if (!event || prevented) return;
    const { selection, origin } = event;
    this.#element.activeStore.dispatch({ type: 'select', selection, origin });
    this.#tellState();
  }

  #event(event: FrameEvent, detail: unknown): void {
    this.#post({ type: 'event', event, detail, ask: 0 });
  }

  #tellState(): void {
    const element = this.#element as unknown as Readonly<Record<string, unknown>>;
    const now = Object.fromEntries(told.map((name) => [name, element[name]]));
    const changed = told.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(this.#state[name]));
    this.#state = now;
    if (changed.length === 0) return;
    this.#post({ type: 'state', values: Object.fromEntries(changed.map((name) => [name, now[name]])) });
  }

  #post(message: FrameMessage): void {
    this.#port.postMessage(message);
  }
}

/** What an event holds, as plain data. */
function detailOf(event: Event): unknown {
  switch (event.type as FrameEvent) {
    case 'plan-select':
    case 'plan-hover': {
      const { selection, origin } = event as PlanSelectEvent | PlanHoverEvent;
      return { selection, origin };
    }
    case 'plan-camera':
      return { camera: (event as PlanCameraEvent).camera };
    case 'plan-layers':
      return { hidden: (event as PlanLayersEvent).hidden };
    case 'plan-ready':
      return { plan: (event as PlanReadyEvent).plan };
    case 'plan-error':
      return { problem: (event as PlanErrorEvent).problem };
  }
}
