/** The sheets that a plan can be printed on. Lengths in mm, text heights in pt (1 pt = 0.3528 mm). */

export type SheetId = 'a3' | 'a3-landscape' | 'a4' | 'a0';

/** How the map is drawn: what one pixel of the style measures on paper, and at which zoom the style is read. */
export interface MapDrawing {
  /** Mm of paper for one px of the style. */
  pixel: number;
  /** Zoom whose widths, text heights and label ranks are used. */
  zoom: number;
  /** Ids of layers whose names are left out: of low ranks, or written on larger maps beside. */
  leftOut?: RegExp;
}

export interface SheetDefinition {
  id: SheetId;
  /** Of the paper. */
  width: number;
  height: number;
  /** Free paper around everything. */
  margin: number;
  /** Height of the band above the frame, with the title. */
  titleBand: number;
  /** Height of the strip below the frame, with the notes. */
  strip: number;
  /** Factor on frame lines and gaps: 1 for a sheet in the hand. */
  furniture: number;
  /** The part of the map that the whole plan must fit into, to 1 %, left of the column. */
  map: { width: number; height: number };
  /** The n of 1:n; a plan that does not fit gets the next round one. */
  scale: number;
  /** Width of the column with north arrow, legend and title block. */
  column: number;
  drawing: MapDrawing;
  /** Larger maps of the cores and quarters, between the whole plan and the column. */
  city?: { scale: number; drawing: MapDrawing };
  text: {
    title: number;
    /** The plan's own name above the title. */
    plan: number;
    slogan: number;
    legend: number;
    note: number;
  };
}

/** Ranks 5 to 7: platforms, projects, places, roads and waters. */
const lesserNames = /^(platform|project|place|river|lake|planned|rail|road|expressway)-name$/;
const lesserAndQuarters = new RegExp(`${lesserNames.source}|^quarter-name$`);

/** Every sheet, the main one first. */
export const sheetDefinitions: readonly SheetDefinition[] = [
  {
    id: 'a3',
    width: 297,
    height: 420,
    margin: 10,
    titleBand: 24,
    strip: 12,
    furniture: 1,
    map: { width: 180, height: 273 },
    scale: 150_000,
    column: 76,
    drawing: { pixel: 0.186, zoom: 12.05 },
    text: { title: 28, plan: 10.5, slogan: 11, legend: 9, note: 7 },
  },
  {
    id: 'a3-landscape',
    width: 420,
    height: 297,
    margin: 10,
    titleBand: 20,
    strip: 10,
    furniture: 1,
    map: { width: 135, height: 205 },
    scale: 200_000,
    column: 80,
    drawing: { pixel: 0.165, zoom: 12.05, leftOut: lesserAndQuarters },
    city: { scale: 50_000, drawing: { pixel: 0.2, zoom: 12.6 } },
    text: { title: 24, plan: 9, slogan: 10, legend: 9, note: 7 },
  },
  {
    id: 'a4',
    width: 210,
    height: 297,
    margin: 8,
    titleBand: 16,
    strip: 13,
    furniture: 0.85,
    map: { width: 135, height: 205 },
    scale: 200_000,
    column: 47,
    drawing: { pixel: 0.165, zoom: 12.05, leftOut: lesserNames },
    text: { title: 20, plan: 7.5, slogan: 8, legend: 8, note: 6.5 },
  },
  {
    id: 'a0',
    width: 841,
    height: 1189,
    margin: 24,
    titleBand: 76,
    strip: 32,
    furniture: 2.6,
    map: { width: 540, height: 820 },
    scale: 50_000,
    column: 206,
    drawing: { pixel: 0.42, zoom: 12.9 },
    text: { title: 88, plan: 30, slogan: 32, legend: 24, note: 17 },
  },
];

/** The sheet of this id. */
export function sheetDefinition(id: SheetId): SheetDefinition {
  const found = sheetDefinitions.find((each) => each.id === id);
  if (!found) throw new RangeError(`No sheet is called ${id}`);
  return found;
}

/** Mm of a text height in pt. */
export const millimetres = (points: number): number => (points * 25.4) / 72;
