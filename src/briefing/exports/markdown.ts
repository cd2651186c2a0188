/** The list of steps as Markdown: to mail, to print, to put into a document. */
import { textOf } from '../../model/text';
import { translate } from '../../strings';
import { publicationText } from '../../svg/sheets/furniture';
import type { FullHandoutOptions } from './handout';
import type { PanelTable } from './panel-table';
import { type StepPage, frontMatter, stepPages } from './step-page';

export function writeMarkdown(options: FullHandoutOptions): string {
  const { plan, briefing, language, notes } = options;
  const { info } = plan.graph;
  const front = frontMatter(options);
  const parts = [
    `# ${inline(textOf(briefing.title, language))}`,
    `*${inline(front.subtitle)}*`,
    [front.plan, front.compiler, translate('handout.planned', language, { time: front.time })]
      .filter((part) => part !== '')
      .map(inline)
      .join('  \n'),
    ...stepPages(options).flatMap((page) => stepParts(page, options, notes)),
    '---',
    [
      inline(front.disclaimer),
      inline(publicationText(info, info.publication.approvalNumber, language).text),
    ].join('  \n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function stepParts(page: StepPage, { language }: FullHandoutOptions, withNotes: boolean): string[] {
  const { number, title, paragraphs, notes, section, time, address, table } = page;
  const facts = [
    translate('handout.planned', language, { time }),
    ...(section === null ? [] : [translate('handout.source', language, { section })]),
  ].map(inline);
  if (address !== null) facts.push(`[${translate('handout.link', language)}](<${address}>)`);
  return [
    `## ${number}. ${inline(title)}`,
    ...paragraphs.map(inline),
    ...(table ? [tableText(table)] : []),
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...(withNotes && notes.length > 0
      ? [
          [`**${translate('handout.notes-title', language)}**`, ...notes.map(inline)]
            .map((line) => `> ${line}`)
            .join('\n>\n'),
        ]
      : []),
  ];
}

function tableText({ title, columns, rows, notes }: PanelTable): string {
  const line = (cells: readonly string[]): string =>
    `| ${columns.map((_, at) => inline(cells[at] ?? '')).join(' | ')} |`;
  return [
    `**${inline(title)}**\n`,
    line(columns.map((column) => column.title)),
    `| ${columns.map(({ isNumber }) => (isNumber ? '---:' : '---')).join(' | ')} |`,
    ...rows.map((row) =>
      row.isHeading
        ? `| **${inline(row.cells[0] ?? '')}** ${'| '.repeat(columns.length)}`.trim()
        : line(row.cells),
    ),
    ...notes.map((note) => `\n${inline(note)}`),
  ].join('\n');
}

/** A text in which no sign means anything to Markdown. */
const inline = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>|~]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, ' ')
    .replace(/^([#+-])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .trim();
