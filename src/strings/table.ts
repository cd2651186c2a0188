import type { Text } from '../model/types';

/** A part of the strings table: key to text in both languages. `{name}` is replaced by a value. */
export type StringTable = Readonly<Record<string, Required<Text>>>;

const texts: Record<string, Required<Text>> = {};

/**
 * Adds a part to the strings table. Texts of one element are added by that element, so that a page with another one
 * does not load them.
 */
export function addStrings(part: StringTable): void {
  Object.assign(texts, part);
}

/** The text behind a key; `undefined` when its part was not added. */
export function textBehind(key: string): Required<Text> | undefined {
  return texts[key];
}
