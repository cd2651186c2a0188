import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { dataAddress } from '../../dom/trusted';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type SheetId, sheetDefinitions } from '../../svg/sheets/definitions';
import { drawSheet, sheetScale } from '../../svg/sheets/draw-sheet';
import { type SheetFormat, saveSheet, sheetFileName } from '../../svg/sheets/export/save';
import { SheetError } from '../../svg/sheets/export/sheet-error';
import { publicationProblem } from '../../svg/sheets/options';
import { scaleText } from '../../svg/sheets/scale-bar';
import { PlanElement, baseStyles, define, icon } from '../shared';
import { planSheetStyles } from './plan-sheet.styles';
import { type SaveState, renderSaveRow } from './save-row';
import { PlanSheetChangeEvent, type SheetEdits } from './sheet-edits';
import { renderSheetForm } from './sheet-form';
import { type FullSheetOptions, type SheetView, focusOf, sheetOptionsOf } from './sheet-view';
import '../../strings/sheets';
import '../shared/panel-icons';

/** A person's typing comes to rest before the sheet is drawn again, ms. */
const rest = 180;

/**
 * 出图: a dialog that shows a sheet of the plan as it will be printed, lets a person edit its texts, and saves it as
 * PDF, SVG or PNG. Layers and selection are those of the shared plan view.
 *
 * @fires plan-sheet-change - A person changed the sheet: keep `edits` and give them back with the property.
 */
export class PlanSheet extends PlanElement {
  static override styles = [baseStyles, planSheetStyles];

  /** What a person changed, kept by the host. Follows what is changed here. */
  @property({ attribute: false }) edits: SheetEdits = {};

  @state() private preview: string | null = null;
  @state() private saving: SaveState = { phase: 'idle' };
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #selection = this.slice(
    (view) => view.selection,
    () => this.#redraw(),
  );
  readonly #hidden = this.slice(
    (view) => view.hiddenLayers,
    () => this.#redraw(),
  );
  readonly #filter = this.slice(
    (view) => view.filter,
    () => this.#redraw(),
  );
  /** Counts the drawings asked for: only the last one is shown. */
  #drawing = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.preview = null;
  }

  /** Opens the dialog. */
  async show(): Promise<void> {
    await this.updateComplete;
    this.saving = { phase: 'idle' };
    if (!this.dialog.open) this.dialog.showModal();
    await this.#draw(0);
  }

  /** Whether the dialog is shown. */
  get open(): boolean {
    return this.dialog.open;
  }

  /** Closes the dialog; an export under way is cancelled. */
  close(): void {
    this.dialog.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('edits') || changed.has('lang')) this.#redraw();
  }

  protected override render() {
    const { loaded, saving } = this;
    const options = this.#options;
    const name = this.t('sheet.dialog');
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
          aria-label=${this.t('sheet.close')}
          title=${this.t('sheet.close')}
          @click=${() => this.close()}
        >
          ${icon('x')}
        </button>
      </header>
      <div class="form scroll">${loaded && options ? this.#renderForm(loaded, options) : nothing}</div>
      <div class="preview">${this.#renderPreview(loaded, options)}</div>
      ${renderSaveRow({
        state: saving,
        ready: loaded !== null,
        t: (key, values) => this.t(key, values),
        save: (format) => void this.#save(format),
      })}
    </dialog>`;
  }

  #renderForm(plan: LoadedPlan, options: FullSheetOptions) {
    const { language, texts } = options;
    return renderSheetForm({
      sheet: this.#sheet,
      language,
      texts,
      scaleOf: (sheet) => scaleText(sheetScale(plan, sheet)),
      selected: focusOf(plan, { ...this.#view(), language })?.title ?? null,
      showSelection: this.edits.selection ?? true,
      hiddenLayers: this.#hidden.value.size,
      projects: options.projects?.size ?? null,
      edited: Object.keys(this.edits).length > 0,
      busy: this.saving.phase === 'busy',
      t: (key, values) => this.t(key, values),
      setSheet: (sheet) => this.#edit({ sheet }),
      setLanguage: (language) => this.#edit({ language }),
      setText: (name, value) => this.#edit({ texts: { ...this.edits.texts, [name]: value } }),
      setShowSelection: (selection) => this.#edit({ selection }),
      reset: () => this.#setEdits({}),
    });
  }

  #renderPreview(plan: LoadedPlan | null, options: FullSheetOptions | null) {
    const sheet = this.t(`sheet.id.${this.#sheet}`);
    const warning = plan && options && publicationProblem(plan.graph.info, options.texts.approval);
    const missing = Object.values(plan?.layers ?? {}).flatMap(({ served }) => served?.note ?? []);
    const warnings = [...(warning ? [warning] : []), ...missing];
    return html`${
      this.preview === null
        ? html`<p class="drawing">${this.t('sheet.drawing')}</p>`
        : html`<img src=${this.preview} alt=${this.t('sheet.preview', { sheet })} />`
    }
    ${warnings.map(({ message }) => html`<p class="warning" role="alert">${icon('triangle-alert')}${message}</p>`)}`;
  }

  get #sheet(): SheetId {
    return this.edits.sheet ?? sheetDefinitions[0]?.id ?? 'a3';
  }

  /** What the sheet shows; `null` while no plan is loaded. */
  get #options(): FullSheetOptions | null {
    const { loaded } = this;
    return loaded && sheetOptionsOf(loaded, this.#view(), this.edits, new Date());
  }

  #view(): SheetView {
    return {
      selection: this.#selection.value,
      hiddenLayers: this.#hidden.value,
      filter: this.#filter.value,
      language: this.language,
    };
  }

  #edit(change: SheetEdits): void {
    this.#setEdits({ ...this.edits, ...change });
  }

  #setEdits(edits: SheetEdits): void {
    this.edits = edits;
    this.dispatchEvent(new PlanSheetChangeEvent(edits));
  }

  #redraw(): void {
    if (this.dialog?.open) void this.#draw(rest);
  }

  async #draw(delay: number): Promise<void> {
    const drawing = ++this.#drawing;
    await new Promise((resolve) => setTimeout(resolve, delay));
    const { loaded } = this;
    const options = this.#options;
    if (!loaded || !options || drawing !== this.#drawing || !this.dialog.open) return;
    const svg = drawSheet(loaded, this.#sheet, options);
    this.preview = dataAddress(svg);
  }

  async #save(format: SheetFormat): Promise<void> {
    const { loaded } = this;
    const options = this.#options;
    if (!loaded || !options || this.saving.phase === 'busy') return;
    const abort = new AbortController();
    const cancel = (): void => abort.abort();
    this.saving = { phase: 'busy', step: 'drawing', share: 0, cancel };
    // The progress is drawn before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const svg = drawSheet(loaded, this.#sheet, options);
      const { blob, problems } = await saveSheet(svg, format, {
        signal: abort.signal,
        onProgress: (progress) => (this.saving = { phase: 'busy', ...progress, cancel }),
      });
      const name = sheetFileName(options.texts.title, this.#sheet, format);
      download(blob, name);
      this.saving = { phase: 'saved', name, problems };
    } catch (error) {
      this.saving = abort.signal.aborted ? { phase: 'idle' } : { phase: 'failed', message: messageOf(error) };
    }
    await this.updateComplete;
    // The buttons had made room for the progress: the focus comes back to where it was.
    if (!this.open || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>(`[data-format='${format}']`)?.focus();
  }

  readonly #onClose = (): void => {
    // The event comes late: the dialog may be open again.
    if (this.dialog.open) return;
    if (this.saving.phase === 'busy') this.saving.cancel();
    this.preview = null;
  };
}

function messageOf(error: unknown): string {
  if (error instanceof SheetError) return error.problem.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `写入文件时出错（${reason}）。请重试；仍不成功时改用 SVG。`;
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the file by the time this runs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

define('plan-sheet', PlanSheet);

declare global {
  interface HTMLElementTagNameMap {
    'plan-sheet': PlanSheet;
  }
}
