import { inflateSync } from 'node:zlib';

const millimetresPerPoint = 25.4 / 72;

/** An axis-parallel rectangle of a PDF page, in mm. */
export interface PdfRectangle {
  width: number;
  height: number;
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

/** Every rectangle that is drawn as a path of its own on the pages of a PDF. */
export function pdfRectangles(pdf: Buffer): PdfRectangle[] {
  return contentStreams(pdf).flatMap(rectanglesOf);
}

/** The unpacked streams of a PDF that hold drawing operators. */
function contentStreams(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    try {
      const text = inflateSync(pdf.subarray(at + 'stream\n'.length, end)).toString('latin1');
      if (/\d (m|l|re|cm)\s/.test(text)) streams.push(text);
    } catch {
      // A stream that is not packed: no page is written so.
    }
  }
  return streams;
}

/** Reads the path operators of a content stream. */
function rectanglesOf(stream: string): PdfRectangle[] {
  const found: PdfRectangle[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let numbers: number[] = [];
  let points: [number, number][] = [];
  const put = (x: number, y: number): void => {
    const [a, b, c, d, e, f] = matrix;
    points.push([a * x + c * y + e, b * x + d * y + f]);
  };
  const finish = (): void => {
    const box = boxOf(points);
    if (box) found.push(box);
    points = [];
  };
  for (const token of stream.replace(/\((?:\\.|[^\\)])*\)/g, ' ').split(/\s+/)) {
    const number = Number(token);
    if (token !== '' && !Number.isNaN(number)) {
      numbers.push(number);
      continue;
    }
    const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(-4);
    if (token === 'q') saved.push(matrix);
    else if (token === 'Q') matrix = saved.pop() ?? matrix;
    else if (token === 'cm') matrix = times(numbers.slice(-6) as Matrix, matrix);
    else if (token === 'm') {
      points = [];
      put(...(numbers.slice(-2) as [number, number]));
    } else if (token === 'l') put(...(numbers.slice(-2) as [number, number]));
    else if (token === 'c') points = [];
    else if (token === 'h') finish();
    else if (token === 're') {
      points = [];
      put(x, y);
      put(x + width, y);
      put(x + width, y + height);
      put(x, y + height);
      finish();
    }
    numbers = [];
  }
  return found;
}

/** The rectangle of four corners; `null` when they form none. */
function boxOf(points: readonly (readonly [number, number])[]): PdfRectangle | null {
  const corners = points.length === 5 ? points.slice(0, 4) : points;
  if (corners.length !== 4) return null;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  const straight = corners.every((corner, index) => {
    const next = corners[(index + 1) % 4]!;
    return near(corner[0], next[0]) !== near(corner[1], next[1]);
  });
  if (!straight) return null;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    width: (Math.max(...xs) - Math.min(...xs)) * millimetresPerPoint,
    height: (Math.max(...ys) - Math.min(...ys)) * millimetresPerPoint,
  };
}
