import { checkReferences } from './check';
import { type Fault, Faults } from './faults';
import { readBriefingFiles } from './briefings';
import { readActuals } from './read-actuals';
import { readDistrict, readGazetteer, readLines } from './read-facts';
import { readIndicators } from './read-indicators';
import { readElements, readInfo, readOutline } from './read-plan';
import { readLeftOut, readLinks, readPlaced, readRelations, readTowns } from './read-tables';
import type { PlanSources } from './sources';

/**
 * Reads and checks every source file of a plan package.
 *
 * @param folder the package folder (with plan.yaml).
 * @returns the sources, or `null` when there is any fault; and all faults of all files at once.
 */
export function readPackage(folder: string): { sources: PlanSources | null; faults: Fault[] } {
  const faults = new Faults();
  const plan = readInfo(folder, faults);
  const sections = readOutline(folder, faults);
  const elements = readElements(folder, faults);
  const towns = readTowns(folder, plan?.paths.facts ?? null, faults);
  const placed = readPlaced(folder, faults);
  const relations = readRelations(folder, faults);
  const links = readLinks(folder, faults);
  const leftOut = readLeftOut(folder, faults);
  const { tables, indicators } = readIndicators(folder, sections, faults);
  const actuals = readActuals(folder, indicators, faults);
  if (plan === null) return { sources: null, faults: faults.list };
  const gazetteer = readGazetteer(folder, plan.paths.gazetteer, faults);
  const lines = readLines(folder, plan.paths.lines, faults);
  const district = readDistrict(folder, plan.paths.district, faults);
  if (district === null) return { sources: null, faults: faults.list };
  const sources: PlanSources = {
    folder,
    info: plan.info,
    ...{ sections, elements, towns, placed, relations, links, tables, indicators, actuals, leftOut },
    ...{ gazetteer, lines, district, served: plan.served, english: plan.english },
    briefings: readBriefingFiles(folder),
  };
  checkReferences(sources, plan.paths, faults);
  return { sources: faults.any ? null : sources, faults: faults.list };
}
