/** The graph of a very large plan, with what lies in what: against asking every area about every point with turf. */
import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { createAreaIndex, relationsByPlace } from '../../../src/model/containment';
import { buildGraph } from '../../../src/model/graph';
import type { BenchRow } from '../bench-row';
import { type BigPlan, bigAreas, bigPlan, bigPoints } from '../big-plan';
import { alternate, median, milliseconds } from '../measure';

const areas = bigAreas(500);
const many = 100_000;
/** Points about which turf asks every area; the time for all of them follows from theirs. */
const sample = 200;

interface Job {
  big: BigPlan;
  points: readonly Position[];
}

const jobOf = (projects: number): Job => ({
  big: bigPlan({ projects, towns: areas.length }),
  points: bigPoints(projects, areas.length),
});

/** What lies in which town. */
function locate(points: readonly Position[]): string[][] {
  const index = createAreaIndex(areas);
  return points.map((point) => index.at(point));
}

/** The same, asking every area about every point. */
const locatePairwise = (points: readonly Position[]): string[][] =>
  points.map((point) =>
    areas.filter(({ geometry }) => booleanPointInPolygon(point, geometry)).map(({ id }) => id),
  );

/** Where everything lies, the relations that follow, and the graph of it all. */
function build({ big: { plan }, points }: Job): void {
  const found = locate(points);
  const before = plan.subjects.length - points.length;
  const zones = plan.subjects.filter(({ kind }) => kind === 'zone');
  const towns = plan.subjects.filter(({ kind }) => kind === 'town');
  const { relations } = relationsByPlace({
    subjects: plan.subjects.map(({ id, kind, name }, at) => {
      return { id, kind, name: name.zh, town: found[at - before]?.[0] ?? null };
    }),
    zones: zones.map(({ id }, at) => {
      return { id, towns: towns.filter((_, town) => town % zones.length === at).map((town) => town.id) };
    }),
    stated: [],
  });
  if (buildGraph({ ...plan, relations }).problems.length > 0) throw new Error('The plan has faults');
}

async function time(job: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  job();
  return performance.now() - start;
}

export const rows: BenchRow[] = [
  {
    name: 'graph',
    what: 'graph build with “inside”, 100,000 projects × 500 areas',
    against: 'every area asked about every point with turf, on a sample, scaled',
    target: '≤ 1.5 s, ≥ 50 times faster; 10 times the projects ≤ 14 times the time',
    async run({ rounds }) {
      const [large, small] = [jobOf(many), jobOf(many / 10)];
      const some = large.points.slice(0, sample);
      if (String(locate(some)) !== String(locatePairwise(some))) throw new Error('Not the same answer');
      const times = await alternate(rounds, {
        large: () => time(() => build(large)),
        small: () => time(() => build(small)),
        pairwise: () => time(() => locatePairwise(some)),
        located: () => time(() => locate(large.points)),
      });
      const [built, tenth] = [median(times.large), median(times.small)];
      const pairwise = (median(times.pairwise) * many) / sample;
      const faster = pairwise / built;
      const growth = built / tenth;
      return {
        figure: `${milliseconds(built)}, ${faster.toFixed(0)} times faster (${milliseconds(pairwise)}); × ${growth.toFixed(1)}`,
        met: built <= 1500 && faster >= 50 && growth <= 14,
        detail:
          'The whole build, which reads and checks every record, against the pairwise question alone. Our answer to that ' +
          `question alone takes ${milliseconds(median(times.located))}: ` +
          `${(pairwise / median(times.located)).toFixed(0)} times faster. Each area has ${areas[0]?.geometry.coordinates[0]?.length} points.`,
      };
    },
  },
];
