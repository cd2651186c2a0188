import { isHidden } from '../../model/layer-switches';
import { type TextSize, textSizes } from '../../model/text-size';
import { emptyFilter, narrows } from '../../model/ledger-filter';
import type { Text } from '../../model/types';
import { type Theme, type ViewStore, tabs } from '../../state';
import { type StringKey, type StringValues, translate } from '../../strings';
import { namedLayers } from '../plan-layers/layer-names';
import type { Command, CommandGroup } from '../plan-palette/command';
import type { ShortcutCommand } from '../plan-palette/shortcuts';

/** What the frame does for a command; the rest is done in the store. */
export interface FrameActions {
  search(): void;
  palette(): void;
  keys(): void;
  tour(): void;
  outline(): void;
  sheet(): void;
  briefing(): void;
  editBriefing(): void;
  print(): void;
  copy(): void;
  clear(): void;
}

/** A command that the page adds. */
export interface HostCommand {
  label: Required<Text>;
  run(): void;
}

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** Everything that can be done now, in the order of the palette. What would change nothing is left out. */
export function listCommands(
  store: ViewStore,
  frame: FrameActions,
  more: readonly HostCommand[] = [],
): Command[] {
  const { state } = store;
  const { plan, language, selection, filter, hiddenLayers, theme, textSize } = state;
  const other = language === 'zh' ? 'en' : 'zh';
  const commands: Command[] = [];
  const add = (
    group: CommandGroup,
    key: StringKey,
    run: () => void,
    {
      when = true,
      values = {},
      shortcut,
    }: { when?: boolean; values?: StringValues; shortcut?: ShortcutCommand } = {},
  ): void => {
    if (!when) return;
    commands.push({
      id: `${key} ${Object.values(values).join()}`,
      group,
      label: translate(key, language, values),
      words: [translate(key, other, values)],
      ...(shortcut ? { shortcut } : {}),
      run,
    });
  };
  const origin = 'list';

  add('go', 'command.search', frame.search, { shortcut: 'search' });
  for (const tab of tabs) {
    add('go', `command.tab.${tab}`, () => store.dispatch({ type: 'set-tab', tab, origin }));
  }
  add('go', 'command.home', () => {
    frame.clear();
    store.dispatch({ type: 'move', camera: null, origin });
  });
  add('go', 'command.outline', frame.outline, { when: plan !== null });

  add('do', 'command.clear', frame.clear, { when: selection !== null, shortcut: 'clear' });
  add('do', 'command.clear-filter', () => store.dispatch({ type: 'filter', filter: emptyFilter, origin }), {
    when: narrows(filter),
  });
  add('do', 'command.undo', () => store.dispatch({ type: 'undo', origin }), {
    when: state.history.past.length > 0,
    shortcut: 'undo',
  });
  add('do', 'command.redo', () => store.dispatch({ type: 'redo', origin }), {
    when: state.history.future.length > 0,
    shortcut: 'redo',
  });
  add('do', 'command.copy', frame.copy, { when: selection !== null });
  add('do', 'command.sheet', frame.sheet, { when: plan !== null });
  add('do', 'command.briefing', frame.briefing, {
    when: (plan?.graph.package.briefings.length ?? 0) > 0,
  });
  add('do', 'command.edit-briefing', frame.editBriefing, { when: plan !== null });
  add('do', 'command.print', frame.print, { when: plan !== null });

  add('view', 'command.language', () => store.dispatch({ type: 'set-language', language: other, origin }));
  for (const each of themes) {
    add('view', `command.theme.${each}`, () => store.dispatch({ type: 'set-theme', theme: each, origin }), {
      when: each !== theme,
    });
  }
  for (const size of textSizes) {
    const named = (wanted: typeof language): StringValues => ({
      size: translate(`atlas.text-size.${size satisfies TextSize}`, wanted),
    });
    add(
      'view',
      'command.text-size',
      () => store.dispatch({ type: 'set-text-size', textSize: size, origin }),
      {
        when: size !== textSize,
        values: named(language),
      },
    );
  }

  add(
    'layer',
    'command.layers-all',
    () => store.dispatch({ type: 'set-hidden-layers', hidden: [], origin: 'layers' }),
    { when: hiddenLayers.size > 0 },
  );
  for (const { id, name } of plan ? namedLayers(plan, language) : []) {
    const hidden = isHidden(hiddenLayers, id);
    add(
      'layer',
      hidden ? 'command.layer.show' : 'command.layer.hide',
      () => store.dispatch({ type: 'show-layers', layers: [id], visible: hidden, origin: 'layers' }),
      { values: { name } },
    );
  }

  add('help', 'command.keys', frame.keys, { shortcut: 'keys' });
  add('help', 'command.tour', frame.tour, { when: plan !== null });
  for (const { label, run } of more) {
    commands.push({
      id: `host ${label.zh}`,
      group: 'help',
      label: label[language],
      words: [label[other]],
      run,
    });
  }
  return commands;
}
