/**
 * Looks through a whole page, into every shadow root, for what a text may have become: an element, a handler or an
 * address that runs something. Stands alone, so that it can be sent into a page.
 *
 * @returns what was found, as words; and how many texts and fields hold a hostile text
 */
export function scanPage(root: ParentNode = document): { faults: string[]; shown: number } {
  const runs = ['script', 'iframe', 'object', 'embed', 'base', 'meta', 'link'];
  const leads = ['href', 'src', 'xlink:href', 'action', 'formaction', 'poster'];
  const faults: string[] = [];
  let shown = 0;
  const look = (at: ParentNode): void => {
    for (const element of at.querySelectorAll('*')) {
      const { localName, attributes, shadowRoot } = element;
      const named = `${localName} ${[...attributes].map(({ name }) => name).join(' ')}`;
      if (runs.includes(localName)) faults.push(`element ${named}`);
      for (const { name, value } of attributes) {
        if (name.startsWith('on') || name === 'srcdoc') faults.push(`attribute ${name} of ${named}`);
        const isPicture = localName === 'img' && /^(?:blob:|data:image\/)/.test(value);
        if (leads.includes(name) && !isPicture && /^(?!https?:)[^/?#]*:/.test(value)) {
          faults.push(`${name}="${value.slice(0, 60)}" of ${named}`);
        }
      }
      const texts = [...element.childNodes].map((node) =>
        node.nodeType === Node.TEXT_NODE ? node.nodeValue : '',
      );
      if ('value' in element) texts.push(String(element.value));
      shown += texts.filter((words) => /<img src=x|<script>|javascript:/.test(words ?? '')).length;
      if (shadowRoot) look(shadowRoot);
    }
  };
  look(root);
  return { faults, shown };
}
