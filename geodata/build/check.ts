import type { SubjectId } from '../../src/model/types';
import { type Faults, nearest } from './faults';
import { lineNamed, parseLocation } from './location';
import { type Origin, type PlanSources, namedSubjects } from './sources';

/** Reports everything that points to something that does not exist, across all files. */
export function checkReferences(sources: PlanSources, faults: Faults): void {
  const subjects = namedSubjects(sources);
  const ids = checkUniqueSubjects(subjects, faults);
  checkPlaces(sources, ids, faults);
  checkShapes(sources, ids, faults);
  checkRelations(sources, ids, faults);
  checkLinks(sources, ids, faults);
}

function add(faults: Faults, origin: Origin, column: string, message: string): void {
  faults.add(origin.file, message, { row: origin.row, column });
}

function unknown(what: string, value: string, known: Iterable<string>): string {
  const guess = nearest(value, known);
  return `没有${what}“${value}”。${guess === null ? '' : `是不是“${guess}”？`}`;
}

function checkUniqueSubjects(
  subjects: readonly { id: SubjectId; origin: Origin }[],
  faults: Faults,
): ReadonlySet<SubjectId> {
  const seen = new Map<SubjectId, Origin>();
  for (const { id, origin } of subjects) {
    if (id === '') continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, origin);
    else if (first.file !== origin.file) {
      add(faults, origin, 'id', `编号“${id}”重复，${first.file} 第 ${first.row ?? '?'} 行已经用过。`);
    }
  }
  if (!seen.has('district'))
    faults.add('places.csv', '缺少编号为 district 的一行（全区本身）。', { column: 'id' });
  return new Set(seen.keys());
}

function checkPlaces(sources: PlanSources, ids: ReadonlySet<SubjectId>, faults: Faults): void {
  const names = new Set(sources.gazetteer.map((row) => row.name));
  const towns = new Set(sources.towns.map((town) => town.id));
  for (const town of sources.towns) {
    if (town.seat !== null && !names.has(town.seat)) {
      add(faults, town.origin, 'seat', unknown('地名', town.seat, names));
    }
  }
  for (const { origin, id, at, town } of sources.placed) {
    if (town !== null && !towns.has(town)) {
      add(faults, origin, 'town', unknown('乡镇编号', town, towns));
    }
    const location = parseLocation(at);
    const named = (name: string): boolean => names.has(name) || ids.has(name);
    if (location.type === 'name' && !names.has(location.name)) {
      add(faults, origin, 'at', `地名表里${unknown('地名', location.name, names)}`);
    } else if (location.type === 'line' && lineNamed(sources.lines, location.name) === null) {
      const lines = sources.lines.map((line) => line.name);
      add(faults, origin, 'at', `线路表里${unknown('线', location.name, lines)}`);
    } else if (location.type === 'subject' && (!ids.has(location.id) || location.id === id)) {
      add(faults, origin, 'at', unknown('别的编号', location.id, ids));
    } else if (location.type === 'through') {
      if (location.names.length < 2) add(faults, origin, 'at', 'through: 后面至少要有两个地名，用 > 分开。');
      for (const name of location.names) {
        if (!named(name)) add(faults, origin, 'at', `地名表里${unknown('地名', name, [...names, ...ids])}`);
      }
    }
  }
}

function checkShapes(sources: PlanSources, ids: ReadonlySet<SubjectId>, faults: Faults): void {
  const names = new Set(sources.gazetteer.map((row) => row.name));
  const towns = new Set(sources.towns.map((town) => town.id));
  for (const { origin, shape } of sources.elements) {
    const needTowns = (values: readonly string[], column: string): void => {
      for (const value of values) {
        if (!towns.has(value)) add(faults, origin, column, unknown('乡镇编号', value, towns));
      }
    };
    const needNames = (values: readonly string[], column: string): void => {
      for (const value of values) {
        if (!names.has(value) && !ids.has(value)) {
          add(faults, origin, column, `地名表里${unknown('地名', value, [...names, ...ids])}`);
        }
      }
    };
    if (shape.type === 'point') needNames([shape.at], 'shape.at');
    if (shape.type === 'around') needNames(listOf(shape.members), 'shape.members');
    if (shape.type === 'through') needNames(listOf(shape.members), 'shape.members');
    if (shape.type === 'towns') needTowns(listOf(shape.members), 'shape.members');
    if (shape.type === 'axis') needNames([shape.from, shape.to], 'shape');
    if (shape.type === 'along') {
      needNames(
        [shape.from, shape.to].filter((name) => name !== undefined),
        'shape',
      );
      if (lineNamed(sources.lines, shape.line) === null) {
        const lines = sources.lines.map((line) => line.name);
        add(faults, origin, 'shape.line', `线路表里${unknown('线', shape.line, lines)}`);
      }
    }
  }
}

const listOf = (members: unknown): string[] => (Array.isArray(members) ? members.flat().map(String) : []);

function checkRelations(sources: PlanSources, ids: ReadonlySet<SubjectId>, faults: Faults): void {
  const sections = new Set(sources.sections.map((section) => section.id));
  const seen = new Set<string>();
  for (const { origin, subject, type, object, section } of sources.relations) {
    if (subject !== '' && !ids.has(subject)) add(faults, origin, 'subject', unknown('编号', subject, ids));
    if (object !== '' && !ids.has(object)) add(faults, origin, 'object', unknown('编号', object, ids));
    if (subject !== '' && subject === object) add(faults, origin, 'object', '自己不能和自己有关系。');
    if (section !== null && !sections.has(section)) {
      add(faults, origin, 'section', unknown('章节编号', section, sections));
    }
    const key = [subject, type, object, section].join(' ');
    if (seen.has(key)) add(faults, origin, 'subject', '和前面一行完全相同。');
    seen.add(key);
  }
}

function checkLinks(sources: PlanSources, ids: ReadonlySet<SubjectId>, faults: Faults): void {
  const sections = new Map(sources.sections.map((section) => [section.id, section]));
  const seen = new Set<string>();
  for (const { origin, subject, section, paragraph, phrase } of sources.links) {
    if (subject !== '' && !ids.has(subject)) add(faults, origin, 'subject', unknown('编号', subject, ids));
    const found = sections.get(section);
    if (section !== '' && !found)
      add(faults, origin, 'section', unknown('章节编号', section, sections.keys()));
    if (found && paragraph > found.paragraphs.length) {
      const count = found.paragraphs.length;
      add(faults, origin, 'paragraph', `“${section}”只有 ${count} 段（0 是标题），没有第 ${paragraph} 段。`);
    }
    const key = [subject, section, paragraph, phrase].join(' ');
    if (seen.has(key)) add(faults, origin, 'phrase', '和前面一行完全相同。');
    seen.add(key);
  }
}
