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

/** Where the sheet of a small screen can stand. */
export type SheetStop = 'peek' | 'half' | 'full';

export const sheetStops: readonly SheetStop[] = ['peek', 'half', 'full'];

/** Height of the sheet in pixels. @param available height below the header. */
export function sheetHeight(stop: SheetStop, available: number): number {
  if (stop === 'peek') return Math.min(84, available);
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
