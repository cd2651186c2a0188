import type { Section, SubjectId } from '../../src/model/types';
import { type Faults, nearest } from './faults';
import { lineNamed, parseLocation } from './location';
import { type Origin, type PlanSources, namedSubjects } from './sources';

/** Subjects, sections, names and lines that may be pointed to; `null` when their file could not be read. */
interface Known {
  ids: ReadonlySet<string> | null;
  sections: ReadonlyMap<string, Section> | null;
  towns: ReadonlySet<string> | null;
  names: ReadonlySet<string> | null;
  lines: readonly string[] | null;
}

const subjectFiles = ['elements.yaml', 'towns.csv', 'platforms.csv', 'projects.csv', 'places.csv'];

/**
 * Reports everything that points to something that does not exist, across all files. What a file lacks because
 * it could not be read whole is not reported again at every mention.
 *
 * @param paths where the facts stand, as named in faults.
 */
export function checkReferences(
  sources: PlanSources,
  paths: { gazetteer: string; lines: string },
  faults: Faults,
): void {
  const unread = new Set(
    faults.list.filter(({ row, column }) => column === undefined || row === 1).map(({ file }) => file),
  );
  const readable = subjectFiles.every((file) => !unread.has(file));
  const ids = checkUniqueSubjects(namedSubjects(sources), readable, faults);
  const known: Known = {
    ids: readable ? ids : null,
    sections: unread.has('outline.yaml')
      ? null
      : new Map(sources.sections.map((section) => [section.id, section])),
    towns: unread.has('towns.csv') ? null : new Set(sources.towns.map((town) => town.id)),
    names: unread.has(paths.gazetteer) ? null : new Set(sources.gazetteer.map((row) => row.name)),
    lines: unread.has(paths.lines) ? null : sources.lines.map((line) => line.name),
  };
  checkPlaces(sources, known, faults);
  checkShapes(sources, known, faults);
  checkRelations(sources, known, faults);
  checkLinks(sources, known, faults);
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
  readable: boolean,
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
  if (readable && !seen.has('district'))
    faults.add('places.csv', '缺少编号为 district 的一行（全区本身）。', { column: 'id' });
  return new Set(seen.keys());
}

function checkPlaces({ towns, placed, lines }: PlanSources, known: Known, faults: Faults): void {
  for (const town of towns) {
    if (town.seat !== null && known.names && !known.names.has(town.seat)) {
      add(faults, town.origin, 'seat', unknown('地名', town.seat, known.names));
    }
  }
  for (const { origin, id, at, town } of placed) {
    if (town !== null && known.towns && !known.towns.has(town)) {
      add(faults, origin, 'town', unknown('乡镇编号', town, known.towns));
    }
    const location = parseLocation(at);
    if (location.type === 'name' && known.names && !known.names.has(location.name)) {
      add(faults, origin, 'at', `地名表里${unknown('地名', location.name, known.names)}`);
    } else if (location.type === 'line' && known.lines && lineNamed(lines, location.name) === null) {
      add(faults, origin, 'at', `线路表里${unknown('线', location.name, known.lines)}`);
    } else if (
      location.type === 'subject' &&
      known.ids &&
      (!known.ids.has(location.id) || location.id === id)
    ) {
      add(faults, origin, 'at', unknown('别的编号', location.id, known.ids));
    } else if (location.type === 'through') {
      if (location.names.length < 2) add(faults, origin, 'at', 'through: 后面至少要有两个地名，用 > 分开。');
      checkNames(location.names, 'at', origin, known, faults);
    }
  }
}

/** Names that may be gazetteer names or ids. */
function checkNames(
  names: readonly string[],
  column: string,
  origin: Origin,
  known: Known,
  faults: Faults,
): void {
  if (!known.names || !known.ids) return;
  const both = new Set([...known.names, ...known.ids]);
  for (const name of names) {
    if (!both.has(name)) add(faults, origin, column, `地名表里${unknown('地名', name, both)}`);
  }
}

function checkShapes({ elements, lines }: PlanSources, known: Known, faults: Faults): void {
  for (const { origin, shape } of elements) {
    const names = (values: unknown, column: string): void =>
      checkNames(listOf(values), column, origin, known, faults);
    if (shape.type === 'point') names(shape.at, 'shape.at');
    if (shape.type === 'around' || shape.type === 'through') names(shape.members, 'shape.members');
    if (shape.type === 'axis' || shape.type === 'along') names([shape.from, shape.to], 'shape');
    if (shape.type === 'towns' && known.towns) {
      for (const town of listOf(shape.members)) {
        if (!known.towns.has(town)) {
          add(faults, origin, 'shape.members', unknown('乡镇编号', town, known.towns));
        }
      }
    }
    if (shape.type === 'along' && known.lines) {
      for (const line of listOf([shape.line, shape.lines ?? []])) {
        if (lineNamed(lines, line) === null) {
          add(faults, origin, 'shape.line', `线路表里${unknown('线', line, known.lines)}`);
        }
      }
    }
  }
}

/** One value, a list or a list of lists as a flat list without gaps. */
const listOf = (values: unknown): string[] =>
  [values]
    .flat(3)
    .filter((value) => value !== undefined && value !== null)
    .map(String);

function checkEnds(
  ends: readonly (readonly [column: string, id: string])[],
  origin: Origin,
  known: Known,
  faults: Faults,
): void {
  for (const [column, id] of ends) {
    if (known.ids && id !== '' && !known.ids.has(id)) {
      add(faults, origin, column, unknown('编号', id, known.ids));
    }
  }
}

function checkRelations({ relations }: PlanSources, known: Known, faults: Faults): void {
  const seen = new Set<string>();
  for (const { origin, subject, type, object, section } of relations) {
    const ends = [
      ['subject', subject],
      ['object', object],
    ] as const;
    checkEnds(ends, origin, known, faults);
    if (subject !== '' && subject === object) add(faults, origin, 'object', '自己不能和自己有关系。');
    if (section !== null && known.sections && !known.sections.has(section)) {
      add(faults, origin, 'section', unknown('章节编号', section, known.sections.keys()));
    }
    const key = [subject, type, object, section].join(' ');
    if (seen.has(key)) add(faults, origin, 'subject', '和前面一行完全相同。');
    seen.add(key);
  }
}

function checkLinks({ links }: PlanSources, known: Known, faults: Faults): void {
  const seen = new Set<string>();
  for (const { origin, subject, section, paragraph, phrase } of links) {
    checkEnds([['subject', subject]], origin, known, faults);
    const found = known.sections?.get(section);
    if (section !== '' && known.sections && !found) {
      add(faults, origin, 'section', unknown('章节编号', section, known.sections.keys()));
    }
    if (found && paragraph > found.paragraphs.length) {
      const count = found.paragraphs.length;
      add(faults, origin, 'paragraph', `“${section}”只有 ${count} 段（0 是标题），没有第 ${paragraph} 段。`);
    }
    const key = [subject, section, paragraph, phrase].join(' ');
    if (seen.has(key)) add(faults, origin, 'phrase', '和前面一行完全相同。');
    seen.add(key);
  }
}
