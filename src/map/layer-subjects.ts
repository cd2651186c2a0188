/** The subjects of a collection, as one text: the same when it shows the same. */
export const subjectsOf = ({ features }: GeoJSON.FeatureCollection): string =>
  features.flatMap(({ properties }) => properties?.subject ?? []).join(' ');
