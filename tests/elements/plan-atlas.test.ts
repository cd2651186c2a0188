import { describe, expect, test } from 'vitest';
import {
  clampWidth,
  nearestStop,
  panelWidth,
  sheetHeight,
  sheetStops,
  stopBeside,
  widthAfterKey,
} from '../../src/elements/plan-atlas/panel-size';

describe('a panel', () => {
  test('stays inside its bounds', () => {
    expect(clampWidth(0)).toBe(panelWidth.least);
    expect(clampWidth(9999)).toBe(panelWidth.most);
    expect(clampWidth(300.4)).toBe(300);
  });

  test('grows away from its own side', () => {
    expect(widthAfterKey(300, 'ArrowRight', 1)).toBe(316);
    expect(widthAfterKey(300, 'ArrowRight', -1)).toBe(284);
    expect(widthAfterKey(300, 'End', -1)).toBe(panelWidth.most);
    expect(widthAfterKey(300, 'a', 1)).toBeNull();
  });
});

describe('the sheet', () => {
  test('stands at three heights in order', () => {
    const heights = sheetStops.map((stop) => sheetHeight(stop, 700));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });

  test('goes to the nearest stop after a drag', () => {
    expect(nearestStop(90, 700)).toBe('peek');
    expect(nearestStop(300, 700)).toBe('half');
    expect(nearestStop(650, 700)).toBe('full');
  });

  test('does not step past its ends', () => {
    expect(stopBeside('peek', -1)).toBe('peek');
    expect(stopBeside('half', 1)).toBe('full');
    expect(stopBeside('full', 2)).toBe('full');
  });
});
