import { join } from 'node:path';
import { type EmbedWish, embedCode, escapeText, tagCode } from '../../../model/embed-code';
import type { Language } from '../../../model/text';
import { type StringKey, translate } from '../../../strings';
import { elementWords } from '../../../strings/docs/elements';
import '../../../strings/docs/pages';
import type { Manifest, ManifestElement, ManifestEntry } from '../manifest';
import { repository } from '../parts';
import { type EntryKind, describe, eventDetails, signature } from './describe';
import { cardExample, examples } from './examples';
import { code, prose, sample, section, table } from './markup';

/** Where the committed pages are. */
export const docsFolder = join(repository, 'src', 'app', 'docs');

/** A page of the documentation in one language. */
interface Place {
  language: Language;
  /** `index`, or the name of an element. */
  name: string;
  /** From the page to the folder of the app. */
  root: string;
  t(key: StringKey): string;
}

/**
 * The pages of the documentation: one an element and an overview, in Chinese and, in the folder `en`, in English.
 * @returns path in the folder of the documentation, and text; `__plan__` and the like are filled in when it is built
 */
export function docsPages(manifest: Manifest): Map<string, string> {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const pages = new Map<string, string>();
  for (const language of ['zh', 'en'] as const) {
    const folder = language === 'en' ? 'en/' : '';
    const place = (name: string): Place => ({
      language,
      name,
      root: language === 'en' ? '../../' : '../',
      t: (key) => translate(key, language),
    });
    pages.set(`${folder}index.html`, indexPage(place('index')));
    for (const name of Object.keys(elementWords)) {
      const element = elements.find(({ tagName }) => tagName === name);
      if (element) pages.set(`${folder}${name}.html`, elementPage(place(name), element));
    }
  }
  return pages;
}

function elementPage(place: Place, element: ManifestElement): string {
  const { name, language, t } = place;
  const words = elementWords[name];
  const about = language === 'zh' ? (words?.about ?? '') : element.description;
  return page(place, `<${name}> ${words?.title[language] ?? ''}`, [
    `<h1>${code(`<${name}>`)} ${escapeText(words?.title[language] ?? '')}</h1>`,
    ...about.split(/\n\s*\n/).map((text) => `<p>${prose(text.replaceAll(/\s*\n\s*/g, ' '))}</p>`),
    `<p class="use">${prose(words?.use[language] ?? '')}</p>`,
    liveExample(place, element),
    section('ways', t('docs.ways'), ...waysIn(place)),
    ...contract(place, element),
  ]);
}

function liveExample({ name, root, t }: Place, { events }: ManifestElement): string {
  const example = examples[name] ?? '';
  const button =
    name === 'plan-sheet'
      ? `\n<button type="button" class="action" data-show="plan-sheet">${escapeText(t('docs.open-sheet'))}</button>`
      : '';
  return section(
    'example',
    t('docs.example'),
    `<div class="example ${name.slice('plan-'.length)}" data-events="${events.map((event) => event.name).join(' ')}">`,
    example.replaceAll('SRC', `${root}geodata/__plan__/plan.json`) + button,
    '</div>',
    `<p class="heard-title" id="heard">${escapeText(t('docs.events-heard'))}</p>`,
    `<ol class="heard" aria-labelledby="heard"><li>${escapeText(t('docs.events-none'))}</li></ol>`,
    sample(example.replaceAll('SRC', 'geodata/__plan__/plan.json'), t('docs.copy')),
  );
}

/** What the samples of an element ask for. */
function wishFor({ name, language }: Place): EmbedWish {
  const subject = name === 'plan-card' ? '__town__' : name === 'plan-map' ? '__core__' : '';
  const heights: Record<string, string> = { 'plan-atlas': '640px', 'plan-map': '480px' };
  const free = ['plan-card', 'plan-search', 'plan-outline', 'plan-sheet'].includes(name);
  return {
    element: name,
    attributes: {
      ...(subject === '' ? {} : { subject }),
      ...(language === 'en' ? { lang: 'en' } : {}),
    },
    plan: '__plan__',
    base: '',
    scripts: '',
    title: elementWords[name]?.title[language] ?? name,
    width: '',
    height: free ? '' : (heights[name] ?? '560px'),
  };
}

function waysIn(place: Place): string[] {
  const { name, root, t } = place;
  const wish = wishFor(place);
  const way = (id: 'script' | 'npm' | 'iframe' | 'card', text: string | null): string =>
    [
      `<h3 id="way-${id}">${escapeText(t(`docs.way.${id}`))}</h3>`,
      `<p>${prose(t(text === null ? 'docs.way.card-other' : `docs.way.${id}-hint`))}</p>`,
      ...(text === null ? [] : [sample(text, t('docs.copy'))]),
    ].join('\n');
  return [
    way('script', embedCode('script', wish)),
    way('npm', embedCode('npm', wish)),
    ...(['plan-sheet', 'plan-briefing-editor'].includes(name)
      ? []
      : [way('iframe', embedCode('iframe', wish))]),
    way('card', name === 'plan-card' ? cardExample : null),
    ...(name === 'plan-sheet'
      ? []
      : [
          `<p><a class="action" href="${root}builder.html?element=${name}${place.language === 'en' ? '&amp;ui=en' : ''}">${escapeText(t('docs.builder-this'))}</a></p>`,
        ]),
  ];
}

/** Custom properties that every element takes: names, and what is written of them. */
export const looks: readonly [string, StringKey][] = [
  ['--plan-text-size', 'docs.looks.text-size'],
  ['--plan-radius', 'docs.looks.radius'],
  ['--plan-density', 'docs.looks.density'],
  ['--plan-scale', 'docs.looks.scale'],
  ['--plan-font --plan-title-font', 'docs.looks.font'],
  ['--plan-panel --plan-ink', 'docs.looks.panel'],
  ['--plan-focus', 'docs.looks.focus'],
];

const codes = (names: string): string => names.split(' ').map(code).join(' ');

/** Properties, methods, events, slots, parts and custom properties, each as a table when there are any. */
function contract({ language, t }: Place, element: ManifestElement): string[] {
  const about = (kind: EntryKind, entry: ManifestEntry): string =>
    prose(describe(element, kind, entry, language) ?? '');
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const methods = element.members.filter(({ kind }) => kind === 'method');
  const details = eventDetails();
  const own = element.cssProperties.filter((each) => looks.every(([names]) => !names.includes(each.name)));
  const common = [
    codes(looks.map(([names]) => names).join(' ')),
    `<a href="index.html#looks">${escapeText(t('docs.looks'))}</a>`,
  ];
  const name = t('docs.col.name');
  const description = t('docs.col.about');
  const plain = (kind: EntryKind, entries: readonly ManifestEntry[]): string[][] =>
    entries.map((entry) => [code(entry.name), about(kind, entry)]);
  const tables: [string, StringKey, string[], string[][]][] = [
    [
      'properties',
      'docs.properties',
      [
        t('docs.col.property'),
        t('docs.col.attribute'),
        t('docs.col.type'),
        t('docs.col.default'),
        description,
      ],
      fields.map((field) => [
        code(field.name) + (field.readonly ? ` <small>${escapeText(t('docs.readonly'))}</small>` : ''),
        code(field.attribute ?? ''),
        code(field.type?.text ?? ''),
        code(field.default ?? ''),
        about('member', field),
      ]),
    ],
    [
      'methods',
      'docs.methods',
      [t('docs.col.method'), description],
      methods.map((method) => [code(signature(method)), about('member', method)]),
    ],
    [
      'events',
      'docs.events',
      [t('docs.col.event'), t('docs.col.type'), t('docs.col.details'), description],
      element.events.map((event) => [
        code(event.name),
        code(event.type?.text ?? ''),
        (details.get(event.type?.text ?? '') ?? []).map(code).join('<br />'),
        about('event', event),
      ]),
    ],
    ['slots', 'docs.slots', [name, description], plain('slot', element.slots)],
    ['parts', 'docs.parts', [name, description], plain('part', element.cssParts)],
    ['css', 'docs.css', [name, description], [...plain('property', own), common]],
  ];
  return tables
    .filter(([, , , rows]) => rows.length > 0)
    .map(([id, heading, columns, rows]) => section(id, t(heading), table(columns, rows)));
}

function indexPage(place: Place): string {
  const { language, t } = place;
  const list = Object.entries(elementWords).map(
    ([name, { title, use }]) =>
      `<li><a href="${name}.html">${code(`<${name}>`)} <b>${escapeText(title[language])}</b></a><p>${prose(use[language])}</p></li>`,
  );
  const wish = { ...wishFor({ ...place, name: 'plan-map' }) };
  const shared = `${tagCode({ ...wish, attributes: { id: 'map', ...wish.attributes } })}\n<plan-layers for="map"></plan-layers>`;
  const map =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'";
  const policies: [StringKey, string][] = [
    ['docs.policy.element', `${map}; require-trusted-types-for 'script'`],
    ['docs.policy.card', "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"],
    ['docs.policy.iframe', "default-src 'none'; frame-src 'self'"],
    ['docs.policy.static', "default-src 'none'; style-src 'self'"],
  ];
  return page(place, t('docs.title'), [
    `<h1>${escapeText(t('docs.title'))}</h1>`,
    `<p>${prose(t('docs.lead'))}</p>`,
    section('elements', t('docs.elements'), `<ul class="cards">\n${list.join('\n')}\n</ul>`),
    section('ways', t('docs.ways'), ...waysIn({ ...place, name: 'plan-map' })),
    section(
      'share',
      t('docs.share'),
      `<p>${prose(t('docs.share-text'))}</p>`,
      sample(shared, t('docs.copy')),
    ),
    section(
      'looks',
      t('docs.looks'),
      `<p>${prose(t('docs.looks-text'))}</p>`,
      table(
        [t('docs.col.name'), t('docs.col.about')],
        looks.map(([names, key]) => [codes(names), escapeText(t(key))]),
      ),
    ),
    section(
      'policy',
      t('docs.policy'),
      `<p>${prose(t('docs.policy-text'))}</p>`,
      ...policies.map(([key, text]) => `<h3>${escapeText(t(key))}</h3>\n${sample(text, t('docs.copy'))}`),
    ),
  ]);
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%23f6f3ea'/%3E%3Cpath d='M3 20c8-1 18-6 26-12' stroke='%23e48028' stroke-width='5' fill='none'/%3E%3Ccircle cx='13' cy='18' r='6.5' fill='%23b7291a'/%3E%3Ccircle cx='13' cy='18' r='2.4' fill='%23fff'/%3E%3C/svg%3E";

function page(place: Place, title: string, contents: readonly string[]): string {
  const { language, name, root, t } = place;
  const docs = language === 'en' ? '../' : '';
  const english = language === 'en';
  const entry = (to: string, label: string): string =>
    `<li><a href="${to}.html"${to === name ? ' aria-current="page"' : ''}>${label}</a></li>`;
  const entries = Object.entries(elementWords).map(([tag, words]) =>
    entry(tag, `<span>${escapeText(words.title[language])}</span> ${code(tag)}`),
  );
  return `<!doctype html>
<html lang="${english ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escapeText(title)} · ${escapeText(t('docs.name'))}</title>
<link rel="icon" href="${icon}" />
<link rel="stylesheet" href="${docs}docs.css" />
</head>
<body data-copied="${escapeText(t('docs.copied'))}" data-copy-failed="${escapeText(t('docs.copy-failed'))}">
<a class="skip" href="#main">${escapeText(t('docs.skip'))}</a>
<header>
<a class="brand" href="index.html"><b>${escapeText(t('docs.name'))}</b> ${escapeText(t('docs.title'))}</a>
<div class="links">
<a href="${root}${english ? '#/lang=en' : ''}">${escapeText(t('docs.app'))}</a>
<a href="${root}builder.html${english ? '?ui=en' : ''}">${escapeText(t('docs.builder'))}</a>
<a href="${english ? '../' : 'en/'}${name}.html" lang="${english ? 'zh-CN' : 'en'}" hreflang="${english ? 'zh-CN' : 'en'}">${escapeText(t('docs.language'))}</a>
</div>
</header>
<div class="frame">
<nav aria-label="${escapeText(t('docs.nav'))}">
<ul>
${[entry('index', `<span>${escapeText(t('docs.overview'))}</span>`), ...entries].join('\n')}
</ul>
</nav>
<main id="main">
${contents.join('\n')}
</main>
</div>
<script type="module" src="${docs}docs.ts"></script>
</body>
</html>
`;
}
