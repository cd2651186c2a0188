/** What is written of a basemap at the foot of the map and to the page. */
import { type TemplateResult, html, nothing } from 'lit';
import type { Basemap, BasemapFault, BasemapStatus } from '../../model/basemap';
import type { PlanInfo, Problem } from '../../model/types';
import { translate } from '../../strings';
import { icon } from '../shared';
import type { Translate } from './cover';
import '../../strings/basemap';

/** A basemap as the element knows it. */
interface KnownBasemap {
  status: BasemapStatus | null;
  /** What the map was told to draw. */
  told: Basemap | null;
  retry(): void;
}

/** A fault of a basemap as a value for a page. */
export function basemapProblem({ kind, where, detail }: BasemapFault): Problem {
  return {
    code: `basemap-${kind}`,
    where,
    message: translate(`basemap.fault.${kind}`, 'zh', { where, detail }),
    severity: 'warning',
  };
}

/** Its 审图号, or that a public map has none for it. */
export function renderBasemapMark(
  { status }: KnownBasemap,
  { publication }: PlanInfo,
  t: Translate,
): TemplateResult | typeof nothing {
  if (status?.state !== 'shown') return nothing;
  if (status.approvalNumber !== '') {
    return html`<span class="tag">${t('basemap.approval', { number: status.approvalNumber })}</span>`;
  }
  return publication.publicity === '内部'
    ? nothing
    : html`<span class="tag problem" role="alert">${t('basemap.approval-missing')}</span>`;
}

/** Whose map it is; what is wrong with it, on demand. */
export function renderBasemapNote(basemap: KnownBasemap, t: Translate): TemplateResult {
  const { status } = basemap;
  const names = credits(basemap, t);
  return html`${
    names === '' ? nothing : html`<p class="credit" part="basemap">${t('basemap.credit', { names })}</p>`
  }
  ${status?.fault ? renderFault(status.state, status.fault, basemap, t) : nothing}`;
}

/** Whose map it is. */
function credits({ status, told }: KnownBasemap, t: Translate): string {
  const { state, attribution = [] } = status ?? {};
  if (state !== 'shown') return '';
  const own = told?.type === 'tianditu' ? [t('basemap.tianditu')] : [];
  return (attribution.length > 0 ? attribution : own).join('、');
}

function renderFault(
  state: BasemapStatus['state'],
  { kind, where, detail }: BasemapFault,
  { retry }: KnownBasemap,
  t: Translate,
): TemplateResult {
  return html`<details class="more" part="basemap">
    <summary>${t(state === 'failed' ? 'basemap.failed' : 'basemap.torn')}</summary>
    <div class="why">
      <p>${t(`basemap.fault.${kind}`, { where, detail })}</p>
      <button class="button" type="button" @click=${retry}>${icon('rotate-cw')}${t('load.retry')}</button>
    </div>
  </details>`;
}
