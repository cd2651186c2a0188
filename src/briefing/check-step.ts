import { readLayers } from '../../styles/layer-words';
import { layerIds } from '../../styles/layers';
import type { BriefingEmphasis, BriefingStep, BriefingView } from '../model/briefing';
import type { PlanGraph } from '../model/graph';
import type { Camera } from '../model/map-view';
import { textOf } from '../model/text';
import type { SubjectId } from '../model/types';
import { type Fields, isPlain } from './briefing-fields';
import { readPanel } from './check-panel';

/** What may be written in a step. */
const stepFields: readonly string[] = [
  ...[
    'id',
    'title',
    'text',
    'subjects',
    'layers',
    'view',
    'emphasis',
    'section',
    'notes',
    'seconds',
    'panel',
  ],
];

const emphases: readonly BriefingEmphasis[] = ['spotlight', 'ring', 'none'];
/** How long a step lasts of which nothing is said. */
const usualSeconds = 30;
const longest = 3600;

/** Reads a step. @returns `null`: nothing of it is left. @param before the steps that come before it */
export function readStep(
  fields: Fields,
  number: number,
  graph: PlanGraph,
  before: readonly BriefingStep[],
): BriefingStep | null {
  if (!isPlain(fields.raw)) {
    fields.problem('bad-step', '', '这一步应当由“项: 值”组成，已跳过。请写成“- title: …”。');
    return null;
  }
  fields.only(stepFields);
  const subjects = readSubjects(fields, 'subjects', graph) ?? [];
  const text = fields.text('text');
  const title = readTitle(fields, number, graph, subjects, text !== null);
  if (title === null) return null;
  const notes = fields.text('notes');
  const section = readSection(fields, graph);
  const panel = readPanel(fields, graph);
  return {
    id: readId(fields, number, before),
    title,
    ...(text ? { text } : {}),
    subjects,
    layers: readLayerWords(fields),
    view: readView(fields, graph, subjects),
    emphasis: readEmphasis(fields, subjects),
    ...(section === null ? {} : { section }),
    ...(notes ? { notes } : {}),
    seconds: readSeconds(fields),
    ...(panel ? { panel } : {}),
  };
}

function readTitle(
  fields: Fields,
  number: number,
  graph: PlanGraph,
  [first]: readonly SubjectId[],
  hasText: boolean,
): BriefingStep['title'] | null {
  const title = fields.text('title');
  if (title) return title;
  const subject = first === undefined ? undefined : graph.subjects.get(first);
  if (!subject && !hasText) {
    fields.problem('empty-step', '', '这一步没有标题，也没有正文和对象，已跳过。请写 title: 标题。');
    return null;
  }
  const own = subject?.name ?? { zh: `第 ${number} 步`, en: `Step ${number}` };
  fields.problem('no-title', '', `这一步缺少标题，已用“${own.zh}”代替。请写 title: 标题。`);
  return own;
}

function readId(fields: Fields, number: number, before: readonly BriefingStep[]): string {
  const given = fields.isAbsent('id') ? '' : String(fields.get('id'));
  const taken = new Set(before.map(({ id }) => id));
  if (given !== '' && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(given)) {
    fields.problem('bad-id', 'id', `“${given}”不能用作编号，只能用小写字母、数字、点和减号。已另给编号。`);
  } else if (given !== '' && taken.has(given)) {
    fields.problem('duplicate-id', 'id', `编号“${given}”前面已经用过，已另给编号。请换一个。`);
  } else if (given !== '') return given;
  let own = `step-${number}`;
  while (taken.has(own)) own += '-b';
  return own;
}

/** The subjects that the plan has; `null` when the field is absent. */
function readSubjects(fields: Fields, field: string, graph: PlanGraph): SubjectId[] | null {
  const given = fields.list(field);
  if (given === null) return null;
  const known = given.filter((id, index) => {
    if (graph.subjects.has(id)) return true;
    const at = Array.isArray(fields.get(field)) ? `${field}.${index}` : field;
    const [guess] = graph.find(id, { limit: 1 });
    const hint = guess ? `是不是“${guess.id}”（${textOf(guess.name, 'zh')}）？` : '请写规划里的编号。';
    fields.problem('missing-subject', at, `规划里没有编号“${id}”，已略去。${hint}`);
    return false;
  });
  return [...new Set(known)];
}

function readLayerWords(fields: Fields): string {
  const given = fields.get('layers');
  if (fields.isAbsent('layers')) return 'all';
  const words = Array.isArray(given) ? given.join(' ') : String(given);
  if (Array.isArray(given) && given.length === 0) {
    fields.problem('empty-list', 'layers', '列表是空的，已显示全部图层。一个都不要时请写 none。', 'note');
    return 'all';
  }
  if (readLayers(words))
    return words
      .trim()
      .split(/[\s,]+/)
      .join(' ');
  const known = ['all', 'none', 'project', ...layerIds.filter((id) => !id.startsWith('project-'))].join('、');
  fields.problem('bad-layers', 'layers', `“${words}”里有不认识的图层，已显示全部。可用：${known}。`);
  return 'all';
}

function readView(fields: Fields, graph: PlanGraph, subjects: readonly SubjectId[]): BriefingView {
  const given = fields.get('view');
  if (fields.isAbsent('view') || given === 'home') return 'home';
  if (given === 'fit') return fitTo(fields, subjects, graph);
  const view = fields.child('view');
  if (isPlain(given) && 'fit' in given) {
    view.only(['fit']);
    return fitTo(fields, readSubjects(view, 'fit', graph) ?? [], graph);
  }
  if (isPlain(given) && 'camera' in given) {
    view.only(['camera']);
    const camera = readCamera(view, graph);
    return camera ? { camera } : 'home';
  }
  const ways = 'home、fit、{ fit: [编号] } 或 { camera: [经度, 纬度, 级别] }';
  fields.problem('bad-view', 'view', `看不懂要看哪里，已改看全图。可写 ${ways}。`);
  return 'home';
}

function fitTo(fields: Fields, subjects: readonly SubjectId[], graph: PlanGraph): BriefingView {
  if (subjects.some((id) => hasPlace(graph, id))) return { fit: [...subjects] };
  fields.problem('nothing-to-fit', 'view', '要看的对象都没有位置，已改看全图。请换成有位置的对象。');
  return 'home';
}

/** Whether a map can show the subject, or a part of it. */
export function hasPlace(graph: PlanGraph, id: SubjectId): boolean {
  return [id, ...graph.parts(id).map(({ subject }) => subject)].some(
    (each) => graph.subjects.get(each)?.position,
  );
}

function readCamera(view: Fields, graph: PlanGraph): Camera | null {
  const given = view.get('camera');
  const numbers: unknown = isPlain(given)
    ? [...(Array.isArray(given.center) ? (given.center as unknown[]) : []), given.zoom]
    : typeof given === 'string'
      ? given.split(/[\s,，]+/).map(Number)
      : given;
  const [lng, lat, zoom] = Array.isArray(numbers) ? (numbers as unknown[]) : [];
  const bad = (message: string): null => {
    view.problem(
      'bad-camera',
      'camera',
      `${message}已改看全图。应写 [经度, 纬度, 级别]，如 [118.86, 28.93, 11]。`,
    );
    return null;
  };
  if (typeof lng !== 'number' || typeof lat !== 'number' || typeof zoom !== 'number')
    return bad('不是三个数，');
  if (![lng, lat, zoom].every(Number.isFinite)) return bad('不是三个数，');
  if (Math.abs(lat) > 85 && Math.abs(lng) <= 85) return bad('经度和纬度像是写反了，');
  if (Math.abs(lng) > 180 || Math.abs(lat) > 85) return bad('经纬度不在地球上，');
  if (zoom < 0 || zoom > 22) return bad(`级别“${zoom}”不在 0 到 22 之间，`);
  const [west = -180, south = -90, east = 180, north = 90] = graph.info.extent;
  if (lng < west || lng > east || lat < south || lat > north) return bad('在本规划的地图范围之外，');
  return { center: [lng, lat], zoom };
}

function readEmphasis(fields: Fields, subjects: readonly SubjectId[]): BriefingEmphasis {
  const usual = subjects.length > 0 ? 'spotlight' : 'none';
  if (fields.isAbsent('emphasis')) return usual;
  const given = fields.get('emphasis');
  const found = emphases.find((each) => each === given);
  if (!found) {
    fields.problem(
      'bad-emphasis',
      'emphasis',
      `“${String(given)}”不能用，已用 ${usual}。可用：${emphases.join('、')}。`,
    );
  }
  return found ?? usual;
}

function readSection(fields: Fields, graph: PlanGraph): string | null {
  if (fields.isAbsent('section')) return null;
  const id = String(fields.get('section'));
  if (graph.sections.has(id)) return id;
  fields.problem(
    'missing-section',
    'section',
    `规划里没有章节“${id}”，已略去。请写章节编号，如 "1.1"（带引号）。`,
  );
  return null;
}

function readSeconds(fields: Fields): number {
  if (fields.isAbsent('seconds')) return usualSeconds;
  const given = fields.get('seconds');
  if (typeof given === 'number' && given > 0 && given <= longest) return given;
  fields.problem(
    'bad-seconds',
    'seconds',
    `“${String(given)}”不是 1 到 ${longest} 的秒数，已按 ${usualSeconds} 秒计。`,
  );
  return usualSeconds;
}
