/** What a page says of the element it takes in. */
export interface EmbedWish {
  /** Tag name, e.g. `plan-map`. */
  element: string;
  /** Attributes other than `src`, as the page writes them. */
  attributes: Readonly<Record<string, string>>;
  /** Folder name of the plan package. */
  plan: string;
  /** Where the plan and `embed.html` are, with a slash at its end; empty: beside the page. */
  base: string;
  /** Where the script is, likewise. */
  scripts: string;
  /** Name for people who cannot see a frame. */
  title: string;
  /** CSS lengths; empty: as the element has it. */
  width: string;
  height: string;
}

/** The ways into a page that are written as code. */
export type EmbedWay = 'script' | 'npm' | 'iframe';

/** The code that takes an element into a page; it runs as it is. */
export function embedCode(way: EmbedWay, wish: EmbedWish): string {
  if (way === 'iframe') return frameCode(wish);
  const load =
    way === 'script'
      ? `<script type="module" src="${escapeText(wish.scripts)}plan-atlas.js"></script>`
      : `<script type="module">\n  import 'plan-atlas/${wish.element}';\n</script>`;
  return `${load}\n${tagCode(wish)}`;
}

/** The element itself, e.g. `<plan-map src="…"></plan-map>`. */
export function tagCode({ element, attributes, plan, base, width, height }: EmbedWish): string {
  const style = [
    ...(width === '' ? [] : [`width: ${width}`]),
    ...(height === '' ? [] : [`height: ${height}`]),
  ].join('; ');
  const all = {
    src: `${base}geodata/${plan}/plan.json`,
    ...attributes,
    ...(style === '' ? {} : { style }),
  };
  return `<${element}${attributesCode(all)}></${element}>`;
}

/** `embed.html` takes what the element takes, under the same names. */
function frameCode({ element, attributes, plan, base, title, width, height }: EmbedWish): string {
  const query = Object.entries({ element, plan, ...attributes })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const size = { width: width === '' ? '100%' : pixels(width), height: pixels(height) };
  return `<iframe${attributesCode({
    src: `${base}embed.html?${query}`,
    title,
    ...size,
    loading: 'lazy',
    style: 'border: 0',
  })}></iframe>`;
}

/** Attributes as HTML: on one line when they are short, else each on its own. */
function attributesCode(attributes: Readonly<Record<string, string>>): string {
  const parts = Object.entries(attributes).map(([name, value]) => `${name}="${escapeText(value)}"`);
  const line = parts.map((part) => ` ${part}`).join('');
  return line.length <= 72 ? line : `${parts.map((part) => `\n  ${part}`).join('')}\n`;
}

function pixels(length: string): string {
  return length === '' ? '480' : length.replace(/px$/, '');
}

/** A text as it stands in HTML, in an attribute too. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
