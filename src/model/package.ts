import {
  type Actual,
  type BriefingEntry,
  type Link,
  type PlanPackage,
  type Problem,
  type Relation,
  type Section,
  type Subject,
  layerFiles,
  precisions,
  subjectKinds,
} from './types';

type Plain = { readonly [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => isPlain(value) && typeof value.zh === 'string';
const isString = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumbers = (value: unknown, length: number): boolean =>
  Array.isArray(value) && value.length >= length && value.every((item) => Number.isFinite(item));

function isPlanInfo(value: unknown): boolean {
  return (
    isPlain(value) &&
    isString(value.id) &&
    isText(value.title) &&
    isText(value.shortTitle) &&
    isText(value.district) &&
    isText(value.disclaimer) &&
    Array.isArray(value.slogan) &&
    isNumbers(value.extent, 4) &&
    isNumbers(value.home, 4) &&
    isPlain(value.publication)
  );
}

function isPosition(value: unknown): boolean {
  return value === null || (isPlain(value) && isNumbers(value.center, 2) && isNumbers(value.bbox, 4));
}

function isSubject(value: Plain): boolean {
  return (
    isString(value.id) &&
    isText(value.name) &&
    isText(value.gist) &&
    Array.isArray(value.aliases) &&
    value.aliases.every((alias) => typeof alias === 'string') &&
    (subjectKinds as readonly unknown[]).includes(value.kind) &&
    (precisions as readonly unknown[]).includes(value.precision) &&
    isPosition(value.position)
  );
}

function isSection(value: Plain): boolean {
  return (
    isString(value.id) &&
    typeof value.number === 'string' &&
    isText(value.title) &&
    isText(value.summary) &&
    Array.isArray(value.facts) &&
    Array.isArray(value.paragraphs)
  );
}

function isLink(value: Plain): boolean {
  return isString(value.subject) && isString(value.section) && Number.isInteger(value.paragraph);
}

function isRelation(value: Plain): boolean {
  return (
    isString(value.subject) &&
    isString(value.object) &&
    (value.type === 'part' || value.type === 'inside' || value.type === 'related') &&
    (value.by === 'text' || value.by === 'place')
  );
}

function isTable(value: Plain): boolean {
  return isString(value.section) && Array.isArray(value.columns) && Array.isArray(value.notes);
}

function isIndicator(value: Plain): boolean {
  return isString(value.id) && isString(value.table) && isText(value.name) && isPlain(value.values);
}

function isActual(value: Plain): boolean {
  return (
    isString(value.indicator) &&
    Number.isInteger(value.year) &&
    isString(value.value) &&
    typeof value.source === 'string'
  );
}

function isBriefingEntry(value: Plain): boolean {
  return (
    isString(value.id) &&
    isText(value.title) &&
    isString(value.src) &&
    Number.isFinite(value.seconds) &&
    Number.isInteger(value.steps)
  );
}

/**
 * Checks what a `plan.json` holds, record by record.
 *
 * @returns the package with its good records, or `null` when the whole is not a plan package; and a Problem
 *   for every record left out, naming list and position.
 */
export function checkPackage(data: unknown): { plan: PlanPackage | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: string, where: string, message: string): void => {
    problems.push({ code, where, message, severity: 'error' });
  };
  if (!isPlain(data) || data.format !== 'plan-atlas/1') {
    report(
      'not-a-plan',
      'plan.json',
      '这个文件不是规划包：缺少 "format": "plan-atlas/1"。请用 npm run geodata 重新生成。',
    );
    return { plan: null, problems };
  }
  if (!isPlanInfo(data.plan)) {
    report(
      'bad-plan-info',
      'plan.json「plan」',
      '规划的基本信息不完整（标题、口号、范围等）。请检查 plan.yaml 后重新生成。',
    );
    return { plan: null, problems };
  }

  const records = (list: string, good: (value: Plain) => boolean): unknown[] => {
    const values = data[list];
    if (!Array.isArray(values)) {
      report('missing-list', `plan.json「${list}」`, `缺少「${list}」列表，已按空列表处理。`);
      return [];
    }
    return values.filter((value: unknown, index) => {
      if (isPlain(value) && good(value)) return true;
      const id = isPlain(value) && isString(value.id) ? `（${value.id.slice(0, 60)}）` : '';
      report('bad-record', `plan.json「${list}」第 ${index + 1} 条${id}`, '这一条记录不完整，已跳过。');
      return false;
    });
  };

  const unique = <Item extends { id: string }>(list: string, items: Item[]): Item[] => {
    const seen = new Set<string>();
    return items.filter((item) => {
      if (!seen.has(item.id)) return Boolean(seen.add(item.id));
      report('duplicate-id', `plan.json「${list}」${item.id.slice(0, 60)}`, '编号重复，只保留第一条。');
      return false;
    });
  };

  const sections = unique('sections', records('sections', isSection) as Section[]);
  const subjects = unique('subjects', records('subjects', isSubject) as Subject[]);
  const sectionIds = new Set(sections.map((section) => section.id));
  const subjectIds = new Set(subjects.map((subject) => subject.id));
  const known = (list: string, ends: readonly (readonly [string, ReadonlySet<string>])[]): boolean =>
    ends.every(([id, ids]) => {
      if (ids.has(id)) return true;
      report('dangling-id', `plan.json「${list}」`, `指向不存在的编号“${id.slice(0, 60)}”，已跳过。`);
      return false;
    });

  const links = (records('links', isLink) as Link[]).filter((link) =>
    known('links', [
      [link.subject, subjectIds],
      [link.section, sectionIds],
    ]),
  );
  const relations = (records('relations', isRelation) as Relation[]).filter((relation) =>
    known('relations', [
      [relation.subject, subjectIds],
      [relation.object, subjectIds],
    ]),
  );
  const indicators = records('indicators', isIndicator) as PlanPackage['indicators'];
  const indicatorIds = new Set(indicators.map((indicator) => indicator.id));
  // Packages from before there were any have no such lists.
  const listed = data.actuals === undefined ? [] : (records('actuals', isActual) as Actual[]);
  const actuals = listed.filter((actual) => known('actuals', [[actual.indicator, indicatorIds]]));
  const briefings =
    data.briefings === undefined ? [] : (records('briefings', isBriefingEntry) as BriefingEntry[]);
  const layers = isPlain(data.layers) ? data.layers : {};
  return {
    plan: {
      format: 'plan-atlas/1',
      plan: data.plan as unknown as PlanPackage['plan'],
      sections: sections.map((section) =>
        section.parent === null || sectionIds.has(section.parent) ? section : { ...section, parent: null },
      ),
      subjects,
      links,
      relations,
      tables: records('tables', isTable) as PlanPackage['tables'],
      indicators,
      actuals,
      briefings: unique('briefings', briefings),
      layers: Object.fromEntries(
        layerFiles.map((name) => [name, isString(layers[name]) ? layers[name] : `layers/${name}.geojson`]),
      ) as PlanPackage['layers'],
      problems: Array.isArray(data.problems) ? (data.problems as Problem[]) : [],
    },
    problems,
  };
}
