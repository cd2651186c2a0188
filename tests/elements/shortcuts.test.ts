import { describe, expect, test } from 'vitest';
import { shortcutOf, shortcuts, writtenChord } from '../../src/elements/plan-palette/shortcuts';
import { placeMark } from '../../src/elements/plan-tour/place-mark';
import { guideStrings } from '../../src/strings/guide';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...more,
});

describe('keys', () => {
  test.each([
    [press('/'), 'search'],
    [press('?', { shiftKey: true }), 'keys'],
    [press('k', { ctrlKey: true }), 'palette'],
    [press('K', { metaKey: true }), 'palette'],
    [press('z', { ctrlKey: true }), 'undo'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [press('y', { ctrlKey: true }), 'redo'],
    [press('Escape'), 'clear'],
    [press('k'), null],
    [press('z', { ctrlKey: true, altKey: true }), null],
  ])('%o', (event, command) => expect(shortcutOf(event, false)).toBe(command));

  test('letters go where a person writes; the palette and Esc work there too', () => {
    expect(shortcutOf(press('/'), true)).toBeNull();
    expect(shortcutOf(press('z', { ctrlKey: true }), true)).toBeNull();
    expect(shortcutOf(press('k', { ctrlKey: true }), true)).toBe('palette');
  });

  test('every key of the list does what the sheet of keys says, and has words', () => {
    for (const { command, chords } of shortcuts) {
      expect(guideStrings, command).toHaveProperty([`command.${command}`]);
      for (const { key, mod = false, shift = false } of chords) {
        expect(shortcutOf(press(key, { ctrlKey: mod, shiftKey: shift }), false)).toBe(command);
      }
    }
  });

  test('are written as on the keyboard', () => {
    expect(writtenChord({ key: 'z', mod: true, shift: true }, false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(writtenChord({ key: 'k', mod: true }, true)).toEqual(['⌘', 'K']);
    expect(writtenChord({ key: 'Escape' }, false)).toEqual(['Esc']);
  });
});

describe('a mark of the tour', () => {
  const frame = { width: 1000, height: 800 };
  const mark = { width: 300, height: 200 };

  test('stands below what it is about, above where there is no room', () => {
    const top = { left: 100, top: 10, width: 100, height: 40 };
    expect(placeMark(frame, top, mark)).toEqual({ left: 12, top: 62 });
    expect(placeMark(frame, { ...top, top: 700 }, mark).top).toBe(700 - 12 - 200);
  });

  test('stays inside the frame', () => {
    for (const left of [0, 500, 990]) {
      const place = placeMark(frame, { left, top: 0, width: 10, height: 800 }, mark);
      expect(place.left).toBeGreaterThanOrEqual(12);
      expect(place.left + mark.width).toBeLessThanOrEqual(frame.width - 12);
    }
  });

  test('stands to the right when it is about everything', () => {
    expect(placeMark(frame, null, mark)).toEqual({ left: 616, top: 180 });
  });
});
