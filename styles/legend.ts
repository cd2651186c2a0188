import { type FeatureProperties, type PlanLayers, layerFiles, sectors, stages } from '../src/model/types';
import { lineTypes } from './layers-ground';
import { partsOf } from '../src/model/layer-switches';
import { spotKinds } from '../src/model/subject-groups';
import { type LayerId, platformKeys } from './layers';
import type { LegendRow, Swatch } from './legend-row';
import { precisionLook, precisionLooks } from './precision-looks';

export type { LegendRow, Swatch } from './legend-row';

export interface LegendGroup {
  id: 'cores' | 'axis' | 'zones' | 'beauty' | 'platforms' | 'projects' | 'stages' | 'ground';
  titleKey: string;
  /** 0-based term of the plan's slogan that is the heading; absent: `titleKey` is. */
  sloganIndex?: number;
  rows: readonly LegendRow[];
}

/** The four families of platforms by the character on their symbols. */
export const platformGlyphs = Object.keys(platformKeys) as (keyof typeof platformKeys)[];

type Drawn = LegendRow['drawn'];

function row(
  id: string,
  layer: LayerId,
  swatch: Swatch,
  drawn: Drawn,
  subjects?: LegendRow['subjects'],
): LegendRow {
  return { id, layer, titleKey: `legend.${id}`, swatch, drawn, ...(subjects ? { subjects } : {}) };
}

const drawnBy = (by: RegExp, of: Drawn['of']): Drawn => ({ by, of });
const ofKind = (kind: FeatureProperties['kind'], index?: number): Drawn['of'] =>
  index === undefined
    ? (properties) => properties.kind === kind
    : (properties) => properties.kind === kind && (properties.index ?? 1) === index;
const seat =
  (township: boolean): Drawn['of'] =>
  ({ role, type }) =>
    role === 'seat' && (type === 'township') === township;
const onLine =
  (group: keyof typeof lineTypes): Drawn['of'] =>
  ({ kind, type = '' }) =>
    kind === 'transport' && (lineTypes[group] as readonly string[]).includes(type);

/** All rows in the order of the slogan: what can be drawn, and how it looks. {@link legendOf} picks a plan's own. */
export function legendGroups(): LegendGroup[] {
  const group = (id: LegendGroup['id'], rows: LegendRow[], sloganIndex?: number): LegendGroup => ({
    id,
    titleKey: `legend.group-${id}`,
    ...(sloganIndex === undefined ? {} : { sloganIndex }),
    rows,
  });
  return [
    group('cores', [...cores(), quarters()], 0),
    group('axis', [row('axis', 'axis', 'axis', drawnBy(/^axis-/, ofKind('axis')), { kind: 'axis' })], 1),
    group('zones', zones(), 2),
    group('beauty', [row('belt', 'belt', 'belt', drawnBy(/^belt-/, ofKind('belt')), { kind: 'belt' })], 3),
    group('platforms', platforms()),
    group('projects', projects()),
    group('stages', [...stageRows(), ...precisionRows()]),
    group('ground', [...townRows(), ...lineRows(), ...borderRows()]),
  ];
}

/** The first core leads; those after it have the symbol and the words of the second. */
const cores = (): LegendRow[] =>
  partsOf('core').map((layer, at) => {
    const index = at + 1;
    const id = ['core-main', 'core-sub'][at] ?? layer;
    const drawn = drawnBy(/^core-/, ofKind('core', index));
    const own = row(id, layer as LayerId, `icon:core-${at === 0 ? 1 : 2}`, drawn, { kind: 'core', index });
    return at < 2 ? own : { ...own, titleKey: 'legend.core-sub' };
  });

const quarters = (): LegendRow =>
  row('quarter', 'quarter', 'quarters', drawnBy(/^quarter-/, ofKind('quarter')), { kind: 'quarter' });

/** Zones after the second begin the looks and the words anew. */
const zones = (): LegendRow[] =>
  partsOf('zone').map((layer, at) => {
    const index = at + 1;
    const look = at % 2 === 0 ? 'zone-1' : 'zone-2';
    const drawn = drawnBy(/^zone-/, ofKind('zone', index));
    const own = row(layer, layer as LayerId, look, drawn, { kind: 'zone', index });
    return { ...own, titleKey: `legend.${look}` };
  });

const platforms = (): LegendRow[] =>
  platformGlyphs.map((glyph) =>
    row(
      `platform-${platformKeys[glyph]}`,
      `platform-${platformKeys[glyph]}`,
      `icon:platform-${glyph}`,
      drawnBy(/^platform-/, (each) => each.kind === 'platform' && each.glyph === glyph),
      { kind: 'platform', glyph },
    ),
  );

const isProject = ofKind('project');

const projects = (): LegendRow[] => [
  ...sectors.map((sector) =>
    row(
      `project-${sector}`,
      `project-${sector}`,
      `icon:project-${sector}-planned`,
      drawnBy(/^project-(dot|pin|name)$|-points$/, (each) => isProject(each) && each.sector === sector),
      { kind: 'project', sector },
    ),
  ),
];

const stageRows = (): LegendRow[] => [
  row(
    'project-stack',
    'project-urban',
    'icon:stack-1-5',
    drawnBy(/^project-stack$/, ({ kind, role }) => kind === 'project' && role === 'point'),
  ),
  ...stages.map((stage) =>
    row(
      `stage-${stage}`,
      'project-urban',
      `icon:project-urban-${stage}`,
      drawnBy(/^project-(dot|pin)$/, (each) => isProject(each) && (each.stage ?? 'planned') === stage),
      { kind: 'project', stage },
    ),
  ),
];

const placed: readonly FeatureProperties['kind'][] = spotKinds;

const precisionRows = (): LegendRow[] =>
  precisionLooks.map((look) =>
    row(
      `precision-${look}`,
      'place',
      `icon:precision-${look}`,
      drawnBy(
        /^(project-pin|platform-symbol|(place|lake)-(minor|landmark))$/,
        ({ kind, role, precision }) =>
          role === 'point' && placed.includes(kind) && precisionLook(precision) === look,
      ),
    ),
  );

const townRows = (): LegendRow[] => [
  row('town', 'town', 'icon:town-town', drawnBy(/^town-(area|seat|name|leader-\d)$/, seat(false)), {
    kind: 'town',
    type: ['town', 'street'],
  }),
  row('township', 'township', 'icon:town-township', drawnBy(/^township-/, seat(true)), {
    kind: 'town',
    type: ['township'],
  }),
  row(
    'place',
    'place',
    'icon:place-scenic_area',
    drawnBy(/^place-/, ({ kind, role }) => kind === 'place' && role === 'point'),
    { kind: 'place' },
  ),
];

const lineRows = (): LegendRow[] => [
  row(
    'river',
    'river',
    'river',
    drawnBy(/^river/, ({ kind, role }) => kind === 'water' && role === 'line'),
  ),
  row(
    'lake',
    'lake',
    'lake',
    drawnBy(/^lake-/, ({ kind, role }) => kind === 'water' && role !== 'line'),
  ),
  row(
    'expressway',
    'expressway',
    'expressway',
    drawnBy(/^(road-expressway-.*transport|expressway-name)$/, onLine('expressway')),
  ),
  row('road', 'road', 'road', drawnBy(/^road-(?!expressway).*(transport|name)$/, onLine('road'))),
  row('rail', 'rail', 'rail', drawnBy(/^rail-.*(transport|name)$/, onLine('rail'))),
  row('planned', 'planned', 'planned', drawnBy(/^planned-(transport|name)$/, onLine('planned'))),
];

const borderRows = (): LegendRow[] => [
  row('district', 'district', 'district', drawnBy(/^district-/, ofKind('district'))),
  row(
    'town-border',
    'town-border',
    'town-border',
    drawnBy(/^town-border$/, ({ kind, role }) => kind === 'town' && role === 'area'),
  ),
];

/**
 * The legend of a plan: the rows of which something is in the plan and drawn by a layer of the style.
 * @param styleLayers ids of the layers that are drawn
 */
export function legendOf(layers: PlanLayers, styleLayers: Iterable<string>): LegendGroup[] {
  const ids = [...styleLayers];
  const features = layerFiles.flatMap((file) => layers[file].features);
  return legendGroups()
    .map((group) => ({
      ...group,
      rows: group.rows.filter(
        ({ drawn }) =>
          ids.some((id) => drawn.by.test(id)) && features.some(({ properties }) => drawn.of(properties)),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

export { swatchSvg } from './swatches';
