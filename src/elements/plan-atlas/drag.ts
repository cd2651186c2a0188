/**
 * Follows a pointer from its `pointerdown` until it is let go.
 *
 * @param moved called with the distance from the start, in pixels.
 * @param ended called once; `dragged` is `false` when the pointer hardly moved (a click).
 */
export function followPointer(
  event: PointerEvent,
  moved: (dx: number, dy: number) => void,
  ended: (dragged: boolean) => void = () => {},
): void {
  if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const handle = event.currentTarget;
  const ending = new AbortController();
  const { signal } = ending;
  let dragged = false;
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener(
    'pointermove',
    (move) => {
      const [dx, dy] = [move.clientX - event.clientX, move.clientY - event.clientY];
      dragged ||= Math.hypot(dx, dy) > 3;
      if (dragged) moved(dx, dy);
    },
    { signal },
  );
  const end = (): void => {
    ending.abort();
    ended(dragged);
  };
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}
