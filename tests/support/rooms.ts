/** A room of the house: a folder whose files may import only from the named rooms and packages. */
export interface Room {
  name: string;
  /** Rooms it may import from, besides itself. */
  from: readonly string[];
  /** Packages it may import; `*` for all that package.json names. Node's own modules count as `node`. */
  packages: readonly string[];
}

const room = (name: string, from: string, packages: string): Room => ({
  name,
  from: from.split(' ').filter(Boolean),
  packages: packages.split(' ').filter(Boolean),
});

const shown =
  'src/model src/state src/data src/dom src/strings src/exports src/controllers styles src/svg src/svg/sheets src/svg/card';

/** The rooms and the directions between them. */
export const rooms: readonly Room[] = [
  room('src/model', '', 'geojson @turf'),
  room('src/model/search', 'src/model', 'minisearch pinyin-pro'),
  room('src/state', 'src/model', 'geojson'),
  room('src/data', 'src/model', 'geojson mammoth'),
  room('src/strings', 'src/model', ''),
  room('src/exports', 'src/model src/strings', 'geojson csv-stringify write-excel-file @placemarkio/tokml'),
  room('src/dom', '', ''),
  room('styles', 'src/model', 'geojson @maplibre/maplibre-gl-style-spec @maplibre/geojson-vt'),
  room(
    'src/map',
    'src/dom src/model src/svg styles',
    'geojson maplibre-gl @maplibre/maplibre-gl-style-spec @turf pmtiles gcoord',
  ),
  room('src/svg', 'src/model styles', 'geojson @maplibre/maplibre-gl-style-spec @maplibre/geojson-vt @turf'),
  room('src/svg/card', 'src/model src/state src/strings src/svg styles', 'geojson'),
  room(
    'src/svg/sheets',
    'src/dom src/model src/strings src/svg styles',
    'geojson proj4 jspdf svg2pdf.js opentype.js @fontsource',
  ),
  room('src/controllers', 'src/model src/state src/data src/strings', 'geojson lit @lit/context'),
  room(
    'src/elements',
    `${shown} src/map src/model/search src/briefing src/briefing/yaml src/briefing/exports`,
    'geojson lit @lit/context @tanstack/lit-virtual csv-stringify',
  ),
  room('src/briefing', 'src/model src/state src/strings src/svg styles', 'geojson lit'),
  room('src/briefing/yaml', 'src/model src/briefing styles', 'yaml'),
  room(
    'src/briefing/exports',
    'src/dom src/model src/strings src/briefing src/svg src/svg/sheets styles',
    'geojson jspdf svg2pdf.js opentype.js pptxgenjs uqr @turf',
  ),
  room('src/frame', 'src/model src/state src/elements', ''),
  room('src/entries', `${shown} src/map src/elements src/briefing src/briefing/exports src/frame`, '*'),
  room('src/entries/build', 'src/model src/strings', '* node'),
  room(
    'src/app/build',
    'src/model src/strings src/briefing src/briefing/exports src/entries/build src/svg styles',
    '* node',
  ),
  room(
    'src/app',
    `${shown} src/map src/elements src/briefing src/briefing/yaml src/briefing/exports src/frame src/entries`,
    '*',
  ),
  room('geodata', 'src/model src/data src/briefing src/briefing/yaml', '* node'),
  room('tests', '*', '* node'),
];

/** The room that a file lives in: the one with the longest fitting name. */
export function roomOf(path: string): Room | undefined {
  return rooms
    .filter(({ name }) => path.startsWith(`${name}/`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}
