import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../model/text';
import { memberTexts } from '../../../strings/docs/members';
import type { ManifestElement, ManifestEntry } from '../manifest';
import { repository } from '../parts';

export type EntryKind = 'member' | 'event' | 'slot' | 'part' | 'property';

/** A parameter of a method, as the analyser gives it. */
interface Parameter {
  name: string;
  description?: string;
  optional?: boolean;
  default?: string;
  type?: { text: string };
}

type Method = ManifestEntry & { parameters?: Parameter[]; return?: { type: { text: string } } };

/** What the manifest says of something; in Chinese from the table, `null` where the table is silent. */
export function describe(
  { tagName }: ManifestElement,
  kind: EntryKind,
  entry: ManifestEntry,
  language: Language,
): string | null {
  if (language === 'zh') {
    const key = `${kind}.${entry.name}`;
    return memberTexts[tagName]?.[key] ?? memberTexts['*']?.[key] ?? null;
  }
  const notes = ((entry as Method).parameters ?? [])
    .filter(({ description }) => description)
    .map(({ name, description }) => `\`${name}\`: ${description}.`);
  return [entry.description ?? '', ...notes].join(' ').replaceAll(/\s*\n\s*/g, ' ');
}

/** Everything of an element that is described, with the table's kind. */
export function entriesOf(element: ManifestElement): [EntryKind, ManifestEntry][] {
  const all: [EntryKind, ManifestEntry[]][] = [
    ['member', element.members],
    ['event', element.events],
    ['slot', element.slots],
    ['part', element.cssParts],
    ['property', element.cssProperties],
  ];
  return all.flatMap(([kind, entries]) => entries.map((entry): [EntryKind, ManifestEntry] => [kind, entry]));
}

/** A method as it is called, e.g. `flyTo(target: string | Camera, options?: { animate?: boolean })`. */
export function signature({ name, parameters = [], return: returned }: Method): string {
  const list = parameters
    .filter((parameter) => !parameter.name.includes('.'))
    .map((parameter) => {
      const optional = parameter.optional || parameter.default !== undefined ? '?' : '';
      const named = parameter.name.startsWith('{') ? 'options' : parameter.name;
      return `${named}${optional}: ${parameter.type?.text ?? 'unknown'}`;
    });
  const gives = returned?.type.text ?? '';
  return `${name}(${list.join(', ')})${gives === '' ? '' : `: ${gives}`}`;
}

/** Class name of an event to what it carries, e.g. `subject: SubjectId | null`. */
export function eventDetails(): ReadonlyMap<string, readonly string[]> {
  const folder = join(repository, 'src', 'elements');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Map(
    names.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [...text.matchAll(/class (\w+) extends Event \{([\s\S]*?)\n\}/g)].map(
        ([, type = '', body = '']) => {
          const fields = body.matchAll(/(?<!static )readonly (\w+): ([^;=]+?)(?=[,;]|\) \{)/g);
          return [type, [...fields].map(([, field, of]) => `${field}: ${of}`)] as const;
        },
      );
    }),
  );
}
