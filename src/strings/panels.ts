import type { StringTable } from './table';

/** Texts of the panels: layers, reader, projects, detail. */
export const panelStrings = {} as const satisfies StringTable;
