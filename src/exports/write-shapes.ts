import { foldersToKML } from '@placemarkio/tokml';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LedgerDocument, LedgerFeature } from './ledger-document';
import { type ReportProgress, mapInSlices } from './progress';

/**
 * The document as GeoJSON (RFC 7946: WGS84 degrees, which CGCS2000 matches to centimetres), each project once with
 * all that it has. Those without a place have no geometry. Notes stand in `metadata`.
 */
export async function writeGeoJson(document: LedgerDocument, report?: ReportProgress): Promise<Blob> {
  const features = await mapInSlices(
    uniqueRows(document),
    (row) => featureFor(document.feature(row)),
    report,
  );
  const collection: FeatureCollection<Geometry | null> & { name: string; metadata: Record<string, string> } =
    {
      type: 'FeatureCollection',
      name: document.title,
      metadata: Object.fromEntries(document.notes),
      features,
    };
  return new Blob([JSON.stringify(collection, null, 1)], { type: 'application/geo+json' });
}

/**
 * The document as KML: a folder for each group, each project once with its texts as data and as a plain
 * description. Those without a place have no geometry.
 */
export async function writeKml(document: LedgerDocument, report?: ReportProgress): Promise<Blob> {
  const done = new Set<number>();
  let seen = 0;
  const folders = [];
  for (const { title, rows } of document.groups) {
    const own = rows.filter((row) => !done.has(row));
    for (const row of own) done.add(row);
    const children = await mapInSlices(
      own,
      (row) => placemarkFor(document.feature(row)),
      (part) => report?.((seen + part * own.length) / document.count),
    );
    seen += own.length;
    if (children.length > 0) {
      folders.push({ type: 'folder' as const, meta: { name: title ?? document.title }, children });
    }
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${foldersToKML({ type: 'root', children: folders })}`;
  return new Blob([text], { type: 'application/vnd.google-earth.kml+xml' });
}

/** A row that stands in several groups is one shape. */
const uniqueRows = ({ groups }: LedgerDocument): number[] => [
  ...new Set(groups.flatMap(({ rows }) => [...rows])),
];

function featureFor({ id, geometry, name, properties }: LedgerFeature): Feature<Geometry | null> {
  return { type: 'Feature', id, geometry, properties: { id, name, ...properties } };
}

function placemarkFor({ id, geometry, name, properties }: LedgerFeature): Feature<Geometry | null> {
  const texts = Object.entries(properties).flatMap(([key, value]): [string, string][] => {
    const text = typeof value === 'string' || value === null ? value : value.join('、');
    return text === null || text === '' ? [] : [[key, text]];
  });
  const { gist = '', sector = '', stage = '', sections = '' } = Object.fromEntries(texts);
  const description = [gist, [sector, stage].filter(Boolean).join(' · '), sections]
    .filter(Boolean)
    .join('\n');
  return { type: 'Feature', id, geometry, properties: { name, description, ...Object.fromEntries(texts) } };
}
