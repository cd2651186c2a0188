/**
 * Markup and addresses of our own for pages that demand Trusted Types. Everything that comes here is written by this
 * package with every text of a plan escaped; nothing of a person or of another host does.
 */
interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const plain: Policy = { createHTML: (markup) => markup, createScriptURL: (address) => address };
let policy: Policy | null = null;

/** Made when it is first needed; where the page forbids the name, its own rules decide. */
function ownPolicy(): Policy {
  if (policy) return policy;
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  try {
    policy = factory?.createPolicy('plan-atlas', plain) ?? plain;
  } catch {
    policy = plain;
  }
  return policy;
}

/** Markup that `innerHTML` and `DOMParser` take on every page. */
export function trustedMarkup(markup: string): string {
  return ownPolicy().createHTML(markup);
}

/** A whole SVG as an element of this page. @throws Error when there is none in the text. */
export function svgElement(svg: string, page: Document = document): SVGSVGElement {
  const holder = page.createElement('template');
  holder.innerHTML = trustedMarkup(svg);
  const found = holder.content.querySelector('svg');
  if (!found) throw new Error('no svg');
  return page.importNode(found, true);
}

/**
 * An address that `new Worker` takes on every page. The map engine reads it as a text before it does, so the two
 * methods that it uses are there as well.
 */
export function trustedScriptAddress(address: string): string {
  const trusted: unknown = ownPolicy().createScriptURL(address);
  if (typeof trusted === 'string') return trusted;
  return Object.assign(trusted as object, {
    endsWith: (end: string) => address.endsWith(end),
    split: (separator: string | RegExp) => address.split(separator),
  }) as unknown as string;
}

/** An SVG as the address of a picture: pages that forbid `blob:` mostly allow `data:` for pictures. */
export function dataAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
