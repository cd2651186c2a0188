import { type TemplateResult, html, nothing } from 'lit';
import { type ClockReading, clockText } from '../../briefing/briefing-clock';
import type { BriefingCommand, BriefingState } from '../../briefing/briefing-state';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';

export interface SpeakerBarOptions {
  deck: BriefingState;
  reading: ClockReading;
  /** The time of day, as a person reads it. */
  time: string;
  running: boolean;
  tool: 'laser' | 'pen';
  /** Whether there are strokes on this step. */
  drawn: boolean;
  t(key: StringKey, values?: StringValues): string;
  run(command: BriefingCommand): void;
  keepTime(act: 'run' | 'rest' | 'reset'): void;
  take(tool: 'laser' | 'pen'): void;
  undo(): void;
  clear(): void;
}

/** Seconds by which a briefing may be off and still counts as on time. */
const slack = 15;

/** The times, and what the speaker can do. */
export function renderSpeakerBar(options: SpeakerBarOptions): TemplateResult {
  const { deck, running, tool, drawn, t, run, keepTime, take, undo, clear } = options;
  return html`<footer class="bar">
    ${renderTimes(options)}
    <div class="group" role="group" aria-label=${t('speaker.clock')}>
      <button class="button" type="button" @click=${() => keepTime(running ? 'rest' : 'run')}>
        ${t(running ? 'speaker.rest' : 'speaker.run')}
      </button>
      <button
        class="icon-button"
        type="button"
        aria-label=${t('speaker.reset')}
        title=${t('speaker.reset')}
        @click=${() => keepTime('reset')}
      >
        ${icon('rotate-ccw')}
      </button>
    </div>
    <div class="group" role="group" aria-label=${t('speaker.map')}>
      ${toggle(t('speaker.laser'), tool === 'laser', () => take('laser'))}
      ${toggle(t('speaker.pen'), tool === 'pen', () => take('pen'))}
      <button
        class="icon-button"
        type="button"
        aria-label=${t('speaker.undo')}
        title=${t('speaker.undo')}
        ?disabled=${!drawn}
        @click=${undo}
      >
        ${icon('undo-2')}
      </button>
      <button
        class="icon-button"
        type="button"
        aria-label=${t('speaker.clear')}
        title=${t('speaker.clear')}
        ?disabled=${!drawn}
        @click=${clear}
      >
        ${icon('trash-2')}
      </button>
    </div>
    <div class="group" role="group" aria-label=${t('briefing.controls')}>
      ${
        deck.detour
          ? html`<button class="button" type="button" @click=${() => run({ type: 'return' })}>
              ${t('briefing.return', { at: deck.at + 1 })}
            </button>`
          : nothing
      }
      ${toggle(t('speaker.freeze'), deck.frozenAt !== null, () => run({ type: 'freeze' }))}
      ${toggle(t('briefing.black'), deck.black, () => run({ type: 'black' }))}
      <button
        class="icon-button"
        type="button"
        aria-label=${t('briefing.previous')}
        title=${t('briefing.previous')}
        ?disabled=${deck.at === 0 && !deck.loop}
        @click=${() => run({ type: 'previous' })}
      >
        ${icon('chevron-left')}
      </button>
      <button
        class="button primary"
        type="button"
        ?disabled=${deck.at === deck.length - 1 && !deck.loop}
        @click=${() => run({ type: 'next' })}
      >
        ${t('briefing.next')}${icon('chevron-right')}
      </button>
    </div>
  </footer>`;
}

function toggle(label: string, pressed: boolean, act: () => void): TemplateResult {
  return html`<button class="button" type="button" aria-pressed=${pressed ? 'true' : 'false'} @click=${act}>
    ${label}
  </button>`;
}

function renderTimes({ reading, time, t }: SpeakerBarOptions): TemplateResult {
  const { elapsed, planned, inStep, plannedInStep, left, late } = reading;
  const pace = late > slack ? 'late' : late < -slack ? 'early' : 'on-time';
  const cell = (name: string, value: string, look = ''): TemplateResult =>
    html`<div class=${look}>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="times">
    ${cell(t('speaker.clock'), time)}
    ${cell(t('speaker.elapsed'), `${clockText(elapsed)} / ${clockText(planned)}`)}
    ${cell(t('speaker.in-step'), `${clockText(inStep)} / ${clockText(plannedInStep)}`)}
    ${
      // Nobody is early or late before the clock runs.
      elapsed === 0
        ? cell(t('speaker.left'), clockText(left))
        : cell(
            t('speaker.left'),
            `${clockText(left)} · ${t(`speaker.${pace}`, { time: clockText(Math.abs(late)) })}`,
            pace,
          )
    }
  </dl>`;
}
