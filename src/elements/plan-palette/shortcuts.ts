/** What can be done from anywhere with a key. */
export type ShortcutCommand = 'search' | 'palette' | 'keys' | 'undo' | 'redo' | 'clear';

/** A key, by `KeyboardEvent.key`, with Ctrl or ⌘, or with Shift where that makes another key of a letter. */
export interface Chord {
  key: string;
  mod?: boolean;
  shift?: boolean;
}

export interface Shortcut {
  command: ShortcutCommand;
  chords: readonly Chord[];
  /** Whether it works where a person writes. */
  whileTyping: boolean;
}

/** Every key that works anywhere in the atlas. The handler and the sheet of keys both read this list. */
export const shortcuts: readonly Shortcut[] = [
  { command: 'search', chords: [{ key: '/' }], whileTyping: false },
  { command: 'palette', chords: [{ key: 'k', mod: true }], whileTyping: true },
  { command: 'keys', chords: [{ key: '?' }], whileTyping: false },
  { command: 'clear', chords: [{ key: 'Escape' }], whileTyping: true },
  { command: 'undo', chords: [{ key: 'z', mod: true }], whileTyping: false },
  {
    command: 'redo',
    chords: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    whileTyping: false,
  },
];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The command of a key; `null`: none. */
export function shortcutOf(event: Pressed, typing: boolean): ShortcutCommand | null {
  if (event.altKey) return null;
  const found = shortcuts.find(
    ({ chords, whileTyping }) => (whileTyping || !typing) && chords.some((chord) => isPressed(chord, event)),
  );
  return found?.command ?? null;
}

function isPressed({ key, mod = false, shift = false }: Chord, event: Pressed): boolean {
  const letter = /^[a-z]$/.test(key);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === (event.ctrlKey || event.metaKey) &&
    // Shift is part of how a sign is written.
    (!letter || shift === event.shiftKey)
  );
}

/** How the keys of a chord are written on this computer. */
export function writtenChord({ key, mod, shift }: Chord, apple: boolean): string[] {
  const name = key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key;
  return [...(mod ? [apple ? '⌘' : 'Ctrl'] : []), ...(shift ? ['Shift'] : []), name];
}
