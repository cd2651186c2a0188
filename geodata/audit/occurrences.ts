/**
 * `npx tsx geodata/audit/occurrences.ts TEXT [PACKAGE]`: candidate rows for links.csv, one for every subject,
 * section, paragraph and phrase in which the text has one of the subject's names. A name inside a longer known
 * name gives a `mentions` row with the longer name as its phrase.
 */
import { readFileSync } from 'node:fs';
import { readPackage } from '../build/read';
import { formatFault } from '../build/faults';
import { namedSubjects } from '../build/sources';
import { createNameScanner } from '../../src/model/name-scan';
import { segmentText } from '../../src/model/segment';
import { foldText } from '../../src/model/text-fold';

const [textFile, folder = 'geodata/kecheng'] = process.argv.slice(2);
if (textFile === undefined) {
  console.error('npx tsx geodata/audit/occurrences.ts TEXT [PACKAGE]');
  process.exit(1);
}
const { sources, faults } = readPackage(folder);
if (sources === null) {
  for (const fault of faults) console.error(formatFault(fault));
  process.exit(1);
}

const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const { segments } = segmentText(readFileSync(textFile, 'utf8'), sources.sections);
const scanner = createNameScanner(namedSubjects(sources));
const rows = new Set<string>();
for (const { section, paragraph, text } of segments) {
  if (section === 'front' || section === 'back') continue;
  const folded = foldText(text);
  for (const { subjects, start, end, inside } of scanner.scan(folded)) {
    for (const subject of subjects) {
      if (inside?.subjects.includes(subject)) continue;
      const around = inside === null ? null : folded.lastIndexOf(inside.name, start);
      const phrase =
        inside !== null && around !== null && around >= 0
          ? text.slice(around, around + inside.name.length)
          : text.slice(start, end);
      const relation = inside === null ? 'names' : 'mentions';
      rows.add([subject, section, relation, String(paragraph), phrase].map(cell).join(','));
    }
  }
}
console.log(['subject,section,relation,paragraph,phrase', ...rows].join('\n'));
