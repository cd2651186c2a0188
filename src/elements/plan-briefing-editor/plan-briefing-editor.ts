import { type PropertyValues, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { checkBriefing, secondsOf } from '../../briefing/check-briefing';
import {
  type DraftCommand,
  type DraftState,
  draftId,
  draftOf,
  emptyBriefing,
  finished,
  reduceDraft,
  typedText,
} from '../../briefing/draft';
import { stepOfView, takeView } from '../../briefing/take-view';
import type { Briefing, BriefingEntry, BriefingStep } from '../../model/briefing';
import type { PlanGraph } from '../../model/graph';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type StringKey, type StringValues, translate } from '../../strings';
import { followPointer } from '../plan-atlas/drag';
import { Stills } from '../plan-briefing/stills';
import { shortcutOf } from '../plan-palette/shortcuts';
import { PlanElement, baseStyles, define, loadStatusStyles, renderLoadStatus, renderStatus } from '../shared';
import { FlavorController } from '../shared/flavor';
import { DraftFiles } from './draft-files';
import { renderFoot, renderHead, renderMessages } from './editor-bars';
import { PlanDraftEvent, PlanDraftOpenEvent, PlanDraftPlayEvent } from './events';
import { planBriefingEditorStyles } from './plan-briefing-editor.styles';
import { StepPreview } from './preview';
import { renderStart } from './start-view';
import { renderForm } from './step-form';
import { type Drag, placeAt, renderSteps } from './step-list';
import '../../strings/editor';
import '../shared/briefing-icons';

/**
 * Composes a briefing by clicking, beside a map: the view of the map is taken as a step, and its words are written
 * here. It shares the plan, the selection, the layers and the camera of that map; give it a height.
 *
 * @fires plan-draft - A person changed the draft; keep it by this.
 * @fires plan-draft-open - It opens on a plan: a page that has kept a draft gives it back.
 * @fires plan-draft-play - A person wants the draft played from a step.
 * @fires plan-error - The plan did not load.
 */
export class PlanBriefingEditor extends PlanElement {
  static override styles = [baseStyles, loadStatusStyles, planBriefingEditorStyles];

  @state() private held: DraftState | null = null;
  /** Whether a person chooses what to begin with, while there is a draft. */
  @state() private starting = false;
  @state() private restored = false;
  @state() private said = '';
  @state() private failure = '';
  @state() private drag: Drag | null = null;

  readonly #load = this.slice((view) => view.load);
  readonly #selection = this.slice((view) => view.selection);
  readonly #filter = this.slice((view) => view.filter);
  readonly #flavor = new FlavorController(this);
  readonly #stills = new Stills(this);
  readonly #preview = new StepPreview();
  readonly #files = new DraftFiles(this);
  #openedFor: LoadedPlan | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#preview.end(true);
  }

  /** Puts the focus on what comes first: taking a step, or what to begin with. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.take, .choice')?.focus(options);
  }

  /** The draft as it would be played; `null`: there is none. */
  get draft(): Briefing | null {
    if (!this.held) return null;
    const untitled = { zh: translate('editor.untitled', 'zh'), en: translate('editor.untitled', 'en') };
    return finished(this.held.draft.briefing, untitled);
  }

  /** Begins with a briefing in place of the draft; a person can undo it. */
  begin(briefing: Briefing): void {
    this.starting = false;
    this.failure = '';
    if (this.held) this.#run({ type: 'begin', briefing });
    else {
      this.held = draftOf(briefing);
      this.#tell();
    }
  }

  /** @internal */
  get graph(): PlanGraph | null {
    return this.loaded?.graph ?? null;
  }

  /** @internal A file holds a briefing. */
  take(briefing: Briefing): void {
    this.restored = false;
    this.begin(briefing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { loaded } = this;
    if (!loaded || loaded === this.#openedFor) return;
    if (this.#openedFor?.graph.info.id !== loaded.graph.info.id) this.#open(loaded);
    this.#openedFor = loaded;
  }

  protected override render() {
    const { loaded, held, drag, language } = this;
    const t: PlanBriefingEditor['t'] = (key, values) => this.t(key, values);
    if (!loaded) return renderLoadStatus(this.#load.value, t, () => this.reload());
    const read = (file: File): void => void this.#files.read(file);
    const { outcome, dropping } = this.#files;
    const messages = renderMessages({
      ...{ t, outcome, restored: this.restored, failure: this.failure },
      dismiss: () => this.#dismiss(),
    });
    const drop = dropping ? html`<p class="drop">${t('editor.dropping')}</p>` : nothing;
    if (!held || this.starting) {
      return html`<section class="editor" aria-label=${t('editor.label')}>
        <header><h2>${t('editor.label')}</h2></header>
        ${messages}
        ${renderStart({
          ...{ entries: loaded.graph.package.briefings, language, t, read },
          begin: (entry) => void this.#beginWith(entry, loaded),
          back: held ? () => (this.starting = false) : null,
        })}
        ${drop}
      </section>`;
    }
    const { briefing, at } = held.draft;
    const { steps } = briefing;
    const run = (command: DraftCommand): void => this.#run(command);
    const look = { flavor: this.#flavor.value, language };
    const shownAt = steps.findIndex(({ id }) => id === this.#preview.shown);
    return html`<section class="editor" aria-label=${t('editor.label')}>
      ${renderHead({
        ...{ t, canUndo: held.past.length > 0, canRedo: held.future.length > 0 },
        ...{ canPlay: steps.length > 0, shownAt: shownAt < 0 ? null : shownAt },
        take: () => this.#take(loaded),
        undo: () => this.#run({ type: 'undo' }),
        redo: () => this.#run({ type: 'redo' }),
        play: () => this.#play(),
        endPreview: () => this.#endPreview(true),
      })}
      ${messages}
      <div class="body scroll">
        <div class="whole">
          <input
            class="title"
            type="text"
            name="briefing-title"
            aria-label=${t('editor.title')}
            placeholder=${t('editor.title')}
            .value=${briefing.title[language] ?? briefing.title.zh}
            @input=${(event: Event) => run({ type: 'title', text: typedText(briefing.title, language, valueOf(event)) })}
          />
          <input
            type="text"
            name="briefing-subtitle"
            aria-label=${t('editor.subtitle')}
            placeholder=${t('editor.subtitle')}
            .value=${briefing.subtitle?.[language] ?? ''}
            @input=${(event: Event) => run({ type: 'subtitle', text: typedText(briefing.subtitle, language, valueOf(event)) })}
          />
        </div>
        ${steps.length === 0 ? html`<p class="hint empty">${t('editor.empty-hint')}</p>` : nothing}
        ${renderSteps({
          ...{ steps, at, drag, language, t, run },
          stills: this.#stills.of(briefing, loaded, look),
          shown: this.#preview.shown,
          grab: (event, index) => this.#grab(event, index),
          form: (step, index) =>
            renderForm({
              ...{ step, index, count: steps.length, plan: loaded, language, t, run },
              view: { selection: this.#selection.value, filter: this.#filter.value },
              shown: this.#preview.shown === step.id,
              preview: () => this.#show(step),
              retake: () => this.#retake(index, loaded.graph),
            }),
        })}
        ${steps.length > 1 ? html`<p class="hint keys">${t('editor.keys')}</p>` : nothing}
      </div>
      ${renderFoot({
        ...{ t, steps: steps.length, seconds: secondsOf(steps), read },
        write: () => this.draft && void this.#files.write(this.draft),
        another: () => (this.starting = true),
      })}
      ${drop} ${renderStatus(this.said)}
    </section>`;
  }

  #open({ graph }: LoadedPlan): void {
    const event = new PlanDraftOpenEvent(graph.info.id);
    this.dispatchEvent(event);
    [this.held, this.starting, this.restored] = [null, false, false];
    if (event.draft === null || event.draft === undefined) return;
    const { briefing } = checkBriefing(event.draft, { id: draftId, graph });
    if (!briefing) return;
    this.held = draftOf(briefing);
    this.restored = event.restored;
  }

  async #beginWith(entry: BriefingEntry | null, { graph, address }: LoadedPlan): Promise<void> {
    if (!entry) return this.begin(emptyBriefing);
    try {
      const { loadBriefing } = await import('../../data/load-plan');
      const value = await loadBriefing(entry.src, address ?? '');
      if (graph !== this.graph) return;
      const { briefing, problems } = checkBriefing(value, { id: entry.id, graph });
      if (briefing) this.begin(briefing);
      else this.failure = this.t('editor.start-failed', { reason: problems[0]?.message ?? '' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.failure = this.t('editor.start-failed', { reason });
    }
  }

  #run(command: DraftCommand): void {
    const { held } = this;
    if (!held) return;
    const next = reduceDraft(held, command);
    if (next === held) return;
    this.held = next;
    this.#say(command);
    this.#follow();
    if (next.draft.briefing !== held.draft.briefing) this.#tell();
    if (this.shadowRoot?.activeElement) void this.#keepFocus(command.type === 'move');
    if (['add', 'duplicate', 'remove'].includes(command.type)) void this.#revealChosen();
  }

  #say({ type }: DraftCommand): void {
    const at = (this.held?.draft.at ?? 0) + 1;
    const words: Partial<Record<DraftCommand['type'], StringKey>> = {
      ...{ add: 'editor.said.added', duplicate: 'editor.said.added', move: 'editor.said.moved' },
      ...{ remove: 'editor.said.removed', undo: 'editor.said.undone', redo: 'editor.said.redone' },
    };
    const key = words[type];
    if (key) this.said = this.t(key, { at } satisfies StringValues);
  }

  /** What the map shows of a step follows its changes. */
  #follow(): void {
    const { shown } = this.#preview;
    if (shown === null) return;
    const step = this.held?.draft.briefing.steps.find(({ id }) => id === shown);
    if (step) this.#preview.show(step, this.activeStore);
    else this.#endPreview(true);
  }

  #tell(): void {
    const { draft, graph } = this;
    if (draft && graph) this.dispatchEvent(new PlanDraftEvent(graph.info.id, draft));
  }

  #take({ graph }: LoadedPlan): void {
    const { briefing, at } = this.held?.draft ?? { briefing: emptyBriefing, at: null };
    const place = at === null ? briefing.steps.length : at + 1;
    const step = stepOfView(this.activeStore.state, graph, place + 1);
    this.#endPreview(false);
    this.#run({ type: 'add', step });
  }

  #retake(at: number, graph: PlanGraph): void {
    const change = takeView(this.activeStore.state, graph);
    this.#endPreview(false);
    this.#run({ type: 'change', at, change });
    this.said = this.t('editor.said.retaken', { at: at + 1 });
  }

  #show(step: BriefingStep): void {
    if (this.#preview.shown === step.id) this.#endPreview(true);
    else this.#preview.show(step, this.activeStore);
    this.requestUpdate();
  }

  #endPreview(restore: boolean): void {
    this.#preview.end(restore);
    this.requestUpdate();
  }

  #play(): void {
    const { draft, held } = this;
    if (!draft || draft.steps.length === 0) return;
    this.#endPreview(true);
    this.dispatchEvent(new PlanDraftPlayEvent(draft, draft.steps[held?.draft.at ?? 0]?.id));
  }

  #dismiss(): void {
    [this.restored, this.failure] = [false, ''];
    this.#files.dismiss();
  }

  #grab(event: PointerEvent, from: number): void {
    const rows = [...this.renderRoot.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
    const middles = rows.map(({ top, height }) => top + height / 2);
    const scrollers = [...this.renderRoot.querySelectorAll('.body, .editor')];
    const scrolled = (): number => scrollers.reduce((sum, { scrollTop }) => sum + scrollTop, 0);
    const before = scrolled();
    followPointer(
      event,
      (_dx, dy) => {
        const y = event.clientY + dy;
        for (const scroller of scrollers) scrollAtEdge(scroller, y);
        this.drag = { from, to: placeAt(middles, from, y + scrolled() - before) };
      },
      () => {
        const { drag } = this;
        this.drag = null;
        if (drag) this.#run({ type: 'move', at: drag.from, to: drag.to });
      },
    );
  }

  /** What had the focus may be gone, or can do nothing more: the keys of the editor stay alive. */
  async #keepFocus(moved: boolean): Promise<void> {
    await this.#revealChosen();
    const active = this.shadowRoot?.activeElement;
    if (active && !moved && !active.matches(':disabled')) return;
    const next = this.renderRoot.querySelector<HTMLElement>('.chosen .pick') ?? this;
    next.focus({ preventScroll: true });
  }

  async #revealChosen(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('.chosen .row')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const command = shortcutOf(event, false);
    if (command === 'undo' || command === 'redo') {
      event.preventDefault();
      this.#run({ type: command });
      return;
    }
    const [target] = event.composedPath();
    const { steps } = this.held?.draft.briefing ?? emptyBriefing;
    const id = target instanceof HTMLElement ? target.dataset.step : undefined;
    const at = steps.findIndex((step) => step.id === id);
    if (at < 0) return;
    const done = keyed(event, at);
    if (!done) return;
    event.preventDefault();
    this.#run(done);
  };
}

/** What a key does to the step that has the focus; `null`: nothing. */
function keyed({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number): DraftCommand | null {
  if (ctrlKey || metaKey) return null;
  if (altKey && key === 'ArrowUp') return { type: 'move', at, to: at - 1 };
  if (altKey && key === 'ArrowDown') return { type: 'move', at, to: at + 1 };
  return key === 'Delete' ? { type: 'remove', at } : null;
}

/** Whoever drags a step to an edge sees what comes there. @param y of the pointer, in px */
function scrollAtEdge(scroller: Element, y: number): void {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + 36) scroller.scrollTop -= 10;
  else if (y > bottom - 36) scroller.scrollTop += 10;
}

const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value;

define('plan-briefing-editor', PlanBriefingEditor);

declare global {
  interface HTMLElementTagNameMap {
    'plan-briefing-editor': PlanBriefingEditor;
  }
}
