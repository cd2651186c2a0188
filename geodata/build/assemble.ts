import { relationsByPlace } from '../../src/model/containment';
import type { Briefing } from '../../src/model/briefing';
import { type PlanLayers, type PlanPackage, type Problem, layerFiles } from '../../src/model/types';
import { buildBriefings } from './briefings';
import { type LocalTowns, buildGround } from './ground';
import { buildLayers, layerAddress } from './layers';
import { placeAll } from './placing';
import type { PlanSources } from './sources';
import { buildSubjects } from './subjects';

export interface BuiltPackage {
  plan: PlanPackage;
  layers: PlanLayers;
  briefings: Briefing[];
}

/**
 * Builds plan.json and the layer files from checked sources. The same sources give the same result.
 *
 * @param local a planner's own town boundaries; `null` computes schematic areas.
 */
export function assemble(sources: PlanSources, local: LocalTowns | null = null): BuiltPackage {
  const ground = buildGround(sources, local);
  const { placements, problems: placing } = placeAll(sources, ground);
  const { layers, problems: shapes } = buildLayers(sources, ground, placements);
  const subjects = buildSubjects(sources, ground, placements, layers);
  const stated = sources.relations.map(({ origin: _origin, ...relation }) => relation);
  const { relations, problems: places } = relationsByPlace({
    subjects: subjects.map(({ id, name, kind, town }) => ({ id, name: name.zh, kind, town })),
    zones: sources.elements.flatMap(({ id, kind, shape }) =>
      kind === 'zone' && shape.type === 'towns' ? [{ id, towns: shape.members }] : [],
    ),
    stated,
  });
  const problems: Problem[] = [...ground.problems, ...placing, ...shapes, ...places];
  const rank = new Map(sources.sections.map((section, index) => [section.id, index]));
  const plan: PlanPackage = {
    format: 'plan-atlas/1',
    plan: sources.info,
    sections: sources.sections.map(({ id, kind, number, title, parent, summary, facts, paragraphs }) => ({
      ...{ id, kind, number, title, parent, summary, facts, paragraphs },
    })),
    subjects,
    links: sources.links
      .map(({ subject, section, relation, paragraph, phrase }) => ({
        ...{ subject, section, relation, paragraph, phrase },
      }))
      .toSorted(
        (a, b) => (rank.get(a.section) ?? 0) - (rank.get(b.section) ?? 0) || a.paragraph - b.paragraph,
      ),
    relations: [...stated, ...relations],
    tables: sources.tables,
    indicators: sources.indicators,
    actuals: sources.actuals,
    briefings: [],
    layers: Object.fromEntries(
      layerFiles.map((name) => [name, sources.served[name] ?? layerAddress(name)]),
    ) as PlanPackage['layers'],
    problems,
  };
  const told = buildBriefings(sources.briefings, plan);
  return {
    plan: { ...plan, briefings: told.entries, problems: [...problems, ...told.problems] },
    layers,
    briefings: told.briefings,
  };
}
