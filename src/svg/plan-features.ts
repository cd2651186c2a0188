/** The features of a plan's sources in px of a view, each with its state. */
import { Supercluster } from '@maplibre/geojson-vt';
import type { Feature, FeatureCollection, Geometry, Point as GeoPoint, Position } from 'geojson';
import { statesOf } from '../../styles/feature-states';
import { baseSources, focusOf, linesOf, projectsOf } from '../../styles/sources';
import type { ProjectPoint } from '../../styles/spread';
import { stackOptions, stackPropertiesOf } from '../../styles/stacks';
import { type SourceName, sourceNames } from '../../styles/style';
import { noHighlight } from '../model/map-view';
import type { PlanLayers, SubjectId } from '../model/types';
import { type Line, simplified } from './geometry';
import type { Members, Project, SceneOptions } from './scene';
import type { StyleFeature } from './style-reader';

/** A feature in px. Points are one line of points; an area is its rings. */
export interface DrawnFeature extends StyleFeature {
  subject: SubjectId | undefined;
  /** Of a stack. */
  members?: Members;
  lines: readonly Line[];
}

/** Px that a line may be off: what the engine allows its tiles. */
const tolerance = 0.25;

/** Features by source, projected when first asked for. */
export class PlanFeatures {
  readonly #options: SceneOptions;
  readonly #sources: Partial<Record<SourceName, FeatureCollection>>;
  readonly #drawn = new Map<string, readonly DrawnFeature[]>();
  readonly #states: ReturnType<typeof statesOf>;

  /** @param tileZoom the whole zoom at which projects are gathered into stacks */
  constructor(options: SceneOptions, tileZoom: number) {
    this.#options = options;
    const { layers, appearance, highlight = noHighlight } = options;
    this.#sources = {
      ...baseSources(layers, appearance),
      ...(options.projects ? linesOf(layers, options.projects) : {}),
      projects: gathered(
        projectsOf(layers, { ...options, scale: appearance.scale }),
        appearance.scale,
        tileZoom,
      ),
      focus: focusOf(layers, highlight),
    };
    const { selected, hovered, related, dimOthers } = highlight;
    const all = dimOthers ? subjectsOf(layers) : [...selected, ...hovered, ...related];
    this.#states = statesOf(all, highlight);
  }

  of(source: string): readonly DrawnFeature[] {
    let drawn = this.#drawn.get(source);
    if (!drawn) {
      const name = sourceNames.find((each) => each === source);
      const features = (name && this.#sources[name]?.features) ?? [];
      const { project } = this.#options;
      drawn = features.flatMap((feature) => this.#drawnFeature(feature, project, source !== 'focus'));
      this.#drawn.set(source, drawn);
    }
    return drawn;
  }

  #drawnFeature(feature: Feature, project: Project, hasState: boolean): DrawnFeature[] {
    const properties = feature.properties ?? {};
    const { subject, members } = properties as { subject?: SubjectId; members?: Members };
    const state = (hasState && subject !== undefined && this.#states.get(subject)) || {};
    return pixels(feature.geometry, project).map(({ type, lines }) => ({
      type,
      properties,
      state,
      subject,
      ...(members ? { members } : {}),
      lines,
    }));
  }
}

function pixels(geometry: Geometry, project: Project): { type: 1 | 2 | 3; lines: Line[] }[] {
  const line = (positions: readonly Position[]): Line => simplified(positions.map(project), tolerance);
  switch (geometry.type) {
    case 'Point':
      return [{ type: 1, lines: [[project(geometry.coordinates)]] }];
    case 'MultiPoint':
      return [{ type: 1, lines: [geometry.coordinates.map(project)] }];
    case 'LineString':
      return [{ type: 2, lines: [line(geometry.coordinates)] }];
    case 'MultiLineString':
      return [{ type: 2, lines: geometry.coordinates.map(line) }];
    case 'Polygon':
      return [{ type: 3, lines: geometry.coordinates.map(line) }];
    case 'MultiPolygon':
      return [{ type: 3, lines: geometry.coordinates.flat().map(line) }];
    case 'GeometryCollection':
      return geometry.geometries.flatMap((part) => pixels(part, project));
  }
}

/** The subjects of a plan, kept as long as its layers are. */
const plans = new WeakMap<PlanLayers, readonly SubjectId[]>();

function subjectsOf(layers: PlanLayers): readonly SubjectId[] {
  const known = plans.get(layers);
  if (known) return known;
  const all = Object.values(layers).flatMap(({ features }) =>
    features.flatMap(({ properties }) => properties.subject ?? []),
  );
  const subjects = [...new Set(all)];
  plans.set(layers, subjects);
  return subjects;
}

const world: [number, number, number, number] = [-180, -85, 180, 85];

/** Projects as they stand at a zoom: alone, or in stacks as the engine gathers them. */
function gathered(projects: FeatureCollection<GeoPoint>, scale: number, tileZoom: number): FeatureCollection {
  const { radius, maxZoom, minPoints } = stackOptions(scale);
  // From the nearest zoom down to this one: those farther off are not asked for.
  const minZoom = Math.max(0, Math.min(tileZoom, maxZoom));
  const clusters = new Supercluster({ radius, minZoom, maxZoom, minPoints, extent: 512 });
  clusters.load([...projects.features]);
  const features = clusters.getClusters(world, tileZoom).map((feature): Feature => {
    const { cluster_id: id } = feature.properties ?? {};
    if (typeof id !== 'number') return feature;
    const [first] = clusters.getLeaves(id, 1) as ProjectPoint[];
    const members = new StackMembers(clusters, id);
    return {
      ...feature,
      properties: { ...feature.properties, ...stackPropertiesOf(first, tileZoom), members },
    };
  });
  return { type: 'FeatureCollection', features };
}

class StackMembers implements Members {
  readonly #clusters: Supercluster;
  readonly #id: number;
  #ids: readonly SubjectId[] | undefined;

  constructor(clusters: Supercluster, id: number) {
    this.#clusters = clusters;
    this.#id = id;
  }

  get length(): number {
    return this.ids.length;
  }

  get ids(): readonly SubjectId[] {
    return (this.#ids ??= this.#clusters
      .getLeaves(this.#id, Infinity)
      .flatMap(({ properties }) => properties?.subject ?? []));
  }
}
