/**
 * The properties of the style specification that this renderer draws: type and default as the specification says.
 * The specification's own table also holds all texts of its manual and would be most of the bundle.
 */

/** What the expressions of the style specification need to know of a property. */
export interface PropertySpecification {
  type: string;
  default?: unknown;
  value?: string;
  length?: number;
  values?: Record<string, object>;
  'property-type': string;
  expression: { interpolated: boolean; parameters: string[] };
}

type Row = [type: string, defaultValue?: unknown, more?: { value?: string; length?: number }];

const number = (defaultValue: number): Row => ['number', defaultValue];
const colour: Row = ['color', '#000000'];
const flag = (defaultValue = false): Row => ['boolean', defaultValue];
const word = (defaultValue: string): Row => ['string', defaultValue];
const pair: Row = ['array', [0, 0], { value: 'number', length: 2 }];

const rows: Readonly<Record<string, Row>> = {
  'background-color': colour,
  'background-opacity': number(1),
  'fill-color': colour,
  'fill-opacity': number(1),
  'fill-outline-color': ['color'],
  'fill-pattern': ['resolvedImage'],
  'line-color': colour,
  'line-opacity': number(1),
  'line-width': number(1),
  'line-gap-width': number(0),
  'line-offset': number(0),
  'line-dasharray': ['array', undefined, { value: 'number' }],
  'line-cap': word('butt'),
  'line-join': word('miter'),
  'circle-radius': number(5),
  'circle-color': colour,
  'circle-opacity': number(1),
  'circle-stroke-width': number(0),
  'circle-stroke-color': colour,
  'circle-stroke-opacity': number(1),
  'symbol-placement': word('point'),
  'symbol-spacing': number(250),
  'symbol-sort-key': ['number'],
  'symbol-z-order': word('auto'),
  'icon-image': ['resolvedImage'],
  'icon-size': number(1),
  'icon-rotate': number(0),
  'icon-padding': number(2),
  'icon-offset': pair,
  'icon-anchor': word('center'),
  'icon-allow-overlap': flag(),
  'icon-ignore-placement': flag(),
  'icon-optional': flag(),
  'icon-rotation-alignment': word('auto'),
  'icon-opacity': number(1),
  'text-field': ['formatted', ''],
  'text-font': ['array', ['sans-serif'], { value: 'string' }],
  'text-size': number(16),
  'text-max-width': number(10),
  'text-line-height': number(1.2),
  'text-letter-spacing': number(0),
  'text-justify': word('center'),
  'text-radial-offset': number(0),
  'text-variable-anchor': ['array', undefined, { value: 'string' }],
  'text-variable-anchor-offset': ['variableAnchorOffsetCollection'],
  'text-anchor': word('center'),
  'text-max-angle': number(45),
  'text-padding': number(2),
  'text-keep-upright': flag(true),
  'text-offset': pair,
  'text-allow-overlap': flag(),
  'text-ignore-placement': flag(),
  'text-optional': flag(),
  'text-rotation-alignment': word('auto'),
  'text-color': colour,
  'text-opacity': number(1),
  'text-halo-color': ['color', 'rgba(0, 0, 0, 0)'],
  'text-halo-width': number(0),
};

/** The specification of a property; `undefined` for one that is not drawn. */
export function specificationOf(name: string): PropertySpecification | undefined {
  const row = rows[name];
  if (!row) return undefined;
  const [type, defaultValue, more = {}] = row;
  return {
    type,
    ...(defaultValue === undefined ? {} : { default: defaultValue }),
    ...more,
    'property-type': 'data-driven',
    expression: {
      interpolated: type !== 'boolean' && type !== 'string',
      parameters: ['zoom', 'feature', 'feature-state'],
    },
  };
}
