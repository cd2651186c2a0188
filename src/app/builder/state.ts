import { writeLayers, writeView } from '../../elements/shared/host-values';
import type { EmbedWay } from '../../model/embed-code';
import type { Language } from '../../model/text';
import type { ViewState } from '../../state';
import type { Field } from './fields';

export type BuilderWay = EmbedWay | 'card';
export const ways: readonly BuilderWay[] = ['script', 'npm', 'iframe', 'card'];

/** All that a person has chosen; it stands in the address of the page. */
export interface BuilderState {
  element: string;
  /** What is said by attributes; what is not said is absent. */
  attributes: Readonly<Record<string, string>>;
  /** CSS lengths; empty: as the element has it. */
  width: string;
  height: string;
  /** Where the files are; empty: where the builder is. */
  base: string;
  way: BuilderWay;
  /** Language of the builder itself. */
  ui: Language;
  /** The plan asked for; empty: the first. */
  plan: string;
}

const start = 'plan-map';

/** Heights that elements get which would be too low or have none. */
const heights: Readonly<Record<string, string>> = {
  'plan-atlas': '640px',
  'plan-map': '480px',
  'plan-card': '',
  'plan-search': '',
};

/** The height that an element begins with. */
export const startHeight = (element: string): string => heights[element] ?? '560px';

/** Reads the part of an address after `?`; what it cannot be is left out. */
export function readState(query: string, elements: ReadonlyMap<string, readonly Field[]>): BuilderState {
  const said = new URLSearchParams(query);
  const element = elements.has(said.get('element') ?? '') ? (said.get('element') ?? start) : start;
  const attributes: Record<string, string> = {};
  for (const { name, kind, values } of elements.get(element) ?? []) {
    const value = said.get(name);
    if (value !== null && (kind !== 'choice' || values.includes(value))) attributes[name] = value;
  }
  return {
    element,
    attributes,
    width: readLength(said.get('width') ?? '') ?? '',
    height: readLength(said.get('height') ?? startHeight(element)) ?? startHeight(element),
    base: readBase(said.get('base') ?? ''),
    way: ways.find((way) => way === said.get('way')) ?? 'script',
    ui: said.get('ui') === 'en' ? 'en' : 'zh',
    plan: said.get('plan') ?? '',
  };
}

/** The same as an address, as short as it goes. */
export function writeState({
  element,
  attributes,
  width,
  height,
  base,
  way,
  ui,
  plan,
}: BuilderState): string {
  const said = new URLSearchParams({ element, ...attributes });
  if (width !== '') said.set('width', width);
  if (height !== startHeight(element)) said.set('height', height);
  if (base !== '') said.set('base', base);
  if (way !== 'script') said.set('way', way);
  if (ui !== 'zh') said.set('ui', ui);
  if (plan !== '') said.set('plan', plan);
  return `?${said}`;
}

/** A CSS length as a person writes it: `480` is px, empty none; `null` when it is no length. */
export function readLength(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  if (/^\d{1,4}(\.\d+)?$/.test(trimmed)) return `${trimmed}px`;
  return /^\d{1,4}(\.\d+)?(px|%|em|rem|vh|vw|dvh)$/.test(trimmed) ? trimmed : null;
}

/** The address of a folder, with a slash at its end. */
export function readBase(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || trimmed.endsWith('/') ? trimmed : `${trimmed}/`;
}

/** The builder with the map as the app shows it now. */
export function builderAddress(state: ViewState, plan: string | null): string {
  const { selection, hiddenLayers, camera, language } = state;
  return `builder.html${writeState({
    element: start,
    attributes: {
      ...(selection?.type === 'subject' ? { subject: selection.id } : {}),
      ...(hiddenLayers.size > 0 ? { layers: writeLayers(hiddenLayers) } : {}),
      ...(camera ? { view: writeView(camera) } : {}),
      ...(language === 'en' ? { lang: 'en' } : {}),
    },
    width: '',
    height: startHeight(start),
    base: '',
    way: 'script',
    ui: language,
    plan: plan ?? '',
  })}`;
}
