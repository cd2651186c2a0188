import { readServedLayer } from '../../src/data/served-layer';
import {
  type PlanInfo,
  type Section,
  type SectionKind,
  type SubjectKind,
  layerFiles,
} from '../../src/model/types';
import { idMessage, isId } from './csv';
import type { Faults } from './faults';
import type { ShapeRecipe } from './geometry';
import type { ElementSource, OutlineSection, PlanSources } from './sources';
import { type YamlRecord, YamlRecord as Fields, readYaml, recordsOf } from './yaml-file';

/** Where the facts of a package stand, relative to its folder. */
export interface SourcePaths {
  gazetteer: string;
  lines: string;
  district: string;
  /** Code, centre and area of towns; fills empty cells of towns.csv. `null`: no such file. */
  facts: string | null;
}

/** Reads plan.yaml; `null` when it cannot be read at all. */
export function readInfo(
  folder: string,
  faults: Faults,
): ({ info: PlanInfo; paths: SourcePaths } & Pick<PlanSources, 'served' | 'english'>) | null {
  const file = readYaml(folder, 'plan.yaml', faults);
  if (file === null) return null;
  const plan = new Fields(file, [], faults);
  plan.only([
    ...['id', 'title', 'shortTitle', 'documentNumber', 'issued', 'period', 'slogan', 'district'],
    ...[
      'publication',
      'attribution',
      'disclaimer',
      'crs',
      'extent',
      'home',
      'compiler',
      'dataDate',
      'sources',
      'layers',
      'english',
    ],
  ]);
  const id = plan.text('id', { required: true });
  if (id !== '' && !isId(id)) plan.fault('id', idMessage(id));
  const publication = plan.child('publication');
  const sources = plan.child('sources');
  sources.only(['gazetteer', 'lines', 'district', 'facts', 'towns']);
  return {
    info: {
      id,
      title: plan.bilingual('title', { required: true }),
      shortTitle: plan.bilingual('shortTitle', { required: true }),
      documentNumber: plan.text('documentNumber'),
      issued: plan.text('issued'),
      period: plan.text('period'),
      slogan: plan.texts('slogan', { required: true }),
      district: plan.bilingual('district', { required: true }),
      publication: {
        approvalNumber: publication.text('approvalNumber'),
        approvalNote: publication.text('approvalNote'),
        publicity: publication.text('publicity', { required: true, values: ['内部', '公开'] }) as
          '内部' | '公开',
      },
      attribution: plan.texts('attribution'),
      disclaimer: plan.bilingual('disclaimer', { required: true }),
      crs: plan.text('crs'),
      extent: plan.box('extent'),
      home: plan.box('home'),
      compiler: plan.bilingual('compiler'),
      dataDate: plan.text('dataDate'),
    },
    paths: {
      gazetteer: sources.text('gazetteer') || '../sources/gazetteer.csv',
      lines: sources.text('lines') || '../sources/lines.json',
      district: sources.text('district') || '../sources/district.geojson',
      facts: sources.text('facts') || null,
    },
    served: readServed(plan.child('layers')),
    english: readEnglish(plan.child('english')),
  };
}

/** Chinese to English names of rivers, roads and waters that are no subjects. */
function readEnglish(names: YamlRecord): PlanSources['english'] {
  return new Map(Object.keys(names.value).map((name) => [name, names.text(name, { required: true })]));
}

/** Layers that are not loaded: name to where their tiles are. */
function readServed(layers: YamlRecord): PlanSources['served'] {
  layers.only(layerFiles);
  const entries = layerFiles.flatMap((name) => {
    const entry = layers.text(name);
    if (entry === '') return [];
    const { problems } = readServedLayer(name, entry, { base: 'file:///plan.json', subjects: [] });
    for (const { message } of problems) layers.fault(name, message);
    return [[name, entry] as const];
  });
  return Object.fromEntries(entries);
}

const sectionKinds: readonly SectionKind[] = ['chapter', 'section', 'table', 'box', 'figure'];

/** Reads outline.yaml. */
export function readOutline(folder: string, faults: Faults): OutlineSection[] {
  const records = recordsOf(readYaml(folder, 'outline.yaml', faults), faults);
  const sections = records.map((record) => {
    record.only([
      ...[
        'id',
        'kind',
        'number',
        'title',
        'parent',
        'summary',
        'facts',
        'paragraphs',
        'notes',
        'no_subjects',
      ],
    ]);
    const section: OutlineSection = {
      origin: { file: 'outline.yaml', row: record.line },
      id: record.text('id', { required: true }),
      kind: record.text('kind', { required: true, values: sectionKinds }) as SectionKind,
      number: record.text('number', { required: true }),
      title: record.bilingual('title', { required: true }),
      parent: record.text('parent') || null,
      summary: record.bilingual('summary'),
      facts: record.texts('facts'),
      paragraphs: record.texts('paragraphs'),
      noSubjects: record.text('no_subjects') || null,
      notes: record.texts('notes'),
    };
    checkId(record, section.id);
    return section;
  });
  checkUnique(records, faults);
  checkParents(records, sections);
  return sections;
}

/** Reports parents that do not exist and sections that are, through their parents, their own parent. */
function checkParents(records: readonly YamlRecord[], sections: readonly Section[]): void {
  const parentOf = new Map(sections.map((section) => [section.id, section.parent]));
  sections.forEach((section, index) => {
    if (section.parent === null) return;
    if (!parentOf.has(section.parent)) {
      records[index]?.fault('parent', `没有编号为“${section.parent}”的章节。`);
      return;
    }
    const seen = new Set<string>();
    for (let id: string | null = section.id; id !== null; id = parentOf.get(id) ?? null) {
      if (!seen.has(id)) seen.add(id);
      else {
        if (id === section.id) records[index]?.fault('parent', '上级章节绕成了圈（自己是自己的上级）。');
        break;
      }
    }
  });
}

const elementKinds: readonly SubjectKind[] = ['pattern', 'core', 'quarter', 'axis', 'zone', 'belt', 'theme'];
/** The fields of each way to make a shape: needed ones, then others. */
const shapeFields: Record<ShapeRecipe['type'], { needs: string[]; may: string[] }> = {
  none: { needs: [], may: [] },
  point: { needs: ['at'], may: [] },
  around: { needs: ['members'], may: ['buffer_km', 'label'] },
  axis: { needs: ['from', 'to'], may: ['heads', 'overrun_km', 'label'] },
  towns: { needs: ['members'], may: ['inset_km', 'label'] },
  along: { needs: [], may: ['line', 'lines', 'from', 'to', 'offset_km', 'label'] },
  through: { needs: ['members'], may: ['closed', 'label'] },
};
const shapeTypes = Object.keys(shapeFields) as ShapeRecipe['type'][];

function checkShape(shape: YamlRecord, type: ShapeRecipe['type']): void {
  const fields = shapeFields[type];
  if (!fields) return;
  shape.only(['type', ...fields.needs, ...fields.may]);
  for (const need of fields.needs) {
    if (shape.value[need] === undefined) shape.fault(need, `“${type}”这种做法必须写明 ${need}。`);
  }
  if (type === 'along' && shape.value.line === undefined && shape.value.lines === undefined) {
    shape.fault('line', '“along”这种做法必须写明 line 或 lines。');
  }
}

/** Reads elements.yaml. */
export function readElements(folder: string, faults: Faults): ElementSource[] {
  const records = recordsOf(readYaml(folder, 'elements.yaml', faults), faults);
  const elements = records.map((record) => {
    record.only([
      ...['id', 'kind', 'index', 'glyph', 'name', 'name_en', 'aliases', 'gist', 'gist_en', 'basis', 'type'],
      ...['shape', 'anchor'],
    ]);
    const id = record.text('id', { required: true });
    checkId(record, id);
    const shape = record.child('shape');
    const type = shape.text('type', { required: true, values: shapeTypes }) as ShapeRecipe['type'];
    checkShape(shape, type);
    return {
      origin: { file: 'elements.yaml', row: record.line },
      id,
      kind: record.text('kind', { required: true, values: elementKinds }) as SubjectKind,
      index: record.integer('index'),
      glyph: record.text('glyph') || null,
      name: bilingual(record.text('name', { required: true }), record.text('name_en')),
      aliases: record.texts('aliases'),
      gist: bilingual(record.text('gist', { required: true }), record.text('gist_en')),
      basis: record.text('basis') || null,
      type: record.text('type') || null,
      shape: { ...shape.value, type } as ShapeRecipe,
      anchor: record.text('anchor') || null,
    };
  });
  checkUnique(records, faults);
  return elements;
}

/** A text in Chinese and, when there is one, English. */
export function bilingual(zh: string, en: string): { zh: string; en?: string } {
  return en === '' ? { zh } : { zh, en };
}

function checkId(record: YamlRecord, id: string): void {
  if (id !== '' && !isId(id)) record.fault('id', idMessage(id));
}

function checkUnique(records: readonly YamlRecord[], faults: Faults): void {
  const lines = new Map<string, number | null>();
  for (const record of records) {
    const id = String(record.value.id ?? '');
    if (id === '') continue;
    const first = lines.get(id);
    if (first === undefined) lines.set(id, record.line);
    else {
      faults.add(record.source.file, `编号“${id}”重复，第 ${first ?? '?'} 行已经用过。`, {
        row: record.line,
        column: 'id',
      });
    }
  }
}
