/** Which rows of the legend a drawn sheet has, and what they are called. */
import { type LegendGroup, type LegendRow, legendGroups } from '../../../styles/legend';
import { nameOfRow, subjectsOfRow, termOfGroup } from '../../../styles/legend-subjects';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { PlanGraph } from '../../model/graph';
import { type Language, textOf } from '../../model/text';
import { type FeatureProperties, type PlanLayers, layerFiles } from '../../model/types';
import { legendStrings } from '../../strings/legend';
import type { StringTable } from '../../strings/table';
import type { Scene } from '../scene';

export interface SheetLegendRow {
  row: LegendRow;
  title: string;
}

export interface SheetLegendGroup {
  id: LegendGroup['id'];
  title: string;
  rows: SheetLegendRow[];
}

/** The legend of what these scenes draw, in the order of the slogan; groups and rows of nothing are left out. */
export function sheetLegend(
  { graph, layers }: LoadedPlan,
  scenes: readonly Scene[],
  language: Language,
): SheetLegendGroup[] {
  const isDrawn = drawnTest(layers, scenes);
  return legendGroups()
    .map((group) => ({
      id: group.id,
      title: headingOf(graph, group, language),
      rows: group.rows.filter(isDrawn).map((row) => ({ row, title: titleOf(graph, row, language) })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** A row is drawn when one of its style layers draws one of its features. */
function drawnTest(layers: PlanLayers, scenes: readonly Scene[]): (row: LegendRow) => boolean {
  const all = layerFiles.flatMap((file) => layers[file].features.map(({ properties }) => properties));
  const bySubject = new Map<string, FeatureProperties[]>();
  for (const properties of all) {
    const { subject } = properties;
    if (subject !== undefined) bySubject.set(subject, [...(bySubject.get(subject) ?? []), properties]);
  }
  const items = scenes.flatMap((scene) => scene.items);
  return ({ drawn: { by, of } }) =>
    items.some(
      ({ layer, subject }) =>
        by.test(layer) && (subject === undefined ? all : (bySubject.get(subject) ?? [])).some(of),
    );
}

function headingOf(graph: PlanGraph, group: LegendGroup, language: Language): string {
  const term = termOfGroup(graph, group);
  if (!term) return legendText(group.titleKey, language);
  if (language === 'zh') return term.text;
  return term.subject?.name.en ?? legendText(group.titleKey, language);
}

function titleOf(graph: PlanGraph, row: LegendRow, language: Language): string {
  const named = nameOfRow(graph, row, subjectsOfRow(graph, row));
  return named ? textOf(named.name, language) : legendText(row.titleKey, language);
}

function legendText(key: string, language: Language): string {
  return (legendStrings as StringTable)[key]?.[language] ?? key;
}
