/**
 * Scrolls the box around an element, never the page, until the element stands at the top.
 *
 * @param margin pixels to leave free above, e.g. for a sticky bar.
 * @returns pixels by which it was scrolled; 0 when it stood there already, or there is nothing to scroll in.
 */
export function scrollToTop(element: Element, margin = 0): number {
  const scroller = scrollerOf(element);
  if (!scroller || scroller.clientHeight === 0) return 0;
  const distance = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  const before = scroller.scrollTop;
  scroller.scrollTop += distance - margin;
  return scroller.scrollTop - before;
}

/** The nearest ancestor, through shadow roots, that scrolls; `null` when only the page does. */
export function scrollerOf(element: Element): Element | null {
  for (let each = parentOf(element); each; each = parentOf(each)) {
    if (each === each.ownerDocument.documentElement || each === each.ownerDocument.body) return null;
    const { overflowY } = getComputedStyle(each);
    if ((overflowY === 'auto' || overflowY === 'scroll') && each.scrollHeight > each.clientHeight) {
      return each;
    }
  }
  return null;
}

function parentOf(element: Element): Element | null {
  const { assignedSlot, parentNode } = element;
  if (assignedSlot) return assignedSlot;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}
