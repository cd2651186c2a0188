import type { CreateMapPort } from '../../map/map-port';
import type { Problem } from '../../model/types';
import { type Seat, enginePool } from './engine-pool';

/** What draws a map: SVG at once and WebGL as soon as it can be had, or only one of them. */
export type RendererChoice = 'auto' | 'svg' | 'webgl';

/** Why a map stays with its simple drawing. */
export type SimpleReason = 'no-webgl' | 'engine-missing' | 'context-lost' | 'worker-lost';

export interface RendererHost {
  /** What the pool of engines asks a seat. */
  inView(): boolean;
  eager(): boolean;
  usedAt(): number;
  /** Lets a renderer draw: the first one at once, a later one from when it is ready. @throws what `create` throws. */
  put(create: CreateMapPort): void;
  /** Takes the later one off again before it was ready. */
  cancel(): void;
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

/** Asks for the code that draws the first picture: it comes while a plan is loaded, and the element draws its frame. */
export function askForDrawing(): void {
  void attempt(code.svg());
}

const reasons: Readonly<Record<string, SimpleReason>> = {
  'map-worker': 'engine-missing',
  'map-worker-lost': 'worker-lost',
};

/** How often an engine that lost its graphics or its worker is started again by itself. */
const restarts = 2;

/**
 * Brings renderers to a map: SVG for the first picture, then the engine when the page has a context for this map, and
 * SVG again when the engine falls or other maps need the context more.
 */
export class Renderers implements Seat {
  readonly #choice: RendererChoice;
  readonly #host: RendererHost;
  #front: Name | null = null;
  #next: Name | null = null;
  /** The engine's context is wanted elsewhere. */
  #rising = false;
  #losses = 0;
  /** Why the engine fell last. */
  #reason: SimpleReason = 'context-lost';
  #wanted = false;
  /** The first picture is on the screen, or none will come. */
  #drawn = false;
  /** Why there is no engine: only a person may try again. */
  #gaveUp = false;
  #stopped = false;

  constructor(choice: RendererChoice, host: RendererHost) {
    this.#choice = choice;
    this.#host = host;
  }

  /** The renderer that has the map; `null`: none yet. */
  get inUse(): Name | null {
    return this.#front;
  }

  get inView(): boolean {
    return this.#host.inView();
  }

  get eager(): boolean {
    return this.#host.eager();
  }

  get usedAt(): number {
    return this.#host.usedAt();
  }

  /** @param engine whether the engine is wanted from the start; else `wantEngine` says when */
  async start(engine: boolean): Promise<void> {
    this.#drawn = this.#choice === 'webgl';
    if (engine) this.wantEngine();
    if (this.#drawn) return;
    const loaded = await attempt(code.svg());
    // The code of the engine comes while the first picture is drawn, and has to wait for its end.
    if (this.#wanted && (this.inView || this.eager)) void attempt(code.webgl());
    const fault = this.#bring('svg', loaded);
    if (!fault || this.#stopped) return;
    this.#drawn = true;
    if (this.#choice === 'svg') this.#host.failed(fault.message);
    else enginePool.join(this);
  }

  /** The engine is wanted from now on; it starts when the first picture is on the screen. */
  wantEngine(): void {
    this.#wanted = this.#choice !== 'svg';
    if (this.#wanted && this.#drawn && !this.#stopped && !this.#gaveUp) enginePool.join(this);
  }

  /** The first picture is drawn. */
  drawn(): void {
    requestAnimationFrame(() =>
      // A task of its own: the picture has been painted then.
      setTimeout(() => {
        this.#drawn = true;
        if (this.#wanted) this.wantEngine();
      }),
    );
  }

  /** Tries the engine once more. */
  async retry(): Promise<void> {
    this.#losses = 0;
    this.#gaveUp = false;
    if (enginePool.has(this)) await this.#startEngine();
    else enginePool.join(this);
  }

  sit(): void {
    void this.#startEngine();
  }

  rise(): void {
    this.#rising = true;
    if (this.#next === 'webgl') {
      this.#next = null;
      this.#host.cancel();
    }
    if (this.#front !== 'webgl') this.#rose();
    else if (this.#next === null) void this.#backToSvg();
  }

  /** A renderer can draw no more. */
  async fell(problem: Problem): Promise<void> {
    this.#losses += 1;
    this.#reason = reasons[problem.code] ?? 'context-lost';
    if (this.#front !== 'webgl') {
      this.#next = null;
      this.#giveUp(this.#reason);
      return;
    }
    const fault =
      this.#choice === 'webgl' ? { message: problem.message } : this.#bring('svg', await attempt(code.svg()));
    if (fault && !this.#stopped) {
      enginePool.quit(this);
      this.#host.failed(fault.message);
    }
  }

  /** The next one has taken over. */
  taken(): void {
    this.#front = this.#next;
    this.#next = null;
    if (this.#front === 'webgl') this.#host.simple(null);
    else if (this.#rising) this.#rose();
    else if (this.#losses > restarts) this.#giveUp(this.#reason);
    else void this.#startEngine();
  }

  stop(): void {
    this.#stopped = true;
    enginePool.quit(this);
  }

  async #startEngine(): Promise<void> {
    const loaded = await attempt(code.webgl());
    // Meanwhile another map may have needed the context more.
    if (!enginePool.has(this)) return;
    const fault = this.#bring('webgl', loaded);
    if (fault && !this.#stopped) this.#giveUp(fault.kind, fault.message);
  }

  /** The drawing stays, or nothing when there is none. */
  #giveUp(reason: SimpleReason, message = ''): void {
    this.#gaveUp = true;
    enginePool.quit(this);
    if (this.#front === null) this.#host.failed(message);
    else this.#host.simple(reason);
  }

  async #backToSvg(): Promise<void> {
    const fault = this.#bring('svg', await attempt(code.svg()));
    if (fault && !this.#stopped) {
      enginePool.quit(this);
      this.#host.failed(fault.message);
    }
  }

  #rose(): void {
    this.#rising = false;
    enginePool.left(this);
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
