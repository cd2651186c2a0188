/** A map in a rectangle of the sheet, to a true scale. */
import type { Position } from 'geojson';
import type { LayerId } from '../../../styles/layers';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { MapHighlight } from '../../model/map-view';
import type { Language } from '../../model/text';
import type { PlanLayers, SubjectId } from '../../model/types';
import { drawScene } from '../draw-scene';
import type { Box as SceneBox } from '../geometry';
import { boxOfIcon } from '../icon-layout';
import type { Scene } from '../scene';
import { writeSvgParts } from '../write-svg';
import type { MapDrawing } from './definitions';
import type { Rect } from './layout';
import { paperNames, placePaperNames } from './paper-names';
import { type Box, type Plane, boxAround } from './projection';
import { round } from './text';

/** Which ground lies where on the paper. */
export interface MapWindow {
  /** The n of 1:n. */
  scale: number;
  /** Mm of paper of a position [longitude, latitude]. */
  toPaper(position: Position): [x: number, y: number];
  /** Metres [easting, northing] of mm of paper. */
  toMetres(point: readonly [x: number, y: number]): [easting: number, northing: number];
}

/** Lays the middle of a box of metres onto the middle of a rectangle of the paper. */
export function mapWindow(plane: Plane, box: Box, rect: Rect, scale: number): MapWindow {
  const [east, north] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  return {
    scale,
    toPaper(position) {
      const [easting, northing] = plane.forward(position);
      return [x + ((easting - east) * 1000) / scale, y - ((northing - north) * 1000) / scale];
    },
    toMetres: ([across, down]) => [east + ((across - x) * scale) / 1000, north - ((down - y) * scale) / 1000],
  };
}

/** The box in metres around the district; around the home view where there is no district. */
export function districtBox({ graph, layers }: LoadedPlan, plane: Plane): Box {
  const areas = layers.district.features.filter(({ properties }) => properties.role === 'area');
  const [west = 0, south = 0, east = 0, north = 0] = graph.info.home;
  const home: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const points = areas.flatMap(({ geometry }) => positionsOf(geometry));
  return boxAround((points.length > 0 ? points : home).map((point) => plane.forward(point))) ?? [0, 0, 1, 1];
}

function positionsOf(geometry: PlanLayers['district']['features'][number]['geometry']): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const flat = (value: unknown): Position[] =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [value as Position]
      : (value as unknown[]).flatMap((each) => flat(each));
  return flat(geometry.coordinates);
}

export interface MapWindowOptions {
  plan: LoadedPlan;
  window: MapWindow;
  /** The part of the paper that is drawn. */
  rect: Rect;
  drawing: MapDrawing;
  language: Language;
  hidden: ReadonlySet<LayerId>;
  projects: ReadonlySet<SubjectId> | null;
  highlight: MapHighlight;
  /** Furniture that lies on the map: labels that it would cut are left out. */
  covered: readonly Rect[];
}

/** Draws a map: its items in px, `drawing.pixel` mm each. */
export function drawMap(options: MapWindowOptions): Scene {
  const { plan, window, rect, drawing, language, hidden, projects, highlight, covered } = options;
  const { pixel, zoom, leftOut } = drawing;
  const draw = (taken: readonly SceneBox[]): Scene => {
    const scene = drawScene({
      layers: plan.layers,
      appearance: { flavor: 'print', language, scale: 1 },
      width: rect.width / pixel,
      height: rect.height / pixel,
      zoom,
      project(position) {
        const [x, y] = window.toPaper(position);
        return [(x - rect.x) / pixel, (y - rect.y) / pixel];
      },
      hidden,
      projects,
      highlight,
      loose: { layers: paperNames, taken },
    });
    if (!leftOut) return scene;
    return {
      ...scene,
      items: scene.items.filter(({ type, layer }) => type !== 'label' || !leftOut.test(layer)),
    };
  };
  const onScene = covered.map(({ x, y, width, height }): SceneBox => [
    (x - rect.x) / pixel,
    (y - rect.y) / pixel,
    (x - rect.x + width) / pixel,
    (y - rect.y + height) / pixel,
  ]);
  const { labels, leaders } = placePaperNames(draw([]), onScene);
  const names = [...labels.values()];
  // Lesser names find their places again, beside these.
  const scene = draw(names.flatMap(({ boxes }) => boxes));
  const isCovered = ([left, top, right, bottom]: SceneBox): boolean =>
    onScene.some((each) => left < each[2] && right > each[0] && top < each[3] && bottom > each[1]);
  const whole = (box: SceneBox): boolean => {
    const [left, top, right, bottom] = box;
    return left >= 0 && top >= 0 && right <= scene.width && bottom <= scene.height && !isCovered(box);
  };
  // Neither names nor symbols are cut by the furniture.
  const others = scene.items.filter((item) => {
    if (item.type === 'label') return !paperNames.test(item.layer) && item.boxes.every(whole);
    return item.type !== 'icon' || !isCovered(boxOfIcon(item));
  });
  const firstName = others.findIndex(({ layer }) => /-name/.test(layer));
  const at = firstName < 0 ? others.length : firstName;
  return { ...scene, items: [...others.slice(0, at), ...leaders, ...others.slice(at), ...names] };
}

/**
 * A drawn map as SVG in its rectangle; nothing of it lies outside.
 *
 * @param part names it, also in front of its ids
 */
export function mapSvg(scene: Scene, { x, y, width, height }: Rect, part: string): string {
  const { definitions, body } = writeSvgParts(scene, { idPrefix: part, precision: 2 });
  return (
    `<svg data-part="${part}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ` +
    `viewBox="0 0 ${round(scene.width)} ${round(scene.height)}"><defs>${definitions}</defs>${body}</svg>`
  );
}
