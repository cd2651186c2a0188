/** The encodings a text may have, the likelier first. */
const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

export type TextEncodingName = (typeof encodings)[number];

/** Byte order marks. */
const marks: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes a Chinese text: UTF-8 with or without a mark, GB18030 (and so GBK and GB2312), UTF-16 of either
 * order. Every encoding is tried strictly; one that gives control characters or private characters is wrong.
 *
 * @returns the text without its mark, or `null` when no encoding fits: the file is no text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  for (const encoding of marked ? [marked] : encodings) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null && readsAsText(text)) return { text, encoding };
  }
  return null;
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters that no text has, private characters and those that are none. */
// eslint-disable-next-line no-control-regex
const strange = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uE000-\uF8FF\uFFFE\uFFFF]/gu;

/** Plain letters, Chinese characters, and the punctuation of both. */
const familiar = /[\s\u0020-\u007E\u2010-\u2027\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu;

/** A stray character or two in a long text is a fault of the extraction, not of the encoding. */
function readsAsText(text: string): boolean {
  const count = (characters: RegExp): number => text.match(characters)?.length ?? 0;
  return count(strange) * 1000 <= text.length && count(familiar) * 2 >= text.length;
}
