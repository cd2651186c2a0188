import { type PlanPackage, type Problem, type Section, layerFiles } from '../types';
import { type Reader, isPlain, own } from './readers';
import * as read from './records';

/** How many faults of one list are told one by one; the rest are counted. */
const mostTold = 20;

/**
 * Reads what a `plan.json` holds, record by record. Nothing that the format does not know, and nothing inherited, comes
 * along: a record that holds any is copied without. A record in which all is well becomes part of the package as it is,
 * so do not change `data` afterwards.
 *
 * @returns the package with its good records, or `null` when the whole is not a plan package; and a Problem
 *   for everything left out or mended, naming list, position and field. Never throws.
 */
export function checkPackage(data: unknown): { plan: PlanPackage | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: string, where: string, message: string): void => {
    problems.push({ code, where: `plan.json${where}`, message, severity: 'error' });
  };
  if (!isPackage(data)) {
    report(
      'not-a-plan',
      '',
      '这个文件不是规划包：缺少 "format": "plan-atlas/1"。请用 npm run geodata 重新生成。',
    );
    return { plan: null, problems };
  }
  const infoFaults: string[] = [];
  const info = read.planInfo(own(data, 'plan'), '', (at) => infoFaults.push(at));
  if (infoFaults.length > 0 || !info) {
    const fields = infoFaults.map((at) => ` ${at}`).join('');
    const left = info ? '其余照常使用' : '无法显示';
    report(
      'bad-plan-info',
      `「plan」${fields}`,
      `规划的基本信息有误（标题、口号、范围等），${left}。请检查 plan.yaml 后重新生成。`,
    );
  }
  if (!info) return { plan: null, problems };

  const records = <Item>(list: string, reader: Reader<Item>): Item[] => {
    const values = own(data, list);
    if (!Array.isArray(values)) {
      report('missing-list', `「${list}」`, `缺少「${list}」列表，已按空列表处理。`);
      return [];
    }
    let untold = 0;
    const good: Item[] = [];
    // The same for all records: there may be hundreds of thousands, and hardly one has a fault.
    const faults: string[] = [];
    const fault = (at: string): void => void faults.push(at);
    for (let index = 0; index < values.length; index += 1) {
      const value: unknown = values[index];
      const item = reader(value, '', fault);
      if (faults.length > 0 || item === undefined) {
        const where = `「${list}」第 ${index + 1} 条${idOf(value)}${faults.map((at) => ` ${at}`).join('')}`;
        if (problems.length > mostTold * 10 || untold > 0) untold += 1;
        else if (item === undefined) report('bad-record', where, '这一条记录不完整，已跳过。');
        else report('bad-field', where, '这些内容不是应有的形式，已略去，其余照常显示。');
        faults.length = 0;
      }
      if (item !== undefined) good.push(item);
    }
    if (untold > 0) report('more-faults', `「${list}」`, `另有 ${untold} 条记录有误，未一一列出。`);
    return good;
  };

  /** Packages from before there was such a list do not have it. */
  const later = <Item>(list: string, reader: Reader<Item>): Item[] =>
    own(data, list) === undefined ? [] : records(list, reader);

  /** @param ids takes the ids of the items in */
  const unique = <Item extends { id: string }>(
    list: string,
    items: Item[],
    ids = new Set<string>(),
  ): Item[] =>
    items.filter(({ id }) => {
      const before = ids.size;
      if (ids.add(id).size > before) return true;
      report('duplicate-id', `「${list}」${short(id)}`, '编号重复，只保留第一条。');
      return false;
    });

  const known = (list: string, id: string, ids: ReadonlySet<string>): boolean => {
    if (ids.has(id)) return true;
    report('dangling-id', `「${list}」${short(id)}`, `指向不存在的编号“${short(id)}”，已跳过。`);
    return false;
  };

  const [sectionIds, subjectIds, indicatorIds] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const listed = unique('sections', records('sections', read.section), sectionIds);
  const sections = withoutCircles(listed, (id) =>
    report('circle', `「sections」${short(id)}`, '上级章节互相包含，已作为独立章节显示。请检查 parent。'),
  );
  const subjects = unique('subjects', records('subjects', read.subject), subjectIds);
  const indicators = unique('indicators', records('indicators', read.indicator), indicatorIds);
  const relations = records('relations', read.relation).filter((relation) => {
    if (relation.subject !== relation.object) return true;
    report('circle', `「relations」${short(relation.subject)}`, '一项内容不能属于它自己，已跳过。');
    return false;
  });
  return {
    plan: {
      format: 'plan-atlas/1',
      plan: info,
      sections,
      subjects,
      links: records('links', read.link).filter(
        ({ subject, section }) => known('links', subject, subjectIds) && known('links', section, sectionIds),
      ),
      relations: relations.filter(
        ({ subject, object }) =>
          known('relations', subject, subjectIds) && known('relations', object, subjectIds),
      ),
      tables: records('tables', read.table),
      indicators,
      actuals: later('actuals', read.actual).filter(({ indicator }) =>
        known('actuals', indicator, indicatorIds),
      ),
      briefings: unique('briefings', later('briefings', read.briefing)),
      layers: layerEntries(data),
      problems: later('problems', read.problem),
    },
    problems,
  };
}

/** Whether this says that it is a plan package. */
export const isPackage = (data: unknown): data is Readonly<Record<string, unknown>> =>
  isPlain(data) && own(data, 'format') === 'plan-atlas/1';

/** Where the layers of a package are. */
export function layerEntries(data: Readonly<Record<string, unknown>>): PlanPackage['layers'] {
  const layers = own(data, 'layers');
  return Object.fromEntries(
    layerFiles.map((name) => {
      const file = isPlain(layers) ? own(layers, name) : undefined;
      return [name, typeof file === 'string' && file !== '' ? file : `layers/${name}.geojson`];
    }),
  ) as PlanPackage['layers'];
}

const short = (id: string): string => id.slice(0, 60);

function idOf(value: unknown): string {
  const id = isPlain(value) ? own(value, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? `（${short(id)}）` : '';
}

/** The sections as a forest: a parent that is not there, or that lies below its own child, is taken off. */
function withoutCircles(sections: readonly Section[], report: (id: string) => void): Section[] {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const safe = new Set<string>();
  return sections.map((section) => {
    if (section.parent === null) return section;
    if (!parents.has(section.parent)) return { ...section, parent: null };
    const trail = new Set([section.id]);
    let above: string | null | undefined = section.parent;
    while (above !== null && above !== undefined && !safe.has(above) && !trail.has(above)) {
      trail.add(above);
      above = parents.get(above);
    }
    if (above !== section.id) {
      if (above === null || above === undefined || safe.has(above)) for (const id of trail) safe.add(id);
      return section;
    }
    report(section.id);
    parents.set(section.id, null);
    return { ...section, parent: null };
  });
}
