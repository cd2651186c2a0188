import { type PlanLayers, type SubjectId, layerFiles } from '../model/types';

/** The subjects of a collection, as one text: the same when it shows the same. */
export const subjectsOf = ({ features }: GeoJSON.FeatureCollection): string =>
  features.flatMap(({ properties }) => properties?.subject ?? []).join(' ');

/** Every subject that a plan draws. */
export const subjectsIn = (layers: PlanLayers): Set<SubjectId> =>
  new Set(
    layerFiles.flatMap((file) => layers[file].features.flatMap(({ properties }) => properties.subject ?? [])),
  );
