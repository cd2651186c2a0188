import { type TemplateResult, html, nothing } from 'lit';
import type { Notice } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { icon, renderStatus } from '../shared';

/** A message at the edge of the map; said when it comes. */
export function renderNotice(
  notice: Notice | null,
  t: (key: StringKey, values?: StringValues) => string,
  dismiss: () => void,
): TemplateResult {
  return html`<div>
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
  </div>`;
}
