import type { LayerId } from '../../styles/layers';
import type { Flavor } from '../../styles/tokens';
import type { PlanGraph } from '../model/graph';
import { type Camera, type MapHighlight, noHighlight } from '../model/map-view';
import { type Language, textOf } from '../model/text';
import type { PlanLayers, SubjectId } from '../model/types';
import { closestZooms } from '../model/view-fit';
import { drawScene } from './draw-scene';
import { type MercatorView, mercatorView, viewOfBounds } from './mercator-view';
import { type WriteOptions, writeSvg } from './write-svg';

/** What `renderPlanSvg` draws. Of `camera`, `bounds` and `subject` the first given says where the map looks. */
export interface RenderPlanOptions extends Omit<WriteOptions, 'title'> {
  /** The plan's layer files. */
  layers: PlanLayers;
  /** Px; default 800 × 600. */
  width?: number;
  height?: number;
  camera?: Camera;
  /** [west, south, east, north] in degrees, shown whole. */
  bounds?: readonly [number, number, number, number];
  /** Shown whole, no closer than its place is known; one without a place: the home view. */
  subject?: SubjectId;
  /** Default `light`. */
  flavor?: Flavor;
  /** Default `zh`. */
  language?: Language;
  /** Multiplies every size, text too; default 1. */
  scale?: number;
  /** Groups that are not drawn; default none. */
  hidden?: ReadonlySet<LayerId>;
  /** The only projects that are drawn; default all. */
  projects?: ReadonlySet<SubjectId> | null;
  /** Stand out together with what is related to them, while all else fades; default none. */
  selected?: readonly SubjectId[];
  /** Name for people who cannot see the map; default the plan's short title; `null`: the map is decoration. */
  title?: string | null;
}

type Box = readonly [number, number, number, number];

/**
 * Draws a plan as a standalone SVG document, in Node as in browsers: no DOM, no canvas, no fonts are needed. The same
 * arguments always give the same text.
 */
export function renderPlanSvg(graph: PlanGraph, options: RenderPlanOptions): string {
  const {
    flavor = 'light',
    language = 'zh',
    scale = 1,
    title = textOf(graph.info.shortTitle, language),
  } = options;
  const scene = drawScene({
    ...viewFor(graph, options),
    layers: options.layers,
    appearance: { flavor, language, scale },
    hidden: options.hidden,
    projects: options.projects,
    highlight: highlightFor(graph, options.selected ?? []),
  });
  return writeSvg(scene, { ...options, title: title ?? undefined });
}

function viewFor(graph: PlanGraph, options: RenderPlanOptions): MercatorView {
  const { width = 800, height = 600, camera, bounds, subject } = options;
  if (camera) return mercatorView(camera, width, height);
  if (bounds) return viewOfBounds(bounds, width, height);
  const found = subject === undefined ? undefined : graph.subjects.get(subject);
  if (!found?.position) return viewOfBounds(graph.info.home as unknown as Box, width, height);
  const margin = Math.min(width, height) / 8;
  const maxZoom = closestZooms[found.precision];
  return viewOfBounds(found.position.bbox as unknown as Box, width, height, { margin, maxZoom });
}

function highlightFor(graph: PlanGraph, selected: readonly SubjectId[]): MapHighlight {
  const known = selected.filter((id) => graph.subjects.has(id));
  if (known.length === 0) return noHighlight;
  const related = new Set(known.flatMap((id) => [...graph.relatedSubjects(id)]));
  return { selected: known, hovered: [], related: [...related], dimOthers: true };
}
