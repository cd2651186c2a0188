import type { Text } from '../model/types';

/** A part of the strings table: key to text in both languages. `{name}` is replaced by a value. */
export type StringTable = Readonly<Record<string, Required<Text>>>;
