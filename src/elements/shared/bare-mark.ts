import { type TemplateResult, css, html, nothing } from 'lit';
import { ownMarkup } from './own-markup';
import type { PlanGraph } from '../../model/graph';
import type { Subject } from '../../model/types';

const orders = new WeakMap<PlanGraph, Map<string, number>>();

/** 1-based place of a subject among its kind, in the order of the plan. */
function orderOf(graph: PlanGraph, id: string): number {
  let order = orders.get(graph);
  if (!order) {
    const counts = new Map<string, number>();
    order = new Map();
    for (const { id: each, kind } of graph.subjects.values()) {
      const next = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, next);
      order.set(each, next);
    }
    orders.set(graph, order);
  }
  return order.get(id) ?? 1;
}

/**
 * A small sign of what a subject is, in the colours of the map. Says nothing by itself.
 *
 * @param drawing of the sector of a project; empty: none
 */
export function renderBareMark(graph: PlanGraph, subject: Subject, drawing: string): TemplateResult {
  const { kind, glyph, stage } = subject;
  const variant = kind === 'zone' ? `zone-${((orderOf(graph, subject.id) - 1) % 2) + 1}` : (stage ?? '');
  const sign =
    kind === 'project' && drawing
      ? renderGlyph(drawing)
      : kind === 'platform' || kind === 'family' || kind === 'quarter'
        ? glyph
        : null;
  return html`<span class="mark ${kind} ${variant}" aria-hidden="true">${sign ?? nothing}</span>`;
}

/** The drawing on the pins of a sector. */
export function renderGlyph(drawing: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" .innerHTML=${ownMarkup(drawing)}></svg>`;
}

export const markStyles = css`
  .mark {
    --_size: calc(20px * var(--plan-scale, 1));
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    width: var(--_size);
    height: var(--_size);
    border-radius: 50%;
    font: 600 calc(11px * var(--plan-scale, 1)) / 1 var(--_sans);
  }
  .mark svg {
    width: 62%;
    height: 62%;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark:empty::before {
    content: '';
    width: calc(var(--_size) * 0.56);
    height: calc(var(--_size) * 0.56);
    border-radius: 50%;
    background: var(--_line-2);
  }
  .mark.pattern:empty::before {
    border-radius: 2px;
    background: linear-gradient(135deg, var(--_core) 50%, var(--_axis) 50%);
  }
  .mark.core:empty::before {
    width: calc(var(--_size) * 0.72);
    height: calc(var(--_size) * 0.72);
    background: radial-gradient(
      circle,
      var(--_panel) 22%,
      var(--_core) 24% 44%,
      var(--_panel) 46% 56%,
      var(--_core) 58%
    );
  }
  .mark.axis:empty::before {
    width: calc(var(--_size) * 0.84);
    height: calc(var(--_size) * 0.34);
    border: 1.5px solid var(--_axis-ink);
    border-radius: 1px;
    background: var(--_axis);
  }
  .mark.zone:empty::before {
    width: calc(var(--_size) * 0.78);
    height: calc(var(--_size) * 0.66);
    border: 1.5px dashed var(--_zone-1-ink);
    border-radius: 3px;
    background: var(--_zone-1);
  }
  .mark.zone-2:empty::before {
    border-color: var(--_zone-2-ink);
    background: var(--_zone-2);
  }
  .mark.belt:empty::before {
    width: calc(var(--_size) * 0.84);
    height: 3px;
    border-radius: 2px;
    background: var(--_belt);
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_belt) 22%, transparent);
  }
  .mark.theme:empty::before {
    background: none;
    border: 2px solid var(--_belt);
  }
  .mark.town:empty::before {
    background: radial-gradient(circle, var(--_ink-2) 26%, transparent 30%);
    border: 1.5px solid var(--_ink-2);
  }
  .mark.quarter {
    border: 1px dashed var(--_ink-2);
    background: var(--_panel-3);
    color: var(--_ink);
  }
  .mark.platform,
  .mark.family {
    border-radius: 4px;
    background: var(--_platform);
    color: light-dark(#ffffff, #0d1b30);
  }
  .mark.platform:empty::before,
  .mark.family:empty::before {
    border-radius: 1px;
    background: currentColor;
  }
  .mark.project {
    border: 1.5px solid var(--_project);
    background: var(--_panel);
    color: var(--_project-ink);
  }
  .mark.project.completed {
    border-color: transparent;
    background: light-dark(#86528c, #e9c6f8);
    color: light-dark(#ffffff, #33193a);
  }
  .mark.project.ongoing {
    background: color-mix(in srgb, var(--_project) 24%, var(--_panel));
  }
  .mark.project.proposed,
  .mark.project.joined {
    border-style: dashed;
  }
`;
