import { mkdirSync, writeFileSync } from 'node:fs';
import { planFromFolder } from './tests/support/plan-folder';
import { renderPlanSvg } from './src/svg/render-plan-svg';
import { cameraFor, viewLimits } from './src/model/view-fit';
import { sourcesOf, crowdSources } from './styles/sources';
import { startBrowser } from './tests/support/app-browser';
import { chromium } from 'playwright-core';
import { argumentsWithoutWebgl, ensureChromium } from './tests/support/chromium';
const out = process.argv[2]!; const re = new RegExp(process.argv[3] ?? '');
mkdirSync(out, { recursive: true });
const plan = planFromFolder(process.env.PLAN ?? 'geodata/kecheng');
const { graph, layers } = plan;
const screens: [string, number, number, object][] = [['w1920', 1920, 1021, { left: 360 }], ['d1280', 1280, 741, { left: 360 }], ['p390', 390, 692, { bottom: 84 }]];
const b = await chromium.launch({ executablePath: ensureChromium(), args: [...argumentsWithoutWebgl] });
const page = await b.newPage();
for (const [name, width, height, covered] of screens) for (const language of ['zh', 'en'] as const) for (const scale of [1, 1.5]) {
  const id = `${name}-${language}-${scale}`;
  if (!re.test(id)) continue;
  const insets = { top: 0, right: 0, bottom: 0, left: 0, ...covered };
  if (scale > 1 && name === 'd1280') Object.assign(insets, { left: 540 });
  if (scale > 1 && name === 'w1920') Object.assign(insets, { left: 540 });
  const h = scale > 1 && name === 'd1280' ? 648 : height;
  const limits = { maxBounds: [...graph.info.extent] as never, home: [...graph.info.home] as never };
  const size = { width, height: h };
  const camera = cameraFor({ bounds: limits.home }, size, insets, viewLimits(limits, size));
  const svg = renderPlanSvg(graph, { layers, width, height: h, camera, language, scale, flavor: (process.env.FLAVOR ?? 'light') as never });
  await page.setViewportSize({ width: width - insets.left, height: h });
  await page.setContent(`<style>body{margin:0}svg{display:block;margin-left:-${insets.left}px}</style>${svg}`);
  await page.screenshot({ path: `${out}/${id}.png` });
  console.log(id, camera.zoom.toFixed(2));
}
await b.close();
const t: number[] = [];
for (let i = 0; i < 7; i++) { const s = performance.now(); crowdSources(structuredClone(layers), { language: 'zh', scale: 1 }); t.push(performance.now() - s); }
const u: number[] = [];
for (let i = 0; i < 7; i++) { const s = performance.now(); crowdSources(layers, { language: 'zh', scale: 1 }); u.push(performance.now() - s); }
console.log('crowd ms (first, cold)', t.map((x) => x.toFixed(0)).join(' '), '| known', u.map((x) => x.toFixed(0)).join(' '));
