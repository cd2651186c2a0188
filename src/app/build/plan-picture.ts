import { themeProperties } from '../../../styles/theme';
import { buildGraph } from '../../model/graph';
import { checkLayer } from '../../model/package/check-layer';
import { isServedEntry } from '../../model/served-entry';
import { type Bounds, asBounds } from '../../model/subject-box';
import { type LayerFile, type PlanLayers, layerFiles } from '../../model/types';
import { underTitle } from '../../model/under-title';
import { positionAt, worldPoint, worldSize, zoomForBox } from '../../model/web-mercator';
import { drawScene } from '../../svg/draw-scene';
import { mercatorView } from '../../svg/mercator-view';
import { escapeXml, writeSvg } from '../../svg/write-svg';

const flavors = ['light', 'dark'] as const;

/** A drawing of the whole plan for windows of about one size. */
export interface PlanPicture {
  flavor: (typeof flavors)[number];
  /** The windows it is for, as a media query. */
  media: string;
  svg: string;
}

export interface PlanPictures {
  title: string;
  /** Number and years. */
  note: string;
  /** The closest first: the first that fits a window is the one for it; the last of each flavor fits every window. */
  pictures: PlanPicture[];
}

/**
 * How the app lays itself out, in px: what stands beside and above the room into which the map fits the plan, with the
 * margins of that room; in the narrowest the margins are a twentieth of the width.
 */
const layouts = [
  { media: '(min-width: 1180px)', margin: 0, across: 440, down: 140 },
  { media: '(min-width: 760px) and (max-width: 1179.98px)', margin: 0, across: 440, down: 182 },
  { media: '(max-width: 759.98px)', margin: 0.1, across: 0, down: 303 },
] as const;

type Layout = (typeof layouts)[number];
const [wide, compact, narrow] = layouts;

/** Windows for which the pictures are exact, those that many people have first; at others they are scaled a little. */
const windows: readonly (readonly [Layout, width: number, height: number])[] = [
  [wide, 1920, 1080],
  [wide, 1280, 800],
  [narrow, 390, 844],
  [wide, 1440, 900],
  [wide, 3840, 2160],
  [wide, 2560, 1440],
  [wide, 1920, 950],
  [wide, 1536, 730],
  [wide, 1366, 650],
  [compact, 1024, 700],
  [compact, 820, 1180],
  [narrow, 430, 932],
  [narrow, 390, 664],
  [narrow, 360, 640],
  [wide, 1680, 990],
  [wide, 2560, 1300],
  [wide, 3440, 1800],
];

/** Zooms nearer to each other than this have one picture. */
const apart = 0.05;

/** How much more than the plan itself a picture shows, so that it fills windows of every shape; see `first-picture.css`. */
const reach = { across: 5, down: 3 } as const;

/**
 * Draws a plan as the app first shows it, in Chinese, at every size at which it is wanted.
 *
 * @param plan what `plan.json` holds
 * @param layerAt what a layer file holds
 * @returns `null` when the files give no whole picture: there is no plan, or a layer that is bad or served as tiles
 */
export function planPictures(plan: unknown, layerAt: (path: string) => unknown): PlanPictures | null {
  const { graph } = buildGraph(plan);
  if (!graph || Object.values(graph.package.layers).some(isServedEntry)) return null;
  const layers: Partial<Record<LayerFile, PlanLayers[LayerFile]>> = {};
  for (const name of layerFiles) {
    const { layer } = checkLayer(name, layerAt(graph.package.layers[name]));
    if (!layer) return null;
    layers[name] = layer;
  }
  const { info } = graph;
  const home = asBounds(info.home);
  const zooms = zoomsFor(home);
  return {
    title: escapeXml(info.shortTitle.zh),
    note: escapeXml(underTitle(info)),
    pictures: flavors.flatMap((flavor) =>
      zooms.map((zoom, at) => ({
        flavor,
        media: mediaFor(home, [zoom, zooms[at + 1]], flavor),
        svg: drawAt(home, zoom, layers as PlanLayers, flavor),
      })),
    ),
  };
}

/** Colours of the page, light and dark in one, as declarations of a style sheet. */
export function pageColours(): string {
  const [light, dark] = flavors.map(themeProperties);
  return ['outside', 'panel', 'ink', 'ink-3', 'title-font', 'font']
    .map((name) => {
      const [day, night] = [light?.[`--plan-${name}`], dark?.[`--plan-${name}`]];
      return `--${name}: ${day === night ? day : `light-dark(${day}, ${night})`};`;
    })
    .join(' ');
}

/** The zooms that are drawn, closest first. */
function zoomsFor(home: Bounds): number[] {
  const found: number[] = [];
  for (const [{ margin, across, down }, width, height] of windows) {
    const room = [width * (1 - margin) - across, height - width * margin - down] as const;
    const zoom = zoomForBox(home, ...room);
    if (found.every((other) => Math.abs(other - zoom) >= apart)) found.push(zoom);
  }
  return found.toSorted((a, b) => b - a);
}

/** Windows whose map is nearer to this zoom than to the next; without a next one all that are left. */
function mediaFor(
  home: Bounds,
  [zoom, next]: readonly [number, number | undefined],
  flavor: PlanPicture['flavor'],
): string {
  const coloured = flavor === 'dark' ? ['(prefers-color-scheme: dark)'] : [];
  if (next === undefined) return [...coloured, '(min-width: 0)'].join(' and ');
  const [width, height] = sizeAt(home, (zoom + next) / 2);
  return layouts
    .map(({ media, margin, across, down }) => {
      const least = Math.ceil((width + across) / (1 - margin));
      const high = Math.ceil(height + down + least * margin);
      return [...coloured, media, `(min-width: ${least}px)`, `(min-height: ${high}px)`].join(' and ');
    })
    .join(', ');
}

function drawAt(home: Bounds, zoom: number, layers: PlanLayers, flavor: PlanPicture['flavor']): string {
  const [[left, top], [right, bottom]] = cornersOf(home);
  const center = positionAt([(left + right) / 2, (top + bottom) / 2]);
  const [width, height] = sizeAt(home, zoom);
  const scene = drawScene({
    ...mercatorView({ center, zoom }, width * reach.across, height * reach.down),
    layers,
    appearance: { flavor, language: 'zh', scale: 1 },
  });
  return writeSvg(scene).replaceAll(/ data-(?:subject|layer)="[^"]*"/g, '');
}

/** Px of a box at a zoom. */
function sizeAt(box: Bounds, zoom: number): [width: number, height: number] {
  const [[left, top], [right, bottom]] = cornersOf(box);
  return [(right - left) * worldSize(zoom), (bottom - top) * worldSize(zoom)];
}

const cornersOf = ([west, south, east, north]: Bounds) =>
  [worldPoint([west, north]), worldPoint([east, south])] as const;
