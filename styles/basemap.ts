/** How a map of another house is toned down under the plan, and what of it we draw ourselves. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type StyleContext, metadata } from './layer-parts';
import { type Flavor, type Palette, palettes } from './tokens';

/** What lies under the plan: a drawn map or pictures from above. */
export type BasemapLook = 'map' | 'imagery';

/** The layer that everything of a basemap lies below; over it comes all that is ours but the ground. */
export const basemapVeil = 'basemap-veil';

/** Pictures from above are darkened with this. */
export const night = '#0B1016';

/** A breath of our own ground over a basemap, so that the pattern stands out from it. */
export function veilLayers({ palette, basemap }: StyleContext): LayerSpecification[] {
  if (!basemap) return [];
  const imagery = basemap.look === 'imagery';
  return [
    {
      id: basemapVeil,
      type: 'background',
      metadata: metadata('none'),
      paint: {
        'background-color': imagery ? night : palette.land,
        'background-opacity': basemap.shown ? (imagery ? 0.22 : 0.3) : 0,
      },
    },
  ];
}

/** Colours on pictures from above: lines without a casing take those that are made for a dark ground. */
export function aerialPalette(palette: Palette): Palette {
  const { belt, zone1Text, zone2Text, township, planned } = palettes.dark;
  return { ...palette, belt, zone1Text, zone2Text, township, planned };
}

type RasterPaint = NonNullable<Extract<LayerSpecification, { type: 'raster' }>['paint']>;

/** Paint of the pictures of a basemap. A drawn map, light as they are, is turned over on a dark screen. */
export function basemapPaint(flavor: Flavor, look: BasemapLook, opacity: number): RasterPaint {
  const tone: RasterPaint =
    look === 'imagery'
      ? { 'raster-saturation': -0.25, 'raster-brightness-max': flavor === 'dark' ? 0.7 : 0.95 }
      : flavor === 'dark'
        ? {
            'raster-hue-rotate': 180,
            'raster-saturation': -0.4,
            'raster-brightness-min': 0.78,
            'raster-brightness-max': 0.1,
          }
        : { 'raster-saturation': -0.35 };
  return { ...tone, 'raster-opacity': opacity, 'raster-fade-duration': 300 };
}

/** A layer of vector tiles by what it holds, under the names of the usual schemas. */
const contents: Readonly<Record<'green' | 'water' | 'building' | 'road' | 'rail', readonly string[]>> = {
  green: ['landcover', 'landuse', 'park', 'natural', 'wood', 'green'],
  water: ['water', 'waterway', 'lakes', 'rivers'],
  building: ['building', 'buildings'],
  road: ['roads', 'road', 'transportation', 'streets'],
  rail: ['transit', 'rail', 'railways'],
};

/**
 * Draws vector tiles that come without a style in our own colours: green, water, buildings and ways. Borders and
 * names are left out: those of the plan are checked, theirs are not.
 *
 * @returns `[]` when none of the layers is known
 */
export function vectorGround(flavor: Flavor, source: string, names: readonly string[]): LayerSpecification[] {
  const palette = palettes[flavor];
  const of = (kind: keyof typeof contents) => names.filter((name) => contents[kind].includes(name));
  const polygon = ['==', ['geometry-type'], 'Polygon'];
  const line = ['==', ['geometry-type'], 'LineString'];
  const fill = (name: string, colour: string, opacity: number) => ({
    id: `${name}-fill`,
    type: 'fill',
    source,
    'source-layer': name,
    filter: polygon,
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  });
  const stroke = (name: string, colour: string, width: number) => ({
    id: `${name}-line`,
    type: 'line',
    source,
    'source-layer': name,
    filter: line,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 8, width * 0.3, 16, width * 4],
    },
  });
  const layers = [
    ...of('green').map((name) => fill(name, greenOf(palette), 0.5)),
    ...of('water').flatMap((name) => [fill(name, palette.waterFill, 1), stroke(name, palette.waterLine, 1)]),
    ...of('building').map((name) => fill(name, palette.township, 0.25)),
    ...of('road').map((name) => stroke(name, palette.road, 1.2)),
    ...of('rail').map((name) => stroke(name, palette.rail, 1)),
  ];
  if (layers.length === 0) return [];
  const land = { id: 'land', type: 'background', paint: { 'background-color': palette.land } };
  return [land, ...layers] as LayerSpecification[];
}

const greenOf = ({ zone2 }: Palette): string => zone2;
