import { type TemplateResult, html, nothing } from 'lit';
import type { ViewStore } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { icon, renderStatus } from '../shared';

/** Messages at the edge of the map: that of the plan, said when it comes, and those of the page. */
export function renderNotices(
  store: ViewStore,
  t: (key: StringKey, values?: StringValues) => string,
): TemplateResult {
  const { notice } = store.state;
  const dismiss = (): void => store.dispatch({ type: 'dismiss-notice', origin: 'list' });
  return html`<div class="notices">
    ${renderStatus(notice ? t(`atlas.notice.${notice.code}`, notice.values) : '')}
    ${
      notice
        ? html`<div class="notice" part="notice">
            ${icon('info')}
            <p>${t(`atlas.notice.${notice.code}`, notice.values)}</p>
            <button class="icon-button" type="button" aria-label=${t('atlas.notice.close')} @click=${dismiss}>
              ${icon('x')}
            </button>
          </div>`
        : nothing
    }
    <slot name="notice"></slot>
  </div>`;
}
