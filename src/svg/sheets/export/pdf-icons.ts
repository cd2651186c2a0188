const svgNamespace = 'http://www.w3.org/2000/svg';

/** Puts faded symbols in as drawings of their own: the PDF writer draws a shared one once, at full strength. */
export function inlineFadedIcons(root: Element): void {
  for (const use of root.querySelectorAll('use[opacity]')) {
    const id = use.getAttribute('href')?.slice(1) ?? '';
    const symbol = root.querySelector(`symbol[id="${CSS.escape(id)}"]`);
    if (!symbol) continue;
    const group = root.ownerDocument.createElementNS(svgNamespace, 'g');
    for (const name of ['transform', 'opacity']) {
      const value = use.getAttribute(name);
      if (value !== null) group.setAttribute(name, value);
    }
    group.append(...[...symbol.children].map((child) => child.cloneNode(true)));
    use.replaceWith(group);
  }
}
