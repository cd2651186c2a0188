import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  type Line,
  besideLine,
  boxOf,
  clipLine,
  clipRing,
  lengthOf,
  simplified,
} from '../../src/svg/geometry';
import { anchorsAlong, joinLines } from '../../src/svg/line-anchors';
import { innerPoint } from '../../src/svg/inner-point';

const box: Box = [0, 0, 100, 100];
const coordinate = fc.double({ min: -200, max: 300, noNaN: true });
const lines = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30 });
const settings = { seed: 7, numRuns: 200 };
const slack = 1e-6;
const isInside = (line: Line): boolean => {
  const [left, top, right, bottom] = boxOf(line);
  return left >= -slack && top >= -slack && right <= 100 + slack && bottom <= 100 + slack;
};

describe('clipping', () => {
  it('leaves what is inside as it is', () => {
    const line: Line = [
      [1, 1],
      [99, 99],
    ];
    expect(clipLine(line, box)).toEqual([{ line, start: 0 }]);
  });

  it('cuts a line into the pieces inside, and says where they begin', () => {
    const line: Line = [
      [-50, 50],
      [150, 50],
      [150, 60],
      [-50, 60],
    ];
    expect(clipLine(line, box)).toEqual([
      {
        line: [
          [0, 50],
          [100, 50],
        ],
        start: 50,
      },
      {
        line: [
          [100, 60],
          [0, 60],
        ],
        start: 260,
      },
    ]);
  });

  it('never leaves anything outside', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(clipLine(line, box).every((piece) => isInside(piece.line))).toBe(true);
        const ring = clipRing([...line, line[0]!], box);
        expect(ring.length === 0 || isInside(ring)).toBe(true);
      }),
      settings,
    );
  });
});

describe('simplifying', () => {
  it('keeps the ends and what matters', () => {
    const line: Line = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [10, 10],
    ];
    expect(simplified(line, 0.25)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });

  it('never makes a line longer', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(lengthOf(simplified(line, 2))).toBeLessThanOrEqual(lengthOf(line) + slack);
      }),
      settings,
    );
  });
});

describe('a line beside another', () => {
  it('lies to the right as one goes along', () => {
    const east: Line = [
      [0, 0],
      [10, 0],
    ];
    expect(besideLine(east, 2)).toEqual([
      [0, 2],
      [10, 2],
    ]);
  });

  it('closes around a ring and cuts sharp corners', () => {
    const ring: Line = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    expect(boxOf(besideLine(ring, 1))).toEqual([1, 1, 9, 9]);
    const spike: Line = [
      [0, 0],
      [100, 0],
      [0, 1],
    ];
    expect(Math.max(...besideLine(spike, -5).map(([x]) => x))).toBeLessThan(112);
  });
});

describe('along a line', () => {
  const straight: Line = [
    [0, 50],
    [100, 50],
  ];
  const options = { spacing: 20, label: 4, first: 0, window: 0, maxAngle: 1 };

  it('anchors stand at even distances', () => {
    const at = anchorsAlong(straight, box, options).map((anchor) => Math.round(anchor.at[0]));
    expect(at).toEqual([10, 30, 50, 70, 90]);
  });

  it('no label stands around a sharp corner', () => {
    const corner: Line = [
      [10, 50],
      [50, 50],
      [50, 90],
    ];
    const bent = { spacing: 200, label: 60, first: 40, window: 20, maxAngle: 0.6 };
    expect(anchorsAlong(corner, box, bent)).toEqual([]);
    expect(anchorsAlong(corner, box, { ...bent, maxAngle: 2 })).toHaveLength(1);
  });

  it('lines that meet become one', () => {
    const joined = joinLines([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [3, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [9, 9],
        [8, 8],
      ],
    ]);
    expect(joined.map((line) => line.length).toSorted()).toEqual([2, 4]);
  });
});

it('finds the point of an area that is furthest from its edge', () => {
  const [x, y] = innerPoint([
    [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ],
  ]);
  expect(Math.hypot(x - 50, y - 50)).toBeLessThan(2);
});
