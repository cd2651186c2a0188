import type { PlanGraph } from '../model/graph';
import { type OfficialText, makeOfficialText } from '../model/official-text';
import type { Problem } from '../model/types';
import { decodeText } from './decode-text';

/** A file to read: a browser's `File`, or bytes from a disk. */
export interface TextFile {
  name: string;
  /** Bytes. */
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Largest file that is read, bytes; a Word file may hold pictures. */
export const largestFile = { text: 5_000_000, word: 20_000_000 } as const;

/** What the first bytes of a file say it is. */
const signatures: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['word-97', [0xd0, 0xcf, 0x11, 0xe0]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
];

const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;

/**
 * Reads the official text of a plan from a `.txt` file in any usual encoding or a `.docx` file, and cuts it
 * along the plan's outline. Nothing leaves the browser.
 *
 * @returns the text, or what is wrong with the file and how to mend it. Never throws.
 */
export async function importText(file: TextFile, graph: PlanGraph): Promise<OfficialText | Problem> {
  const { name } = file;
  const refuse = (code: string, message: string): Problem => ({
    code,
    where: name,
    message,
    severity: 'error',
  });
  const isWord = /\.docx$/iu.test(name);
  const most = isWord ? largestFile.word : largestFile.text;
  if (file.size > most) {
    const advice = isWord
      ? '请删去文档里的图片，或另存为 .txt 再试。'
      : '规划全文一般不到 1 MB，请核对选的文件。';
    return refuse(
      'file-too-large',
      `“${name}”有 ${megabytes(file.size)}，超过 ${megabytes(most)} 的上限。${advice}`,
    );
  }
  if (file.size === 0) {
    return refuse('empty-text', `“${name}”是空文件。请选择含有规划全文的 .txt 或 .docx 文件。`);
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(
      'unreadable-file',
      `“${name}”读不出来，可能已被移动、删除或正被占用。请关闭占用它的程序后再选一次。`,
    );
  }
  const kind = signatures.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  switch (kind) {
    case 'zip': {
      const raw = await readWord(bytes.buffer);
      if (raw !== null) return makeOfficialText(raw, graph, name);
      return refuse(
        'broken-word',
        `“${name}”不是可读的 Word 文档。请用 Word 打开后另存为 .docx 或 .txt 再试。`,
      );
    }
    case 'word-97':
      return refuse('old-word', `“${name}”是旧版 Word 格式（.doc）。请用 Word 或 WPS 另存为 .docx 再试。`);
    case 'pdf':
      return refuse(
        'is-pdf',
        `“${name}”是 PDF，这里不直接读。请在阅读器里“另存为文本”，或复制全文存成 .txt 再试。`,
      );
  }
  const decoded = kind === undefined ? decodeText(bytes) : null;
  if (decoded === null) {
    return refuse(
      'not-a-text',
      `“${name}”不是文本${kind === 'picture' ? '，像是一张图片' : ''}。请选择规划全文的 .txt 或 .docx 文件。`,
    );
  }
  return makeOfficialText(decoded.text, graph, name);
}

/** The words of a Word file; the reader of such files is loaded when used. `null`: the file is none. */
async function readWord(arrayBuffer: ArrayBuffer): Promise<string | null> {
  try {
    const { default: mammoth } = await import('mammoth');
    // Browsers read `arrayBuffer`, Node reads `buffer`.
    const input = { arrayBuffer, buffer: arrayBuffer };
    return (await mammoth.extractRawText(input as { arrayBuffer: ArrayBuffer })).value;
  } catch {
    return null;
  }
}
