/** The parts of the map inside, as a page names them on the atlas. */
export const mapParts = [
  'map',
  ...[
    'controls',
    'foot',
    'scale',
    'tip',
    'stack',
    'simple',
    'sources',
    'basemap',
    'hint',
    'cover',
    'status',
  ].map((part) => `${part}:map-${part}`),
].join(',');
