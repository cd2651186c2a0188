/** Which symbols find room: the engine's rules, so that both renderers show the same names. */
import { type Box, type Point, meets } from './geometry';

/** What a symbol wants to keep free: a box, or circles along a line. */
export interface Circle {
  at: Point;
  radius: number;
}

/** A text that wants to be placed, at one of several sides or along a line. */
export type TextRoom =
  | {
      kind: 'sides';
      /** Best first. */ boxes: readonly Box[];
      /** Whether the sides are to choose from. */ free: boolean;
    }
  | { kind: 'line'; /** `null`: there is no room on the line itself. */ circles: readonly Circle[] | null };

/** A symbol that wants to be placed. */
export interface SymbolRoom {
  icon?: Box;
  text?: TextRoom;
}

/** What a layer says of all its symbols. */
export interface PlacementRules {
  iconOverlaps: boolean;
  textOverlaps: boolean;
  iconIgnored: boolean;
  textIgnored: boolean;
  iconOptional: boolean;
  textOptional: boolean;
  /** Whether any symbol of the layer has an icon, or a text. */
  hasIcons: boolean;
  hasTexts: boolean;
}

/** How a symbol is shown. */
export interface Placed {
  icon: boolean;
  /** Index of the side at which the text stands, 0 on a line; `null`: no text. */
  text: number | null;
}

/** Px around the view in which symbols take room from each other. */
const beyond = 100;

/** The room that symbols have taken so far. Give it those that matter most first. */
export class Room {
  readonly #view: Box;
  readonly #boxes: Box[] = [];
  readonly #circles: Circle[] = [];

  constructor(width: number, height: number) {
    this.#view = [-beyond, -beyond, width + beyond, height + beyond];
  }

  /** Keeps boxes free of whatever comes later. */
  take(boxes: readonly Box[]): void {
    this.#boxes.push(...boxes);
  }

  place({ icon, text }: SymbolRoom, rules: PlacementRules): Placed {
    const side = text === undefined ? null : this.#sideFor(text, rules.textOverlaps);
    let placeText = side !== null;
    let placeIcon = icon !== undefined && this.#isFree(icon, rules.iconOverlaps);
    if (icon !== undefined && text !== undefined) {
      if (!rules.textOptional && !rules.iconOptional) placeIcon = placeText = placeIcon && placeText;
      else if (!rules.iconOptional) placeText &&= placeIcon;
      else if (!rules.textOptional) placeIcon &&= placeText;
    }
    if (placeText && text && !rules.textIgnored) this.#takeText(text, side ?? 0);
    if (placeIcon && icon && !rules.iconIgnored) this.#boxes.push(icon);
    const { iconOverlaps, textOverlaps, iconOptional, textOptional, hasIcons, hasTexts } = rules;
    const alwaysText = textOverlaps && (iconOverlaps || !hasIcons || iconOptional);
    const alwaysIcon = iconOverlaps && (textOverlaps || !hasTexts || textOptional);
    return {
      icon: icon !== undefined && (placeIcon || alwaysIcon),
      text: text !== undefined && (placeText || alwaysText) ? (side ?? 0) : null,
    };
  }

  /** The first side with room; where a text may overlap, the first one when none has. */
  #sideFor(text: TextRoom, overlaps: boolean): number | null {
    if (text.kind === 'line') {
      if (overlaps) return 0;
      const { circles } = text;
      const isFree = circles?.some(({ at, radius }) => meets(around(at, radius), this.#view));
      return isFree && circles?.every((circle) => !this.#hitsCircle(circle)) ? 0 : null;
    }
    const passes = overlaps && text.free ? [false, true] : [overlaps];
    for (const pass of passes) {
      const side = text.boxes.findIndex((box) => this.#isFree(box, pass));
      if (side !== -1) return side;
    }
    return null;
  }

  #isFree(box: Box, overlaps: boolean): boolean {
    return meets(box, this.#view) && (overlaps || !this.#hitsBox(box));
  }

  #hitsBox(box: Box): boolean {
    return (
      this.#boxes.some((taken) => meets(taken, box)) ||
      this.#circles.some((circle) => circleMeetsBox(circle, box))
    );
  }

  #hitsCircle(circle: Circle): boolean {
    return (
      this.#boxes.some((taken) => circleMeetsBox(circle, taken)) ||
      this.#circles.some(
        ({ at, radius }) => Math.hypot(at[0] - circle.at[0], at[1] - circle.at[1]) < radius + circle.radius,
      )
    );
  }

  #takeText(text: TextRoom, side: number): void {
    if (text.kind === 'sides') this.#boxes.push(text.boxes[side]!);
    else this.#circles.push(...(text.circles ?? []));
  }
}

const around = ([x, y]: Point, radius: number): Box => [x - radius, y - radius, x + radius, y + radius];

function circleMeetsBox({ at: [x, y], radius }: Circle, [left, top, right, bottom]: Box): boolean {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return dx * dx + dy * dy <= radius * radius;
}
