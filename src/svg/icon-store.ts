import { type Icon, icon } from '../../styles/icons';

const known = new Map<string, Icon | null>();
/** Names come from data: a plan with endless ones must not fill the memory. */
const most = 500;

/** A symbol of `styles/icons` by the name that map layers write; made once. */
export function iconOf(name: string): Icon | null {
  let found = known.get(name);
  if (found === undefined) {
    found = icon(name);
    if (known.size >= most) known.clear();
    known.set(name, found);
  }
  return found;
}
