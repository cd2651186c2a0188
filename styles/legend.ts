import { sectors, stages } from '../src/model/types';
import type { LayerId } from './layers';
import type { LegendRow, Swatch } from './legend-row';

export type { LegendRow, Swatch } from './legend-row';

export interface LegendGroup {
  id: 'cores' | 'axis' | 'zones' | 'beauty' | 'platforms' | 'projects' | 'stages' | 'ground';
  titleKey: string;
  /** 0-based term of the plan's slogan that is the heading; absent: `titleKey` is. */
  sloganIndex?: number;
  rows: readonly LegendRow[];
}

/** The four families of platforms by the character on their symbols. */
export const platformGlyphs = ['镇', '园', '能', '科'] as const;

const platformKeys = { 镇: 'town', 园: 'park', 能: 'enabler', 科: 'science' } as const;

function row(id: string, layer: LayerId, swatch: Swatch, subjects?: LegendRow['subjects']): LegendRow {
  return { id, layer, titleKey: `legend.${id}`, swatch, ...(subjects ? { subjects } : {}) };
}

/** All rows in the order of the slogan: what is drawn, and how it looks. */
export function legendGroups(): LegendGroup[] {
  const pattern = (id: LegendGroup['id'], sloganIndex: number, rows: LegendRow[]): LegendGroup => ({
    id,
    titleKey: `legend.group-${id}`,
    sloganIndex,
    rows,
  });
  const group = (id: LegendGroup['id'], rows: LegendRow[]): LegendGroup => ({
    id,
    titleKey: `legend.group-${id}`,
    rows,
  });
  return [
    pattern('cores', 0, [
      row('core-main', 'core', 'icon:core-1', { kind: 'core', index: 1 }),
      row('core-sub', 'core', 'icon:core-2', { kind: 'core', index: 2 }),
      row('quarter', 'quarter', 'quarters', { kind: 'quarter' }),
    ]),
    pattern('axis', 1, [row('axis', 'axis', 'axis', { kind: 'axis' })]),
    pattern('zones', 2, [
      row('zone-1', 'zone', 'zone-1', { kind: 'zone', index: 1 }),
      row('zone-2', 'zone', 'zone-2', { kind: 'zone', index: 2 }),
    ]),
    pattern('beauty', 3, [row('belt', 'belt', 'belt', { kind: 'belt' })]),
    group(
      'platforms',
      platformGlyphs.map((glyph) =>
        row(`platform-${platformKeys[glyph]}`, 'platform', `icon:platform-${glyph}`, {
          kind: 'platform',
          glyph,
        }),
      ),
    ),
    group(
      'projects',
      sectors.map((sector) =>
        row(`project-${sector}`, `project-${sector}`, `icon:project-${sector}-planned`, {
          kind: 'project',
          sector,
        }),
      ),
    ),
    group('stages', [
      ...stages.map((stage) =>
        row(`stage-${stage}`, 'project-urban', `icon:project-urban-${stage}`, { kind: 'project', stage }),
      ),
      row('precision-exact', 'place', 'icon:project-urban-completed'),
      row('precision-vague', 'place', 'icon:project-urban-completed-vague'),
    ]),
    group('ground', [
      row('town', 'town', 'icon:town-town', { kind: 'town', type: ['town', 'street'] }),
      row('township', 'town', 'icon:town-township', { kind: 'town', type: ['township'] }),
      row('place', 'place', 'icon:place-scenic_area', { kind: 'place' }),
      row('river', 'water', 'river'),
      row('lake', 'water', 'lake'),
      row('expressway', 'transport', 'expressway'),
      row('road', 'transport', 'road'),
      row('rail', 'transport', 'rail'),
      row('planned', 'transport', 'planned'),
      row('district', 'boundary', 'district'),
      row('town-border', 'boundary', 'town-border'),
    ]),
  ];
}

export { swatchSvg } from './swatches';
