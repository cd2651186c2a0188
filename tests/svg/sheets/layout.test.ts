import { describe, expect, test } from 'vitest';
import { sheetDefinitions } from '../../../src/svg/sheets/definitions';
import { contains, furnitureOf, layoutSheet, overlap } from '../../../src/svg/sheets/layout';

describe.each(sheetDefinitions.map((definition) => [definition.id, definition] as const))(
  'the %s sheet',
  (_, definition) => {
    const layout = layoutSheet(definition, 5);
    const paper = { x: 0, y: 0, width: definition.width, height: definition.height };

    test('keeps its furniture apart', () => {
      const boxes = furnitureOf(layout);
      for (const [index, box] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other), text(box, other)).toBe(false);
      }
    });

    test('keeps its furniture on the paper, and the map’s within the frame', () => {
      for (const box of furnitureOf(layout)) expect(contains(paper, box)).toBe(true);
      const { map, frame, plan, scaleBar, north, legend, block, caption, city } = layout;
      expect(contains(frame, map)).toBe(true);
      for (const box of [plan, scaleBar, north, legend, block, caption, ...(city ? [city] : [])]) {
        expect(contains(map, box), JSON.stringify(box)).toBe(true);
      }
    });

    test('has room everywhere', () => {
      for (const { width, height } of furnitureOf(layout)) {
        expect(Math.min(width, height)).toBeGreaterThan(3);
      }
    });
  },
);

const text = (...boxes: object[]): string => boxes.map((box) => JSON.stringify(box)).join(' and ');

test('the frame of an A3 sheet has an outer line of 1 mm, a gap of 2 mm and an inner line of 0.25 mm', () => {
  const { frame, map } = layoutSheet(sheetDefinitions[0]!, 4);
  expect(frame).toMatchObject({ x: 10, y: 34, width: 277, height: 364 });
  expect(map.x - frame.x).toBeCloseTo(3.25);
});
