/** How names are set: their heights, the room between their signs, and between their lines. */
import type { Language } from '../src/model/text';
import { type ZoomValues, briefingText, nameLooks, roomScale, zoneSpacingInBriefing } from './tokens';

/** Kinds of names that have places of their own. */
export type NameKind = keyof typeof nameLooks;

/** Height of a line of a name, in heights of its text. */
export const lineHeight = 1.25;

/** Room between the signs of a name, in heights of its text. */
export const nameSpacing = (kind: NameKind, briefing = false): number =>
  kind === 'zone' && briefing ? zoneSpacingInBriefing : nameLooks[kind].spacing;

/** Room between signs, in heights of their text: Latin letters stand closer. */
export const spacingIn = (language: Language, spacing: number): number =>
  language === 'en' ? Math.min(spacing, 0.06) : spacing;

/** Who reads a map: its language, whether it is shown in a briefing, and the scale of all sizes. */
interface Readers {
  language: Language;
  briefing: boolean;
  scale: number;
}

/** Heights of names at scale 1, by the zooms of the tables. @param least px that they have on the screen */
export function textHeights(
  values: ZoomValues,
  { language, briefing, scale }: Readers,
  least = 0,
): ZoomValues {
  const english = language === 'en';
  // On a wall they are as large as in a room, enlarged.
  const inRoom = Math.min(scale, roomScale);
  const smallest = briefing ? briefingText / inRoom : 0;
  return values.map((value, at) => {
    // A briefing on a phone is no wall: names there leave each other room.
    const near = briefing && at === 0 ? Math.max(value * 0.7, smallest) : value;
    return Math.max(near * (english ? 0.9 : 1), english ? 11 : 12, least / inRoom);
  }) as unknown as ZoomValues;
}
