import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { type PlanPackagesOptions, findPlanPackages } from './plan-packages.ts';
import type * as PlanPicture from './plan-picture';

/** Where the page takes the picture. */
const pictureMark = '<!-- first-picture -->';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A file of the build, named after what is in it. */
interface BuiltFile {
  name: string;
  source: string;
}

interface FirstPicture {
  files: BuiltFile[];
  style: BuiltFile;
  script: BuiltFile;
  /** What stands in the page. */
  markup: string;
}

/**
 * Vite plugin: the built page shows the first plan before any script has run, drawn when the app is built by the same
 * code that draws it in the app. Where the address asks for another view, the page stays empty as before.
 *
 * @param options.page the file of that page
 */
export function firstPicture({ page, ...plans }: PlanPackagesOptions & { page: string }): Plugin {
  let made: FirstPicture | null = null;
  return {
    name: 'first-picture',
    apply: 'build',
    async buildStart() {
      made = await makePicture(plans);
      if (!made) this.warn('The page has no first picture: no whole plan can be drawn');
      for (const { name, source } of [...(made?.files ?? []), ...(made ? [made.style, made.script] : [])]) {
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) => {
        if (resolve(filename) !== resolve(page) || !made) return html;
        const { markup, style, script } = made;
        return {
          html: codeLast(html).replace(pictureMark, () => markup),
          tags: [
            { tag: 'script', attrs: { src: `./${script.name}` }, injectTo: 'head-prepend' },
            { tag: 'link', attrs: { rel: 'stylesheet', href: `./${style.name}` }, injectTo: 'head' },
          ],
        };
      },
    },
  };
}

/** Puts what is needed for the scripts behind the picture: a browser asks for files in the order of the page. */
function codeLast(html: string): string {
  const needed = /^ *<(?:script type="module"|link rel="(?:module)?preload")[^>]*>(?:<\/script>)?\n/gm;
  const found = html.match(needed) ?? [];
  return html.replaceAll(needed, '').replace('</main>\n', (end) => end + found.join(''));
}

async function makePicture(plans: PlanPackagesOptions): Promise<FirstPicture | null> {
  const [first] = findPlanPackages(plans);
  if (!first) return null;
  const [plan, folder] = first;
  // The sources are written for a bundler; the settings of the build are read without one.
  const { module } = await runnerImport<typeof PlanPicture>(here('./plan-picture.ts'));
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const found = module.planPictures(read('plan.json'), read);
  if (!found) return null;
  const drawn = found.pictures.map(({ flavor, media, svg }) => ({ flavor, media, file: fileOf('svg', svg) }));
  const sources = drawn
    .toSorted((a, b) => Number(b.flavor === 'dark') - Number(a.flavor === 'dark'))
    .map(({ media, file }) => `<source media="${media}" srcset="./${file.name}" />`);
  const rules = readFileSync(here('./first-picture.css'), 'utf8').replaceAll(/\/\*.*?\*\/|\s+/gs, ' ');
  return {
    files: drawn.map(({ file }) => file),
    style: fileOf('css', `.first-picture { ${module.pageColours()} }${rules}`),
    script: fileOf('js', elsewhere(plan)),
    markup: [
      '<div class="first-picture" aria-hidden="true">',
      `<div class="bar"><b>${found.title}</b><span>${found.note}</span></div>`,
      `<div class="view"><div class="room"><picture>${sources.join('')}`,
      `<img src="./${drawn.at(-1)?.file.name}" alt="" decoding="sync" fetchpriority="high" />`,
      '</picture></div><div class="panel"></div></div></div>',
    ].join(''),
  };
}

function fileOf(ending: string, source: string): BuiltFile {
  const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { name: `assets/first-picture-${digest}.${ending}`, source };
}

/** Says, before anything is shown, that the address asks for another view than that of the picture. */
export const elsewhere = (plan: string): string =>
  `var l=location,h=l.hash.replace(/^#?\\/?/,'');` +
  `if((l.search&&l.search!==${JSON.stringify(`?plan=${encodeURIComponent(plan)}`)})||(h&&!/^t=\\w+$/.test(h)))` +
  `document.documentElement.classList.add('elsewhere')\n`;
