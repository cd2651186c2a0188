import { type EmbedWish, embedCode, escapeText } from '../../model/embed-code';
import type { LoadedPlan } from '../../model/loaded-plan';
import { textOf } from '../../model/text';
import type { BuilderState, BuilderWay } from './state';

/** The ways that an element has into a page. */
export function waysOf(element: string): BuilderWay[] {
  return ['script', 'npm', 'iframe', ...(element === 'plan-card' ? (['card'] as const) : [])];
}

/** The code of the chosen way. @param plan folder name of the plan package; @param home where the files are unless said */
export async function builderCode(
  state: BuilderState,
  plan: string,
  loaded: LoadedPlan,
  home: string,
): Promise<string> {
  const { element, attributes, width, height } = state;
  const base = state.base || home;
  const language = attributes.lang === 'en' ? 'en' : 'zh';
  const { graph } = loaded;
  const subject = graph.subjects.get(attributes.subject ?? '');
  const title = textOf(subject?.name ?? graph.info.shortTitle, language);
  const scripts = `${base}embed/`;
  const wish: EmbedWish = { element, attributes, plan, base, scripts, title, width, height };
  const way = waysOf(element).find((each) => each === state.way) ?? 'script';
  return way === 'card' ? cardCode(state, wish, loaded) : embedCode(way, wish);
}

/** A card as static HTML, its looks before it, and the script that may never come after it. */
async function cardCode(
  { attributes }: BuilderState,
  wish: EmbedWish,
  { graph, layers }: LoadedPlan,
): Promise<string> {
  const [{ cardCss }, { renderCardHtml }] = await Promise.all([
    import('../../svg/card/card-css'),
    import('../../svg/card/render-card-html'),
  ]);
  const { subject = null, lang, theme, ...others } = attributes;
  const known = subject !== null && graph.subjects.has(subject) ? subject : null;
  const html = renderCardHtml(graph, {
    layers,
    subject: known,
    language: lang === 'en' ? 'en' : 'zh',
    flavor: theme === 'dark' ? 'dark' : 'light',
    attributes: { ...others, ...(theme ? { theme } : {}), src: `${wish.base}geodata/${wish.plan}/plan.json` },
  });
  return [
    `<style>\n${cardCss}</style>`,
    html,
    `<script type="module" src="${escapeText(wish.scripts)}plan-atlas.js"></script>`,
  ].join('\n');
}
