/** What the address of `embed.html` says. */

/** The elements that can be framed. */
export const framedElements = [
  ...(['plan-map', 'plan-atlas', 'plan-card', 'plan-layers', 'plan-detail', 'plan-reader'] as const),
  ...(['plan-projects', 'plan-figures', 'plan-search', 'plan-outline', 'plan-briefing'] as const),
] as const;
export type FramedElement = (typeof framedElements)[number];

/** Attributes that an address may give, by the same names. */
const attributes: readonly string[] = [
  ...['subject', 'layers', 'view', 'theme', 'lang', 'text-scale', 'font', 'loading', 'reveal'],
  ...['interactive', 'gestures', 'renderer', 'tab', 'section', 'table', 'briefing', 'step', 'loop', 'kiosk'],
  ...['basemap', 'basemap-key', 'basemap-attribution', 'basemap-approval', 'basemap-coordinates'],
  ...['basemap-look', 'idle'],
];

export interface EmbedAddress {
  element: FramedElement;
  /** The name of a plan of this site. */
  plan: string | null;
  /** The address of a plan.json of this site; comes before `plan`. Nobody can show a plan of theirs under its name. */
  src: string | null;
  attributes: Readonly<Record<string, string>>;
  /** Origins whose pages may steer the element, besides our own; `*`: all. */
  allow: readonly string[];
  /** What is wrong with the address, in Chinese and English. */
  problems: readonly string[];
}

/** Reads the address of the page. What is not known is left out and named. */
export function readEmbedAddress(address: string): EmbedAddress {
  const page = new URL(address);
  const said = page.searchParams;
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
  const unknown: string[] = [];
  for (const [name, value] of said) {
    if (attributes.includes(name)) found[name] = value;
    else if (!['element', 'plan', 'src', 'allow'].includes(name)) unknown.push(name);
  }
  if (unknown.length > 0) {
    problems.push(
      `地址中的参数 ${listed(unknown)} 不认识，已略去。可用：${attributes.join('、')}。Unknown parameters, left out.`,
    );
  }
  const [allow, refused]: [string[], string[]] = [[], []];
  for (const origin of new Set(said.getAll('allow'))) {
    (origin === '*' || isOrigin(origin) ? allow : refused).push(origin);
  }
  if (refused.length > 0) {
    problems.push(
      `地址中 allow=${listed(refused)} 不是来源，应只写协议和域名（不带路径），或写 *。This is no origin.`,
    );
  }
  const [plan, src] = [said.get('plan'), said.get('src')];
  const own = src !== null && isOfSite(src, page);
  if (src !== null && !own) {
    problems.push(
      `地址中 src=${cut(src)} 不是本站的 plan.json，已改用本站的规划。The plan must be one of this site.`,
    );
  }
  return {
    ...{ element: element ?? 'plan-map', plan, src: own ? src : null },
    ...{ attributes: found, allow, problems },
  };
}

/** Whether a page of this origin may steer the element. */
export function mayConnect(origin: string, own: string, allow: readonly string[]): boolean {
  return (own !== 'null' && origin === own) || allow.includes('*') || allow.includes(origin);
}

function isOfSite(src: string, page: URL): boolean {
  try {
    const { origin, protocol } = new URL(src, page);
    return origin === page.origin && /^https?:$/.test(protocol);
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

const cut = (text: string): string => text.slice(0, 60);

/** The first few of many, and how many there are. */
function listed(texts: readonly string[]): string {
  const few = texts.slice(0, 5).map(cut).join('、');
  return texts.length > 5 ? `${few} 等 ${texts.length} 项` : few;
}
