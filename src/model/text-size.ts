/** For whom texts and symbols are sized: someone at a desk, a room, a wall. */
export type TextSize = 'desk' | 'briefing' | 'wall';

export const textSizes: readonly TextSize[] = ['desk', 'briefing', 'wall'];

const briefing = 1.5;

/**
 * The factor on texts and symbols. On a wall it grows with the picture, so that the share of its height stays: 1.5
 * on 1080 px; never less than in a room.
 *
 * @param height of the picture in px
 */
export function scaleOf(size: TextSize, height: number): number {
  if (size === 'desk') return 1;
  if (size === 'briefing') return briefing;
  return Math.max(briefing, Math.round((height / 1080) * briefing * 100) / 100);
}
