import type { Insets } from '../../model/map-view';
/** Bounds of a panel's width in pixels, and by how much an arrow key changes it. */
export const panelWidth = { least: 280, most: 560, step: 16 } as const;

/** A width inside the bounds. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(panelWidth.most, Math.max(panelWidth.least, width)));
}

/**
 * The width after a key on a panel's separator; `null` when the key does nothing.
 *
 * @param grows 1 when the panel lies left of the separator, -1 when it lies right of it.
 */
export function widthAfterKey(width: number, key: string, grows: 1 | -1): number | null {
  switch (key) {
    case 'ArrowRight':
      return clampWidth(width + grows * panelWidth.step);
    case 'ArrowLeft':
      return clampWidth(width - grows * panelWidth.step);
    case 'Home':
      return panelWidth.least;
    case 'End':
      return panelWidth.most;
    default:
      return null;
  }
}

/** How the frame is laid out. */
export interface FrameLayout {
  /** The panels are in a sheet at the lower edge. */
  narrow: boolean;
  /** The header has two rows. */
  compact: boolean;
  /** The details lie over the side panel. */
  covered: boolean;
}

/** @param room width in pixels by the scale of texts; 0: not known yet. @param long whether words are, as in English. */
export function frameLayout(room: number, long: boolean): FrameLayout {
  const narrow = room > 0 && room < 760;
  return { narrow, compact: !narrow && room < (long ? 1560 : 1180), covered: room < 960 };
}

/** Where the sheet of a small screen can stand. */
export type SheetStop = 'peek' | 'half' | 'full';

export const sheetStops: readonly SheetStop[] = ['peek', 'half', 'full'];

/** Height of the sheet in pixels. @param available height below the header. @param scale of the texts in it. */
export function sheetHeight(stop: SheetStop, available: number, scale = 1): number {
  if (stop === 'peek') return Math.min(84 * scale, available);
  return Math.round(stop === 'half' ? available * 0.46 : available - 12);
}

/** The stop next to a height, after a drag. */
export function nearestStop(height: number, available: number): SheetStop {
  const distance = (stop: SheetStop): number => Math.abs(sheetHeight(stop, available) - height);
  return sheetStops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}

/** The stop `by` steps higher (or lower, when negative). */
export function stopBeside(stop: SheetStop, by: number): SheetStop {
  const index = Math.min(sheetStops.length - 1, Math.max(0, sheetStops.indexOf(stop) + by));
  return sheetStops[index] ?? stop;
}

/**
 * Width in pixels of the side panel when the ledger lies open as a table: three fifths, never too little for a table
 * nor so much that the map is gone.
 */
export function ledgerWidth(width: number, scale = 1): number {
  return Math.round(Math.max(Math.min(Math.max(width * 0.6, 744 * scale), width - 300), panelWidth.least));
}

/** Px that the notes of a narrow map take: they lie across it. */
const notesRoom = 64;

/** What panels of these px cover of the map. `sheet`: the one below on a narrow page, `null` where there is none. */
export function panelInsets(panels: {
  sheet: number | null;
  side: number;
  detail: number;
  below: number;
}): Insets {
  const gap = (pixels: number): number => (pixels > 0 ? pixels + 12 : 0);
  if (panels.sheet !== null) return { top: 0, right: 0, bottom: panels.sheet, left: 0, notes: notesRoom };
  return { top: 0, right: gap(panels.detail), bottom: gap(panels.below), left: gap(panels.side) };
}

/** The insets from before while they say the same. */
export function keptInsets(held: Insets | undefined, next: Insets): Insets {
  const sides = ['top', 'right', 'bottom', 'left', 'notes'] as const;
  return held && sides.every((side) => held[side] === next[side]) ? held : next;
}
