/** Views that both renderers are compared in, and that pictures are taken of. */
import { highlightOf } from '../../src/state/highlight';
import type { PlanGraph } from '../../src/model/graph';
import type { Camera, MapHighlight } from '../../src/model/map-view';
import type { Language } from '../../src/model/text';
import { type Flavor, flavors } from '../../styles/tokens';
import type { MapAppearance } from '../../styles/style';

export interface NamedView {
  /** For files: letters, digits and hyphens. */
  name: string;
  appearance: MapAppearance;
  /** What is selected in the plan of Kecheng. */
  selection: { type: 'subject' | 'section'; id: string } | null;
  camera: Camera;
}

/** Px of every named view. */
export const namedViewSize = { width: 640, height: 800 } as const;

const cameras = {
  home: { center: [118.825, 29.01], zoom: 10.1 },
  north: { center: [118.81, 29.1], zoom: 11.3 },
  city: { center: [118.862, 28.955], zoom: 12.6 },
  close: { center: [118.875, 28.965], zoom: 14.2 },
} as const satisfies Record<string, Camera>;

const selections = {
  zone: { type: 'subject', id: 'zone-north' },
  town: { type: 'subject', id: 'town-jiuhua' },
  project: { type: 'subject', id: 'project-doutan' },
  core: { type: 'subject', id: 'core-main' },
  axis: { type: 'subject', id: 'axis-main' },
  belt: { type: 'subject', id: 'belt-old-city' },
  platform: { type: 'subject', id: 'platform-lingjiushan' },
  section: { type: 'section', id: '5.1' },
} as const;

type Row = [camera: keyof typeof cameras, selection: keyof typeof selections | 'none', language: Language];

/** Four views for each flavor and scale, so that every pair of choices comes up somewhere. */
const rows: Readonly<Record<Flavor, Readonly<Record<1 | 1.5, readonly [Row, Row, Row, Row]>>>> = {
  light: {
    1: [
      ['home', 'none', 'zh'],
      ['north', 'town', 'en'],
      ['city', 'project', 'zh'],
      ['close', 'none', 'en'],
    ],
    1.5: [
      ['home', 'section', 'en'],
      ['north', 'zone', 'zh'],
      ['city', 'belt', 'en'],
      ['close', 'project', 'zh'],
    ],
  },
  dark: {
    1: [
      ['home', 'axis', 'en'],
      ['north', 'town', 'zh'],
      ['city', 'section', 'en'],
      ['close', 'none', 'zh'],
    ],
    1.5: [
      ['home', 'zone', 'zh'],
      ['north', 'platform', 'en'],
      ['city', 'core', 'zh'],
      ['close', 'project', 'en'],
    ],
  },
  print: {
    1: [
      ['home', 'zone', 'en'],
      ['north', 'none', 'zh'],
      ['city', 'none', 'zh'],
      ['close', 'section', 'en'],
    ],
    1.5: [
      ['home', 'none', 'zh'],
      ['north', 'section', 'zh'],
      ['city', 'town', 'en'],
      ['close', 'none', 'zh'],
    ],
  },
};

export const namedViews: readonly NamedView[] = flavors.flatMap((flavor) =>
  ([1, 1.5] as const).flatMap((scale) =>
    rows[flavor][scale].map(([camera, selection, language]) => ({
      name: [flavor, scale === 1 ? 'desk' : 'briefing', camera, selection, language].join('-'),
      appearance: { flavor, scale, language },
      selection: selection === 'none' ? null : selections[selection],
      camera: cameras[camera],
    })),
  ),
);

/** What stands out in a named view. */
export const highlightIn = (graph: PlanGraph, { selection }: NamedView): MapHighlight =>
  highlightOf(graph, selection, null);
