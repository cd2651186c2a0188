/** What the SVG draws at a view, held against what the map engine draws there. */
import type { Scene, SceneItem, ScenePath } from '../../src/svg/scene';
import type { EngineVertex } from './engine-view';

/** Layers whose SVG lines lie beside the course they follow. */
const shifted = new Set(['zone-outline', 'focus-axis']);

/** The vertices that lie more than 1.5 px from what the scene draws for the same subject in the same layer. */
export function apart(
  vertices: readonly EngineVertex[],
  { items, width, height }: Scene,
): (EngineVertex & { px: number })[] {
  const byLayer = new Map<string, SceneItem[]>();
  for (const item of items) byLayer.set(item.layer, [...(byLayer.get(item.layer) ?? []), item]);
  return vertices
    .filter(({ at: [x, y], layer }) => x > 0 && y > 0 && x < width && y < height && !shifted.has(layer))
    .map((vertex) => {
      const own = (byLayer.get(vertex.layer) ?? []).filter(({ subject }) => subject === vertex.subject);
      return { ...vertex, px: Math.min(...own.map((item) => distanceTo(item, vertex.at))) };
    })
    .filter(({ px }) => px > 1.5);
}

function distanceTo(item: SceneItem, at: readonly [number, number]): number {
  if (item.type === 'circle') return Math.hypot(item.at[0] - at[0], item.at[1] - at[1]);
  if (item.type !== 'path') return Infinity;
  return Math.min(...item.lines.map((line) => distanceToLine(line, at)));
}

function distanceToLine(line: ScenePath['lines'][number], [x, y]: readonly [number, number]): number {
  let nearest = Infinity;
  for (let at = 1; at < line.length; at += 1) {
    const [[ax, ay], [bx, by]] = [line[at - 1]!, line[at]!];
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const part = square === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
    const inside = Math.min(1, Math.max(0, part));
    nearest = Math.min(nearest, Math.hypot(ax + inside * (bx - ax) - x, ay + inside * (by - ay) - y));
  }
  return nearest;
}

/** The names of a scene, as `namesOf` has those of the engine. @param pictured layers: see `withPictures` */
export function namesIn({ items }: Scene, pictured: ReadonlySet<string>): Set<string> {
  const names = items.flatMap((item) => {
    if (pictured.has(item.layer)) return [`${item.layer}: ${item.subject}`];
    return item.type === 'label' ? [`${item.layer}: ${item.text}`] : [];
  });
  return new Set(names);
}
