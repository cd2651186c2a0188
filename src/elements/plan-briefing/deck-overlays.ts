import { type TemplateResult, html, nothing } from 'lit';
import { type ClockReading, clockText } from '../../briefing/briefing-clock';
import type { BriefingState } from '../../briefing/briefing-state';
import type { BriefingStep } from '../../model/briefing';
import type { BriefingEntry, Problem } from '../../model/types';
import { type Language, textOf } from '../../model/text';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';
import { ownMarkup } from '../shared/own-markup';
import { paragraphsOf } from './step-words';

type Translate = (key: StringKey, values?: StringValues) => string;

/** What lies over the step: nothing, or a blank screen, the number that is typed, that it is frozen. */
export function renderOverlays(deck: BriefingState, t: Translate, lift: () => void): TemplateResult {
  const { black, jump, frozenAt, length } = deck;
  return html`${
    frozenAt !== null ? html`<p class="frozen">${icon('pause')}${t('briefing.frozen')}</p>` : nothing
  }
  ${
    jump !== null
      ? html`<p class="jump" role="status">
          ${t('briefing.jump')}<b>${jump === '' ? '＿' : jump}</b>${t('briefing.jump-of', { count: length })}
        </p>`
      : nothing
  }
  ${
    black
      ? html`<button
          class="black"
          type="button"
          aria-label=${t('briefing.black-on')}
          @click=${lift}
        ></button>`
      : nothing
  }`;
}

/** What the speaker wants to say, and how the time stands. */
export function renderNotes(
  { notes }: BriefingStep,
  reading: ClockReading,
  language: Language,
  t: Translate,
): TemplateResult {
  const { elapsed, planned, late } = reading;
  const pace = t('briefing.pace', { elapsed: clockText(elapsed), planned: clockText(planned) });
  return html`<aside class="notes" part="notes" aria-label=${t('briefing.notes')}>
    <p class="time ${late > 15 ? 'late' : ''}">${pace}</p>
    <div class="scroll">
      ${
        notes
          ? paragraphsOf(notes, language).map((paragraph) => html`<p>${paragraph}</p>`)
          : html`<p class="none">${t('briefing.no-notes')}</p>`
      }
    </div>
  </aside>`;
}

/** All steps as small maps. @param stills by step; `undefined`: not drawn yet */
export function renderOverview(
  steps: readonly BriefingStep[],
  { at, overview }: BriefingState,
  stills: readonly (string | undefined)[],
  language: Language,
  { t, choose }: { t: Translate; choose: (step: number) => void },
): TemplateResult {
  return html`<div class="overview scroll" role="dialog" aria-label=${t('briefing.overview')}>
    <ol class="stills">
      ${steps.map(
        ({ title, seconds }, index) =>
          html`<li>
            <button
              type="button"
              class=${index === overview ? 'chosen' : ''}
              aria-current=${index === at ? 'step' : nothing}
              tabindex=${index === overview ? 0 : -1}
              @click=${() => choose(index)}
            >
              <span class="still" aria-hidden="true" .innerHTML=${ownMarkup(stills[index] ?? '')}></span>
              <span class="name"
                ><b>${index + 1}</b>${textOf(title, language)}<i>${clockText(seconds)}</i></span
              >
            </button>
          </li>`,
      )}
    </ol>
  </div>`;
}

/** Steps in a row of the overview; 1 while it is closed. */
export function columnsOf(grid: HTMLElement | null): number {
  return grid ? Math.max(1, getComputedStyle(grid).gridTemplateColumns.split(' ').length) : 1;
}

/** Why nothing is told. */
export function renderProblem(
  { code, where, message }: Problem,
  t: Translate,
  close: (() => void) | null,
): TemplateResult {
  const unknown = code === 'no-briefing';
  return html`<div class="chooser">
    <div class="status" role="alert">
      ${icon('circle-alert')}
      <strong>${unknown ? t('briefing.unknown', { id: where }) : t('briefing.failed')}</strong>
      ${unknown ? nothing : html`<p>${message}</p>`} ${close ? renderClose(t, close) : nothing}
    </div>
  </div>`;
}

function renderClose(t: Translate, close: () => void): TemplateResult {
  return html`<button class="button" type="button" @click=${close}>
    ${icon('x')}${t('briefing.close')}
  </button>`;
}

/** Which briefing it shall be. */
export function renderChooser(
  entries: readonly BriefingEntry[],
  language: Language,
  { t, choose, close }: { t: Translate; choose: (id: string) => void; close: (() => void) | null },
): TemplateResult {
  return html`<div class="chooser">
    <h2>${t('briefing.choose')}</h2>
    ${entries.length === 0 ? html`<p>${t('briefing.none')}</p>` : nothing}
    <ul>
      ${entries.map(
        ({ id, title, seconds, steps }) =>
          html`<li>
            <button type="button" data-briefing=${id} @click=${() => choose(id)}>
              ${icon('presentation')}
              <span>
                <b>${textOf(title, language)}</b>
                ${t('briefing.length', { minutes: Math.max(1, Math.round(seconds / 60)), steps })}
              </span>
              ${icon('chevron-right')}
            </button>
          </li>`,
      )}
    </ul>
    <slot name="chooser"></slot>
    ${
      close
        ? html`<button class="button" type="button" @click=${close}>
            ${icon('x')}${t('briefing.close')}
          </button>`
        : nothing
    }
  </div>`;
}
