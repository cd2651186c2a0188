import { type TemplateResult, html, nothing } from 'lit';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';
import type { FileOutcome } from './draft-files';
import { lengthOf, renderFileInput } from './start-view';

type Translate = (key: StringKey, values?: StringValues) => string;

export interface HeadOptions {
  t: Translate;
  canUndo: boolean;
  canRedo: boolean;
  canPlay: boolean;
  /** The step on the map, from 0; `null`: the map is the person's own. */
  shownAt: number | null;
  take(): void;
  undo(): void;
  redo(): void;
  play(): void;
  endPreview(): void;
}

/** The upper edge: taking a step, undo, playing. */
export function renderHead(options: HeadOptions): TemplateResult {
  const { t, canUndo, canRedo, canPlay, shownAt, take, undo, redo, play, endPreview } = options;
  return html`<header>
      <h2>${t('editor.label')}</h2>
      <div class="tools">
        <button class="button primary take" type="button" @click=${take}>
          ${icon('plus')}${t('editor.take')}
        </button>
        <span class="icons">
          <button
            class="icon-button"
            type="button"
            data-act="undo"
            aria-label=${t('editor.undo')}
            title=${t('editor.undo')}
            ?disabled=${!canUndo}
            @click=${undo}
          >
            ${icon('undo-2')}
          </button>
          <button
            class="icon-button"
            type="button"
            data-act="redo"
            aria-label=${t('editor.redo')}
            title=${t('editor.redo')}
            ?disabled=${!canRedo}
            @click=${redo}
          >
            ${icon('redo-2')}
          </button>
        </span>
        <button
          class="button play"
          type="button"
          aria-label=${t('editor.play-label')}
          title=${t('editor.play-label')}
          ?disabled=${!canPlay}
          @click=${play}
        >
          ${icon('play')}<span>${t('editor.play')}</span>
        </button>
      </div>
    </header>
    ${
      shownAt === null
        ? nothing
        : html`<div class="message previewing">
            ${icon('eye')}
            <p>${t('editor.previewing', { at: shownAt + 1 })}</p>
            <button class="button" type="button" @click=${endPreview}>${t('editor.preview-end')}</button>
          </div>`
    }`;
}

export interface MessageOptions {
  t: Translate;
  outcome: FileOutcome | null;
  restored: boolean;
  /** Why a briefing of the plan was not read; empty: all is well. */
  failure: string;
  dismiss(): void;
}

/** What came of the last file, and where the draft comes from. */
export function renderMessages(options: MessageOptions): TemplateResult | typeof nothing {
  const { t, outcome, restored, failure } = options;
  if (failure !== '') return renderMessage(options, true, html`<p>${failure}</p>`);
  if (outcome) {
    const { name, steps, problems } = outcome;
    const refused = steps === null;
    const head = refused ? t('editor.refused', { name }) : t('editor.opened', { name, count: steps });
    return renderMessage(
      options,
      refused || problems.length > 0,
      html`<p><strong>${head}</strong></p>
        ${refused || problems.length === 0 ? nothing : html`<p>${t('editor.problems', { count: problems.length })}</p>`}
        ${
          problems.length === 0
            ? nothing
            : html`<ul class="scroll" tabindex="0" lang="zh">
                ${problems.map(({ message }) => html`<li>${message}</li>`)}
              </ul>`
        }`,
    );
  }
  return restored ? renderMessage(options, false, html`<p>${t('editor.restored')}</p>`) : nothing;
}

function renderMessage({ t, dismiss }: MessageOptions, warns: boolean, text: TemplateResult): TemplateResult {
  return html`<div class="message ${warns ? 'warning' : ''}" role=${warns ? 'alert' : 'status'}>
    ${icon(warns ? 'triangle-alert' : 'info')}
    <div>${text}</div>
    <button
      class="icon-button"
      type="button"
      aria-label=${t('editor.dismiss')}
      title=${t('editor.dismiss')}
      @click=${dismiss}
    >
      ${icon('x')}
    </button>
  </div>`;
}

export interface FootOptions {
  t: Translate;
  steps: number;
  seconds: number;
  read(file: File): void;
  write(): void;
  another(): void;
}

/** The lower edge: how long it is, and files. */
export function renderFoot({ t, steps, seconds, read, write, another }: FootOptions): TemplateResult {
  return html`<footer>
    <p>${t('editor.length', steps === 0 ? { steps, minutes: 0 } : lengthOf(steps, seconds))}</p>
    <button class="link" type="button" data-act="another" title=${t('editor.new-label')} @click=${another}>
      ${icon('presentation')}${t('editor.new')}
    </button>
    <label class="link" title=${t('editor.import-label')}
      >${icon('upload')}${t('editor.import')}${renderFileInput(t('editor.import-label'), read)}</label
    >
    <button
      class="link"
      type="button"
      data-act="export"
      title=${t('editor.export-label')}
      ?disabled=${steps === 0}
      @click=${write}
    >
      ${icon('download')}${t('editor.export')}
    </button>
  </footer>`;
}
