/** Sets the characters of a text one by one along a line. All lengths in px. */
import type { FontWeight } from '../../styles/tokens';
import { type Line, type Point, besideLine, between, distance, lengthOf } from './geometry';
import type { LineAnchor } from './line-anchors';
import type { Circle } from './placement';
import type { SceneRun } from './scene';
import { baseline, isIdeograph } from './shaping';
import { advance } from '../../styles/text-metrics';

export interface LineText {
  text: string;
  size: number;
  weight: FontWeight;
  /** Between characters. */
  spacing: number;
  /** To the right of and below where the text stands, as it is read. */
  offset: readonly [number, number];
}

interface Glyph {
  character: string;
  width: number;
  /** From the anchor to its middle. */
  along: number;
}

/** A line with a point on it from which lengths are counted. */
class Path {
  readonly #forward: Line;
  readonly #backward: Line;

  constructor(line: Line, { at, segment }: LineAnchor, down: number) {
    this.#forward = besideLine([at, ...line.slice(segment + 1)], down);
    this.#backward = besideLine([at, ...line.slice(0, segment + 1).toReversed()], -down);
  }

  /** The point so far along, and the direction there; `null` beyond the line's end. */
  at(along: number): { point: Point; angle: number } | null {
    const isForward = along > 0;
    const line = isForward ? this.#forward : this.#backward;
    let left = Math.abs(along);
    for (let index = 1; index < line.length; index += 1) {
      const [a, b] = [line[index - 1]!, line[index]!];
      const length = distance(a, b);
      if (left < length) {
        const [from, to] = isForward ? [a, b] : [b, a];
        return { point: between(a, b, left / length), angle: Math.atan2(to[1] - from[1], to[0] - from[0]) };
      }
      left -= length;
    }
    return null;
  }

  /** The course from one length to another. */
  between(from: number, to: number): Line {
    const inner = (line: Line, reach: number): Point[] => {
      let travelled = 0;
      return line.filter((point, index) => {
        if (index > 0) travelled += distance(line[index - 1]!, point);
        return travelled > 0 && travelled < reach;
      }) as Point[];
    };
    return [
      ...this.#pointAt(from),
      ...(from < 0 ? inner(this.#backward, -from).toReversed() : []),
      ...(to > 0 ? inner(this.#forward, to) : []),
      ...this.#pointAt(to),
    ];
  }

  #pointAt(along: number): Point[] {
    const place = this.at(along);
    return place ? [place.point] : [];
  }
}

function glyphs({ text, size, weight, spacing, offset }: LineText, upright: boolean): Glyph[] {
  const characters = [...text].map((character) => ({
    character,
    width: upright && isIdeograph(character) ? size : advance(character, weight) * size,
  }));
  const whole = characters.reduce((sum, { width }) => sum + width + spacing, -spacing);
  let x = offset[0] - whole / 2;
  return characters.map(({ character, width }) => {
    const along = x + width / 2;
    x += width + spacing;
    return { character, width, along };
  });
}

/** Circles along the text; `null` when the line is too short for it. */
export function circlesAlong(
  line: Line,
  anchor: LineAnchor,
  text: LineText,
  radius: number,
): readonly Circle[] | null {
  const set = glyphs(text, false);
  const path = new Path(line, anchor, text.offset[1]);
  const [first, last] = [set[0]?.along ?? 0, set.at(-1)?.along ?? 0];
  if (!path.at(first) || !path.at(last)) return null;
  const course = path.between(first, last);
  const whole = lengthOf(course);
  const padding = Math.min(radius * 0.25, whole / 2);
  const count = whole <= radius / 2 ? 1 : Math.ceil((whole - 2 * padding) / (radius * 2.5)) + 1;
  return Array.from({ length: count }, (_, index) => {
    const along = padding + (whole - 2 * padding) * (index / Math.max(count - 1, 1));
    return { at: pointAlong(course, along), radius };
  });
}

function pointAlong(line: Line, along: number): Point {
  let left = along;
  for (let index = 1; index < line.length; index += 1) {
    const length = distance(line[index - 1]!, line[index]!);
    if (left <= length && length > 0) return between(line[index - 1]!, line[index]!, left / length);
    left -= length;
  }
  return line.at(-1) ?? [0, 0];
}

/**
 * The characters of a text along a line, never upside down: turned where it runs from right to left, upright one
 * below another where a Chinese name runs up or down. `null` when there is no room.
 */
export function runsAlong(
  line: Line,
  anchor: LineAnchor,
  text: LineText,
  keepUpright: boolean,
): SceneRun[] | null {
  const ends = (path: Path, set: readonly Glyph[]): [Point, Point] | null => {
    const [first, last] = [path.at(set[0]?.along ?? 0), path.at(set.at(-1)?.along ?? 0)];
    return first && last ? [first.point, last.point] : null;
  };
  const down = text.offset[1];
  const level = ends(new Path(line, anchor, down), glyphs(text, false));
  if (!level) return null;
  const [[x1, y1], [x2, y2]] = level;
  const upright = keepUpright && Math.abs(y2 - y1) > Math.abs(x2 - x1) && [...text.text].some(isIdeograph);
  const turn = keepUpright && (upright ? y2 < y1 : x1 > x2);
  const [course, from] = turn ? turned(line, anchor) : [line, anchor];
  const path = new Path(course, from, down);
  const runs: SceneRun[] = [];
  for (const { character, width, along } of glyphs(text, upright)) {
    const place = path.at(along);
    if (!place) return null;
    if (character.trim() === '') continue;
    const stands = upright && isIdeograph(character);
    const angle = place.angle - (stands ? Math.PI / 2 : 0);
    // The middle of an upright character lies on the line.
    const below = (stands ? 0.38 : baseline) * text.size;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [x, y] = place.point;
    runs.push({
      text: character,
      at: [x - (cos * width) / 2 - sin * below, y - (sin * width) / 2 + cos * below],
      rotate: (angle * 180) / Math.PI,
      width,
    });
  }
  return runs;
}

function turned(line: Line, { at, angle, segment }: LineAnchor): [Line, LineAnchor] {
  return [line.toReversed(), { at, angle: angle + Math.PI, segment: line.length - 2 - segment }];
}
