import { Lexer, LineCounter, Parser, isNode, parseDocument } from 'yaml';

type Path = readonly (string | number)[];

/** A parsed YAML text that knows the line of every value. */
export interface ParsedYaml {
  value: unknown;
  /** 1-based line of a value; of the nearest parent when there is no such value. */
  lineOf: (path: Path) => number | null;
}

/** Why a text is no YAML, in Chinese. */
export interface YamlFault {
  /** 1-based. */
  line: number;
  column: number;
  message: string;
}

/** Bounds of a briefing, far above what a long one has: letters, marks and words, and lists open in one another. */
const most = { letters: 300_000, parts: 60_000, open: 50 } as const;

/** What is too much of a text for the parser: lists in lists by the thousand would end the whole page. */
function excess(text: string): YamlFault | null {
  const tooLong = { line: 1, column: 1, message: `文件太长（${text.length} 字），不像一个汇报，没有读。` };
  if (text.length > most.letters) return tooLong;
  const lines = new LineCounter();
  lines.addNewLine(0);
  let parts = 0;
  const parser = new Parser(lines.addNewLine);
  for (const part of new Lexer().lex(text)) {
    // What it yields is of no use here: only how much of it is open at once.
    parser.next(part).next();
    parts += 1;
    if (parts > most.parts) return tooLong;
    if (parser.stack.length <= most.open) continue;
    const { line, col } = lines.linePos(parser.offset);
    return { line, column: col, message: `第 ${col} 列起嵌套超过 ${most.open} 层，读不下去。` };
  }
  return null;
}

/** Parses a text. @returns what it holds, or its first fault: one broken line makes the parser stumble over all after it */
export function parseYaml(text: string): ParsedYaml | YamlFault {
  const tooMuch = excess(text);
  if (tooMuch) return tooMuch;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const tab = /^\s*\t/u.test(text.split('\n')[line - 1] ?? '');
    const hint = syntaxHint(tab ? 'TAB_AS_INDENT' : error.code);
    return { line, column: col, message: `第 ${col} 列起读不下去（YAML 语法错误：${hint}）。` };
  }
  const lineOf = (at: Path): number | null => {
    for (let length = at.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(at.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  return { value: document.toJS({ maxAliasCount: 100 }) as unknown, lineOf };
}

export function isYamlFault(parsed: ParsedYaml | YamlFault): parsed is YamlFault {
  return 'message' in parsed;
}

function syntaxHint(code: string): string {
  const hints: Record<string, string> = {
    BAD_INDENT: '缩进不对',
    DUPLICATE_KEY: '同一项写了两次',
    MISSING_CHAR: '缺少引号、括号或冒号',
    TAB_AS_INDENT: '缩进用了制表符，请改用空格',
    BLOCK_AS_IMPLICIT_KEY: '缩进不对，或冒号后面少了空格',
    MULTILINE_IMPLICIT_KEY: '缺少冒号，或引号没有配对',
    UNEXPECTED_TOKEN: '多了字符，或文字里的冒号、引号没有加引号',
  };
  return hints[code] ?? code;
}
