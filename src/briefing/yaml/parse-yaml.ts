import { LineCounter, isNode, parseDocument } from 'yaml';

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

/** Parses a text. @returns what it holds, or its first fault: one broken line makes the parser stumble over all after it */
export function parseYaml(text: string): ParsedYaml | YamlFault {
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
