import { css } from 'lit';

/** How the tools lie over the map: the card beside the buttons, on small maps along the upper edge. */
export const planMeasureStyles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: 3;
    pointer-events: none;
  }
  .overlay,
  .surface,
  .room {
    position: absolute;
  }
  .overlay {
    -webkit-tap-highlight-color: transparent;
    inset: 0;
    overflow: hidden;
  }
  .surface:focus-visible {
    outline-offset: -4px;
    border-radius: var(--_radius);
  }

  .fill {
    fill: color-mix(in srgb, var(--_focus) 18%, transparent);
  }
  .casing,
  .line,
  .ahead,
  .cross,
  .ring {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .casing {
    stroke: var(--_panel);
    stroke-width: 6;
  }
  .line {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .ahead {
    stroke: var(--_focus);
    stroke-width: 2;
    stroke-dasharray: 6 6;
  }
  .vertex {
    fill: var(--_panel);
    stroke: var(--_focus);
    stroke-width: 2.5;
  }
  .vertex.snapped {
    fill: var(--_focus);
    stroke: var(--_panel);
  }
  .vertex.rough {
    fill: var(--_panel);
    stroke: var(--_warning);
    stroke-dasharray: 3 2;
  }
  .ring {
    stroke: var(--_focus);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .ring.chosen {
    fill: color-mix(in srgb, var(--_focus) 12%, transparent);
    stroke-width: 3;
    stroke-dasharray: none;
  }
  .cross {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .label {
    fill: var(--_ink);
    stroke: var(--_panel);
    stroke-width: 4;
    paint-order: stroke;
    stroke-linejoin: round;
    font: 600 calc(14px * var(--plan-scale, 1)) / 1 var(--_sans);
    font-variant-numeric: tabular-nums;
  }
  .label.quiet {
    fill: var(--_ink-2);
    font-size: calc(12px * var(--plan-scale, 1));
    font-weight: 500;
  }

  .card {
    position: absolute;
    right: calc(var(--_3) + var(--_control) + var(--_2));
    bottom: calc(var(--_8) + var(--_8) + var(--_2));
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    width: calc(304px * var(--plan-scale, 1));
    max-width: calc(100% - var(--_control) - var(--_8));
    max-height: calc(100% - var(--_8) - var(--_8) - var(--_6));
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    font-size: var(--_text-s);
    pointer-events: auto;
  }
  .card header {
    display: flex;
    align-items: center;
    gap: var(--_1);
    padding: var(--_2);
    border-bottom: 1px solid var(--_line);
  }
  .segments {
    flex: 1;
  }
  .segments button {
    padding: 0 2px;
  }
  .results {
    display: grid;
    align-content: start;
    gap: var(--_2);
    padding: var(--_3);
  }
  .results:focus-visible {
    outline-offset: -2px;
  }
  .hint {
    font-size: var(--_text);
  }
  .quiet {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .amounts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_3);
    font-variant-numeric: tabular-nums;
  }
  .amounts dt {
    flex-basis: 100%;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .amounts dd {
    white-space: nowrap;
  }
  .amounts dd.first {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .warning {
    display: flex;
    gap: 6px;
    padding: var(--_1) var(--_2);
    border-radius: var(--_radius-s);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .warning svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
    margin-top: 2px;
  }
  .shape {
    display: grid;
    gap: var(--_1);
    padding-top: var(--_2);
    border-top: 1px solid var(--_line);
  }
  .settings {
    display: grid;
    gap: var(--_2);
  }
  .speed {
    display: flex;
    align-items: center;
    gap: var(--_2);
    color: var(--_ink-2);
  }
  .speed input,
  .by-hand input {
    height: calc(var(--_control) - 4px);
    padding: 0 var(--_2);
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
    background: var(--_panel);
  }
  .speed input {
    width: 5em;
    font-variant-numeric: tabular-nums;
  }
  .button.wide {
    justify-content: start;
    padding-inline: var(--_3);
    text-align: left;
  }
  .link {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 6px;
    min-height: calc(28px * var(--plan-scale, 1));
    color: var(--_focus);
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .link svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
  }
  .found {
    padding-top: var(--_2);
    border-top: 1px solid var(--_line);
  }
  .found h4 {
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .found ul + h4 {
    margin-top: var(--_3);
  }
  .found h5 {
    margin: var(--_2) 0 0;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  .found .row {
    display: flex;
    align-items: center;
    gap: var(--_2);
    width: 100%;
    min-height: calc(34px * var(--plan-scale, 1));
    padding: 2px var(--_1);
    border-radius: var(--_radius-s);
  }
  .found .row:hover {
    background: var(--_panel-3);
  }
  .found .row[aria-current] {
    background: var(--_focus-soft);
    box-shadow: inset 3px 0 0 var(--_focus);
  }
  .found .row:focus-visible {
    outline-offset: -2px;
  }
  .found .name {
    flex: 1;
    min-width: 0;
  }
  .away {
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .where,
  .links {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_2);
    min-height: calc(28px * var(--plan-scale, 1));
    font-weight: 600;
  }
  .links {
    font-weight: 400;
  }
  .coordinate {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--_2);
    padding: var(--_1) var(--_2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    font-variant-numeric: tabular-nums;
  }
  .coordinate:hover {
    border-color: var(--_line-2);
    background: var(--_panel-2);
  }
  .coordinate small {
    grid-column: 1;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .coordinate span {
    grid-column: 1;
  }
  .coordinate svg.icon {
    grid-row: 1 / span 2;
    grid-column: 2;
    width: calc(15px * var(--plan-scale, 1));
    height: calc(15px * var(--plan-scale, 1));
    color: var(--_ink-3);
  }
  .card footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    padding: var(--_2) var(--_3);
    border-top: 1px solid var(--_line);
  }
  .card footer .button {
    flex: 1;
    gap: 5px;
    padding: 0 var(--_2);
    white-space: nowrap;
  }
  .card footer svg.icon {
    width: calc(15px * var(--plan-scale, 1));
    height: calc(15px * var(--plan-scale, 1));
  }
  .by-hand {
    display: grid;
    flex-basis: 100%;
    gap: var(--_1);
  }

  .small .card {
    inset: var(--_2) var(--_2) auto;
    width: auto;
    max-width: none;
    max-height: 50%;
  }
  .small .card header {
    padding: var(--_1);
  }
  .small .results {
    gap: var(--_1);
    padding: var(--_2) var(--_3);
  }
  .small .amounts dt {
    flex-basis: auto;
  }
  .small .coordinate {
    min-height: 44px;
    padding-block: 2px;
    line-height: 1.35;
  }
  .small .card footer {
    padding: var(--_1) var(--_2);
  }
  .small .keys {
    display: none;
  }
  @media (pointer: coarse) {
    .link,
    .found .row,
    .segments button {
      min-height: 44px;
    }
    .speed input {
      height: var(--_control);
      font-size: 16px;
    }
    .keys {
      display: none;
    }
  }
`;
