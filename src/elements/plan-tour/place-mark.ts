/** A rectangle in px, from the upper left corner of the frame. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Px between a mark and what it is about, and between a mark and the edge. */
const gap = 12;

/**
 * Where a mark stands: below what it is about, else above, beside, or in its middle; always inside the frame.
 *
 * @param about `null`: the mark stands in the middle of the frame.
 */
export function placeMark(
  frame: Pick<Box, 'width' | 'height'>,
  about: Box | null,
  mark: Pick<Box, 'width' | 'height'>,
): Pick<Box, 'left' | 'top'> {
  const target = about ?? { left: 0, top: 0, ...frame };
  const middle = {
    left: target.left + (target.width - mark.width) / 2,
    top: target.top + (target.height - mark.height) / 2,
  };
  const right = target.left + target.width + gap;
  const below = target.top + target.height + gap;
  const above = target.top - gap - mark.height;
  const left = target.left - gap - mark.width;
  const place =
    below + mark.height + gap <= frame.height
      ? { left: middle.left, top: below }
      : above >= gap
        ? { left: middle.left, top: above }
        : right + mark.width + gap <= frame.width
          ? { left: right, top: middle.top }
          : left >= gap
            ? { left, top: middle.top }
            : middle;
  return {
    left: clamp(place.left, gap, frame.width - mark.width - gap),
    top: clamp(place.top, gap, frame.height - mark.height - gap),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
