import { type LegendGroup, type LegendRow, legendGroups, legendOf } from '../../../styles/legend';
import { nameOfRow, subjectsOfRow, termOfGroup } from '../../../styles/legend-subjects';
import type { LayerId } from '../../../styles/layers';
import { seenLayers } from '../../../styles/style';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { PlanGraph } from '../../model/graph';
import type { PlanLayers, Subject, SubjectId } from '../../model/types';

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
  /** What is on its layers, once each. */
  subjects: Subject[];
  /** Members of the term that have no layer. */
  others: Subject[];
  /** Things of rows that the legend leaves out, since none of them is drawn. */
  undrawn: Subject[];
}

/** The legend of what is drawn of a plan, in the order of its slogan, and the rows that only explain symbols. */
export interface LegendTree {
  groups: TreeGroup[];
  /** Stages of projects. */
  stages: LegendRow[];
  /** How well places are known. */
  precision: LegendRow[];
}

/** @param covered whether a basemap lies over our own water and roads: they have no rows then */
export function legendTree({ graph, layers }: LoadedPlan, covered = false): LegendTree {
  const whole = legendOf(layers, seenLayers());
  const legend = covered ? legendOf(layers, seenLayers(true)) : whole;
  const key = legend.find(({ id }) => id === 'stages')?.rows ?? [];
  const onLines = new Set(whole.flatMap(({ rows }) => rows.flatMap((row) => linesOf(graph, layers, row))));
  const groups = legend
    .filter(({ id }) => id !== 'stages')
    .map((group): TreeGroup => {
      const term = termOfGroup(graph, group);
      const rows = group.rows.map((row): TreeRow => {
        const own = subjectsOfRow(graph, row).filter((subject) => !onLines.has(subject));
        const subjects = row.subjects ? own : linesOf(graph, layers, row);
        return { row, subjects, named: nameOfRow(graph, row, own) };
      });
      const drawn = byLayer(rows);
      return {
        id: group.id,
        titleKey: group.titleKey,
        term,
        layers: drawn,
        subjects: [...new Set(drawn.flatMap(({ subjects }) => subjects))],
        others: term?.subject ? membersWithoutLayer(graph, term.subject.id) : [],
        undrawn: undrawnOf(graph, group),
      };
    });
  const isPrecision = ({ id }: LegendRow): boolean => id.startsWith('precision-');
  return { groups, stages: key.filter((row) => !isPrecision(row)), precision: key.filter(isPrecision) };
}

function byLayer(rows: readonly TreeRow[]): TreeLayer[] {
  return [...new Set(rows.map(({ row }) => row.layer))].map((layer) => {
    const own = rows.filter(({ row }) => row.layer === layer);
    return { layer, rows: own, subjects: [...new Set(own.flatMap((each) => each.subjects))] };
  });
}

/** The subjects of the lines that a row draws; projects are in rows of their own, towns are no lines. */
function linesOf(graph: PlanGraph, layers: PlanLayers, { drawn, subjects }: LegendRow): Subject[] {
  if (subjects) return [];
  const features = [...layers.water.features, ...layers.transport.features];
  const ids = features.flatMap(({ properties }) => (drawn.of(properties) ? (properties.subject ?? []) : []));
  return [...new Set(ids)].flatMap((id) => {
    const subject = graph.subjects.get(id);
    return subject && subject.kind !== 'project' ? [subject] : [];
  });
}

function undrawnOf(graph: PlanGraph, { id, rows }: LegendGroup): Subject[] {
  const all = legendGroups().find((group) => group.id === id)?.rows ?? [];
  const shown = new Set(rows.flatMap((row) => subjectsOfRow(graph, row)));
  const missing = all.flatMap((row) => subjectsOfRow(graph, row)).filter((subject) => !shown.has(subject));
  return [...new Set(missing)];
}

function membersWithoutLayer(graph: PlanGraph, id: SubjectId): Subject[] {
  return graph.parts(id).flatMap(({ subject }) => {
    const found = graph.subjects.get(subject);
    return found?.kind === 'theme' ? [found] : [];
  });
}
