/** Which groups of the map are hidden, where a group may have switches of its own for what it holds. */

/** Cores and zones after these have no switch of their own. */
const numbered = (group: string): string[] => Array.from({ length: 9 }, (_, at) => `${group}-${at + 1}`);

/** Groups whose members are hidden one by one as well: a core and a zone by its `index`, platforms by family. */
const parted: ReadonlyMap<string, readonly string[]> = new Map([
  ['core', numbered('core')],
  ['zone', numbered('zone')],
  ['platform', ['town', 'park', 'enabler', 'science'].map((family) => `platform-${family}`)],
]);
const wholes: ReadonlyMap<string, string> = new Map(
  [...parted].flatMap(([group, parts]) => parts.map((part) => [part, group] as const)),
);

/** The switches of a group's own members; none for most groups. */
export const partsOf = (group: string): readonly string[] => parted.get(group) ?? [];

/** The group of which this is a part; `undefined` for a group. */
export const wholeOf = (id: string): string | undefined => wholes.get(id);

/** Whether a group, or a part of one, is hidden by itself or with its whole. */
export const isHidden = (hidden: ReadonlySet<string>, id: string): boolean =>
  hidden.has(id) || hidden.has(wholeOf(id) ?? id);

/** What of these is not hidden in `from`: parts where some of a group's are. */
export function hiddenSince(from: ReadonlySet<string>, now: ReadonlySet<string>): string[] {
  return [...now].flatMap((id) => {
    if (isHidden(from, id)) return [];
    const parts = partsOf(id).filter((part) => !from.has(part));
    return parts.length < partsOf(id).length ? parts : [id];
  });
}

/** What is hidden after these groups and parts are shown or hidden. A part that is shown leaves the others hidden. */
export function switched(before: ReadonlySet<string>, ids: readonly string[], visible: boolean): Set<string> {
  const hidden = new Set(before);
  for (const id of ids) {
    const whole = wholeOf(id);
    if (visible && whole !== undefined && hidden.delete(whole))
      partsOf(whole).forEach((part) => hidden.add(part));
    partsOf(id).forEach((part) => hidden.delete(part));
    if (visible) hidden.delete(id);
    else if (!isHidden(hidden, id)) hidden.add(id);
  }
  return hidden;
}
