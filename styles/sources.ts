/** Everything the style reads, for every renderer: the layer files and what is made from them. */
import type { FeatureCollection, Point } from 'geojson';
import { type MapHighlight, noHighlight } from '../src/model/map-view';
import type { Language } from '../src/model/text';
import type { LayerCollection, LayerFeature, PlanLayers, SubjectId } from '../src/model/types';
import { clearPlaces, symbolsOf } from './clear-places';
import { decorationsOf } from './decorations';
import { type FocusProperties, anchorFeatures, focusFeatures } from './focus-features';
import { type SourceName, isBriefing } from './layer-parts';
import type { LayerId } from './layers';
import { linesOfName } from './name-lines';
import { crowdPlaces } from './town-leaders';
import { type ProjectPoint, packOffset, spreadPoints } from './spread';

export type { ProjectPoint } from './spread';

export interface SourceOptions {
  /** Groups that are not drawn: projects of hidden sectors are in no stack; default none. */
  hidden?: ReadonlySet<LayerId>;
  /** The only projects that are shown; default all. */
  projects?: ReadonlySet<SubjectId> | null;
  /** Default: nothing stands out. */
  highlight?: MapHighlight;
  /** Default: in Chinese, at a desk. */
  look?: SourceLook;
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
  radius: Math.round(18 * scale),
  maxZoom: 13,
  minPoints: 2,
});

/** All sources of a plan. Those that change on their own have functions of their own below. */
export function sourcesOf(layers: PlanLayers, options: SourceOptions = {}): StyleSources {
  return {
    ...baseSources(layers, options.look ?? { language: 'zh', scale: 1 }),
    ...linesOf(layers, options.projects),
    projects: projectsOf(layers, options),
    focus: focusOf(layers, options.highlight ?? noHighlight),
  };
}

/** Sources that only another plan or look changes. */
export type BaseSources = Omit<StyleSources, 'projects' | 'focus'>;

const bases = new WeakMap<PlanLayers, Map<string, BaseSources>>();

/**
 * The sources that only another plan or look changes. Projects that are points are left to {@link projectsOf}. Worked
 * out once for all renderers of a plan: finding places for names in a crowd takes longer than a drawing.
 */
export function baseSources(layers: PlanLayers, look: SourceLook): BaseSources {
  const known = bases.get(layers) ?? new Map<string, BaseSources>();
  bases.set(layers, known);
  const key = sourceLook(look);
  const found = known.get(key) ?? {
    ...layers,
    ...crowdSources(layers, look),
    points: collection(drawnOf(layers).others),
    decorations: decorationsOf(layers),
  };
  known.set(key, found);
  return found;
}

/** Where the sources are drawn, as far as they depend on it. */
export interface SourceLook {
  language: Language;
  /** The scale of all sizes. */
  scale: number;
}

/** What two looks have in common whose sources are the same. */
export const sourceLook = ({ language, scale }: SourceLook): string =>
  `${language} ${isBriefing(scale) ? 'briefing' : 'desk'}`;

/**
 * Seats of a crowd, and cores, axes and zones among them, know how they are drawn: `aside`, where the symbol stands,
 * and for each band of zooms where the name begins and which side of it stands there; packed as `spread` is. Long
 * names of cores and zones have their `lines`.
 */
function crowdSources(layers: PlanLayers, look: SourceLook): Pick<StyleSources, 'towns' | 'pattern'> {
  const { projects, others } = drawnOf(layers);
  const symbols = symbolsOf(layers, [...projects, ...others]);
  const places = crowdPlaces(layers, symbols, look.language, isBriefing(look.scale));
  const placed = ({ features }: LayerCollection): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.map((feature) => {
      const lines = nameLines(feature, look.language);
      const place = places.get(feature);
      if (!place) return lines ? withProperties(feature, lines) : feature;
      const properties = { ...feature.properties, ...lines, aside: packOffset(place.aside) };
      for (const [band, name] of place.names) {
        const values = { [`at_${band}`]: () => packOffset(name().at), [`side_${band}`]: () => name().anchor };
        for (const [key, get] of Object.entries(values)) {
          Object.defineProperty(properties, key, { get, enumerable: true });
        }
      }
      return { ...feature, properties } as LayerFeature;
    }),
  });
  return { towns: placed(layers.towns), pattern: placed(layers.pattern) };
}

const withProperties = (feature: LayerFeature, more: Record<string, unknown>): LayerFeature =>
  ({ ...feature, properties: { ...feature.properties, ...more } }) as LayerFeature;

function nameLines({ properties: { kind, name } }: LayerFeature, language: Language) {
  if ((kind !== 'zone' && kind !== 'core') || name === undefined) return null;
  const lines = linesOfName(name, kind, language);
  return lines && { lines: lines.join('\n') };
}

/** The projects that are shown, as points. */
export function projectsOf(
  layers: PlanLayers,
  { hidden, projects }: Pick<SourceOptions, 'hidden' | 'projects'> = {},
): FeatureCollection<Point, ProjectPoint['properties']> {
  const features = drawnOf(layers).projects.filter(
    ({ properties: { sector, subject } }) =>
      !(sector && hidden?.has(`project-${sector}`)) &&
      (!projects || (subject !== undefined && projects.has(subject))),
  );
  return { type: 'FeatureCollection', features };
}

/** The sources that hold projects as lines or areas, beside what is no project. */
export const lineSources = ['points', 'transport', 'water'] as const satisfies readonly SourceName[];

/** What {@link lineSources} hold while only these projects are shown; `null`: all. */
export function linesOf(
  layers: PlanLayers,
  projects: ReadonlySet<SubjectId> | null = null,
): Pick<StyleSources, (typeof lineSources)[number]> {
  const shown = ({ properties: { kind, stage, subject } }: LayerFeature): boolean =>
    // On the network of roads and waters a stage tells a project from what is there.
    !projects || !(kind === 'project' || stage) || (subject !== undefined && projects.has(subject));
  return {
    points: collection(drawnOf(layers).others.filter(shown)),
    transport: collection(layers.transport.features.filter(shown)),
    water: collection(layers.water.features.filter(shown)),
  };
}

/** What stands out; small, for it changes with the pointer. */
export function focusOf(
  layers: PlanLayers,
  highlight: MapHighlight,
): FeatureCollection<Point, FocusProperties> {
  return focusFeatures(drawnOf(layers).anchors, highlight);
}

/** Features at the places where they are drawn. */
interface Drawn {
  projects: ProjectPoint[];
  others: LayerFeature[];
  anchors: ReadonlyMap<SubjectId, LayerFeature>;
}

const drawn = new WeakMap<PlanLayers, Drawn>();

/** Worked out once for a plan. */
function drawnOf(layers: PlanLayers): Drawn {
  const known = drawn.get(layers);
  if (known) return known;
  const points = clearPlaces(layers);
  const projects = spreadPoints(points.filter(isProjectPoint));
  const others = points.filter((feature) => !isProjectPoint(feature));
  const found = { projects, others, anchors: anchorFeatures(layers, [...projects, ...others]) };
  drawn.set(layers, found);
  return found;
}

const isProjectPoint = (feature: LayerFeature): feature is ProjectPoint =>
  feature.properties.kind === 'project' && feature.geometry.type === 'Point';

const collection = (features: LayerCollection['features']): LayerCollection => ({
  type: 'FeatureCollection',
  features,
});
