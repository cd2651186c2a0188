/** Waits until what stands in the page now has been laid out and painted, and what that tells has been heard. */
export const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
