/** A planner's own town boundaries instead of the computed ones. */
import { area, kinks } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Problem } from '../../../src/model/types';
import { finishGeometry } from './finish';
import { gaussToDegrees, zoneOf } from './gauss-kruger';
import type { TownArea, TownAreas, TownFact } from './types';

const nameKeys = ['name', 'NAME', 'Name', '名称', '乡镇', 'XZQMC', 'XZMC', 'town'] as const;
const codeKeys = ['code', 'CODE', 'Code', '代码', 'XZQDM', 'XZDM', 'adcode'] as const;

/**
 * Reads a planner's own boundaries (geodata/local/towns.geojson). A feature belongs to the town whose name,
 * alias or code it carries (properties `name`, `code` and their usual spellings; parts of one town are joined).
 * Coordinates are degrees (WGS84 or CGCS2000, which agree to centimetres) or metres of a 3° Gauss-Krüger zone
 * (EPSG 4549, 4528, 4548, 4527), told apart by their size. GCJ-02 cannot be told from WGS84: it is not
 * converted, so files must not be in it.
 *
 * `where` is the file named in problems, all in Chinese. Any `error`: the file must not be used. Codes:
 * `local-not-geojson`, `local-geometry`, `local-coordinates` (errors), `local-town-missing` (error),
 * `local-town-unknown`, `local-area-off`, `local-self-crossing` (warnings). Areas come in the order of `towns`,
 * precision `surveyed`.
 */
export function readLocalTowns(data: unknown, towns: readonly TownFact[], where: string): TownAreas {
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], code: string, place: string, message: string): void => {
    problems.push({ code, where: place === '' ? where : `${where}: ${place}`, severity, message });
  };
  const features = readFeatures(data);
  if (!features) {
    report('error', 'local-not-geojson', '', '这个文件不是 GeoJSON 的 FeatureCollection，请重新导出。');
    return { areas: [], problems };
  }
  const parts = new Map<string, Position[][][]>();
  features.forEach(({ properties, geometry }, at) => {
    const label = firstOf(properties, nameKeys) ?? firstOf(properties, codeKeys) ?? '';
    const place = `第 ${at + 1} 个要素${label === '' ? '' : `（${label}）`}`;
    const town = findTown(properties, towns);
    if (!town) {
      const message = `${place}的 name 或 code 与 18 个乡镇街道都对不上，已略过；请核对 name、别名或 code。`;
      report('warning', 'local-town-unknown', place, message.replace('18 个', `${towns.length} 个`));
      return;
    }
    const polygons = polygonsOf(geometry);
    if (!polygons) {
      report('error', 'local-geometry', place, `${place}不是面（Polygon 或 MultiPolygon），请只保留面要素。`);
      return;
    }
    const degrees = toDegrees(polygons);
    if (!degrees) {
      const message = `${place}的坐标既不是经纬度，也不是 EPSG 4549 / 4528（中央经线 120°）的米制坐标，请转换为 CGCS2000 经纬度后再放入。`;
      report('error', 'local-coordinates', place, message);
      return;
    }
    parts.set(town.id, [...(parts.get(town.id) ?? []), ...degrees]);
  });
  const areas: TownArea[] = [];
  for (const town of towns) {
    const polygons = parts.get(town.id);
    if (!polygons) {
      const message = `缺少${town.name}（${town.code ?? town.id}）：整套替换需要每个乡镇街道都有一个面。`;
      report('error', 'local-town-missing', town.name, message);
      continue;
    }
    const geometry: Polygon | MultiPolygon = finishGeometry(
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0]! }
        : { type: 'MultiPolygon', coordinates: polygons },
    );
    const km2 = area(geometry) / 1e6;
    const off = km2 / town.areaKm2 - 1;
    if (Math.abs(off) > 0.15) {
      const message = `${town.name}的面积为 ${km2.toFixed(1)} km²，与 towns.csv 的 ${town.areaKm2} km² 相差 ${(off * 100).toFixed(0)}%，请核对是否同一范围或坐标系。`;
      report('warning', 'local-area-off', town.name, message);
    }
    if (kinks(geometry).features.length > 0) {
      report('warning', 'local-self-crossing', town.name, `${town.name}的边界自相交，请在制图软件中修复。`);
    }
    const properties = {
      town: town.id,
      name: town.name,
      areaKm2: Number(km2.toFixed(2)),
      precision: 'surveyed' as const,
    };
    areas.push({ type: 'Feature', id: `${town.id}-area`, properties, geometry });
  }
  return { areas, problems };
}

interface LooseFeature {
  properties: Record<string, unknown>;
  geometry: unknown;
}

function readFeatures(data: unknown): LooseFeature[] | null {
  if (!isRecord(data) || data.type !== 'FeatureCollection' || !Array.isArray(data.features)) return null;
  return data.features.filter(isRecord).map(({ properties, geometry }) => ({
    properties: isRecord(properties) ? properties : {},
    geometry,
  }));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function firstOf(properties: Record<string, unknown>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = properties[key];
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  }
  return null;
}

function findTown(properties: Record<string, unknown>, towns: readonly TownFact[]): TownFact | null {
  const name = firstOf(properties, nameKeys);
  const code = firstOf(properties, codeKeys);
  // Codes are written with 9 or, filled up with zeros, 12 figures.
  const sameCode = (own: string | null): boolean =>
    own !== null && code !== null && code.replace(/0{3}$/, '').padEnd(9, '0') === own;
  return (
    towns.find((town) => name !== null && (town.name === name || town.id === name)) ??
    towns.find((town) => name !== null && town.aliases.includes(name)) ??
    towns.find((town) => code === town.code || sameCode(town.code)) ??
    null
  );
}

function polygonsOf(geometry: unknown): Position[][][] | null {
  if (!isRecord(geometry)) return null;
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(polygons) || polygons.length === 0) return null;
  const isPosition = (value: unknown): value is Position =>
    Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every((part) => Number.isFinite(part));
  const isRing = (value: unknown): boolean =>
    Array.isArray(value) && value.length >= 4 && value.every(isPosition);
  const isPolygon = (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every(isRing);
  return polygons.every(isPolygon) ? (polygons as Position[][][]) : null;
}

/** Degrees of every position, or `null` when the numbers are neither degrees nor metres of a known zone. */
function toDegrees(polygons: readonly Position[][][]): Position[][][] | null {
  const first = polygons[0]![0]![0]!;
  const isDegrees = ([x, y]: Position): boolean => Math.abs(x!) <= 180 && Math.abs(y!) <= 90;
  const zone = isDegrees(first) ? null : zoneOf(first);
  if (!zone && !isDegrees(first)) return null;
  const convert = (position: Position): Position =>
    zone ? gaussToDegrees(position, zone) : [position[0]!, position[1]!];
  const result = polygons.map((rings) => rings.map((ring) => ring.map(convert)));
  return result.flat(2).every(isDegrees) ? result : null;
}
