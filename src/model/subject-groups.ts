import type { SubjectKind } from './types';

/** The headings under which things of a plan are listed. */
export type SubjectGroup = 'pattern' | 'town' | 'platform' | 'project' | 'place';

/** The heading of each kind. */
export const groupOfKind: Readonly<Record<SubjectKind, SubjectGroup>> = {
  pattern: 'pattern',
  core: 'pattern',
  quarter: 'pattern',
  axis: 'pattern',
  zone: 'pattern',
  belt: 'pattern',
  theme: 'pattern',
  town: 'town',
  family: 'platform',
  platform: 'platform',
  project: 'project',
  place: 'place',
};

/** Kinds that stand on the map at a spot, if it is known. */
export const spotKinds: readonly SubjectKind[] = ['platform', 'project', 'place'];
