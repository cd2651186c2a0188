import { tabs } from '../../state';

/** The part of the manifest that the builder reads. */
export interface ElementManifest {
  modules: readonly {
    declarations: readonly {
      tagName: string;
      attributes: readonly { name: string; type?: { text: string } }[];
    }[];
  }[];
}

/** Something a page can say of an element by an attribute. */
export interface Field {
  /** Name of the attribute. */
  name: string;
  kind: 'subject' | 'layers' | 'view' | 'choice' | 'flag' | 'text';
  /** What can be chosen; for a flag: the value that is not the default. */
  values: readonly string[];
}

/** Attributes that the builder says itself: where the plan comes from; and one for a page that joins two windows. */
const given = new Set(['src', 'for', 'speaker']);

/** Elements that a page does not show alone: a dialog, and what edits beside a map. */
const hidden = new Set(['plan-sheet', 'plan-briefing-editor']);

/** The values behind types that the manifest names only. */
const named: Readonly<Record<string, readonly string[]>> = {
  Theme: ['auto', 'light', 'dark'],
  Tab: tabs,
  RendererChoice: ['auto', 'svg', 'webgl'],
  Gestures: ['auto', 'cooperative', 'direct'],
};

/** Values that a text takes, by attribute. */
const known: Readonly<Record<string, readonly string[]>> = {
  lang: ['zh', 'en'],
  'text-scale': ['standard', 'briefing', 'wall'],
  'basemap-coordinates': ['wgs84', 'gcj02'],
};

/** The elements that can be built, in the order of the manifest, each with what it takes. */
export function builderFields(manifest: ElementManifest): Map<string, Field[]> {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  return new Map(
    elements
      .filter(({ tagName }) => !hidden.has(tagName))
      .map(({ tagName, attributes }) => [
        tagName,
        attributes
          .filter(({ name }) => !given.has(name))
          .map(({ name, type }) => fieldOf(name, type?.text ?? '')),
      ]),
  );
}

function fieldOf(name: string, type: string): Field {
  if (name === 'subject' || name === 'layers' || name === 'view') return { name, kind: name, values: [] };
  if (type === 'boolean') return { name, kind: 'flag', values: [name === 'interactive' ? 'false' : ''] };
  const literal = [...type.matchAll(/'([^']+)'/g)].map(([, value = '']) => value);
  const words = type.split(/\W+/).flatMap((word) => named[word] ?? []);
  const values = [...literal, ...words, ...(known[name] ?? [])];
  return { name, kind: values.length > 0 ? 'choice' : 'text', values };
}
