import { createStyleLayers } from '../../styles/style';
import type { LayerId } from '../../styles/layers';
import { noHighlight } from '../model/map-view';
import { type Placed, Room } from './placement';
import { PlanFeatures } from './plan-features';
import type { Scene, SceneItem, SceneOptions } from './scene';
import { drawCircles, drawFills, drawLines } from './shapes';
import { ReadLayer, type StyleColour, cssColour } from './style-reader';
import {
  type Candidate,
  type SymbolFrame,
  isInView,
  ordersOf,
  rulesOf,
  squaresOf,
  symbolsOf,
} from './symbols';

/**
 * Draws a plan: every style layer is read with the official expressions and becomes plain values, bottom to top.
 * With the squares of a Mercator view (`mercatorView`) it agrees with the map engine at the same camera: shapes,
 * sizes, and which names find room. The same options always give the same scene.
 */
export function drawScene(options: SceneOptions): Scene {
  const { width, height, zoom, tiles } = options;
  const whole = Math.floor(zoom);
  const zooms = tiles
    ? { exact: zoom, tiles: whole, room: whole + 1 }
    : { exact: zoom, tiles: zoom, room: zoom };
  const frame: SymbolFrame = {
    width,
    height,
    zooms,
    stretch: tiles ? 2 ** (zoom - whole) : 1,
    squares: squaresOf(width, height, tiles),
    overscaling: tiles?.overscaling ?? 1,
  };
  const features = new PlanFeatures(options, whole);
  const shown = styleFor(options).filter((layer) => layer.shownAt(zoom));
  const symbols = placedSymbols(shown, features, frame, options.loose);
  let background = '#ffffff';
  const items = shown.flatMap((layer): readonly SceneItem[] => {
    const own = features.of(layer.source);
    switch (layer.type) {
      case 'background':
        background = cssColour(layer.value<StyleColour>('background-color', zooms));
        return [];
      case 'fill':
        return drawFills(layer, own, frame);
      case 'line':
        return drawLines(layer, own, frame);
      case 'circle':
        return drawCircles(layer, own, frame);
      default:
        return symbols.get(layer) ?? [];
    }
  });
  return { width, height, background, items };
}

/** The symbols that find room, in drawing order. The last layer chooses its places first. */
function placedSymbols(
  layers: readonly ReadLayer[],
  features: PlanFeatures,
  frame: SymbolFrame,
  loose: SceneOptions['loose'],
): Map<ReadLayer, SceneItem[]> {
  const room = new Room(frame.width, frame.height);
  const items = new Map<ReadLayer, SceneItem[]>();
  const order = layers.toReversed().filter(({ type }) => type === 'symbol');
  const isLoose = ({ id }: ReadLayer): boolean => loose?.layers.test(id) ?? false;
  const afterLoose = order.findLastIndex(isLoose) + 1;
  for (const [at, layer] of order.entries()) {
    if (at === afterLoose) room.take(loose?.taken ?? []);
    const candidates = symbolsOf(layer, features.of(layer.source), frame);
    if (candidates.length === 0) continue;
    const rules = rulesOf(layer, frame, candidates);
    const { placed, drawn } = ordersOf(layer, frame, candidates, rules);
    const free = isLoose(layer);
    const places = new Map(
      placed.map((each) => [each, free ? { icon: true, text: 0 } : room.place(each.room, rules)]),
    );
    items.set(layer, symbolItems(drawn, places, frame));
  }
  return items;
}

function symbolItems(
  candidates: readonly Candidate[],
  places: ReadonlyMap<Candidate, Placed>,
  frame: SymbolFrame,
): SceneItem[] {
  const icons = candidates.flatMap((candidate) => {
    const { icon } = candidate;
    const isShown = icon && icon.opacity > 0 && icon.size > 0 && places.get(candidate)?.icon;
    return isShown && isInView(icon, frame) ? [icon] : [];
  });
  const labels = candidates.flatMap((candidate) => {
    const side = places.get(candidate)?.text ?? null;
    const label = side === null ? null : (candidate.label?.(side) ?? null);
    if (!label || label.opacity === 0 || label.size <= 0) return [];
    const isSeen = label.boxes.some(
      ([left, top, right, bottom]) => right > 0 && bottom > 0 && left < frame.width && top < frame.height,
    );
    return isSeen ? [label] : [];
  });
  return [...icons, ...labels];
}

/** Compiled styles, newest last: expressions are read once for each look. */
const styles = new Map<string, readonly ReadLayer[]>();
const mostStyles = 12;

/** The style layers that a scene is drawn with, bottom to top. */
export function styleFor({
  appearance,
  hidden = new Set<LayerId>(),
  highlight = noHighlight,
}: Pick<SceneOptions, 'appearance' | 'hidden' | 'highlight'>): readonly ReadLayer[] {
  const { flavor, language, scale, told = false } = appearance;
  const dimmed = highlight.dimOthers;
  const key = [flavor, language, scale, told, dimmed, ...[...hidden].toSorted()].join(' ');
  let style = styles.get(key);
  if (!style) {
    style = createStyleLayers(flavor, { language, scale, told, hidden, dimmed }).map(
      (layer) => new ReadLayer(layer),
    );
    const [oldest] = styles.keys();
    if (styles.size >= mostStyles && oldest !== undefined) styles.delete(oldest);
    styles.set(key, style);
  }
  return style;
}
