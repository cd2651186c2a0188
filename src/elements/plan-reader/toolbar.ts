import { type TemplateResult, html } from 'lit';
import type { Reading } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';
import '../../strings/panels';
import '../../strings/reader';
import '../shared/panel-icons';

export interface ToolbarOptions {
  reading: Reading;
  readsAlong: boolean;
  /** Whether every section is open. */
  allOpen: boolean;
  /** Whether the panel of the official text is open. */
  managing: boolean;
  t(key: StringKey, values?: StringValues): string;
  setReading(reading: Reading): void;
  toggleAlong(): void;
  toggleAll(): void;
  toggleManaging(): void;
}

const readings: readonly Reading[] = ['summary', 'text', 'both'];

/** The switches of the reader: what to read, reading along, all open, and the official text. */
export function renderToolbar(options: ToolbarOptions): TemplateResult {
  const { allOpen, managing, reading, readsAlong, t } = options;
  const all = t(allOpen ? 'reader.collapse-all' : 'reader.expand-all');
  return html`<div class="tools">
    <div class="switch" role="radiogroup" aria-label=${t('reader.view')} @keydown=${onKey}>
      ${readings.map(
        (each) =>
          html`<button
            type="button"
            role="radio"
            aria-checked=${each === reading}
            tabindex=${each === reading ? 0 : -1}
            @click=${() => options.setReading(each)}
          >
            ${t(`reader.view.${each}`)}
          </button>`,
      )}
    </div>
    <button
      class="along"
      type="button"
      aria-pressed=${readsAlong}
      title=${t(readsAlong ? 'reader.along-on' : 'reader.along-off')}
      @click=${() => options.toggleAlong()}
    >
      ${icon('locate-fixed')}<span>${t('reader.along')}</span>
    </button>
    <button
      class="icon-button"
      type="button"
      aria-label=${all}
      title=${all}
      @click=${() => options.toggleAll()}
    >
      ${icon(allOpen ? 'chevrons-down-up' : 'chevrons-up-down')}
    </button>
    <button
      class="icon-button"
      type="button"
      aria-label=${t('text.manage')}
      title=${t('text.manage')}
      aria-expanded=${managing}
      @click=${() => options.toggleManaging()}
    >
      ${icon('file-text')}
    </button>
  </div>`;
}

/** Arrow keys choose, as in every group of radio buttons. */
function onKey(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const radios = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=radio]')];
  const at = radios.findIndex((radio) => radio === event.target);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  const next = radios[(at + step + radios.length) % radios.length];
  next?.focus();
  next?.click();
}
