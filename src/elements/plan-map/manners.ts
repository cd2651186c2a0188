import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Who moves when a person turns the wheel or draws a finger over a map: `auto` finds out from the page. */
export type Gestures = 'auto' | 'cooperative' | 'direct';

/** What a person is told who moves the page but may have meant the map. */
export type Hint = 'wheel' | 'touch';

interface Mannered extends ReactiveControllerHost, HTMLElement {
  readonly gestures: Gestures;
}

/** Share of the window's width and height from which a map is no longer a figure in a page. */
const filling = 0.8;
/** Milliseconds that the hint stays. */
const hintTime = 1600;

/**
 * Leaves the wheel and one finger to a page that scrolls, until the map is used: clicked, focused, or turned with Ctrl
 * or ⌘ held; two fingers always move the map. It stands before the renderers, so that they all behave alike.
 */
export class Manners implements ReactiveController {
  readonly #host: Mannered;
  readonly #onUse: () => void;
  readonly #page = new ResizeObserver(() => this.#measure());
  #cooperative = false;
  /** What `gestures` was when last measured for it. */
  #asked: Gestures | null = null;
  #used = false;
  #hint: Hint | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #touches = new Set<number>();

  /** @param onUse called whenever a person lays a hand on the map */
  constructor(host: Mannered, onUse: () => void) {
    this.#host = host;
    this.#onUse = onUse;
    host.addController(this);
    this.#attach(host);
  }

  /** Whether the page has the wheel and one finger. */
  get cooperative(): boolean {
    return this.#cooperative;
  }

  /** What to tell the person now. */
  get hint(): Hint | null {
    return this.#hint;
  }

  hostConnected(): void {
    this.#page.observe(this.#host);
    this.#page.observe(this.#host.ownerDocument.documentElement);
  }

  /** The page is measured when it or the map takes another size, and here only after `gestures` has changed. */
  hostUpdate(): void {
    if (this.#asked === this.#host.gestures) return;
    this.#asked = this.#host.gestures;
    this.#measure();
  }

  hostDisconnected(): void {
    this.#page.disconnect();
    clearTimeout(this.#timer);
    this.#hint = null;
    this.#used = false;
    this.#touches.clear();
  }

  /** Listens in front of everything inside the element. */
  #attach(root: HTMLElement): void {
    const first = { capture: true, passive: true };
    root.addEventListener('wheel', (event) => this.#wheel(event), first);
    root.addEventListener('touchmove', (event) => this.#touchMove(event), {
      capture: true,
      passive: false,
    });
    root.addEventListener('pointerdown', (event) => this.#down(event), first);
    root.addEventListener('pointermove', (event) => this.#move(event), first);
    for (const end of ['pointerup', 'pointercancel'] as const) {
      root.addEventListener(end, (event) => this.#touches.delete(event.pointerId), first);
    }
    root.addEventListener('keydown', () => this.#onUse(), first);
    root.addEventListener('focusin', (event) => {
      if (isMap(event)) this.#used = true;
    });
    root.addEventListener('focusout', () =>
      queueMicrotask(() => {
        if (!this.#host.matches(':focus-within')) this.#used = false;
      }),
    );
  }

  #wheel(event: WheelEvent): void {
    if (!isMap(event)) return;
    if (!this.#cooperative || this.#used || event.ctrlKey || event.metaKey) {
      this.#onUse();
      return;
    }
    event.stopPropagation();
    this.#say('wheel');
  }

  #down(event: PointerEvent): void {
    if (!isMap(event)) return;
    if (event.pointerType === 'touch') this.#touches.add(event.pointerId);
    else this.#used = true;
    this.#onUse();
  }

  #move(event: PointerEvent): void {
    const alone = event.pointerType === 'touch' && this.#touches.size < 2;
    if (this.#cooperative && alone && isMap(event)) event.stopPropagation();
  }

  #touchMove(event: TouchEvent): void {
    if (!this.#cooperative || !isMap(event)) return;
    if (event.touches.length > 1) {
      if (event.cancelable) event.preventDefault();
      return;
    }
    event.stopPropagation();
    this.#say('touch');
  }

  #say(hint: Hint): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#hint = null;
      this.#host.requestUpdate();
    }, hintTime);
    if (this.#hint === hint) return;
    this.#hint = hint;
    this.#host.requestUpdate();
  }

  #measure(): void {
    const cooperative =
      this.#host.gestures === 'auto' ? isFigure(this.#host) : this.#host.gestures === 'cooperative';
    if (cooperative === this.#cooperative) return;
    this.#cooperative = cooperative;
    this.#host.requestUpdate();
  }
}

/** Whether the event is on the map itself, not on what lies over it. */
function isMap(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest('.map') !== null;
}

/** Whether a map is a figure in a page that scrolls, or in a frame of one, and not what the window is for. */
function isFigure(map: HTMLElement): boolean {
  const page = map.ownerDocument;
  const view = page.defaultView;
  if (!view || page.fullscreenElement) return false;
  if (view.parent !== view) return true;
  const { width, height } = map.getBoundingClientRect();
  if (width >= view.innerWidth * filling && height >= view.innerHeight * filling) return false;
  for (let around = parentOf(map); around; around = parentOf(around)) {
    if (around.scrollHeight <= around.clientHeight + 1) continue;
    if (around === page.scrollingElement) return true;
    if (/auto|scroll/.test(view.getComputedStyle(around).overflowY)) return true;
  }
  return false;
}

/** The element around, out of shadow trees too. */
function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
