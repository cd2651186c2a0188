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
 * @param about `null`: everything. Then the mark stands to the right, where it hides little.
 */
export function placeMark(
  frame: Pick<Box, 'width' | 'height'>,
  about: Box | null,
  mark: Pick<Box, 'width' | 'height'>,
): Pick<Box, 'left' | 'top'> {
  if (!about) {
    return {
      left: clamp((frame.width - mark.width) * 0.88, gap, frame.width - mark.width - gap),
      top: clamp((frame.height - mark.height) * 0.3, gap, frame.height - mark.height - gap),
    };
  }
  const middle = {
    left: about.left + (about.width - mark.width) / 2,
    top: about.top + (about.height - mark.height) / 2,
  };
  const right = about.left + about.width + gap;
  const below = about.top + about.height + gap;
  const above = about.top - gap - mark.height;
  const left = about.left - gap - mark.width;
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
