/** The script of a briefing in one file: everything it needs stands in the page, and it asks nobody for anything. */
import '../../elements/plan-briefing/plan-briefing';
import { setMapWorkerUrl } from '../../elements/plan-map/worker-url';
import type { OneFileData } from '../../briefing/exports/one-file';
import { buildGraph } from '../../model/graph';
import { textOf } from '../../model/text';

const written = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

/**
 * The engine starts a worker whose address ends so as a classic script. Another kind it would fetch, which a page
 * opened from a disk may not.
 */
const classic = '#maplibre-gl-worker.cjs';
const worker = new Blob([String(written('plan-atlas-worker'))], { type: 'text/javascript' });
setMapWorkerUrl(URL.createObjectURL(worker) + classic);

const { plan, layers, briefing, language, theme } = written('plan-atlas-data') as OneFileData;
const { graph } = buildGraph(plan);
const player = document.createElement('plan-briefing');
player.lang = language;
player.theme = theme;
if (graph) player.plan = { graph, layers };
player.briefing = briefing;
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
document.title = textOf(briefing.title, language);
document.querySelector('main')?.append(player);
player.focus();
