import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FigureDrawing, type Mark, drawFigure, textWidth } from '../../src/model/figure-drawing';
import { readFigure } from '../../src/model/figure-values';
import { figureRow, figureTables } from '../../src/model/figures';
import { buildGraph } from '../../src/model/graph';
import type { Indicator } from '../../src/model/types';

const labels = { base: '2020年 100', target: '目标 200', actual: '实绩 150', time: '时序 140' };
const row = (values: Indicator['values'], unit = '亿元') =>
  figureRow({ id: 'x', table: 't', group: 'g', name: { zh: '某' }, unit, values, nature: null, note: null });
const marks = (drawing: FigureDrawing | null, role: string): Mark[] =>
  drawing?.marks.filter((mark) => mark.role === role) ?? [];

test('positions share one zero and one scale', () => {
  const drawing = drawFigure(row({ y2020: '100', target2025: '200' }), labels, 400);
  const [base] = marks(drawing, 'base');
  const [target] = marks(drawing, 'target');
  if (base?.shape !== 'circle' || target?.shape !== 'line') throw new Error('no marks');
  expect((target.x1 - 6) / (base.cx - 6)).toBeCloseTo(2, 1);
  expect(marks(drawing, 'way')).toHaveLength(1);
  expect(marks(drawing, 'bar')).toHaveLength(0);
});

test('a missed target shows the gap, a met one does not', () => {
  const missed = row({ y2015: '10', target2020: '20', actual2020: '15', met: '否' });
  const met = row({ y2015: '10', target2020: '20', actual2020: '25', met: '是' });
  expect(marks(drawFigure(missed, labels, 400), 'gap')).toHaveLength(1);
  expect(marks(drawFigure(missed, labels, 400), 'bar-missed')).toHaveLength(1);
  expect(marks(drawFigure(met, labels, 400), 'gap')).toHaveLength(0);
  expect(marks(drawFigure(met, labels, 400), 'bar-met')).toHaveLength(1);
});

test('a bound tints where the value may lie', () => {
  const [allowed] = marks(
    drawFigure(row({ y2015: '2', target2020: '<4', actual2020: '1' }), labels, 400),
    'allowed',
  );
  expect(allowed).toMatchObject({ shape: 'rect', x: 6 });
});

test('shares become divided bars, one for each year', () => {
  const shares = row({ y2015: '5:21:74', target2020: '4:24:72', actual2020: '3.5:19.1:77.4' });
  const drawing = drawFigure(shares, labels, 400);
  expect(marks(drawing, 'share-3')).toHaveLength(3);
  const [third] = marks(drawing, 'share-3');
  expect(third).toMatchObject({ width: Math.round((0.74 * 388 - 1) * 10) / 10 });
});

test('words and missing values draw nothing', () => {
  expect(drawFigure(row({ y2020: '*', target2025: '完成任务' }), labels, 400)).toBeNull();
});

test.each([120, 200, 300, 640])('labels of every row stay inside %i px and never touch', (width) => {
  for (const plan of ['geodata/kecheng', 'tests/fixtures/qinghe']) {
    const { graph } = buildGraph(JSON.parse(readFileSync(`${plan}/plan.json`, 'utf8')));
    if (!graph) throw new Error('broken plan');
    for (const { rows } of figureTables(graph)) {
      for (const each of rows) {
        const text = (cell: typeof each.base, word: string) => `${word} ${cell?.figure.text ?? ''}`;
        const drawing = drawFigure(
          each,
          {
            ...{ base: text(each.base, '2020年'), target: text(each.target, '目标') },
            ...{ actual: text(each.actual, '实绩'), time: '时序 12.8' },
          },
          width,
        );
        if (drawing) expectTidy(drawing, each.indicator.id);
      }
    }
  }
});

function expectTidy({ marks: all, width, height }: FigureDrawing, id: string): void {
  const boxes = all.flatMap((mark) =>
    mark.shape === 'text' ? [{ left: mark.x, right: mark.x + textWidth(mark.text), y: mark.y }] : [],
  );
  for (const [at, box] of boxes.entries()) {
    expect(box.left, id).toBeGreaterThanOrEqual(0);
    if (box.right - box.left <= width) expect(box.right, id).toBeLessThanOrEqual(width + 0.1);
    expect(box.y, id).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(at + 1)) {
      const apart = other.y !== box.y || other.left >= box.right || box.left >= other.right;
      expect(apart, `${id} at ${width}`).toBe(true);
    }
  }
}

test('with later values the drawing is the way from base to target, also for a falling target', () => {
  const values = { y2020: '2.0', target2025: '1.0' };
  const indicator = {
    id: 'x',
    table: 't',
    group: 'g',
    name: { zh: '某' },
    unit: '%',
    values,
    nature: null,
    note: null,
  };
  const reported = { indicator: 'x', year: 2022, value: '1.5', source: '年报', note: null };
  const drawing = drawFigure(figureRow(indicator, [{ ...reported, figure: readFigure('1.5') }]), labels, 400);
  expect(marks(drawing, 'bar-met')).toMatchObject([{ x: 6, width: 194 }]);
  expect(marks(drawing, 'time')).toMatchObject([{ x1: 161.2 }]);
  expect(marks(drawing, 'target')).toMatchObject([{ x1: 394 }]);
});
