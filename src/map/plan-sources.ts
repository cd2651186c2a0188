/** The sources of the plan in the engine. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as EngineMap } from 'maplibre-gl';
import { stackOptions, stackProperties } from '../../styles/stacks';
import { type BaseSources, placingNames } from '../../styles/sources';
import type { SourceName } from '../../styles/style';

/** Looks for the places of names bit by bit while an engine starts, until it has drawn. @param over whether it has */
export async function placeNamesAhead(sources: BaseSources, over: () => boolean): Promise<void> {
  const steps = placingNames(sources);
  do await new Promise((next) => setTimeout(next));
  while (!over() && steps.next().done !== true);
}

/** Gives a source its data; makes it when it is not there. @param scale of all sizes */
export function setSource(map: EngineMap, name: SourceName, data: FeatureCollection, scale: number): void {
  const source = map.getSource<GeoJSONSource>(name);
  if (source) {
    source.setData(data);
    return;
  }
  map.addSource(name, {
    type: 'geojson',
    data,
    promoteId: 'subject',
    tolerance: 0.25,
    // Wide ribbons and long dashes must not be cut at the edges of tiles.
    buffer: 160,
    maxzoom: 15,
    ...(name === 'projects' ? { ...stacksAt(scale), clusterProperties: stackProperties } : {}),
  });
}

/** How points gather: larger symbols need more room. */
export function stacksAt(scale: number) {
  const { radius, maxZoom, minPoints } = stackOptions(scale);
  return { cluster: true, clusterRadius: radius, clusterMaxZoom: maxZoom, clusterMinPoints: minPoints };
}
