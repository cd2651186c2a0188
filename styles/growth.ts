/** How groups of the map come for people who watch: cores grow, lines draw themselves, areas wash in, points drop in. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerFile, PlanLayers, SubjectId } from '../src/model/types';
import { layerFiles } from '../src/model/types';
import type { SourceName } from './layer-parts';
import { partsOf } from '../src/model/layer-switches';
import { type LayerId, groupOfSubject, partOfFeature } from './layers';
import { layerGroup } from './style';

/** A feature that comes: its state `away` goes from 1 to 0. Milliseconds. */
export interface Arrival {
  source: SourceName;
  subject: SubjectId;
  begin: number;
  lasts: number;
}

/** Milliseconds: what cartography says of motion. */
const times = { core: 500, line: 900, area: 500, step: 40, drop: 220, fade: 300 } as const;
/** Many points take no longer than this together. */
const longestFall = 1600;

/** Groups whose lines draw themselves. */
const drawnGroups: readonly LayerId[] = ['axis', 'belt'];

/** The features of the groups that come, each with its time. */
export function arrivalsOf(layers: PlanLayers, groups: ReadonlySet<LayerId>): Arrival[] {
  const arrivals = new Map<string, Arrival>();
  const falling: Arrival[][] = [];
  for (const file of layerFiles) {
    for (const { properties } of layers[file].features) {
      const group = groupOfSubject(properties);
      const { subject } = properties;
      const part = partOfFeature(properties);
      if (group === null || subject === undefined) continue;
      if (!groups.has(group) && !(part && groups.has(part))) continue;
      if (arrivals.has(`${file} ${subject}`)) continue;
      const own = sourcesFor(file, group).map((source) => ({
        ...{ source, subject },
        ...timeOf(group, properties.index ?? 1),
      }));
      for (const each of own) arrivals.set(`${each.source} ${subject}`, each);
      if (isPoint(group)) falling.push(own);
    }
  }
  const step = Math.min(times.step, longestFall / Math.max(1, falling.length));
  falling.forEach((own, at) => {
    for (const each of own) each.begin = at * step;
  });
  return [...arrivals.values()];
}

/** Milliseconds until the last has come. */
export function lengthOf(arrivals: readonly Arrival[]): number {
  return Math.max(0, ...arrivals.map(({ begin, lasts }) => begin + lasts));
}

/** How much of a feature is still away, from 1 to 0. */
export function awayAt({ begin, lasts }: Arrival, time: number): number {
  const part = Math.min(1, Math.max(0, (time - begin) / lasts));
  return Math.round((1 - part) * 50) / 50;
}

/** How far a line has drawn itself, or a core has grown, from 0 to 1. */
export function drawnAt(kind: 'line' | 'core', time: number): number {
  const part = Math.min(1, Math.max(0, time / times[kind]));
  return part * part * (3 - 2 * part);
}

function timeOf(group: LayerId, index: number): Pick<Arrival, 'begin' | 'lasts'> {
  // What the engine really draws takes over from what grew.
  if (group === 'core') return { begin: times.core * 0.5, lasts: times.core * 0.6 };
  if (drawnGroups.includes(group)) return { begin: times.line * 0.75, lasts: times.line * 0.35 };
  if (group === 'zone' || group === 'quarter') return { begin: (index - 1) * 140, lasts: times.area };
  if (isPoint(group)) return { begin: 0, lasts: times.drop };
  return { begin: 0, lasts: times.fade };
}

const isPoint = (group: LayerId): boolean => group === 'platform' || group.startsWith('project-');

/** Where the features of a file are drawn from. */
function sourcesFor(file: LayerFile, group: LayerId): SourceName[] {
  if (file === 'pattern') return ['pattern', 'decorations'];
  return group.startsWith('project-') ? [file, 'projects'] : [file];
}

const opacities: Readonly<Partial<Record<LayerSpecification['type'], readonly string[]>>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
};

/** A layer as it is, or one that can come and go: of these groups, and the rings around what comes. */
export function movable(layer: LayerSpecification, groups: ReadonlySet<LayerId>): LayerSpecification {
  const group = layerGroup(layer);
  const ring = layer.id.startsWith('focus-') && layer.type !== 'symbol' && layer.id !== 'focus-ring-project';
  const own =
    group === 'project'
      ? [...groups].some((id) => id.startsWith('project-'))
      : [group, ...partsOf(group)].some((id) => groups.has(id as LayerId));
  // Stacks have no states: they are there at once.
  return (ring || own) && layer.id !== 'project-stack' ? growing(layer) : layer;
}

/** A layer that reads how much of each feature is away. */
function growing(layer: LayerSpecification): LayerSpecification {
  const names = opacities[layer.type];
  if (!names) return layer;
  const paint = (layer.paint ?? {}) as Readonly<Record<string, unknown>>;
  const faded = Object.fromEntries(names.map((name) => [name, fade(paint[name] ?? 1)]));
  return { ...layer, paint: { ...paint, ...faded } } as LayerSpecification;
}

const here = ['-', 1, ['number', ['feature-state', 'away'], 0]];

/** An opacity times what is there. The zoom must stay outermost. */
function fade(value: unknown): unknown {
  if (!Array.isArray(value)) return ['*', value, here];
  const [name, ...rest] = value as unknown[];
  const zoomed = (at: number): boolean => Array.isArray(rest[at]) && (rest[at] as unknown[])[0] === 'zoom';
  if (name === 'interpolate' && zoomed(1)) {
    return [name, ...rest.map((part, at) => (at >= 3 && at % 2 === 1 ? ['*', part, here] : part))];
  }
  if (name === 'step' && zoomed(0)) {
    return [name, ...rest.map((part, at) => (at % 2 === 1 ? ['*', part, here] : part))];
  }
  return ['*', value, here];
}

/** Layers for a line of the source `growth` that draws itself: copies of those that will be there. */
export function drawingLines(
  layers: readonly LayerSpecification[],
  source: string,
  groups: ReadonlySet<LayerId>,
): { layer: LayerSpecification; over: string; colour: string }[] {
  return layers.flatMap((layer) => {
    const group = layerGroup(layer) as LayerId;
    if (layer.type !== 'line' || !drawnGroups.includes(group) || !groups.has(group)) return [];
    const {
      'line-dasharray': dashes,
      'line-color': colour,
      'line-opacity': opacity,
      ...paint
    } = layer.paint ?? {};
    if (dashes || typeof colour !== 'string') return [];
    const copy = {
      ...layer,
      id: `growth-${layer.id}`,
      source,
      paint: { ...paint, 'line-opacity': full(opacity) },
    };
    return [{ layer: copy as LayerSpecification, over: layer.id, colour }];
  });
}

/** What an opacity is where nothing stands out. */
function full(opacity: unknown): number {
  if (typeof opacity === 'number') return opacity;
  if (Array.isArray(opacity) && opacity[0] === 'case') return full(opacity.at(-1));
  // A layer that can come and go: times how much of it is there.
  if (Array.isArray(opacity) && opacity[0] === '*') return full(opacity[1]);
  return 1;
}

/** A line in its colour as far as it has drawn itself. */
export function gradientTo(part: number, colour: string): unknown {
  if (part <= 0) return ['step', ['line-progress'], 'rgba(0,0,0,0)', 1, 'rgba(0,0,0,0)'];
  return ['step', ['line-progress'], colour, Math.min(part, 0.9999), part >= 1 ? colour : 'rgba(0,0,0,0)'];
}
