import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { precisions, type Precision } from '../../src/model/types';
import { type ColumnSpecs, readTable } from './csv';
import type { Faults } from './faults';
import type { DistrictFeature, SourceLine } from './geometry';
import type { GazetteerRow } from './sources';

const gazetteerColumns = {
  name: { required: true },
  kind: { required: true },
  lng: { required: true, type: 'number' },
  lat: { required: true, type: 'number' },
  town: {},
  precision: { required: true, values: precisions },
  source: {},
  note: {},
} as const satisfies ColumnSpecs;

/** Reads the gazetteer: named points with coordinates. */
export function readGazetteer(folder: string, path: string, faults: Faults): GazetteerRow[] {
  return readTable(folder, path, gazetteerColumns, faults).rows.map((row) => {
    const position: [number, number] = [row.number('lng') ?? 0, row.number('lat') ?? 0];
    if (Math.abs(position[0]) > 180) faults.add(path, '经度超出范围。', { row: row.line, column: 'lng' });
    if (Math.abs(position[1]) > 90) faults.add(path, '纬度超出范围。', { row: row.line, column: 'lat' });
    return {
      name: row.text('name'),
      kind: row.text('kind'),
      position,
      town: row.text('town'),
      precision: row.text('precision') as Precision,
      source: row.text('source'),
    };
  });
}

/** Reads lines.json: named courses. */
export function readLines(folder: string, path: string, faults: Faults): SourceLine[] {
  const data = readJson(folder, path, faults);
  if (data === undefined) return [];
  if (!Array.isArray(data)) {
    faults.add(path, '整个文件应当是一个列表：[{"name": …, "coordinates": …}]。');
    return [];
  }
  return data.filter((line: unknown, index): line is SourceLine => {
    const { name, kind, coordinates } = (line ?? {}) as Partial<SourceLine>;
    const good =
      typeof name === 'string' &&
      typeof kind === 'string' &&
      Array.isArray(coordinates) &&
      coordinates.length >= 2 &&
      coordinates.every(isPosition);
    if (!good) faults.add(path, `第 ${index + 1} 条线不完整：要有 name、kind 和至少两个 [经度, 纬度]。`);
    return good;
  });
}

/** Reads the district polygon: a Feature or a FeatureCollection with one area. `null` when there is none. */
export function readDistrict(folder: string, path: string, faults: Faults): DistrictFeature | null {
  const data = readJson(folder, path, faults) as { type?: string; features?: unknown[]; geometry?: unknown };
  if (data === undefined) return null;
  const features = data?.type === 'FeatureCollection' ? (data.features ?? []) : [data];
  const areas = features.filter((feature): feature is DistrictFeature => {
    const { geometry } = (feature ?? {}) as Partial<DistrictFeature>;
    if (geometry?.type === 'Polygon') return geometry.coordinates.every(isRing);
    return geometry?.type === 'MultiPolygon' && geometry.coordinates.every((part) => part.every(isRing));
  });
  if (areas[0] && areas.length === 1) return areas[0];
  faults.add(path, '应当恰好有一个面（Polygon 或 MultiPolygon），环要首尾相接。');
  return null;
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((item) => Number.isFinite(item));

function isRing(ring: unknown): boolean {
  if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition)) return false;
  return String(ring[0]) === String(ring.at(-1));
}

/** What a JSON file holds; `undefined` when it is missing or broken. */
export function readJson(folder: string, path: string, faults: Faults): unknown {
  const file = join(folder, path);
  if (!existsSync(file)) {
    faults.add(path, '找不到这个文件。');
    return undefined;
  }
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  if (text.trim() === '') {
    faults.add(path, '文件是空的。');
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const offset = /position (\d+)/u.exec((error as Error).message)?.[1];
    const row = offset === undefined ? null : text.slice(0, Number(offset)).split('\n').length;
    faults.add(path, '不是正确的 JSON（检查逗号、括号和引号）。', { row });
    return undefined;
  }
}
