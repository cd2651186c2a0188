/**
 * Lets the browser fetch files while the code that will ask for them is still at work.
 * @param head of the page
 */
export function fetchEarly(head: HTMLHeadElement, addresses: readonly string[]): void {
  for (const address of addresses) {
    const link = head.ownerDocument.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = address;
    head.append(link);
  }
}
