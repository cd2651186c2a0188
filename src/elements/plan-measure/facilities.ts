import type { Found } from '../../model/measure';
import type { Subject } from '../../model/types';

/** Facilities first, in the order in which planners count them. */
const facilities = [
  'kindergarten',
  'school',
  'university',
  'hospital',
  'clinic',
  'care_home',
  'culture_service',
  'museum',
  'sports',
  'park',
  'market',
  'station',
];

export interface FoundGroup {
  /** Which list of the strings table has the word, and the value. */
  list: 'type' | 'sector' | 'kind';
  value: string;
  found: Found[];
}

function groupOf({ type, sector, kind }: Subject): Pick<FoundGroup, 'list' | 'value'> {
  if (type) return { list: 'type', value: type };
  return sector && kind === 'project' ? { list: 'sector', value: sector } : { list: 'kind', value: kind };
}

/** What was found by what it is: facilities first, then the most frequent. */
export function groupFound(found: readonly Found[]): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  for (const each of found) {
    const { list, value } = groupOf(each.subject);
    const key = `${list}.${value}`;
    const group = groups.get(key) ?? { list, value, found: [] };
    group.found.push(each);
    groups.set(key, group);
  }
  const rank = ({ list, value }: FoundGroup): number => {
    const at = list === 'type' ? facilities.indexOf(value) : -1;
    return at === -1 ? facilities.length : at;
  };
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b) || b.found.length - a.found.length);
}
