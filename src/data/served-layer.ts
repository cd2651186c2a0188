import { propertiesOf } from '../model/served-layer';
import type {
  FeatureProperties,
  LayerCollection,
  LayerFeature,
  LayerFile,
  Problem,
  ServedLayer,
  Subject,
} from '../model/types';

/** The layers that can be masses. The district and the pattern are small, and much is made from them. */
const servable: readonly LayerFile[] = ['towns', 'water', 'transport', 'points'];

const kindsOn: Partial<Record<LayerFile, readonly Subject['kind'][]>> = {
  towns: ['town'],
  points: ['project', 'platform', 'place'],
};

/**
 * Reads an entry such as `pmtiles:layers/points.pmtiles` or
 * `tiles:tiles/{z}/{x}/{y}.pbf#sourceLayer=projects&minZoom=6&maxZoom=14`.
 * Default: the layer's own name, zooms 0 to 14.
 *
 * @param base address of plan.json
 * @param subjects the subjects of the plan that no loaded layer draws
 * @returns a collection without coordinates that says where the features are, or `null`; and what is wrong. Never throws.
 */
export function readServedLayer(
  name: LayerFile,
  entry: string,
  { base, subjects }: { base: string; subjects: readonly Subject[] },
): { layer: LayerCollection | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: string, message: string): null => {
    problems.push({ code, where: `plan.json「layers」${name}`, message, severity: 'error' });
    return null;
  };
  const served = read(name, entry, { base, report });
  if (!served) return { layer: null, problems };
  const own = subjects.filter(({ kind, position }) => position && kindsOn[name]?.includes(kind));
  const note: Problem = {
    code: 'layer-served',
    where: `plan.json「layers」${name}`,
    message: `图层「${name}」由切片提供，只有交互地图（WebGL）画得出；简易绘图、图纸和导出的图中没有它。要画进去，请把它改回 GeoJSON 文件。`,
    severity: 'note',
  };
  const subjectsOn = new Map(own.map((subject) => [subject.id, subject]));
  return {
    layer: {
      type: 'FeatureCollection',
      features: samplesOf(name, own),
      served: { ...served, subjects: subjectsOn, note },
    },
    problems,
  };
}

type Report = (code: string, message: string) => null;

function read(
  name: LayerFile,
  entry: string,
  { base, report }: { base: string; report: Report },
): Omit<ServedLayer, 'subjects' | 'note'> | null {
  if (!servable.includes(name)) {
    return report(
      'layer-not-servable',
      `这个图层不能由切片提供，已略去；可以的是 ${servable.join('、')}。请改回 GeoJSON 文件。`,
    );
  }
  const [, type, address = '', fragment = ''] = /^(pmtiles|tiles):([^#]*)#?(.*)$/s.exec(entry) ?? [];
  const url = absolute(address, base);
  if (!url || (type !== 'pmtiles' && type !== 'tiles')) {
    return report(
      'layer-bad-address',
      `切片地址“${address.slice(0, 80)}”无法识别。请写相对地址或 http(s) 地址。`,
    );
  }
  if (type === 'tiles' && !['{z}', '{x}', '{y}'].every((place) => url.includes(place))) {
    return report(
      'layer-bad-address',
      '切片地址缺少 {z}、{x}、{y}，例如 tiles:tiles/{z}/{x}/{y}.pbf，或服务器上的完整地址。',
    );
  }
  const options = new URLSearchParams(fragment);
  for (const key of options.keys()) {
    if (['sourceLayer', 'minZoom', 'maxZoom'].includes(key)) continue;
    report('layer-bad-option', `不认识“${key.slice(0, 40)}”，已忽略；可用 sourceLayer、minZoom、maxZoom。`);
  }
  const zoom = (key: string, fallback: number): number => {
    const said = options.get(key);
    if (said === null) return fallback;
    if (/^\d{1,2}$/.test(said) && Number(said) <= 24) return Number(said);
    report('layer-bad-option', `${key} 应是 0 到 24 的整数，已按 ${fallback} 处理。`);
    return fallback;
  };
  const [minZoom, maxZoom] = [zoom('minZoom', 0), zoom('maxZoom', 14)];
  if (minZoom > maxZoom) return report('layer-bad-option', 'minZoom 大于 maxZoom，图层已略去。请对调。');
  return { type, url, sourceLayer: options.get('sourceLayer') || name, minZoom, maxZoom };
}

/** A whole address with the places of its template; `null` when it is none of the web. */
function absolute(address: string, base: string): string | null {
  try {
    const { href, protocol } = new URL(address, base);
    const known = address !== '' && [new URL(base).protocol, 'http:', 'https:'].includes(protocol);
    return known ? href.replaceAll('%7B', '{').replaceAll('%7D', '}') : null;
  } catch {
    return null;
  }
}

/** One feature without coordinates for everything that is on the layer, by which the legend knows it. */
function samplesOf(name: LayerFile, subjects: readonly Subject[]): LayerFeature[] {
  const precision = 'schematic';
  const found: FeatureProperties[] =
    name === 'water'
      ? [
          { kind: 'water', role: 'line', precision },
          { kind: 'water', role: 'area', precision },
        ]
      : name === 'transport'
        ? ['expressway', 'national_road', 'railway', 'planned_railway'].map((type) => ({
            kind: 'transport',
            role: 'line',
            precision,
            type,
          }))
        : subjects.flatMap((subject) =>
            (name === 'towns' ? (['seat', 'area'] as const) : (['point'] as const)).map((role) => ({
              ...propertiesOf(subject),
              role,
            })),
          );
  const kinds = new Map(found.map((properties) => [JSON.stringify(properties), properties]));
  return [...kinds.values()].map((properties) => ({
    type: 'Feature',
    geometry: { type: 'MultiPoint', coordinates: [] },
    properties,
  }));
}
