import type { Link, PlanPackage, Relation, Section, Subject, SubjectKind } from '../../src/model/types';

/** A subject with sensible defaults. */
export function subject(id: string, kind: SubjectKind, name: string, more: Partial<Subject> = {}): Subject {
  return {
    id,
    kind,
    name: { zh: name },
    aliases: [],
    gist: { zh: `${name}的说明` },
    precision: 'town',
    position: null,
    town: null,
    sector: null,
    action: null,
    stage: null,
    type: null,
    glyph: null,
    basis: null,
    source: null,
    ...more,
  };
}

/** A section with sensible defaults. */
export function section(id: string, parent: string | null, title: string): Section {
  return {
    id,
    kind: parent === null ? 'chapter' : 'section',
    number: id,
    title: { zh: title, en: `Section ${id}` },
    parent,
    summary: { zh: `${title}的摘要` },
    facts: [],
    paragraphs: ['第一段', '第二段'],
  };
}

export const link = (to: string, sectionId: string, paragraph = 1, phrase = to): Link => ({
  subject: to,
  section: sectionId,
  relation: 'names',
  paragraph,
  phrase,
});

export const relation = (
  subjectId: string,
  type: Relation['type'],
  object: string,
  by: Relation['by'] = 'text',
): Relation => ({
  subject: subjectId,
  type,
  object,
  by,
  section: by === 'text' ? '1.1' : null,
  note: null,
});

/** A plan with one zone, one town, a platform with parts, and projects in both. */
export function samplePackage(more: Partial<PlanPackage> = {}): PlanPackage {
  return {
    format: 'plan-atlas/1',
    plan: {
      id: 'sample',
      title: { zh: '样例规划' },
      shortTitle: { zh: '样例' },
      documentNumber: '样例〔2020〕1号',
      issued: '2020',
      period: '2021-2025',
      slogan: ['一核', '两区'],
      district: { zh: '样例区' },
      publication: { approvalNumber: '', approvalNote: '', publicity: '内部' },
      attribution: [],
      disclaimer: { zh: '示意' },
      crs: 'CGCS2000',
      extent: [118.3, 28.4, 119.5, 29.6],
      home: [118.6, 28.7, 119, 29.2],
      compiler: { zh: '样例' },
      dataDate: '2020',
    },
    sections: [
      section('1', null, '总则'),
      section('1.1', '1', '格局'),
      section('1.2', '1', '平台'),
      section('2', null, '项目'),
    ],
    subjects: [
      subject('zone-a', 'zone', '北部片区'),
      subject('town-a', 'town', '青山乡', { aliases: ['青山'] }),
      subject('platform-a', 'platform', '森林小镇', { aliases: ['国家森林小镇'] }),
      subject('project-a', 'project', '青山水库', { sector: 'water' }),
      subject('project-b', 'project', '森林步道', { name: { zh: '森林步道', en: 'Forest trail' } }),
      subject('place-a', 'place', '青山村'),
    ],
    links: [
      link('platform-a', '1.2', 2),
      link('zone-a', '1.1'),
      link('platform-a', '1.1'),
      link('project-b', '1.2', 1),
      link('project-a', '2'),
      link('platform-a', '1.2', 1),
    ],
    relations: [
      relation('town-a', 'inside', 'zone-a', 'place'),
      relation('project-a', 'inside', 'town-a', 'place'),
      relation('project-a', 'inside', 'town-a', 'text'),
      relation('platform-a', 'inside', 'zone-a', 'text'),
      relation('project-b', 'part', 'platform-a'),
      relation('place-a', 'related', 'project-a'),
    ],
    tables: [],
    indicators: [],
    actuals: [],
    briefings: [],
    layers: {
      district: 'layers/district.geojson',
      towns: 'layers/towns.geojson',
      pattern: 'layers/pattern.geojson',
      water: 'layers/water.geojson',
      transport: 'layers/transport.geojson',
      points: 'layers/points.geojson',
    },
    problems: [],
    ...more,
  };
}
