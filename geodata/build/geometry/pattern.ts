/** Pattern elements from recipes over named members. */
import type { Position } from 'geojson';
import type { FeatureProperties, LayerFeature, Problem } from '../../../src/model/types';
import { drawAreas } from './pattern-areas';
import { drawLine } from './pattern-lines';
import { finishGeometry } from './finish';
import type { Drawing, PatternContext, PatternElement, PatternResult, Report } from './types';

/**
 * Turns recipes into the features of pattern.geojson: ids `<element>` and `<element>-label`, subject = element
 * id, role area | line | point | label, precision schematic. Elements of shape `none` give no feature. Order as
 * in `elements`. Problems: `unknown-member`, `unknown-line`, `shape-empty` (all errors; `where` = element id).
 */
export function buildPattern(elements: readonly PatternElement[], context: PatternContext): PatternResult {
  const problems: Problem[] = [];
  const report: Report = ({ id, name }, code, message) => {
    const where = `elements.yaml: ${id}`;
    problems.push({ code, where, severity: 'error', message: `${name}（${id}）：${message}` });
  };
  const byId = new Map(elements.map((element) => [element.id, element]));
  /** A member may be another element: its point. */
  const locate = (name: string): Position | null => {
    const shape = byId.get(name)?.shape;
    return shape?.type === 'point' ? context.locate(shape.at) : context.locate(name);
  };
  const resolved: PatternContext = { ...context, locate };
  const drawings = new Map<string, Drawing>();
  const main = elements.find(({ kind, index }) => kind === 'core' && (index ?? 1) === 1);
  const core = main ? locate(main.id) : null;
  for (const element of elements) {
    const { shape } = element;
    if (shape.type === 'point') {
      const at = context.locate(shape.at);
      if (at) drawings.set(element.id, { geometry: { type: 'Point', coordinates: at }, label: null });
      else report(element, 'unknown-member', `找不到地名“${shape.at}”，请核对 shape.at。`);
    } else if (shape.type === 'axis' || shape.type === 'along' || shape.type === 'through') {
      const drawing = drawLine(element, resolved, report);
      if (drawing) drawings.set(element.id, drawing);
    }
  }
  const axes = elements.flatMap(({ id, kind }) => {
    const geometry = drawings.get(id)?.geometry;
    return kind === 'axis' && geometry?.type === 'LineString' ? [geometry.coordinates] : [];
  });
  for (const [id, drawing] of drawAreas(elements, resolved, { core, axes }, report))
    drawings.set(id, drawing);

  const features = elements.flatMap((element) => {
    const drawing = drawings.get(element.id);
    return drawing ? toFeatures(element, drawing) : [];
  });
  return { features, problems };
}

function toFeatures(element: PatternElement, { geometry, label, anchor: natural }: Drawing): LayerFeature[] {
  const { id, kind, index, glyph, name, nameEn } = element;
  const shared: Omit<FeatureProperties, 'role'> = {
    subject: id,
    kind,
    name,
    ...(nameEn !== undefined && { name_en: nameEn }),
    precision: 'schematic',
    ...(index !== undefined && { index }),
    ...(glyph !== undefined && { glyph }),
  };
  const role = geometry.type === 'Point' ? 'point' : geometry.type.endsWith('LineString') ? 'line' : 'area';
  const anchor = ('label' in element.shape ? element.shape.label?.anchor : undefined) ?? natural;
  const features: LayerFeature[] = [
    { type: 'Feature', id, properties: { ...shared, role }, geometry: finishGeometry(geometry) },
  ];
  if (label) {
    features.push({
      type: 'Feature',
      id: `${id}-label`,
      properties: { ...shared, role: 'label', ...(anchor !== undefined && { anchor }) },
      geometry: finishGeometry({ type: 'Point', coordinates: label }),
    });
  }
  return features;
}
