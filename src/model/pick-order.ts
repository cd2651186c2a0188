import type { PickedFeature } from './map-view';
import type { SubjectId, SubjectKind } from './types';
import { subjectKinds } from './types';

/** What a renderer found under the pointer, topmost first. */
export interface FoundFeature {
  properties: Readonly<Record<string, unknown>>;
  geometry: 'point' | 'line' | 'area';
  /** Pixels from the pointer to a point or label anchor; 0 for the rest. */
  distance: number;
}

/** Half the side in px of the box in which things are looked for. */
export const pickReach = { mouse: 6, touch: 14 } as const;

const shapes = ['point', 'line', 'area'] as const;
const order: readonly SubjectKind[] = [
  'core',
  'platform',
  'project',
  'place',
  'town',
  'quarter',
  'axis',
  'belt',
  'zone',
];

/** What a click most likely means: points before lines before areas, then by kind, then the nearest. */
export function orderPicks(found: readonly FoundFeature[]): PickedFeature[] {
  const seen = new Set<SubjectId>();
  return found
    .map((feature, at) => ({ ...feature, at, picked: pickedFeature(feature) }))
    .filter((entry): entry is typeof entry & { picked: PickedFeature } => entry.picked !== null)
    .toSorted(
      (a, b) =>
        shapes.indexOf(a.geometry) - shapes.indexOf(b.geometry) ||
        rank(a) - rank(b) ||
        a.distance - b.distance ||
        a.at - b.at,
    )
    .map(({ picked }) => picked)
    .filter(({ subject }) => !seen.has(subject) && seen.add(subject));
}

/** What a point, symbol or name stands for: that of an axis, belt or zone is no point to click on. */
export function shapeOfPoint(kind: unknown): 'point' | 'line' {
  return kind === 'axis' || kind === 'belt' || kind === 'zone' ? 'line' : 'point';
}

/** A town's seat comes before other lines and areas, its whole area after all of them. */
function rank({ picked, geometry }: { picked: PickedFeature; geometry: FoundFeature['geometry'] }): number {
  const at = order.indexOf(picked.kind);
  return at === -1 || (picked.kind === 'town' && geometry === 'area') ? order.length : at;
}

/** The subject of a feature; `null` for background. */
function pickedFeature({ properties }: FoundFeature): PickedFeature | null {
  const { subject } = properties;
  if (typeof subject !== 'string') return null;
  return { subject, kind: subjectKinds.find((each) => each === properties.kind) ?? 'place' };
}
