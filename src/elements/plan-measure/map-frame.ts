import type { PlanGraph } from '../../model/graph';
import type { Camera, MapPick } from '../../model/map-view';
import { isPoint } from '../../model/measure';
import { project, unproject } from '../../model/web-mercator';
import type { MapSurface } from '../shared/map-surface';
import type { Vertex } from './drawing';

type Point = readonly [x: number, y: number];

/** Pixels within which a click takes a point of the plan. */
const clickReach = 14;
/** Pixels within which the cross does. */
const crossReach = 6;
/** Pixels that the cross keeps from the edge of the free part of the map. */
const margin = 24;

/** The map at one moment: between pixels and positions. */
export class MapFrame {
  constructor(
    readonly surface: MapSurface,
    readonly camera: Camera,
  ) {}

  positionAt(point: Point): [number, number] {
    return unproject(this.camera, this.surface.size, point);
  }

  pixelsOf(position: readonly number[]): [number, number] {
    return project(this.camera, this.surface.size, position);
  }

  /** Pixels between a position and a point of the map. */
  apart(position: readonly number[], [x, y]: Point): number {
    const [left, top] = this.pixelsOf(position);
    return Math.hypot(left - x, top - y);
  }

  /** The middle of what panels leave free. */
  middle(): [number, number] {
    const { size, insets } = this.surface;
    return [(size.width + insets.left - insets.right) / 2, (size.height + insets.top - insets.bottom) / 2];
  }

  /** Moves a point inside the free part of the map; at its edge the map moves instead. */
  move([x, y]: Point, [dx, dy]: Point): [number, number] {
    const { width, height } = this.surface.size;
    const { top, right, bottom, left } = this.surface.insets;
    const inside = (value: number, least: number, most: number): number =>
      Math.min(Math.max(value, least), most);
    const to: [number, number] = [
      inside(x + dx, left + margin, width - right - margin),
      inside(y + dy, top + margin, height - bottom - margin),
    ];
    const [overX, overY] = [x + dx - to[0], y + dy - to[1]];
    if (overX !== 0 || overY !== 0) {
      const center = this.positionAt([width / 2 + overX, height / 2 + overY]);
      this.surface.lookAt({ camera: { center, zoom: this.camera.zoom } }, false);
    }
    return to;
  }

  /** What a click takes: a point of the plan under it, else the bare position, with the line it lies on. */
  vertexOf({ features, at, point }: MapPick, { subjects }: PlanGraph): Vertex {
    for (const { subject: id } of features) {
      const subject = subjects.get(id);
      if (!subject?.position || !isPoint(subject)) continue;
      const [lng = 0, lat = 0] = subject.position.center;
      if (this.apart([lng, lat], point) <= clickReach) return { position: [lng, lat], subject };
    }
    const line = features.find(({ kind }) => kind === 'axis' || kind === 'belt');
    return { position: at, subject: (line && subjects.get(line.subject)) ?? null };
  }

  /** What the cross takes: the nearest point of the plan, else the bare position. */
  vertexAt(point: Point, { subjects }: PlanGraph): Vertex {
    let best: Vertex | null = null;
    let least = crossReach;
    for (const subject of subjects.values()) {
      if (!subject.position || !isPoint(subject)) continue;
      const [lng = 0, lat = 0] = subject.position.center;
      const apart = this.apart([lng, lat], point);
      if (apart <= least) [best, least] = [{ position: [lng, lat], subject }, apart];
    }
    return best ?? { position: this.positionAt(point), subject: null };
  }
}
