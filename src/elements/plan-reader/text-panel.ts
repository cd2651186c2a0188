import { type TemplateResult, html, nothing } from 'lit';
import type { LinkedText } from '../../model/linked-text';
import type { HeldText } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';
import type { TextImport } from './text-import';

export interface TextPanelOptions {
  import: TextImport;
  held: HeldText | null;
  linked: LinkedText | null;
  /** Number of links of the plan. */
  links: number;
  t(key: StringKey, values?: StringValues): string;
}

/** Where a person loads, replaces and removes the official text, and sees what of the plan it lacks. */
export function renderTextPanel(options: TextPanelOptions): TemplateResult {
  const { held, t } = options;
  return html`<section class="text-panel" part="text-panel" aria-label=${t('text.manage')}>
    ${renderProblem(options)} ${held ? renderHeld(options, held) : html`<strong>${t('text.title')}</strong>`}
    ${
      options.import.busy === null
        ? html`<p>${t('text.hint')}</p>
            <div class="row-of-buttons">
              ${renderChoose(options, held ? t('text.replace') : t('text.choose'), !held)}
              ${
                held
                  ? html`<button class="button" type="button" @click=${() => options.import.remove()}>
                      ${icon('trash-2')}${t('text.remove')}
                    </button>`
                  : nothing
              }
            </div>
            <small>${t('text.privacy')}</small>`
        : html`<p>${t('text.importing', { name: options.import.busy })}</p>
            <progress aria-label=${t('text.importing', { name: options.import.busy })}></progress>`
    }
  </section>`;
}

/** What came of loading, removing or undoing, with the way back. Shown whether the panel is open or not. */
export function renderRemoved({ import: taker, t }: TextPanelOptions): TemplateResult | typeof nothing {
  if (!taker.removed) return nothing;
  return html`<div class="removed">
    <span>${t('text.removed')}</span>
    <button class="button" type="button" @click=${() => taker.undo()}>
      ${icon('undo-2')}${t('text.undo')}
    </button>
    <button
      class="icon-button"
      type="button"
      aria-label=${t('text.dismiss')}
      title=${t('text.dismiss')}
      @click=${() => taker.dismiss()}
    >
      ${icon('x')}
    </button>
  </div>`;
}

function renderChoose({ import: taker }: TextPanelOptions, label: string, primary: boolean): TemplateResult {
  const take = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void taker.take(file);
    // The same file can be chosen again after it has been mended.
    input.value = '';
  };
  return html`<label class="button choose ${primary ? 'primary' : ''}">
    ${icon('upload')}${label}
    <input class="sr-only" type="file" accept=".txt,.docx,text/plain" @change=${take} />
  </label>`;
}

function renderProblem({ import: taker, held, t }: TextPanelOptions): TemplateResult | typeof nothing {
  if (!taker.problem) return nothing;
  return html`<div class="refused" role="alert">
    ${icon('triangle-alert')}
    <div>
      <strong>${t('text.refused')}</strong>
      <p>${taker.problem.message}</p>
      ${held ? html`<p>${t('text.stays')}</p>` : nothing}
    </div>
    <button
      class="icon-button"
      type="button"
      aria-label=${t('text.dismiss')}
      title=${t('text.dismiss')}
      @click=${() => taker.dismiss()}
    >
      ${icon('x')}
    </button>
  </div>`;
}

function renderHeld({ linked, links, t }: TextPanelOptions, { text, kept }: HeldText): TemplateResult {
  const count = (kind: string): number => text.aside.filter((line) => line.kind === kind).length;
  const aside = {
    marks: count('page-mark'),
    heads: count('running-head'),
    contents: count('contents'),
  };
  const placed = linked?.linked ?? 0;
  return html`<strong class="file">${icon('file-text')}<span>${text.source}</span></strong>
    <p>
      ${t('text.size', { characters: charactersOf(text) })} ·
      ${t(placed === links ? 'text.links-all' : 'text.links', { links, linked: placed })}
    </p>
    <small>${t(`text.kept.${kept}`)}</small>
    ${text.aside.length > 0 ? html`<small>${t('text.aside', aside)}</small>` : nothing}
    ${linked ? renderReport(linked, t) : nothing}`;
}

/** Characters of the body. */
export function charactersOf({ segments }: HeldText['text']): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}

function renderReport({ faults }: LinkedText, t: TextPanelOptions['t']): TemplateResult {
  if (faults.length === 0) {
    return html`<p class="all-well">${icon('check')}${t('text.report-none')}</p>`;
  }
  return html`<details class="report">
    <summary>${t('text.report', { count: faults.length })}</summary>
    <ul class="scroll" tabindex="0" aria-label=${t('text.report', { count: faults.length })}>
      ${faults.map(
        ({ section, where, message }) =>
          html`<li lang="zh">
            <button class="where" type="button" data-section=${section}>${where}</button>
            <p>${message}</p>
          </li>`,
      )}
    </ul>
  </details>`;
}
