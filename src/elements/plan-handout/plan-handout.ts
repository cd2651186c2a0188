import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type HandoutOptions, exportBriefing, previewBriefing } from '../../briefing/exports';
import { dataAddress } from '../../dom/trusted';
import type { Briefing } from '../../model/briefing';
import { SheetError } from '../../svg/sheets/export/sheet-error';
import { planSheetStyles } from '../plan-sheet/plan-sheet.styles';
import { PlanElement, baseStyles, define, icon } from '../shared';
import { FlavorController } from '../shared/flavor';
import { saveFile } from '../shared/save-file';
import { type HandoutChoice, renderHandoutForm } from './handout-form';
import { PlanHandoutEvent } from './handout-event';
import { type HandoutState, renderHandoutRow } from './handout-row';
import { planHandoutStyles } from './plan-handout.styles';
import '../../strings/handouts';
import '../shared/panel-icons';

/**
 * 导出: a dialog that gives a briefing out as PDF, as an editable deck, as a long picture or as text, in the language
 * and the colours that a person chooses.
 *
 * @fires plan-handout - It opens: a page that is served gives its address, for links and QR codes.
 * @fires plan-error - The plan did not load.
 */
export class PlanHandout extends PlanElement {
  static override styles = [baseStyles, planSheetStyles, planHandoutStyles];

  /** What is given out. */
  @property({ attribute: false }) briefing: Briefing | null = null;

  /** Where the plan is served, for links and QR codes: the whole address of the page. Without it there are none. */
  @property() address: string | null = null;

  /** Address of the page that a briefing in one file is made from, `briefing-page.html` of an app. Without it: no such file. */
  @property() page: string | null = null;

  @state() private choice: HandoutChoice = { kind: 'pdf', notes: false };
  @state() private preview: { svg: string } | { text: string } | null = null;
  @state() private saving: HandoutState = { phase: 'idle' };
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #flavor = new FlavorController(this);
  /** Counts the drawings asked for: only the last one is shown. */
  #drawing = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel();
    this.preview = null;
  }

  /** Opens the dialog. */
  async show(): Promise<void> {
    await this.updateComplete;
    this.saving = { phase: 'idle' };
    if (!this.dialog.open) {
      const event = new PlanHandoutEvent(this.address, this.page);
      this.dispatchEvent(event);
      this.address = event.address;
      this.page = event.page;
      this.dialog.showModal();
    }
    await this.#draw();
  }

  /** Whether the dialog is shown. */
  get open(): boolean {
    return this.dialog?.open ?? false;
  }

  /** Closes the dialog; an export under way is cancelled. */
  close(): void {
    this.dialog.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isRedrawn = ['briefing', 'plan', 'address', 'page', 'lang', 'choice'].some((name) =>
      (changed as Map<PropertyKey, unknown>).has(name),
    );
    if (this.open && isRedrawn) void this.#draw();
  }

  protected override render() {
    const name = this.t('handout.dialog');
    const options = this.#options;
    const t: PlanHandout['t'] = (key, values) => this.t(key, values);
    return html`<dialog
      aria-label=${name}
      @close=${this.#onClose}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <header>
        <h2>${name}</h2>
        <button
          class="icon-button"
          type="button"
          aria-label=${this.t('handout.close')}
          title=${this.t('handout.close')}
          @click=${() => this.close()}
        >
          ${icon('x')}
        </button>
      </header>
      <div class="form scroll">
        ${
          options
            ? renderHandoutForm({
                ...{ options, kind: this.choice.kind, busy: this.saving.phase === 'busy', t },
                choose: (change) => this.#choose(change),
              })
            : nothing
        }
      </div>
      <div class="preview" data-kind=${this.choice.kind}>${this.#renderPreview(options)}</div>
      ${renderHandoutRow({
        ...{ state: this.saving, ready: Boolean(options?.briefing.steps.length), t },
        save: () => void this.#save(),
      })}
    </dialog>`;
  }

  #renderPreview(options: Required<HandoutOptions> | null) {
    const { preview } = this;
    if (options?.briefing.steps.length === 0) return html`<p class="drawing">${this.t('handout.empty')}</p>`;
    if (!preview || !options) return html`<p class="drawing">${this.t('handout.drawing')}</p>`;
    if ('text' in preview) return html`<pre class="scroll" tabindex="0">${preview.text}</pre>`;
    const title = this.text(options.briefing.title);
    return html`<img src=${dataAddress(preview.svg)} alt=${this.t('handout.preview', { title })} />`;
  }

  /** What is given out; `null` until there are plan and briefing. */
  get #options(): Required<HandoutOptions> | null {
    const { briefing, address, page, choice, loaded } = this;
    if (!loaded || !briefing) return null;
    const { kind, language = this.language, notes } = choice;
    // Paper is white unless a person wants it otherwise.
    const theme =
      choice.theme ?? (kind === 'pdf' ? 'light' : this.#flavor.value === 'dark' ? 'dark' : 'light');
    return { plan: loaded, briefing, language, theme, notes, address: address || null, page: page || null };
  }

  #choose(change: Partial<HandoutChoice>): void {
    this.choice = { ...this.choice, ...change };
    if (this.saving.phase !== 'busy') this.saving = { phase: 'idle' };
  }

  async #draw(): Promise<void> {
    const drawing = ++this.#drawing;
    const options = this.#options;
    if (!options) return;
    try {
      const preview = await previewBriefing(this.choice.kind, options);
      if (drawing === this.#drawing && this.open) this.preview = preview;
    } catch (error) {
      if (drawing === this.#drawing) this.saving = { phase: 'failed', message: this.#messageOf(error) };
    }
  }

  async #save(): Promise<void> {
    const options = this.#options;
    if (!options || this.saving.phase === 'busy') return;
    const abort = new AbortController();
    const cancel = (): void => abort.abort();
    this.saving = { phase: 'busy', step: 'drawing', share: 0, cancel };
    await this.#keepFocus();
    // The progress is drawn before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const { blob, name, problems } = await exportBriefing(this.choice.kind, options, {
        signal: abort.signal,
        onProgress: (progress) => (this.saving = { phase: 'busy', ...progress, cancel }),
      });
      if (abort.signal.aborted) throw abort.signal.reason;
      saveFile(name, blob);
      this.saving = { phase: 'saved', name, problems };
    } catch (error) {
      this.saving = abort.signal.aborted
        ? { phase: 'idle' }
        : { phase: 'failed', message: this.#messageOf(error) };
    }
    await this.#keepFocus();
  }

  /** The two buttons make room for each other: the focus goes from one to the other. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    if (!this.open || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('footer button')?.focus();
  }

  #messageOf(error: unknown): string {
    if (error instanceof SheetError) return error.problem.message;
    const reason = error instanceof Error ? error.message : String(error);
    return this.t('handout.failed-hint', { reason });
  }

  #cancel(): void {
    if (this.saving.phase === 'busy') this.saving.cancel();
  }

  readonly #onClose = (): void => {
    // The event comes late: the dialog may be open again.
    if (this.dialog.open) return;
    this.#cancel();
    this.preview = null;
  };
}

define('plan-handout', PlanHandout);

declare global {
  interface HTMLElementTagNameMap {
    'plan-handout': PlanHandout;
  }
}
