/** Everything the style reads, for every renderer: the layer files and what is made from them. */
import type { FeatureCollection } from 'geojson';
import { type MapHighlight, noHighlight } from '../src/model/map-view';
import type { FeatureProperties, LayerCollection, PlanLayers, SubjectId } from '../src/model/types';
import { decorationsOf } from './decorations';
import { anchorFeatures, focusFeatures } from './focus-features';
import type { SourceName } from './layer-parts';
import type { LayerId } from './layers';
import { type ProjectPoint, spreadPoints } from './spread';

export type { ProjectPoint } from './spread';

export interface SourceOptions {
  /** Groups that are not drawn: projects of hidden sectors are in no stack; default none. */
  hidden?: ReadonlySet<LayerId>;
  /** The only projects that are shown; default all. */
  projects?: ReadonlySet<SubjectId> | null;
  /** Default: nothing stands out. */
  highlight?: MapHighlight;
}

export type StyleSources = Record<SourceName, FeatureCollection>;

/** How near projects are gathered, in the terms of a MapLibre source with `cluster: true`. */
export interface StackOptions {
  /** Px of a tile 512 px wide, at the whole zoom below the map's. */
  radius: number;
  /** From the next whole zoom on every project stands alone. */
  maxZoom: number;
  minPoints: number;
}

/** How the source `projects` is gathered; the members of a stack are those of the engine's cluster. */
export const stackOptions = (scale: number): StackOptions => ({
  radius: Math.round(26 * scale),
  maxZoom: 13,
  minPoints: 2,
});

/** All sources of a plan. Those that change on their own have functions of their own below. */
export function sourcesOf(layers: PlanLayers, options: SourceOptions = {}): StyleSources {
  const projects = projectsOf(layers, options);
  return {
    ...baseSources(layers),
    projects,
    focus: focusFeatures(anchorFeatures(layers, projects.features), options.highlight ?? noHighlight),
  };
}

/** The sources that only another plan changes. Projects that are points are left to {@link projectsOf}. */
export function baseSources(layers: PlanLayers): Omit<StyleSources, 'projects' | 'focus'> {
  return {
    ...layers,
    points: collection(layers.points.features.filter(({ properties }) => !isProjectPoint(properties))),
    decorations: decorationsOf(layers),
  };
}

/**
 * The projects that are shown, as points. Each of those on nearly the same spot has `spread`: px at scale 1 to
 * the right of and below its place, at which it is drawn where there are no stacks.
 */
export function projectsOf(
  layers: PlanLayers,
  { hidden, projects }: Pick<SourceOptions, 'hidden' | 'projects'> = {},
): FeatureCollection<ProjectPoint['geometry'], ProjectPoint['properties']> {
  const shown = layers.points.features.filter(
    (feature): feature is ProjectPoint =>
      isProjectPoint(feature.properties) &&
      feature.geometry.type === 'Point' &&
      !(feature.properties.sector && hidden?.has(`project-${feature.properties.sector}`)) &&
      (!projects || (feature.properties.subject !== undefined && projects.has(feature.properties.subject))),
  );
  return { type: 'FeatureCollection', features: spreadPoints(shown) };
}

const isProjectPoint = ({ kind, role }: FeatureProperties): boolean => kind === 'project' && role === 'point';

const collection = (features: LayerCollection['features']): LayerCollection => ({
  type: 'FeatureCollection',
  features,
});
