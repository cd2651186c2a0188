/** Hands keys that nothing on the page has taken to an element, as if the focus were on it. */
export function passKeys(page: Document, element: HTMLElement): void {
  page.addEventListener('keydown', (event) => {
    if (event.target !== page.body || event.defaultPrevented) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const same = new KeyboardEvent('keydown', {
      ...{ key, ctrlKey, metaKey, altKey, shiftKey },
      cancelable: true,
    });
    if (!element.dispatchEvent(same)) event.preventDefault();
  });
}
