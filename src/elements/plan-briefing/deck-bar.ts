import { type TemplateResult, html, nothing } from 'lit';
import type { BriefingCommand, BriefingState, WindowCommand } from '../../briefing/briefing-state';
import type { Briefing } from '../../model/briefing';
import { type Language, textOf } from '../../model/text';
import type { StringKey, StringValues } from '../../strings';
import { type IconName, icon } from '../shared';
import type { HandOut } from './hand-out';

export interface BarOptions {
  briefing: Briefing;
  deck: BriefingState;
  language: Language;
  /** Whether it fills the screen. */
  full: boolean;
  /** Whether the page opens a window for the speaker. */
  speaker: boolean;
  /** Whether it can be ended here. */
  closable: boolean;
  t(key: StringKey, values?: StringValues): string;
  run(command: BriefingCommand | WindowCommand): void;
  close(): void;
  /** Saves it as files; `null`: not here. */
  handOut: HandOut | null;
}

/** How far it is, and what can be pressed. */
export function renderBar(options: BarOptions): TemplateResult {
  const { deck, full, speaker, closable, t, run, close, handOut } = options;
  return html`<nav class="bar" part="bar" aria-label=${t('briefing.controls')}>
    ${renderDots(options)}
    <div class="buttons">
      ${button('chevron-left', t('briefing.previous'), () => run({ type: 'previous' }))}
      <span class="count">${deck.at + 1} / ${deck.length}</span>
      ${button('chevron-right', t('briefing.next'), () => run({ type: 'next' }))}
      <i></i>
      ${button('layout-grid', t('briefing.overview'), () => run({ type: 'overview' }))}
      ${button('message-square', t('briefing.notes'), () => run({ type: 'notes' }), deck.notes)}
      ${speaker ? button('presentation', t('briefing.speaker'), () => run({ type: 'speaker' })) : nothing}
      ${button('monitor-off', t('briefing.black'), () => run({ type: 'black' }))}
      ${button(full ? 'minimize-2' : 'maximize-2', t(full ? 'briefing.full-off' : 'briefing.full'), () =>
        run({ type: 'full' }),
      )}
      ${handOut ? button('download', t('briefing.hand-out'), () => void handOut.show()) : nothing}
      ${closable ? button('x', t('briefing.close'), close) : nothing}
    </div>
    ${handOut?.render() ?? nothing}
  </nav>`;
}

function renderDots({ briefing, deck, language, t, run }: BarOptions): TemplateResult {
  return html`<ol class="dots" aria-label=${t('briefing.steps')}>
    ${briefing.steps.map(({ title }, index) => {
      const name = t('briefing.step', { at: index + 1, title: textOf(title, language) });
      return html`<li>
        <button
          type="button"
          class=${index < deck.at ? 'told' : ''}
          aria-current=${index === deck.at ? 'step' : nothing}
          aria-label=${name}
          title=${name}
          @click=${() => run({ type: 'go', step: index })}
        ></button>
      </li>`;
    })}
  </ol>`;
}

function button(name: IconName, label: string, act: () => void, pressed?: boolean): TemplateResult {
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    aria-pressed=${pressed ?? nothing}
    title=${label}
    @click=${act}
  >
    ${icon(name)}
  </button>`;
}
