/** What the address of `embed.html` says. */

/** The elements that can be framed. */
export const framedElements = [
  ...(['plan-map', 'plan-atlas', 'plan-card', 'plan-layers', 'plan-detail', 'plan-reader'] as const),
  ...(['plan-projects', 'plan-figures', 'plan-search', 'plan-outline'] as const),
] as const;
export type FramedElement = (typeof framedElements)[number];

/** Attributes that an address may give, by the same names. */
const attributes: readonly string[] = [
  ...['subject', 'layers', 'view', 'theme', 'lang', 'text-scale', 'font', 'loading', 'reveal'],
  ...['interactive', 'gestures', 'renderer', 'tab', 'section', 'table', 'briefing', 'step', 'loop', 'kiosk'],
  ...['basemap', 'basemap-key', 'basemap-attribution', 'basemap-approval'],
];

export interface EmbedAddress {
  element: FramedElement;
  /** The name of a plan of this site. */
  plan: string | null;
  /** The address of a plan.json; comes before `plan`. */
  src: string | null;
  attributes: Readonly<Record<string, string>>;
  /** Origins whose pages may steer the element, besides our own; `*`: all. */
  allow: readonly string[];
  /** What is wrong with the address, in Chinese and English. */
  problems: readonly string[];
}

/** Reads the part of an address after the question mark. What is not known is left out and named. */
export function readEmbedAddress(query: string): EmbedAddress {
  const said = new URLSearchParams(query);
  const problems: string[] = [];
  const wanted = said.get('element') ?? 'plan-map';
  const element = framedElements.find((each) => each === wanted);
  if (!element) {
    const names = framedElements.join('、');
    problems.push(
      `地址中 element=${cut(wanted)} 不认识，已改用 plan-map。可用：${names}。Unknown element; plan-map is shown instead.`,
    );
  }
  const found: Record<string, string> = {};
  for (const [name, value] of said) {
    if (attributes.includes(name)) found[name] = value;
    else if (!['element', 'plan', 'src', 'allow'].includes(name)) {
      problems.push(
        `地址中的参数 ${cut(name)} 不认识，已略去。可用：${attributes.join('、')}。Unknown parameter, left out.`,
      );
    }
  }
  const allow = said.getAll('allow').filter((origin) => {
    const good = origin === '*' || isOrigin(origin);
    if (!good) {
      problems.push(
        `地址中 allow=${cut(origin)} 不是来源，应只写协议和域名（不带路径），或写 *。This is no origin.`,
      );
    }
    return good;
  });
  const [plan, src] = [said.get('plan'), said.get('src')];
  return { element: element ?? 'plan-map', plan, src, attributes: found, allow, problems };
}

/** Whether a page of this origin may steer the element. */
export function mayConnect(origin: string, own: string, allow: readonly string[]): boolean {
  return (own !== 'null' && origin === own) || allow.includes('*') || allow.includes(origin);
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

const cut = (text: string): string => text.slice(0, 60);
