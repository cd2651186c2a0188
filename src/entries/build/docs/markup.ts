import { escapeText } from '../../../model/embed-code';

/** A text with code in backquotes, as HTML. */
export function prose(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeText(part)}</code>` : escapeText(part)))
    .join('');
}

/** A short piece of code; empty for none. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${escapeText(text)}</code>`;
}

/** A code sample with a button that copies it. */
export function sample(text: string, copy: string): string {
  return `<div class="sample"><pre tabindex="0"><code>${escapeText(text)}</code></pre><button type="button" class="copy" hidden>${escapeText(copy)}</button></div>`;
}

/** A section with a heading that can be linked to. */
export function section(id: string, heading: string, ...contents: readonly string[]): string {
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeText(heading)}</h2>`,
    ...contents,
    '</section>',
  ].join('\n');
}

/** A table whose first column names the row; cells are HTML. On a narrow page each cell says its column. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => `<th scope="col">${escapeText(column)}</th>`).join('');
  const body = rows.map((cells) => {
    const [first = '', ...rest] = cells.map((cell, index) => {
      const label = cell === '' ? '' : ` data-label="${escapeText(columns[index] ?? '')}"`;
      return index === 0 ? `<th scope="row">${cell}</th>` : `<td${label}>${cell}</td>`;
    });
    return `<tr>${first}${rest.join('')}</tr>`;
  });
  return ['<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>', ...body, '</tbody>', '</table>'].join(
    '\n',
  );
}
