import { type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import { encodeAddress } from '../../model/address';
import type { Selection } from '../../state';
import type { PlanElement } from '../shared';
import type { PlanOutline } from '../plan-outline/plan-outline';
import type { PlanPalette } from '../plan-palette/plan-palette';
import { shortcutOf } from '../plan-palette/shortcuts';
import type { PlanSheet } from '../plan-sheet/plan-sheet';
import type { PlanTour, TourStep } from '../plan-tour/plan-tour';
import { translate } from '../../strings';
import { Announcer } from './announcer';
import type { BriefingWish } from './briefing';
import { type FrameActions, type HostCommand, listCommands } from './commands';
import { isTyping } from './keys';
import '../../strings/guide';

/** What the aids need of the frame. */
interface Frame extends PlanElement {
  readonly commands: readonly HostCommand[];
  focusSearch(): void;
  sheet(): Promise<void>;
  brief(wish?: BriefingWish): Promise<void>;
  /** Does what Esc means here. @returns whether there was anything to do. */
  back(): boolean;
}

const targets: Record<TourStep, string> = {
  map: 'plan-map',
  slogan: '.slogan',
  both: '#tab-reader',
  search: 'plan-search',
};

/** The map in words follows the map: its code is not waited for. */
const loadOutline = () => import('../plan-outline/plan-outline');

/**
 * What helps a person find and reach everything: keys, the command palette, the tour, the outline in words, and
 * the one voice that says what happens.
 */
export class AtlasAids implements ReactiveController {
  readonly announcer: Announcer;
  readonly #frame: Frame;
  readonly #clear: () => void;
  #paletteWanted = false;
  #tourWanted = false;
  #outline: PlanOutline | null = null;

  /** @param clear clears the selection, as a person's doing. */
  constructor(frame: Frame, clear: () => void) {
    this.#frame = frame;
    this.#clear = clear;
    this.announcer = new Announcer(frame);
    frame.addController(this);
    frame.addEventListener('keydown', this.#onKey);
    frame.addEventListener('plan-outline-close', () => {
      this.#frame.renderRoot.querySelector<HTMLElement>('.skip')?.focus();
    });
  }

  /** The outline is a child of the frame in the page's own document. */
  hostConnected(): void {
    void loadOutline();
    this.#outline = this.#frame.querySelector(':scope > plan-outline');
    if (this.#outline) return;
    this.#outline = document.createElement('plan-outline');
    this.#outline.slot = 'outline';
    this.#frame.append(this.#outline);
  }

  /** The frame's own pieces: first in the order of the Tab key, last to be drawn. */
  render(): TemplateResult {
    const { language } = this.#frame.activeStore.state;
    return html`<button class="skip" part="skip" type="button" @click=${() => this.#actions.outline()}>
        ${translate('outline.skip', language)}
      </button>
      ${this.#tourWanted ? html`<plan-tour .targetOf=${this.#targetOf}></plan-tour>` : nothing}
      <div class="sr-only" role="status">${this.announcer.said}</div>
      <slot name="outline"></slot>
      ${this.#paletteWanted ? html`<plan-palette></plan-palette>` : nothing}`;
  }

  /** Begins the tour. @param focus whether the focus goes to it. */
  async startTour(focus: boolean): Promise<void> {
    await import('../plan-tour/plan-tour');
    this.#tourWanted = true;
    await this.#draw();
    await this.#part<PlanTour>('plan-tour')?.start(focus);
  }

  async #showPalette(what: 'commands' | 'keys'): Promise<void> {
    await import('../plan-palette/plan-palette');
    this.#paletteWanted = true;
    await this.#draw();
    const palette = this.#part<PlanPalette>('plan-palette');
    if (!palette) return;
    palette.commands = listCommands(this.#frame.activeStore, this.#actions, this.#frame.commands);
    await palette.show(what);
  }

  /** Not before the code of a piece is there: an element that is not known yet would take the row of the header. */
  async #draw(): Promise<void> {
    this.#frame.requestUpdate();
    await this.#frame.updateComplete;
  }

  #part<Part extends Element>(selector: string): Part | null {
    return this.#frame.renderRoot.querySelector<Part>(selector);
  }

  readonly #targetOf = (step: TourStep): Element | null => this.#part(targets[step]);

  readonly #actions: FrameActions = {
    search: () => this.#frame.focusSearch(),
    palette: () => void this.#showPalette('commands'),
    keys: () => void this.#showPalette('keys'),
    tour: () => void this.startTour(true),
    outline: () => void loadOutline().then(() => this.#outline?.show()),
    sheet: () => void this.#frame.sheet(),
    briefing: () => void this.#frame.brief(),
    editBriefing: () => void this.#frame.brief({ edit: true }),
    print: () => print(),
    copy: () => void this.#copy(),
    clear: () => this.#clear(),
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // While the dialog is shown, keys that it does not hear are still its own.
    if (event.defaultPrevented || this.#part<PlanSheet>('plan-sheet')?.open) return;
    const command = shortcutOf(event, isTyping(event));
    if (!command) return;
    if (command === 'clear') {
      if (this.#back()) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (command === 'undo' || command === 'redo') {
      this.#frame.activeStore.dispatch({ type: command, origin: 'list' });
    } else this.#actions[command]();
  };

  /** The tour first, wherever the focus is. */
  #back(): boolean {
    const tour = this.#part<PlanTour>('plan-tour');
    if (!tour?.running) return this.#frame.back();
    tour.end();
    return true;
  }

  async #copy(): Promise<void> {
    const { selection, language } = this.#frame.activeStore.state;
    if (!selection) return;
    try {
      await navigator.clipboard.writeText(addressOf(selection));
      this.announcer.say(translate('command.copied', language));
    } catch {
      this.announcer.say(translate('command.copy-failed', language));
    }
  }
}

/** The address of the page with a selection. */
function addressOf({ type, id }: Selection): string {
  const hash = encodeAddress(type === 'subject' ? { subject: id } : { section: id });
  return new URL(`#${hash}`, document.baseURI).href;
}
