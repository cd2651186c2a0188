import type { CreateMapPort } from '../../map/map-port';
import type { Problem } from '../../model/types';

/** What draws a map: SVG at once and WebGL as soon as it can be had, or only one of them. */
export type RendererChoice = 'auto' | 'svg' | 'webgl';

/** Why a map stays with its simple drawing. */
export type SimpleReason = 'no-webgl' | 'engine-missing' | 'context-lost';

export interface RendererHost {
  /** Lets a renderer draw: the first one at once, a later one from when it is ready. @throws what `create` throws. */
  put(create: CreateMapPort): void;
  /** The simple drawing stays, and why; `null`: the engine has the map. */
  simple(reason: SimpleReason | null): void;
  /** No renderer can draw the map. */
  failed(reason: string): void;
}

type Name = 'svg' | 'webgl';
type Fault = { kind: SimpleReason; message: string };

const code: Record<Name, () => Promise<CreateMapPort>> = {
  svg: async () => (await import('../../map/svg-port')).createSvgPort,
  webgl: async () => (await import('../../map/maplibre-port')).createMapLibrePort,
};

/** How often an engine that lost its graphics is started again by itself. */
const restarts = 2;

/** Brings renderers to a map: SVG for the first picture, then the engine, and SVG again when the engine falls. */
export class Renderers {
  readonly #choice: RendererChoice;
  readonly #host: RendererHost;
  #front: Name | null = null;
  #next: Name | null = null;
  #losses = 0;
  #stopped = false;

  constructor(choice: RendererChoice, host: RendererHost) {
    this.#choice = choice;
    this.#host = host;
  }

  /** The renderer that has the map; `null`: none yet. */
  get inUse(): Name | null {
    return this.#front;
  }

  /** Loads the code of both at the same time. */
  async start(): Promise<void> {
    const engine = this.#choice === 'svg' ? null : attempt(code.webgl());
    const simple = this.#choice === 'webgl' ? null : attempt(code.svg());
    let fault: Fault | null = null;
    if (simple) fault = this.#bring('svg', await simple);
    if (engine) fault = this.#bring('webgl', await engine);
    if (!fault || this.#stopped) return;
    if (this.#front === null) this.#host.failed(fault.message);
    else if (engine) this.#host.simple(fault.kind);
  }

  /** Tries the engine once more. */
  async retry(): Promise<void> {
    this.#losses = 0;
    await this.#restart();
  }

  /** A renderer can draw no more. */
  async fell(problem: Problem): Promise<void> {
    this.#losses += 1;
    if (this.#front !== 'webgl') {
      this.#next = null;
      this.#host.simple('context-lost');
      return;
    }
    const fault =
      this.#choice === 'webgl' ? { message: problem.message } : this.#bring('svg', await attempt(code.svg()));
    if (fault && !this.#stopped) this.#host.failed(fault.message);
  }

  /** The next one has taken over. */
  taken(): void {
    this.#front = this.#next;
    this.#next = null;
    if (this.#front === 'webgl') this.#host.simple(null);
    else if (this.#losses > restarts) this.#host.simple('context-lost');
    else void this.#restart();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #restart(): Promise<void> {
    const fault = this.#bring('webgl', await attempt(code.webgl()));
    if (fault && !this.#stopped) this.#host.simple(fault.kind);
  }

  #bring(name: Name, loaded: CreateMapPort | Fault): Fault | null {
    if (this.#stopped) return null;
    if (typeof loaded !== 'function') return loaded;
    try {
      this.#host.put(loaded);
    } catch (error) {
      return { kind: 'no-webgl', message: messageOf(error) };
    }
    if (this.#front === null) this.#front = name;
    else this.#next = name;
    return null;
  }
}

async function attempt(loading: Promise<CreateMapPort>): Promise<CreateMapPort | Fault> {
  try {
    return await loading;
  } catch (error) {
    return { kind: 'engine-missing', message: messageOf(error) };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
