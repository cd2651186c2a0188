/** Everything the style reads, for every renderer: the layer files and what is made from them. */
import type { FeatureCollection, Point } from 'geojson';
import { type MapHighlight, noHighlight } from '../src/model/map-view';
import type { Language } from '../src/model/text';
import type { LayerCollection, LayerFeature, PlanLayers, SubjectId } from '../src/model/types';
import { axisBand, clearPlaces, symbolsOf } from './clear-places';
import { type Crowd, crowdOf } from './crowd';
import { decorationsOf } from './decorations';
import { type FocusProperties, anchorFeatures, focusFeatures } from './focus-features';
import { type SourceName, isBriefing } from './layer-parts';
import type { LayerId } from './layers';
import { linesOfName } from './name-lines';
import { crowdPlaces } from './crowd-names';
import { type ProjectPoint, packOffset, spreadPoints } from './spread';
import { type Gathered, type Higher, coreWeight, gatheredProjects, pushedProjects } from './stack-gathering';
import { type ZoomValues, roomScale, sizes } from './tokens';

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

/** All sources of a plan. Those that change on their own have functions of their own below. */
export function sourcesOf(layers: PlanLayers, options: SourceOptions = {}): StyleSources {
  return {
    ...baseSources(layers, options.look ?? { language: 'zh', scale: 1 }),
    ...linesOf(layers, options.projects),
    projects: projectsOf(layers, { ...options, scale: options.look?.scale ?? 1 }),
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

/**
 * Looks for the places of names in a crowd in steps, one band of zooms in each; they are kept with the sources. An
 * engine asks for all of them at once, which would hold the page for as long as all steps take.
 */
export function* placingNames({ pattern }: BaseSources): Generator<void, void> {
  const crowded = pattern.features.find(({ properties }) => properties && 'aside' in properties)?.properties;
  for (const key of Object.keys(crowded ?? {})) {
    if (!key.startsWith('at_')) continue;
    void (crowded as Record<string, unknown>)[key];
    yield;
  }
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
 * names of cores, zones and towns have their `lines`.
 */
function crowdSources(layers: PlanLayers, look: SourceLook): Pick<StyleSources, 'towns' | 'pattern'> {
  const briefing = isBriefing(look.scale);
  const { gathered } = gatheredOf(layers, { scale: briefing ? roomScale : 1 });
  const { crowd, others } = drawnOf(layers);
  const symbols = symbolsOf(layers, others, gathered);
  const places = crowd && crowdPlaces(layers, crowd, symbols, look.language, briefing);
  const placed = ({ features }: LayerCollection): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.map((feature) => {
      const lines = nameLines(feature, look.language);
      const place = places?.get(feature);
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

function nameLines({ properties: { kind, name, name_en: english } }: LayerFeature, language: Language) {
  const text = language === 'en' ? (english ?? name) : name;
  if ((kind !== 'zone' && kind !== 'core' && kind !== 'town') || text === undefined) return null;
  const lines = linesOfName(text, kind, language);
  return lines && { lines: lines.join('\n') };
}

/** Which projects are shown, and the scale of all sizes; default 1. */
type ShownProjects = Pick<SourceOptions, 'hidden' | 'projects'> & { scale?: number };

/** The projects that are shown, as points. Each knows where the stack it is in is drawn. */
export function projectsOf(
  layers: PlanLayers,
  shown: ShownProjects = {},
): FeatureCollection<Point, ProjectPoint['properties']> {
  return { type: 'FeatureCollection', features: gatheredOf(layers, shown).features };
}

interface GatheredProjects {
  features: ProjectPoint[];
  gathered: Gathered;
}

const gatherings = new WeakMap<PlanLayers, Map<string, GatheredProjects>>();
/** How many are kept of a plan. */
const mostGatherings = 8;

/** Worked out once while the same projects are shown at the same scale. */
function gatheredOf(
  layers: PlanLayers,
  { hidden, projects, scale = 1 }: ShownProjects = {},
): GatheredProjects {
  const sectors = [...(hidden ?? [])].filter((id) => id.startsWith('project-')).toSorted();
  const key = [scale, ...sectors, ...(projects ? ['only', ...projects] : [])].join(' ');
  const known = gatherings.get(layers) ?? new Map<string, GatheredProjects>();
  gatherings.set(layers, known);
  const before = known.get(key);
  if (before) return before;
  const shown = drawnOf(layers).projects.filter(
    ({ properties: { sector, subject } }) =>
      !(sector && hidden?.has(`project-${sector}`)) &&
      (!projects || (subject !== undefined && projects.has(subject))),
  );
  const gathered = gatheredProjects(shown, higherSymbols(layers), scale);
  const found = { features: pushedProjects(shown, gathered), gathered };
  const [oldest] = known.keys();
  if (known.size >= mostGatherings && oldest !== undefined) known.delete(oldest);
  known.set(key, found);
  return found;
}

/** What stacks keep off: cores above all, then platforms, then seats and the band of the axis. */
function higherSymbols(layers: PlanLayers): Higher[] {
  const { crowd, others } = drawnOf(layers);
  const asides = new Map(crowd?.seats.map(({ feature, aside }) => [feature, aside]));
  const all = [...layers.pattern.features, ...layers.towns.features, ...others];
  const bands = layers.pattern.features
    .filter(({ properties }) => properties.kind === 'axis')
    .flatMap(axisBand);
  const alongAxis = bands.map(({ at }): Higher => ({ at, radius: half(sizes.axis), weight: 1 }));
  const symbols = all.flatMap((feature): Higher | [] => {
    const {
      geometry,
      properties: { kind, role, index },
    } = feature;
    if (geometry.type !== 'Point') return [];
    const at = geometry.coordinates;
    if (kind === 'core' && role === 'point') {
      return { at, radius: (index ?? 1) > 1 ? sizes.coreSub : sizes.coreMain, weight: coreWeight };
    }
    if (kind === 'platform' && role === 'point') return { at, radius: half(sizes.platform), weight: 5 };
    return role === 'seat' ? { at, aside: asides.get(feature), radius: half(sizes.townSeat), weight: 2 } : [];
  });
  return [...symbols, ...alongAxis];
}

const half = (values: ZoomValues): ZoomValues => values.map((value) => value / 2) as unknown as ZoomValues;

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
  crowd: Crowd | null;
}

const drawn = new WeakMap<PlanLayers, Drawn>();

/** Worked out once for a plan. */
function drawnOf(layers: PlanLayers): Drawn {
  const known = drawn.get(layers);
  if (known) return known;
  const points = clearPlaces(layers);
  const projects = spreadPoints(points.filter(isProjectPoint));
  const others = points.filter((feature) => !isProjectPoint(feature));
  const crowd = crowdOf(layers, symbolsOf(layers, others));
  const found = { projects, others, anchors: anchorFeatures(layers, [...projects, ...others]), crowd };
  drawn.set(layers, found);
  return found;
}

const isProjectPoint = (feature: LayerFeature): feature is ProjectPoint =>
  feature.properties.kind === 'project' && feature.geometry.type === 'Point';

const collection = (features: LayerCollection['features']): LayerCollection => ({
  type: 'FeatureCollection',
  features,
});
