import {
  type LedgerArrangement,
  decodeArrangement,
  defaultArrangement,
  encodeArrangement,
} from './ledger-arrangement';
import { type LedgerFilter, decodeFilter, encodeFilter } from './ledger-filter';
import type { SectionId, SubjectId } from './types';
import type { Language } from './text';
import { type TextSize, textSizes } from './text-size';

/** What an address of the app says about the view. Absent = not said. */
export interface AddressView {
  /** At most one of `subject` and `section`. */
  subject?: SubjectId;
  section?: SectionId;
  /** The layers that are hidden; absent = the default ones. */
  hiddenLayers?: readonly string[];
  /** Which projects are shown; absent = all. */
  filter?: LedgerFilter;
  /** How the ledger is arranged; absent = as at first. */
  arrangement?: LedgerArrangement;
  /** Whether the side panel takes the room of the map; absent = it does not. */
  wide?: true;
  /** Degrees and MapLibre zoom. */
  camera?: { center: readonly [number, number]; zoom: number };
  language?: Language;
  /** How large texts and symbols are. */
  textSize?: TextSize;
  /** The tab of the side panel. */
  tab?: string;
}

const ids = (text: string): string[] =>
  text
    .split(',')
    .filter((id) => id !== '')
    .map(decode);

/** `decodeURIComponent` that takes broken escapes as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The view as the part of an address after `#`, e.g.
 * `/s=town-a&l=-place,-river&f=town:town-a;stage:ongoing&v=matrix&c=118.80000,28.90000,11.50&t=reader&wide=1&lang=en`.
 * Positions keep 5 decimals (1 m), zooms 2. An empty view gives `/`.
 */
export function encodeAddress(view: AddressView): string {
  const fields: string[] = [];
  const add = (name: string, value: string): void => void fields.push(`${name}=${value}`);
  if (view.subject !== undefined) add('s', encodeURIComponent(view.subject));
  else if (view.section !== undefined) add('p', encodeURIComponent(view.section));
  if (view.hiddenLayers !== undefined && view.hiddenLayers.length > 0) {
    add('l', view.hiddenLayers.map((layer) => `-${encodeURIComponent(layer)}`).join(','));
  }
  const filter = view.filter ? encodeFilter(view.filter) : '';
  if (filter !== '') add('f', filter);
  const arrangement = view.arrangement ? encodeArrangement(view.arrangement) : '';
  if (arrangement !== '') add('v', arrangement);
  if (view.camera) {
    const [lng, lat] = view.camera.center;
    add('c', `${lng.toFixed(5)},${lat.toFixed(5)},${view.camera.zoom.toFixed(2)}`);
  }
  if (view.tab !== undefined) add('t', encodeURIComponent(view.tab));
  if (view.wide) add('wide', '1');
  if (view.language !== undefined) add('lang', view.language);
  if (view.textSize !== undefined) add('size', view.textSize);
  return `/${fields.join('&')}`;
}

/** Reads what {@link encodeAddress} wrote, with or without `#` and `/`. What it cannot read it leaves out. */
export function decodeAddress(address: string): AddressView {
  const view: AddressView = {};
  for (const field of address.replace(/^#?\/?/, '').split('&')) {
    const at = field.indexOf('=');
    if (at < 1) continue;
    const value = field.slice(at + 1);
    switch (field.slice(0, at)) {
      case 's':
        if (value !== '') view.subject = decode(value);
        break;
      case 'p':
        if (value !== '') view.section = decode(value);
        break;
      case 'l':
        view.hiddenLayers = ids(value).flatMap((id) => (id.startsWith('-') ? [id.slice(1)] : []));
        break;
      case 'f':
        if (value !== '') view.filter = decodeFilter(value);
        break;
      case 'v': {
        const arrangement = decodeArrangement(value);
        if (arrangement !== defaultArrangement) view.arrangement = arrangement;
        break;
      }
      case 'wide':
        if (value === '1') view.wide = true;
        break;
      case 'c':
        view.camera = decodeCamera(value) ?? view.camera;
        break;
      case 't':
        if (value !== '') view.tab = decode(value);
        break;
      case 'lang':
        if (value === 'zh' || value === 'en') view.language = value;
        break;
      case 'size':
        view.textSize = textSizes.find((size) => size === value) ?? view.textSize;
        break;
    }
  }
  if (view.subject !== undefined) delete view.section;
  return view;
}

function decodeCamera(text: string): AddressView['camera'] {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lng, lat, zoom] = numbers;
  if (numbers.length !== 3 || lng === undefined || lat === undefined || zoom === undefined) return undefined;
  const good = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return good ? { center: [lng, lat], zoom } : undefined;
}
