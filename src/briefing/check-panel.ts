import type { BriefingPanel } from '../model/briefing';
import type { PlanGraph } from '../model/graph';
import { decodeFilter, encodeFilter, knownFilter } from '../model/ledger-filter';
import { type Fields, isPlain } from './briefing-fields';

const ways = '{ figures: 表的编号, indicators: [指标编号] } 或 { projects: "sector:transport" }';

/** The panel of a step; `null` for none. Short as written, or in full as in a built file. */
export function readPanel(step: Fields, graph: PlanGraph): BriefingPanel | null {
  if (step.isAbsent('panel')) return null;
  const given = step.get('panel');
  const panel = step.child('panel');
  if (isPlain(given)) {
    if (given.type === 'figures' || 'figures' in given) return readFigures(panel, graph);
    if (given.type === 'projects' || 'projects' in given) return readProjects(panel, graph);
  }
  step.problem('bad-panel', 'panel', `看不懂这个面板，已略去。应写 ${ways}。`);
  return null;
}

function readFigures(panel: Fields, graph: PlanGraph): BriefingPanel | null {
  panel.only(['type', 'table', 'figures', 'indicators']);
  const table = String(panel.get('figures') ?? panel.get('table') ?? '');
  if (!graph.package.tables.some(({ section }) => section === table)) {
    const known = graph.package.tables.map(({ section }) => section).join('、') || '（规划里没有表）';
    panel.problem('missing-table', 'figures', `规划里没有指标表“${table}”，已略去面板。可用：${known}。`);
    return null;
  }
  const given = panel.list('indicators');
  if (given === null) return { type: 'figures', table };
  const own = new Set(graph.package.indicators.flatMap((each) => (each.table === table ? [each.id] : [])));
  const indicators = given.filter((id, index) => {
    if (own.has(id)) return true;
    panel.problem('missing-indicator', `indicators.${index}`, `“${table}”里没有指标“${id}”，已略去。`);
    return false;
  });
  return { type: 'figures', table, ...(indicators.length > 0 ? { indicators } : {}) };
}

function readProjects(panel: Fields, graph: PlanGraph): BriefingPanel {
  panel.only(['type', 'projects', 'filter']);
  const words = String(panel.get('projects') ?? panel.get('filter') ?? '');
  const { filter, unknown } = knownFilter(graph, decodeFilter(words));
  const missing = unknown.length > 0 || (words.trim() !== '' && encodeFilter(filter) === '');
  if (missing) {
    const names = unknown.length > 0 ? unknown.join('、') : words;
    panel.problem(
      'bad-filter',
      'projects',
      `筛选里有不认识的写法“${names}”，已略去。写法如 sector:transport;stage:planned。`,
    );
  }
  return { type: 'projects', filter: encodeFilter(filter) };
}
