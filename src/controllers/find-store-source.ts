import { type StoreSource, isStoreSource } from './store-source';

/**
 * Watches for the element that `for="id"` names, in the root of `host` and then in its document, also when it
 * is added, upgraded or removed later.
 *
 * @param found called at once and on every change; `null` while there is none.
 * @returns ends the watch.
 */
export function findStoreSource(
  host: Element,
  id: string,
  found: (source: StoreSource | null) => void,
): () => void {
  const root = host.getRootNode() as Document | ShadowRoot;
  const roots = new Set<Document | ShadowRoot>([root, host.ownerDocument]);
  let held: Element | null | undefined;
  let ended = false;

  const look = (): void => {
    if (ended) return;
    let target: Element | null = null;
    for (const each of roots) target ??= 'getElementById' in each ? each.getElementById(id) : null;
    if (target === held) return;
    held = target;
    found(isStoreSource(target) && target !== host ? target : null);
    if (target && target !== host && !isStoreSource(target) && target.localName.includes('-')) {
      void customElements.whenDefined(target.localName).then(() => {
        if (held !== target) return;
        held = undefined;
        look();
      });
    }
  };

  const observer = new MutationObserver(look);
  const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] };
  for (const each of roots) observer.observe(each, watched);
  look();
  return () => {
    ended = true;
    observer.disconnect();
  };
}
