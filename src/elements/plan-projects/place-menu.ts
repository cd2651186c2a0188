/** Keeps what lies open inside the panel, and puts the cursor into it. */
export function placeMenu(panel: HTMLElement, root: ParentNode): void {
  const open = root.querySelector<HTMLElement>('.popover, .sheet');
  if (!open) return;
  if (open.matches('.popover')) {
    const [box, room] = [open.getBoundingClientRect(), panel.getBoundingClientRect()];
    const right = Math.min(0, room.right - 8 - box.right);
    const left = Math.max(0, room.left + 8 - box.left);
    if (right || left) open.style.translate = `${right + left}px`;
  }
  open
    .querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled)')
    ?.focus({ preventScroll: true });
}
