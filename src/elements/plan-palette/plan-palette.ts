import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { NamePlaces, SearchHit, SearchIndex } from '../../model/search';
import { rowTexts } from '../plan-search/row-view';
import { selectionOf } from '../plan-search/rows';
import { PlanElement, baseStyles, define, icon } from '../shared';
import { searchIndexOf } from '../shared/search-engine';
import { markStyles } from '../shared/subject-mark';
import { type Command, commandGroups } from './command';
import { planPaletteStyles } from './plan-palette.styles';
import { type Chord, type ShortcutCommand, shortcuts, writtenChord } from './shortcuts';
import '../../strings/guide';
import '../../strings/search';
import '../shared/panel-icons';

/** Results of the search beside the commands. */
const resultLimit = 12;

type Line = { type: 'command'; command: Command } | { type: 'hit'; hit: SearchHit };

/**
 * The command palette: everything that can be done, and everything the plan names, in one list; and the sheet of
 * keys. Both are dialogs; closed, nothing of them is on the page.
 *
 * @fires plan-select - A person took a result. Cancelable.
 * @fires plan-hover - A person points at a result.
 */
export class PlanPalette extends PlanElement {
  static override styles = [baseStyles, markStyles, planPaletteStyles];

  /** What can be done now, in the order of the list. */
  @property({ attribute: false }) commands: readonly Command[] = [];

  @state() private typed = '';
  @state() private active = 0;
  @state() private shown: 'commands' | 'keys' | null = null;
  @state() private index: SearchIndex | null = null;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('input') private input!: HTMLInputElement | null;

  #places: NamePlaces | null = null;
  #placed: readonly Command[] = [];
  #lines: Line[] = [];

  /** Opens the list of commands or the sheet of keys. */
  async show(what: 'commands' | 'keys'): Promise<void> {
    this.typed = '';
    this.active = 0;
    this.shown = what;
    const graph = this.loaded?.graph;
    if (what === 'commands' && graph) {
      searchIndexOf(graph).then(
        (index) => (this.index = index),
        () => {},
      );
    }
    await this.updateComplete;
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
    this.input?.focus();
  }

  /** Closes what is open. */
  close(): void {
    this.dialog?.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#lines = this.shown === 'commands' ? this.#list() : [];
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    if (!this.shown) return nothing;
    const keys = this.shown === 'keys';
    const label = this.t(keys ? 'keys.title' : 'palette.label');
    return html`<dialog
      class=${this.shown}
      aria-label=${label}
      @close=${this.#onClose}
      @keydown=${this.#onKey}
      @click=${this.#onClick}
    >
      ${keys ? this.#renderKeys() : this.#renderCommands()}
    </dialog>`;
  }

  #renderCommands() {
    const listed = this.#lines.length > 0;
    return html`<div class="field">
        ${icon('search')}
        <input
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${this.t('palette.placeholder')}
          aria-autocomplete="list"
          aria-expanded=${listed}
          aria-controls="lines"
          aria-activedescendant=${listed ? `line-${this.active}` : nothing}
          placeholder=${this.t('palette.placeholder')}
          .value=${this.typed}
          @input=${this.#onInput}
        />
        ${this.#renderClose()}
      </div>
      <div
        id="lines"
        class="lines scroll"
        role="listbox"
        aria-label=${this.t('palette.label')}
        ?hidden=${!listed}
      >
        ${this.#renderGroups()}
      </div>
      ${listed ? nothing : html`<p class="none">${this.t('palette.none', { text: this.typed.trim() })}</p>`}`;
  }

  #renderGroups() {
    let at = 0;
    const groups = new Map<string, Line[]>();
    for (const line of this.#lines) {
      const label = this.t(
        line.type === 'command' ? `palette.group.${line.command.group}` : `search.group.${line.hit.group}`,
      );
      groups.set(label, [...(groups.get(label) ?? []), line]);
    }
    return [...groups].map(
      ([label, lines]) =>
        html`<div role="group" aria-label=${label}>
          <div class="heading" aria-hidden="true">${label}</div>
          ${lines.map((line) => this.#renderLine(line, at++))}
        </div>`,
    );
  }

  #renderLine(line: Line, index: number) {
    const texts =
      line.type === 'hit' && this.loaded
        ? rowTexts(this.loaded.graph, line, this.language, this.typed)
        : null;
    const shortcut = line.type === 'command' ? line.command.shortcut : undefined;
    return html`<div
      id="line-${index}"
      class="line ${line.type}"
      role="option"
      aria-selected=${index === this.active}
      @pointermove=${() => this.#mark(index)}
      @click=${() => this.#take(index)}
    >
      ${texts ? html`<span class="sign" aria-hidden="true">${texts.mark}</span>` : nothing}
      <span class="name">${texts?.name ?? (line.type === 'command' ? line.command.label : nothing)}</span>
      ${texts && texts.about !== '' ? html`<small>${texts.about}</small>` : nothing}
      ${shortcut ? html`<span class="chords">${this.#renderChords(shortcut)}</span>` : nothing}
    </div>`;
  }

  #renderKeys() {
    return html`<div class="head">
        <h2>${this.t('keys.title')}</h2>
        ${this.#renderClose()}
      </div>
      <table>
        <tbody>
          ${shortcuts.map(
            ({ command }) =>
              html`<tr>
                <th scope="row">${this.t(`command.${command}`)}</th>
                <td>${this.#renderChords(command)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="note">${this.t('keys.note')}</p>`;
  }

  #renderClose() {
    const label = this.t('palette.close');
    return html`<button
      class="icon-button"
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => this.close()}
    >
      ${icon('x')}
    </button>`;
  }

  #renderChords(command: ShortcutCommand) {
    const apple = /mac|iphone|ipad/i.test(navigator.platform);
    const chords: readonly Chord[] = shortcuts.find((each) => each.command === command)?.chords ?? [];
    return chords.map(
      (chord, at) =>
        html`${at > 0 ? html`<span class="or">${this.t('keys.or')}</span>` : nothing}${writtenChord(
          chord,
          apple,
        ).map((key) => html`<kbd>${key}</kbd>`)}`,
    );
  }

  /** Commands that fit what is typed, then what the plan has. Nothing typed: all commands. */
  #list(): Line[] {
    const text = this.typed.trim();
    if (text === '') return inGroups(this.commands).map((command) => ({ type: 'command', command }));
    if (!this.index) return this.#listWithoutIndex(text);
    const { hits } = this.index.search(text, resultLimit);
    const found = [...(this.#commandPlaces()?.find(text) ?? [])].toSorted(
      ([, a], [, b]) => b.score - a.score,
    );
    const commands = [...new Set(found.map(([number]) => number))].flatMap(
      (number) => this.commands[number] ?? [],
    );
    const groups = new Map(hits.map((hit) => [hit.group, hits.filter(({ group }) => group === hit.group)]));
    return [
      ...inGroups(commands).map((command): Line => ({ type: 'command', command })),
      ...[...groups.values()].flat().map((hit): Line => ({ type: 'hit', hit })),
    ];
  }

  /** While the index is on its way, commands are found by what is written in their names. */
  #listWithoutIndex(text: string): Line[] {
    const wanted = text.toLowerCase();
    const fits = ({ label, words }: Command): boolean =>
      [label, ...words].some((name) => name.toLowerCase().includes(wanted));
    return inGroups(this.commands.filter(fits)).map((command) => ({ type: 'command', command }));
  }

  /** The names of the commands, looked up as those of the plan are: pinyin, initials. */
  #commandPlaces(): NamePlaces | null {
    if (!this.index) return null;
    if (this.#placed !== this.commands || !this.#places) {
      this.#placed = this.commands;
      this.#places = this.index.emptyPlaces();
      for (const [document, { label, words }] of this.commands.entries()) {
        for (const name of [label, ...words]) this.#places.add({ document, label: name, role: 'name' });
      }
    }
    return this.#places;
  }

  readonly #onInput = (): void => {
    this.typed = this.input?.value ?? '';
    this.active = 0;
    this.hoverByPerson(null, 'search');
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = this.#lines.length - 1;
    const moves: Record<string, () => void> = {
      Escape: () => this.close(),
      ...(this.shown === 'commands' && last >= 0
        ? {
            ArrowDown: () => this.#mark(this.active >= last ? 0 : this.active + 1),
            ArrowUp: () => this.#mark(this.active <= 0 ? last : this.active - 1),
          }
        : {}),
    };
    const move = moves[event.key];
    const inInput = event.composedPath()[0] === this.input;
    if (move) {
      event.preventDefault();
      move();
    } else if (event.key === 'Enter' && inInput) {
      event.preventDefault();
      this.#take(this.active);
    }
    // Nothing below the dialog hears its keys.
    event.stopPropagation();
  };

  /** A click beside the dialog closes it. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.close();
  };

  readonly #onClose = (): void => {
    this.shown = null;
    this.hoverByPerson(null, 'search');
  };

  #mark(index: number): void {
    if (index === this.active) return;
    this.active = index;
    const line = this.#lines[index];
    this.hoverByPerson(line?.type === 'hit' ? selectionOf(line.hit) : null, 'search');
  }

  #take(index: number): void {
    const line = this.#lines[index];
    if (!line) return;
    this.close();
    if (line.type === 'command') line.command.run();
    else this.selectByPerson(selectionOf(line.hit), 'search');
  }
}

/** In the order of the groups, else as they come. */
function inGroups(commands: readonly Command[]): Command[] {
  return commandGroups.flatMap((group) => commands.filter((command) => command.group === group));
}

define('plan-palette', PlanPalette);

declare global {
  interface HTMLElementTagNameMap {
    'plan-palette': PlanPalette;
  }
}
