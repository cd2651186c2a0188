import type { Position } from 'geojson';

/**
 * The borders between areas, each once: a dashed line drawn twice would close its own gaps. Edges that only one
 * area has (the outside, or neighbours that do not fit exactly) are left out; when hardly any are shared, the
 * rings come back whole.
 */
export function sharedBorders(rings: readonly Position[][]): Position[][] {
  const count = new Map<string, number>();
  for (const ring of rings) {
    for (const key of edges(ring)) count.set(key, (count.get(key) ?? 0) + 1);
  }
  const shared = [...count.values()].filter((times) => times > 1).length;
  if (shared < count.size * 0.1) return rings.map((ring) => [...ring]);
  const drawn = new Set<string>();
  return join(rings.flatMap((ring) => runs(ring, (key) => (count.get(key) ?? 0) > 1 && !seen(drawn, key))));
}

function seen(keys: Set<string>, key: string): boolean {
  const before = keys.has(key);
  keys.add(key);
  return before;
}

const name = (position: Position): string => `${position[0]},${position[1]}`;

function edgeKey(a: Position, b: Position): string {
  const [first, second] = [name(a), name(b)];
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}

const edges = (ring: readonly Position[]): string[] =>
  ring.slice(1).map((point, at) => edgeKey(ring[at]!, point));

/** The unbroken stretches of a ring whose edges are wanted. */
function runs(ring: readonly Position[], wanted: (key: string) => boolean): Position[][] {
  const found: Position[][] = [];
  let open: Position[] | null = null;
  ring.slice(1).forEach((point, at) => {
    if (!wanted(edgeKey(ring[at]!, point))) {
      open = null;
      return;
    }
    if (open === null) {
      open = [ring[at]!];
      found.push(open);
    }
    open.push(point);
  });
  return found;
}

/** Joins stretches that follow each other where only two of them meet. */
function join(lines: Position[][]): Position[][] {
  const open = [...lines];
  for (let at = 0; at < open.length; at += 1) {
    const first = open[at]!;
    const end = name(first.at(-1)!);
    const meeting = open.filter((line) => name(line[0]!) === end || name(line.at(-1)!) === end);
    const next = open.findIndex((line, other) => other !== at && name(line[0]!) === end);
    if (next === -1 || meeting.length !== 2) continue;
    first.push(...open[next]!.slice(1));
    open.splice(next, 1);
    at = Math.min(at, next) - 1;
  }
  return open;
}
