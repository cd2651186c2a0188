import { type PlanPackage, type Problem, type Relation, type Section, layerFiles } from '../types';
import { type Reader, isPlain, mostTold, own } from './readers';
import * as read from './records';

/** How much is said of where a fault is: a record may have thousands. Characters. */
const longestPlace = 500;

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
    const place = where.length > longestPlace ? `${where.slice(0, longestPlace)}…` : where;
    problems.push({ code, where: `plan.json${place}`, message, severity: 'error' });
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

  const told = new Map<string, number>();
  /** Tells a fault of a list, or counts it when there have been many. */
  const tell = (code: string, list: string, place: string, message: string): void => {
    const before = told.get(list) ?? 0;
    told.set(list, before + 1);
    if (before < mostTold) report(code, `「${list}」${place}`, message);
  };

  /** Where the records of a list stood before bad ones were left out; only of lists that lost some. */
  const places = new Map<string, number[]>();
  const nth = (list: string, index: number): string => `第 ${(places.get(list)?.[index] ?? index) + 1} 条`;

  const records = <Item>(list: string, reader: Reader<Item>): Item[] => {
    const values = own(data, list);
    if (!Array.isArray(values)) {
      report('missing-list', `「${list}」`, `缺少「${list}」列表，已按空列表处理。`);
      return [];
    }
    const good: Item[] = [];
    let stood: number[] | null = null;
    // The same for all records: there may be hundreds of thousands, and hardly one has a fault.
    const faults: string[] = [];
    const fault = (at: string): void => void faults.push(at);
    for (let index = 0; index < values.length; index += 1) {
      const value: unknown = values[index];
      const item = reader(value, '', fault);
      if (faults.length > 0 || item === undefined) {
        const place = `第 ${index + 1} 条${idOf(value)}${faults.map((at) => ` ${at}`).join('')}`;
        if (item === undefined) tell('bad-record', list, place, '这一条记录不完整，已跳过。');
        else tell('bad-field', list, place, '这些内容不是应有的形式，已略去，其余照常显示。');
        faults.length = 0;
      }
      if (item === undefined) stood ??= [...good.keys()];
      else {
        good.push(item);
        stood?.push(index);
      }
    }
    if (stood) places.set(list, stood);
    return good;
  };

  /** Packages from before there was such a list do not have it. */
  const later: typeof records = (list, reader) =>
    own(data, list) === undefined ? [] : records(list, reader);

  /** @param ids takes the ids of the items in */
  const unique = <Item extends { id: string }>(
    list: string,
    items: Item[],
    ids = new Set<string>(),
  ): Item[] =>
    items.filter(({ id }, index) => {
      const before = ids.size;
      if (ids.add(id).size > before) return true;
      tell('duplicate-id', list, `${nth(list, index)}（${short(id)}） id`, '编号重复，只保留第一条。');
      return false;
    });

  const dangling = (list: string, place: string, id: string, outcome: string): void =>
    tell('dangling-id', list, place, `指向不存在的编号“${short(id)}”，${outcome}。`);

  /** Whether a record points to something; it is left out where it does not. */
  const known = (
    list: string,
    field: string,
    id: string,
    ids: ReadonlySet<string>,
    index: number,
  ): boolean => {
    if (ids.has(id)) return true;
    dangling(list, `${nth(list, index)} ${field}`, id, '已跳过');
    return false;
  };

  const [sectionIds, subjectIds, indicatorIds] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const sections = withoutCircles(unique('sections', records('sections', read.section), sectionIds), {
    circle: (id) =>
      tell(
        'circle',
        'sections',
        `（${short(id)}） parent`,
        '上级章节互相包含，已作为独立章节显示。请检查 parent。',
      ),
    dangling: (id, parent) =>
      dangling('sections', `（${short(id)}） parent`, parent, '已作为独立章节显示。请检查 parent'),
  });

  const subjects = unique('subjects', records('subjects', read.subject), subjectIds);
  for (let index = 0; index < subjects.length; index += 1) {
    const { id, town } = subjects[index]!;
    if (town === null || subjectIds.has(town)) continue;
    dangling('subjects', `（${short(id)}） town`, town, '已当作所在乡镇不明。请检查 town');
    subjects[index] = { ...subjects[index]!, town: null };
  }

  const links = records('links', read.link).filter((link, index) => {
    const named = known('links', 'subject', link.subject, subjectIds, index);
    return known('links', 'section', link.section, sectionIds, index) && named;
  });
  const stated = records('relations', read.relation);
  const relations: Relation[] = [];
  for (let index = 0; index < stated.length; index += 1) {
    const relation = stated[index]!;
    const { subject, object, section } = relation;
    if (subject === object) {
      const place = `${nth('relations', index)} subject object`;
      tell('circle', 'relations', place, '一项内容不能属于它自己，已跳过。');
      continue;
    }
    const from = known('relations', 'subject', subject, subjectIds, index);
    if (!known('relations', 'object', object, subjectIds, index) || !from) continue;
    if (section === null || sectionIds.has(section)) relations.push(relation);
    else {
      const place = `${nth('relations', index)} section`;
      dangling('relations', place, section, '已略去出处，其余照常显示。请检查 section');
      relations.push({ ...relation, section: null });
    }
  }

  const tableIds = new Set<string>();
  // What the table and its rows say is good all the same: they stay as they are.
  const tables = records('tables', read.table);
  for (const [index, { section }] of tables.entries()) {
    tableIds.add(section);
    if (sectionIds.has(section)) continue;
    const place = `${nth('tables', index)} section`;
    dangling('tables', place, section, '这张表没有标题，数据照常显示。请检查 section');
  }
  const indicators = unique('indicators', records('indicators', read.indicator), indicatorIds);
  for (const { id, table } of indicators) {
    if (tableIds.has(table)) continue;
    dangling('indicators', `（${short(id)}） table`, table, '这一指标不在任何表中。请检查 table');
  }
  const actuals = later('actuals', read.actual).filter((actual, index) =>
    known('actuals', 'indicator', actual.indicator, indicatorIds, index),
  );
  const briefings = unique('briefings', later('briefings', read.briefing));
  const noted = later('problems', read.problem);
  for (const at of layerFaults(data)) {
    report('bad-field', `「layers」${at}`, '图层的文件名不是文字，已按默认的文件名读取。请检查 layers。');
  }
  for (const [list, count] of told) {
    if (count <= mostTold) continue;
    report('more-faults', `「${list}」`, `另有 ${count - mostTold} 处有误，未一一列出。`);
  }
  return {
    plan: {
      format: 'plan-atlas/1',
      plan: info,
      sections,
      subjects,
      links,
      relations,
      tables,
      indicators,
      actuals,
      briefings,
      layers: layerEntries(data),
      problems: noted,
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

/** The entries of layers that are there and name no file. */
function layerFaults(data: Readonly<Record<string, unknown>>): string[] {
  const layers = own(data, 'layers');
  if (layers === undefined) return [];
  if (!isPlain(layers)) return [''];
  return layerFiles.filter((name) => {
    const file = own(layers, name);
    return file !== undefined && (typeof file !== 'string' || file === '');
  });
}

const short = (id: string): string => id.slice(0, 60);

function idOf(value: unknown): string {
  const id = isPlain(value) ? own(value, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? `（${short(id)}）` : '';
}

/** The sections as a forest: a parent that is not there, or that lies below its own child, is taken off. */
function withoutCircles(
  sections: readonly Section[],
  report: { circle(id: string): void; dangling(id: string, parent: string): void },
): Section[] {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const safe = new Set<string>();
  return sections.map((section) => {
    if (section.parent === null) return section;
    if (!parents.has(section.parent)) {
      report.dangling(section.id, section.parent);
      return { ...section, parent: null };
    }
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
    report.circle(section.id);
    parents.set(section.id, null);
    return { ...section, parent: null };
  });
}
