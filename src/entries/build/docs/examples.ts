/** The live examples, by element. `SRC` is the address of the plan; `__town__` and the like are ids of its subjects. */
export const examples: Readonly<Record<string, string>> = {
  'plan-atlas': '<plan-atlas src="SRC"></plan-atlas>',
  'plan-map': '<plan-map src="SRC" subject="__core__" reveal="interaction"></plan-map>',
  'plan-card': `<plan-card src="SRC" subject="__core__"></plan-card>
<plan-card src="SRC" subject="__town__"></plan-card>
<plan-card src="SRC"></plan-card>`,
  'plan-layers': `<plan-map id="map" src="SRC" reveal="interaction"></plan-map>
<plan-layers for="map"></plan-layers>`,
  'plan-search': `<plan-map id="map" src="SRC" reveal="interaction"></plan-map>
<plan-search for="map"></plan-search>`,
  'plan-detail': `<plan-map id="map" src="SRC" subject="__town__" reveal="interaction"></plan-map>
<plan-detail for="map"></plan-detail>`,
  'plan-reader': `<plan-map id="map" src="SRC" reveal="interaction"></plan-map>
<plan-reader for="map"></plan-reader>`,
  'plan-projects': `<plan-map id="map" src="SRC" reveal="interaction"></plan-map>
<plan-projects for="map"></plan-projects>`,
  'plan-briefing': '<plan-briefing src="SRC"></plan-briefing>',
  'plan-briefing-editor': `<plan-map id="map" src="SRC" reveal="interaction"></plan-map>
<plan-briefing-editor for="map"></plan-briefing-editor>`,
  'plan-figures': '<plan-figures src="SRC"></plan-figures>',
  'plan-outline': `<plan-map id="map" src="SRC" reveal="interaction"></plan-map>
<plan-outline for="map" open></plan-outline>`,
  'plan-sheet': `<plan-map id="map" src="SRC" reveal="interaction"></plan-map>
<plan-sheet for="map"></plan-sheet>`,
};

/** How a card is written as static HTML. */
export const cardExample = `import { readFileSync } from 'node:fs';
import { buildGraph, cardCss, layerFiles, renderCardHtml } from 'plan-atlas/svg';

const read = (name) => JSON.parse(readFileSync(\`geodata/__plan__/\${name}\`, 'utf8'));
const { graph } = buildGraph(read('plan.json'));
const layers = Object.fromEntries(layerFiles.map((name) => [name, read(\`layers/\${name}.geojson\`)]));
const html = renderCardHtml(graph, {
  layers,
  subject: '__town__',
  attributes: { src: 'geodata/__plan__/plan.json' },
});
// cardCss goes into a style sheet of the page.`;
