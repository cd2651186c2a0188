import { type TemplateResult, html, nothing } from 'lit';
import type { Briefing, BriefingStep } from '../../model/briefing';
import type { Language } from '../../model/text';
import type { ViewStore } from '../../state';
import { type BarOptions, renderBar } from './deck-bar';
import type { BriefingLayout } from './layout';
import { renderAgenda } from './step-words';

export interface StepPanelOptions {
  briefing: Briefing;
  step: BriefingStep;
  /** The step that the audience sees, from 0. */
  at: number;
  layout: BriefingLayout;
  language: Language;
  /** Of the map of the briefing. */
  store: ViewStore;
  bar: BarOptions;
}

/** Beside the map: the panel of the step; on a wall of screens all steps by name where it has none, and the bar. */
export function renderStepPanel(options: StepPanelOptions): TemplateResult | typeof nothing {
  const { briefing, step, at, layout, language, store, bar } = options;
  const { room, unit } = layout;
  if (!step.panel && room !== 'strip') return nothing;
  return html`<div class="panel" part="panel">
    ${
      step.panel
        ? html`<plan-briefing-panel
            .store=${store}
            .lang=${language}
            .panel=${step.panel}
            .textSize=${26 * unit}
          ></plan-briefing-panel>`
        : renderAgenda(briefing, at, language, (index) => bar.run({ type: 'go', step: index }))
    }
    ${room === 'strip' ? renderBar(bar) : nothing}
  </div>`;
}
