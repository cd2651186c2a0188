/** The map of another house under the plan, as the element knows it. */
import { type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import type { Basemap, BasemapFault, BasemapStatus } from '../../model/basemap';
import type { PlanInfo, Problem } from '../../model/types';
import { translate } from '../../strings';
import { PlanErrorEvent, type PlanViewElement, icon } from '../shared';
import type { Translate } from './cover';
import type { MapSession } from './map-session';
import '../../strings/basemap';

type Host = Pick<PlanViewElement, 'basemapWanted' | 'requestUpdate' | 'dispatchEvent' | 'addController'>;

/** Tells the map which basemap the page wants, and keeps how it fares. */
export class BasemapController implements ReactiveController {
  /** `null`: there is none, or the map draws none. */
  status: BasemapStatus | null = null;
  readonly #host: Host;
  readonly #map: { session(): MapSession | null };
  #told: Basemap | null = null;
  #session: MapSession | null = null;

  constructor(host: Host, map: { session(): MapSession | null }) {
    this.#host = host;
    this.#map = map;
    host.addController(this);
  }

  hostUpdated(): void {
    const session = this.#map.session();
    const wanted = this.#host.basemapWanted;
    if (session !== this.#session) {
      this.#session = session;
      this.#told = null;
      this.status = null;
    }
    if (wanted === this.#told || !session) return;
    this.#told = wanted;
    session.setBasemap(wanted);
  }

  /** Takes what the map says of it. */
  hear(status: BasemapStatus | null): void {
    const before = this.status?.fault ?? null;
    this.status = status;
    if (status?.fault && status.fault !== before) {
      this.#host.dispatchEvent(new PlanErrorEvent(basemapProblem(status.fault)));
    }
    // Some of it is said while the host is being updated.
    queueMicrotask(() => this.#host.requestUpdate());
  }

  /** Tries it once more. */
  readonly retry = (): void => this.#session?.setBasemap(this.#told && { ...this.#told });

  /** Whose map it is. */
  credits(t: Translate): string {
    const { state, attribution = [] } = this.status ?? {};
    if (state !== 'shown') return '';
    const own = this.#told?.type === 'tianditu' ? [t('basemap.tianditu')] : [];
    return (attribution.length > 0 ? attribution : own).join('、');
  }
}

/** A fault of a basemap as a value for a page. */
function basemapProblem({ kind, where, detail }: BasemapFault): Problem {
  return {
    code: `basemap-${kind}`,
    where,
    message: translate(`basemap.fault.${kind}`, 'zh', { where, detail }),
    severity: 'warning',
  };
}

/** Its 审图号, or that a public map has none for it. */
export function renderBasemapMark(
  { status }: BasemapController,
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
export function renderBasemapNote(basemap: BasemapController, t: Translate): TemplateResult {
  const { status } = basemap;
  const names = basemap.credits(t);
  return html`${
    names === '' ? nothing : html`<p class="credit" part="basemap">${t('basemap.credit', { names })}</p>`
  }
  ${status?.fault ? renderFault(status.state, status.fault, basemap, t) : nothing}`;
}

function renderFault(
  state: BasemapStatus['state'],
  { kind, where, detail }: BasemapFault,
  { retry }: BasemapController,
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
