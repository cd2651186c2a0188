import { type ReactiveControllerHost, type TemplateResult, html } from 'lit';
import type { StringKey } from '../../strings';
import { icon } from '../shared';
import { followPointer } from './drag';
import { type SheetStop, nearestStop, sheetHeight, sheetStops, stopBeside } from './panel-size';

/** The sheet that holds the panels on a small screen. */
export interface SheetOptions {
  stop: SheetStop;
  /** Pixels below the header. */
  available: number;
  /** Pixels of the sheet now. */
  height: number;
  t: (key: StringKey) => string;
  setStop(stop: SheetStop): void;
  /** The height while a finger holds the sheet; `null` when it is let go. */
  setDragHeight(height: number | null): void;
}

/** What the sheet asks of the frame around it. */
export interface SheetRoom {
  /** Pixels below the header. */
  available(): number;
  /** Factor on texts. */
  scale(): number;
  t: SheetOptions['t'];
  /** The sheet stands elsewhere now. */
  moved(): void;
}

/** Where the sheet stands. */
export class Sheet {
  stop: SheetStop = 'peek';
  /** Pixels of it while a finger holds it. */
  held: number | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #room: SheetRoom;

  constructor(host: ReactiveControllerHost, room: SheetRoom) {
    [this.#host, this.#room] = [host, room];
  }

  get pixels(): number {
    return this.held ?? sheetHeight(this.stop, this.#room.available(), this.#room.scale());
  }

  get options(): SheetOptions {
    return {
      stop: this.stop,
      available: this.#room.available(),
      height: this.pixels,
      t: this.#room.t,
      setStop: (stop) => this.place(stop),
      setDragHeight: (height) => {
        this.held = height;
        this.#host.requestUpdate();
      },
    };
  }

  /** Puts it elsewhere. @param quietly what the map shows is seen to by whoever calls */
  place(stop: SheetStop, quietly = false): void {
    this.stop = stop;
    this.#host.requestUpdate();
    if (!quietly) this.#room.moved();
  }

  /** Shows what it holds when only its tabs are in sight. */
  rise(quietly = false): void {
    if (this.stop === 'peek') this.place('half', quietly);
  }
}

/** The stop a tap goes to: up by one, and down from the top. */
function nextStop(stop: SheetStop): SheetStop {
  return stop === 'full' ? 'peek' : stopBeside(stop, 1);
}

/** The handle at the upper edge: drag, tap, or arrow keys. */
export function renderSheetHandle(options: SheetOptions): TemplateResult {
  const { stop, available, height, t, setStop, setDragHeight } = options;
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowUp: 1, ArrowDown: -1, Home: -2, End: 2 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setStop(stopBeside(stop, by));
  };
  const onPointer = (event: PointerEvent): void => {
    let held = height;
    followPointer(
      event,
      (_, dy) => setDragHeight((held = Math.min(available, Math.max(48, height - dy)))),
      (dragged) => {
        setStop(dragged ? nearestStop(held, available) : nextStop(stop));
        setDragHeight(null);
      },
    );
  };
  return html`<div
    class="sheet-handle"
    role="separator"
    tabindex="0"
    aria-orientation="horizontal"
    aria-label=${t('atlas.sheet')}
    aria-valuemin="0"
    aria-valuemax=${sheetStops.length - 1}
    aria-valuenow=${sheetStops.indexOf(stop)}
    aria-valuetext=${t(`atlas.sheet.${stop}`)}
    @keydown=${onKey}
    @pointerdown=${onPointer}
  ></div>`;
}

/** A button that does what dragging does. */
export function renderSheetButton({ stop, height, available, t, setStop }: SheetOptions): TemplateResult {
  const next = nextStop(stop);
  const label = t(`atlas.sheet.${next}`);
  const falls = sheetHeight(next, available) < height;
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    title=${label}
    @click=${() => setStop(next)}
  >
    ${icon(falls ? 'chevron-down' : 'chevron-up')}
  </button>`;
}
