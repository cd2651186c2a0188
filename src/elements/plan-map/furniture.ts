import { type TemplateResult, html, nothing } from 'lit';
import type { Language } from '../../model/text';
import { textOf } from '../../model/text';
import type { PlanInfo } from '../../model/types';
import type { CameraState } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { type IconName, icon } from '../shared';
import { inlineStyle } from '../shared/inline-style';
import type { BasemapController } from './basemap';
import type { SimpleReason } from './renderers';
import { scaleBar } from './scale-bar';
import '../../strings/map';
import '../shared/map-icons';

type Translate = (key: StringKey, values?: StringValues) => string;

export interface FurnitureOptions {
  info: PlanInfo;
  language: Language;
  camera: CameraState | null;
  t: Translate;
  /** Whether there is anything to press. */
  interactive: boolean;
  zoomBy(steps: number): void;
  goHome(): void;
  /** Whether the tools to measure are open. */
  measuring: boolean;
  measure(): void;
  /** Why the simple drawing stays; `null`: it does not. */
  simple: SimpleReason | null;
  retryEngine(): void;
  basemap: BasemapController;
}

/** What stands around the map: buttons, marks, notes and the scale. */
export function renderFurniture(options: FurnitureOptions): TemplateResult {
  const { info, language, camera, t, interactive, basemap } = options;
  return html`<div class="furniture">
    ${interactive ? renderControls(options) : nothing}
    <div class="foot" part="foot">
      <div>
        <div class="marks">
          ${renderPublication(info, t)} ${basemap.notes?.renderBasemapMark(basemap, info, t)}
          <span class="tag schematic">${t('map.schematic')}</span>
        </div>
        <div class="note">
          <p>${textOf(info.disclaimer, language)}</p>
          ${basemap.notes?.renderBasemapNote(basemap, t)} ${renderSources(info, t)} ${renderSimple(options)}
        </div>
      </div>
      ${camera ? renderScale(camera, t) : nothing}
    </div>
  </div>`;
}

function renderControls({ t, zoomBy, goHome, measuring, measure }: FurnitureOptions): TemplateResult {
  return html`<div class="controls" part="controls">
    <slot name="toolbar"></slot>
    <div class="group">${button('ruler', t('measure.label'), measure, measuring)}</div>
    <div class="group">${button('house', t('map.home'), goHome)}</div>
    <div class="group">
      ${button('plus', t('map.zoom-in'), () => zoomBy(1))}
      ${button('minus', t('map.zoom-out'), () => zoomBy(-1))}
    </div>
  </div>`;
}

function button(name: IconName, label: string, act: () => void, open?: boolean): TemplateResult {
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    aria-pressed=${open ?? nothing}
    title=${label}
    @click=${act}
  >
    ${icon(name)}
  </button>`;
}

/** 审图号, or what stands in for it. */
function renderPublication({ publication }: PlanInfo, t: Translate): TemplateResult {
  const { approvalNumber, publicity } = publication;
  if (approvalNumber) {
    return html`<span class="tag">${t('map.approval', { number: approvalNumber })}</span>`;
  }
  return publicity === '内部'
    ? html`<span class="tag">${t('map.internal')}</span>`
    : html`<span class="tag problem" role="alert">${t('map.approval-missing')}</span>`;
}

/** Where the contents come from, unfolded on demand. */
function renderSources({ attribution }: PlanInfo, t: Translate): TemplateResult | typeof nothing {
  if (attribution.length === 0) return nothing;
  return html`<details class="more" part="sources">
    <summary>${t('map.sources')}</summary>
    <ul>
      ${attribution.map((line) => html`<li>${line}</li>`)}
    </ul>
  </details>`;
}

/** That the simple drawing is used, and why, on demand. */
function renderSimple({ simple, t, retryEngine }: FurnitureOptions): TemplateResult | typeof nothing {
  if (!simple) return nothing;
  return html`<details class="more" part="simple">
    <summary>${t('map.simple')}</summary>
    <div class="why">
      <p>${t(`map.simple.${simple}`)}</p>
      <button class="button" type="button" @click=${retryEngine}>
        ${icon('rotate-cw')}${t('load.retry')}
      </button>
    </div>
  </details>`;
}

function renderScale(camera: CameraState, t: Translate): TemplateResult {
  const { metres, pixels } = scaleBar(camera, 110);
  const distance =
    metres >= 1000 ? t('map.kilometres', { count: metres / 1000 }) : t('map.metres', { count: metres });
  const label = t('map.scale', { distance });
  return html`<div class="scale" part="scale" role="img" aria-label=${label}>
    <span>${distance}</span>
    <div class="bar" style=${inlineStyle({ width: `${pixels.toFixed(1)}px` })}></div>
  </div>`;
}
