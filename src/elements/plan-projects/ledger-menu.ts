import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Menu } from './ledger-view';

/** What lies open over the ledger: opened by its button, closed by Esc, by a press beside it, or by leaving it. */
export class LedgerMenu implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  #open: Menu | null = null;
  /** It was opened and is yet to be drawn. */
  #fresh = false;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('keydown', this.#onKey);
    host.addEventListener('focusout', this.#onLeave);
  }

  get open(): Menu | null {
    return this.#open;
  }

  /** Opens one, or closes what is open; then the focus goes back to its button. */
  readonly set = (menu: Menu | null): void => {
    const before = this.#open;
    this.#open = menu;
    this.#fresh = menu !== null;
    this.#host.requestUpdate();
    if (menu !== null || before === null) return;
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-menu="${before}"]`)?.focus();
  };

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#onPress);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#onPress);
  }

  hostUpdated(): void {
    if (!this.#fresh) return;
    this.#fresh = false;
    this.#place();
  }

  /** Keeps what lies open inside the panel, and puts the focus into it. */
  #place(): void {
    const open = this.#host.renderRoot.querySelector<HTMLElement>('.popover, .sheet');
    if (!open) return;
    if (open.matches('.popover')) {
      const room = this.#host.getBoundingClientRect();
      // In a low panel it may cover what opens it, rather than hide its own last lines.
      open.style.maxHeight = `${Math.min(440, room.height - 16)}px`;
      const box = open.getBoundingClientRect();
      const right = Math.min(0, room.right - 8 - box.right);
      const left = Math.max(0, room.left + 8 - box.left);
      const up = Math.min(0, room.bottom - 8 - box.bottom);
      if (right || left || up) open.style.translate = `${right + left}px ${up}px`;
    }
    const first = open.querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled)');
    first?.focus({ preventScroll: true });
  }

  #close(): void {
    this.#open = null;
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#open === null) return;
    event.preventDefault();
    this.set(null);
  };

  readonly #onPress = (event: PointerEvent): void => {
    if (this.#open === null || this.#open === 'filter') return;
    const inside = event.composedPath().some((each) => each instanceof Element && each.matches('.menu'));
    if (!inside) this.#close();
  };

  readonly #onLeave = (event: FocusEvent): void => {
    if (this.#open === null || this.#open === 'filter') return;
    if (event.relatedTarget instanceof Node && !this.#host.contains(event.relatedTarget)) this.#close();
  };
}
