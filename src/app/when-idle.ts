/** Does work when the page has nothing else to do. Safari has no idle callback: there a moment later will do. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 500);
}
