import type { ShortcutCommand } from './shortcuts';

export const commandGroups = ['go', 'do', 'view', 'layer', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something a person can do by name. */
export interface Command {
  id: string;
  group: CommandGroup;
  /** On the screen. */
  label: string;
  /** By what else it is found, e.g. its name in the other language. */
  words: readonly string[];
  /** Its key, where it has one. */
  shortcut?: ShortcutCommand;
  run(): void;
}
