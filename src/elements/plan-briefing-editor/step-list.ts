import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockText } from '../../briefing/briefing-clock';
import type { DraftCommand } from '../../briefing/draft';
import type { BriefingStep } from '../../model/briefing';
import { type Language, textOf } from '../../model/text';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';
import { ownMarkup } from '../shared/own-markup';

/** A step on its way to another place. */
export interface Drag {
  from: number;
  /** The place it has when it is let go. */
  to: number;
}

export interface ListOptions {
  steps: readonly BriefingStep[];
  at: number | null;
  stills: readonly (string | undefined)[];
  drag: Drag | null;
  /** The id of the step on the map. */
  shown: string | null;
  language: Language;
  t(key: StringKey, values?: StringValues): string;
  run(command: DraftCommand): void;
  grab(event: PointerEvent, index: number): void;
  /** What stands under the chosen step. */
  form(step: BriefingStep, index: number): TemplateResult;
}

/** The steps as rows; under the chosen one its fields. */
export function renderSteps(options: ListOptions): TemplateResult {
  const { steps, t } = options;
  return html`<ol class="steps" aria-label=${t('editor.steps')}>
    ${repeat(
      steps,
      ({ id }) => id,
      (step, index) => renderRow(step, index, options),
    )}
  </ol>`;
}

function renderRow(step: BriefingStep, index: number, options: ListOptions): TemplateResult {
  const { at, stills, drag, shown, language, t, run, grab, form } = options;
  const chosen = index === at;
  const title = textOf(step.title, language);
  return html`<li
    class="step ${chosen ? 'chosen' : ''} ${dropClass(drag, index)} ${shown === step.id ? 'shown' : ''}"
  >
    <div class="row">
      <span class="grip" title=${t('editor.drag')} @pointerdown=${(event: PointerEvent) => grab(event, index)}
        >${icon('grip-vertical')}</span
      >
      <button
        class="pick"
        type="button"
        data-step=${step.id}
        aria-expanded=${chosen}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        @click=${() => run({ type: 'choose', at: chosen ? null : index })}
      >
        <span class="still" aria-hidden="true" .innerHTML=${ownMarkup(stills[index] ?? '')}></span>
        <span class="name"><b>${index + 1}</b><span>${title}</span></span>
        <span class="time">${clockText(step.seconds)}</span>
      </button>
    </div>
    ${chosen && !drag ? form(step, index) : nothing}
  </li>`;
}

function dropClass(drag: Drag | null, index: number): string {
  if (!drag) return '';
  if (index === drag.from) return 'dragged';
  if (index !== drag.to) return '';
  return drag.to > drag.from ? 'drop-after' : 'drop-before';
}

/** The place of a step that is let go at a height. @param middles of all rows, in px */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}
