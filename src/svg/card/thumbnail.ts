import { type LayerId, layerIds } from '../../../styles/layers';
import type { MapAppearance } from '../../../styles/style';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Insets, MapTarget, ViewSize } from '../../model/map-view';
import { asBounds } from '../../model/subject-box';
import type { Subject, SubjectKind } from '../../model/types';
import { cameraFor, noInsets, viewLimits } from '../../model/view-fit';
import { drawScene } from '../draw-scene';
import { mercatorView } from '../mercator-view';
import { type WriteOptions, writeSvg } from '../write-svg';
import { boundsOf, closestZoom, highlightOf } from '../../state/highlight';

export { sectorGlyphs } from '../../../styles/sector-glyphs';

/** Zoom levels that a thumbnail stays further out than the map would go, so that the place is recognised. */
const context = 0.8;
/** Px kept free above and below what is shown: for its name and the marks. */
const room: Insets = { ...noInsets, top: 16, bottom: 16 };
/** What would crowd a small map, by kind of subject; of these the subject's own kind is drawn. */
const crowding: Readonly<Partial<Record<SubjectKind, readonly LayerId[]>>> = {
  project: layerIds.filter((id) => id.startsWith('project-')),
  platform: ['platform'],
  place: ['place'],
};

/**
 * A small drawing of what is selected, or of the whole plan.
 * @param subject `null`: the whole plan
 * @param size px
 * @returns a whole SVG
 */
export function drawThumbnail(
  { graph, layers }: Pick<LoadedPlan, 'graph' | 'layers'>,
  subject: Subject | null,
  appearance: Omit<MapAppearance, 'scale'>,
  size: ViewSize,
  options?: WriteOptions,
): string {
  const { home, extent } = graph.info;
  const selection = subject && { type: 'subject' as const, id: subject.id };
  const bounds = selection && boundsOf(graph, selection, extent);
  const target: MapTarget = bounds
    ? { bounds, maxZoom: closestZoom(graph, selection) - context }
    : { bounds: asBounds(home) };
  const limits = viewLimits({ maxBounds: asBounds(extent), home: asBounds(home) }, size);
  const view = mercatorView(
    cameraFor(target, size, bounds ? room : noInsets, limits),
    size.width,
    size.height,
  );
  const scene = drawScene({
    ...view,
    layers,
    appearance: { ...appearance, scale: subject ? 0.85 : 0.66 },
    hidden: hiddenFor(subject),
    ...(selection ? { highlight: { ...highlightOf(graph, selection, null), related: [] } } : {}),
  });
  return writeSvg(scene, options);
}

function hiddenFor(subject: Subject | null): Set<LayerId> {
  const kinds = Object.entries(crowding).filter(([kind]) => kind !== subject?.kind);
  const towns: LayerId[] = subject ? [] : ['town', 'township'];
  return new Set([...kinds.flatMap(([, layers]) => layers), ...towns]);
}
