import { type LegendGroup, type LegendRow, legendGroups } from '../../../styles/legend';
import { nameOfRow, subjectsOfRow, termOfGroup } from '../../../styles/legend-subjects';
import type { LayerId } from '../../../styles/layers';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { PlanGraph } from '../../model/graph';
import type { LayerCollection, Subject, SubjectId } from '../../model/types';

/** A row of the legend and what it stands for in this plan. */
export interface TreeRow {
  row: LegendRow;
  subjects: Subject[];
  /** The subject whose name is the title; `null` when the legend's own words are. */
  named: Subject | null;
}

/** A layer with its rows: one checkbox. */
export interface TreeLayer {
  layer: LayerId;
  rows: TreeRow[];
  /** What is on the layer, once each. */
  subjects: Subject[];
}

export interface TreeGroup {
  id: LegendGroup['id'];
  titleKey: string;
  /** The term of the slogan and its subject, where the group repeats one. */
  term: { text: string; subject: Subject | null } | null;
  layers: TreeLayer[];
  /** Members of the term that have no layer. */
  others: Subject[];
}

/** The legend of a plan in the order of its slogan. Rows that stand for nothing in the plan are left out. */
export function legendTree({ graph, layers }: LoadedPlan): TreeGroup[] {
  const onLines = {
    water: subjectsOf(graph, layers.water),
    transport: subjectsOf(graph, layers.transport),
    boundary: subjectsOf(graph, layers.district),
  };
  const elsewhere = new Set(Object.values(onLines).flatMap((some) => some.map(({ id }) => id)));
  const linesOf = (layer: LayerId): Subject[] =>
    layer === 'water' || layer === 'transport' ? onLines[layer].filter(({ kind }) => kind !== 'project') : [];

  return legendGroups()
    .filter(({ id }) => id !== 'stages')
    .map((group) => {
      const rows = group.rows.flatMap((row) => {
        const subjects = subjectsOfRow(graph, row).filter(
          ({ id, kind }) => kind !== 'place' || !elsewhere.has(id),
        );
        if (row.subjects && subjects.length === 0) return [];
        return [{ row, subjects, named: nameOfRow(graph, row, subjects) }];
      });
      const term = termOfGroup(graph, group);
      return {
        id: group.id,
        titleKey: group.titleKey,
        term,
        layers: byLayer(rows, linesOf),
        others: term?.subject ? membersWithoutLayer(graph, term.subject.id) : [],
      };
    })
    .filter((group) => group.layers.length > 0);
}

function byLayer(rows: readonly TreeRow[], linesOf: (layer: LayerId) => Subject[]): TreeLayer[] {
  return [...new Set(rows.map(({ row }) => row.layer))].map((layer) => {
    const own = rows.filter(({ row }) => row.layer === layer);
    return {
      layer,
      rows: own,
      subjects: [...new Set([...own.flatMap((each) => each.subjects), ...linesOf(layer)])],
    };
  });
}

function subjectsOf(graph: PlanGraph, { features }: LayerCollection): Subject[] {
  const ids = new Set(features.map(({ properties }) => properties.subject ?? ''));
  return [...ids].flatMap((id) => graph.subjects.get(id) ?? []);
}

function membersWithoutLayer(graph: PlanGraph, id: SubjectId): Subject[] {
  return graph.parts(id).flatMap(({ subject }) => {
    const found = graph.subjects.get(subject);
    return found?.kind === 'theme' ? [found] : [];
  });
}
