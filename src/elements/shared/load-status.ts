import { type TemplateResult, css, html, nothing } from 'lit';
import type { LoadState } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { icon } from './icons';

export const loadStatusStyles = css`
  slot[name='loading'],
  slot[name='error'],
  slot[name='empty'] {
    display: contents;
  }
  .status {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: var(--_2);
    min-height: 100%;
    padding: var(--_8) var(--_6);
    color: var(--_ink-2);
    text-align: center;
  }
  .status strong {
    color: var(--_ink);
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .status p {
    max-width: 26em;
  }
  .status .where {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    overflow-wrap: anywhere;
  }
  .status svg.icon {
    width: 28px;
    height: 28px;
    color: var(--_core);
  }
  .status .button {
    margin-top: var(--_2);
  }
  .status .button svg.icon {
    width: 16px;
    height: 16px;
    color: inherit;
  }
  .status progress {
    width: 180px;
    height: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--_line);
    appearance: none;
    overflow: hidden;
  }
  .status progress::-webkit-progress-bar {
    background: var(--_line);
  }
  .status progress::-webkit-progress-value {
    background: var(--_focus);
    transition: width 0.2s;
  }
  .status progress::-moz-progress-bar {
    background: var(--_focus);
  }
`;

/**
 * What an element shows while it has no plan: empty, loading, or failed with a way to try again. The slots `empty`,
 * `loading` and `error` take its place.
 */
export function renderLoadStatus(
  load: LoadState,
  t: (key: StringKey, values?: StringValues) => string,
  retry: () => void,
): TemplateResult {
  if (load.phase === 'failed' && load.problem) {
    const { message, where } = load.problem;
    return html`<slot name="error"
      ><div class="status" part="status" role="alert">
        ${icon('circle-alert')}<strong>${t('load.failed')}</strong>
        <p>${message}</p>
        ${where ? html`<p class="where">${t('load.where', { where })}</p>` : nothing}
        <button class="button" type="button" @click=${retry}>${icon('rotate-cw')}${t('load.retry')}</button>
      </div></slot
    >`;
  }
  if (load.phase === 'idle') {
    return html`<slot name="empty"
      ><div class="status" part="status">
        <strong>${t('load.empty')}</strong>
        <p>${t('load.empty-hint')}</p>
      </div></slot
    >`;
  }
  const { done, total } = load;
  return html`<slot name="loading"
    ><div class="status" part="status" role="status">
      <span>${t('load.loading')}</span>
      <progress
        max=${total || 1}
        value=${done}
        aria-label=${t('load.progress', { done, total })}
      ></progress></div
  ></slot>`;
}
