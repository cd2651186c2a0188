/** The script of a briefing in one file: everything it needs stands in the page, and it asks nobody for anything. */
import { PlanBriefing } from '../../elements/plan-briefing/plan-briefing';
import { PlanSpeaker } from '../../elements/plan-speaker/plan-speaker';
import { setMapWorkerUrl } from '../../elements/plan-map/worker-url';
import type { OneFileData } from '../../briefing/exports/one-file';
import { speakerPort } from '../../briefing/window-port';
import { buildGraph } from '../../model/graph';
import { textOf } from '../../model/text';
import { offerSpeaker } from '../speaker-windows';

/** The same page again, as the window of the speaker. */
const speakerHash = '#speaker';

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
const isSpeaker = location.hash === speakerHash;
const element = isSpeaker ? new PlanSpeaker() : new PlanBriefing();
element.lang = language;
element.theme = theme;
if (graph) element.plan = { graph, layers };
element.briefing = briefing;
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
document.title = textOf(briefing.title, language);
if (element instanceof PlanSpeaker) element.connect(speakerPort(window));
else {
  element.speaker = true;
  element.handouts = false;
  offerSpeaker(document, () => location.href.replace(/#.*$/, '') + speakerHash);
}
document.querySelector('main')?.append(element);
element.focus();
