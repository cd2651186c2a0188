import { type TemplateResult, html, nothing } from 'lit';
import type { PlanGraph } from '../../model/graph';
import { type Language, textOf } from '../../model/text';
import type { Problem, Section, Subject } from '../../model/types';
import type { LoadState } from '../../state';
import { type StringKey, type StringValues, translateTerm } from '../../strings';
import { icon, renderLoadStatus } from '../shared';
import type { Hint } from './manners';
import { wordsFor } from './pick-list';

export type Translate = (key: StringKey, values?: StringValues) => string;

export interface CoverOptions {
  /** Why the map cannot be drawn. */
  fault: Problem | null;
  /** Whether there is a plan to draw. */
  loaded: boolean;
  /** Whether it is drawn. */
  drawn: boolean;
  load: LoadState;
  /** Whether the plan will be loaded when the map comes into view. */
  waiting: boolean;
  t: Translate;
  retry(): void;
  reload(): void;
}

/** What stands in place of a map that is not there, or not yet. */
export function renderCover(options: CoverOptions): TemplateResult | typeof nothing {
  const { fault, loaded, drawn, load, waiting, t, retry, reload } = options;
  if (fault) {
    return html`<div class="cover" part="cover">
      <slot name="error"
        ><div class="status" part="status" role="alert">
          ${icon('circle-alert')}<strong>${t('load.map-failed')}</strong>
          <p>${fault.message}</p>
          <button class="button" type="button" @click=${retry}>${icon('rotate-cw')}${t('load.retry')}</button>
        </div></slot
      >
    </div>`;
  }
  if (waiting && !loaded) return html`<slot name="loading"></slot>`;
  if (!loaded) {
    return html`<div class="cover ${load.phase === 'loading' ? 'late' : ''}" part="cover">
      ${renderLoadStatus(load, t, reload)}
    </div>`;
  }
  if (drawn) return nothing;
  return html`<slot name="loading"
    ><div class="drawing" aria-hidden="true">${t('map.drawing')}<i></i></div
  ></slot>`;
}

/** Tells a person who moved the page how the map is moved. */
export function renderHint(hint: Hint | null, t: Translate): TemplateResult {
  return html`<div class="hint ${hint ? 'shown' : ''}" part="hint" aria-hidden="true">
    ${hint === null ? nothing : html`<span>${hintText(hint, t)}</span>`}
  </div>`;
}

function hintText(hint: Hint, t: Translate): string {
  if (hint !== 'wheel') return t('map.hint.touch');
  return t('map.hint.wheel', { key: /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl' });
}

/** What the live region says of what is selected; empty: nothing is. */
export function spokenName(
  chosen: Subject | Section | null,
  graph: PlanGraph | null,
  language: Language,
  t: Translate,
): string {
  if (!chosen || !graph) return '';
  if ('number' in chosen) return t('map.selected-section', { name: textOf(chosen.title, language) });
  const name = textOf(chosen.name, language);
  if (!chosen.position && ['place', 'project', 'platform'].includes(chosen.kind)) {
    return t('map.no-place', { name });
  }
  const precision = translateTerm('precision', chosen.precision, language);
  return t('map.selected', { name, kind: wordsFor(chosen, language), precision });
}

/** Says to people who cannot see the map what it is and how to steer it. */
export function nameSurfaces(container: HTMLElement, t: Translate): void {
  // Readers of the screen leave the arrow keys to an application; and many maps on a page are no landmarks.
  const spoken = { ariaLabel: `${t('map.label')}。${t('map.help')}`, role: 'application' };
  for (const surface of container.querySelectorAll('[tabindex]')) Object.assign(surface, spoken);
}

/** That no renderer could be started. */
export function notStarted(element: string, reason: string): Problem {
  const message = `地图没有启动（${reason}）。请重试，或换一个浏览器。其余面板仍可使用。`;
  return { code: 'map-failed', where: element, message, severity: 'error' };
}
