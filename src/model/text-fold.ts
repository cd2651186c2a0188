/** Blank characters of all kinds, the ideographic space, zero-width marks and the form feed included. */
const blank = /[\s\u3000\u200B-\u200D\uFEFF\u00AD]/u;

export const isBlank = (character: string): boolean => blank.test(character);

/** Drops all blanks: Chinese text has none that matter, and broken lines add some. */
export function withoutBlanks(text: string): string {
  return [...text].filter((character) => !isBlank(character)).join('');
}

const same: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '－': '-',
  '・': '·',
  '•': '·',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
};

/**
 * Makes text comparable, unit by unit, so that places in the result are places in the text: full-width
 * letters, digits and punctuation become plain ones, quotes and dashes of one kind, letters small.
 */
export function foldText(text: string): string {
  let folded = '';
  for (const unit of text.split('')) {
    const code = unit.charCodeAt(0);
    const plain =
      same[unit] ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit);
    const small = plain.toLowerCase();
    folded += small.length === 1 ? small : plain;
  }
  return folded;
}

/** Text as it is looked up: no blanks, folded. */
export const searchable = (text: string): string => foldText(withoutBlanks(text));

/** Every place of `words` in `text`. */
export function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
