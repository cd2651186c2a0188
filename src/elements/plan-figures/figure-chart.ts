import { type SVGTemplateResult, type TemplateResult, css, html, svg } from 'lit';
import type { FigureDrawing, Mark } from '../../model/figure-drawing';

/** A drawing on the screen, in the colours of the page. `label` says the same in words. */
export function renderChart({ width, height, marks }: FigureDrawing, label: string): TemplateResult {
  return html`<svg
    class="chart"
    part="chart"
    role="img"
    aria-label=${label}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    ${marks.map(renderMark)}
  </svg>`;
}

function renderMark(mark: Mark): SVGTemplateResult {
  const kind = `m ${mark.role}`;
  switch (mark.shape) {
    case 'rect':
      return svg`<rect class=${kind} x=${mark.x} y=${mark.y} width=${mark.width} height=${mark.height} />`;
    case 'line':
      return svg`<line class=${kind} x1=${mark.x1} y1=${mark.y1} x2=${mark.x2} y2=${mark.y2} />`;
    case 'circle':
      return svg`<circle class=${kind} cx=${mark.cx} cy=${mark.cy} r=${mark.r} />`;
    case 'path':
      return svg`<path class=${kind} d=${mark.d} />`;
    case 'text':
      return svg`<text class=${kind} x=${mark.x} y=${mark.y}>${mark.text}</text>`;
  }
}

/** Colours by role; the printed sheet takes the same from the palette of paper. */
export const chartStyles = css`
  .chart {
    display: block;
    overflow: visible;
    font: 400 12px / 1 var(--_sans);
    font-variant-numeric: tabular-nums;
  }
  .m.track {
    fill: var(--_panel-3);
  }
  .m.allowed {
    fill: color-mix(in srgb, var(--_platform) 16%, var(--_panel));
  }
  .m.bar {
    fill: var(--_platform);
  }
  .m.bar-met {
    fill: var(--_belt);
  }
  .m.bar-missed {
    fill: var(--_core);
  }
  .m.gap {
    fill: color-mix(in srgb, var(--_core) 10%, var(--_panel));
    stroke: var(--_core);
    stroke-width: 1;
    stroke-dasharray: 3 2;
  }
  .m.zero {
    stroke: var(--_line-2);
    stroke-width: 1;
  }
  .m.way {
    stroke: var(--_platform);
    stroke-width: 4;
  }
  .m.way-head {
    fill: var(--_platform);
  }
  .m.base {
    fill: var(--_panel);
    stroke: var(--_ink-2);
    stroke-width: 2;
  }
  .m.target {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .m.target-flag {
    fill: var(--_ink);
  }
  .m.time {
    stroke: var(--_axis-ink);
    stroke-width: 1.5;
    stroke-dasharray: 3 2;
  }
  .m.label,
  .m.label-base {
    fill: var(--_ink-2);
  }
  .m.label-target,
  .m.label-actual {
    fill: var(--_ink);
    font-weight: 600;
  }
  .m.label-time {
    fill: var(--_axis-ink);
  }
  .m.share-1 {
    fill: var(--_belt);
  }
  .m.share-2 {
    fill: var(--_platform);
  }
  .m.share-3 {
    fill: var(--_axis);
  }
  .m.share-4 {
    fill: var(--_project);
  }
  .m.share-5 {
    fill: var(--_ink-3);
  }
`;
