import { css } from 'lit';

/** How the figures look: one column in a narrow panel, three from 720 px, two rows beside each other from 1240 px. */
export const planFiguresStyles = css`
  :host {
    display: block;
    max-height: 100%;
    overflow: auto;
    background: var(--_panel);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_2);
    padding: var(--_3);
    border-bottom: 1px solid var(--_line);
    background: var(--_panel);
  }
  .segments {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    padding: 2px;
    border-radius: var(--_radius-s);
    background: var(--_panel-3);
  }
  .segments button {
    min-width: 3em;
    min-height: calc(var(--_control) - 6px);
    padding: 0 var(--_2);
    border-radius: 4px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    text-align: center;
    white-space: nowrap;
  }
  .segments button:hover {
    color: var(--_ink);
  }
  .segments [aria-pressed='true'] {
    background: var(--_panel);
    box-shadow: 0 0 0 1px var(--_line);
    color: var(--_ink);
    font-weight: 600;
  }
  .export {
    position: relative;
    margin-left: auto;
  }
  .export summary {
    padding: 0 var(--_2) 0 var(--_3);
    gap: 2px;
    font-size: var(--_text-s);
    list-style: none;
    cursor: pointer;
  }
  .export summary::-webkit-details-marker {
    display: none;
  }
  .export summary svg.icon {
    width: 14px;
    height: 14px;
  }
  .menu {
    position: absolute;
    right: 0;
    top: calc(100% + 4px);
    display: grid;
    min-width: 10em;
    padding: var(--_1);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .menu button {
    min-height: var(--_control);
    padding: 0 var(--_3);
    border-radius: var(--_radius-s);
    white-space: nowrap;
  }
  .menu button:hover,
  .menu button:focus-visible {
    background: var(--_panel-3);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
    padding: var(--_4) var(--_3) var(--_8);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_1) var(--_3);
  }
  .heading h3 {
    font: 700 calc(17px * var(--plan-scale, 1)) / 1.4 var(--_serif);
  }
  .heading p {
    display: flex;
    gap: var(--_2);
  }
  .source {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: calc(28px * var(--plan-scale, 1));
    color: var(--_focus);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .source:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .source svg.icon {
    width: 14px;
    height: 14px;
  }

  .tiles {
    display: flex;
    gap: 2px;
  }
  .tile {
    --_tile: var(--_platform);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    flex-basis: 0;
    align-items: baseline;
    min-width: min-content;
    min-height: calc(54px * var(--plan-scale, 1));
    column-gap: 6px;
    padding: var(--_1) var(--_2) var(--_2);
    border-top: 5px solid var(--_tile);
    background: var(--_panel-2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .tile:first-child {
    border-radius: var(--_radius-s) 0 0 var(--_radius-s);
  }
  .tile:last-child {
    border-radius: 0 var(--_radius-s) var(--_radius-s) 0;
  }
  .tile:hover:not(:disabled) {
    background: var(--_panel-3);
  }
  .tile strong {
    color: var(--_ink);
    font-size: calc(22px * var(--plan-scale, 1));
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .tile span:last-child {
    grid-column: 1 / -1;
  }
  .tile[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_tile) 16%, var(--_panel));
    color: var(--_ink);
    box-shadow: inset 0 0 0 2px var(--_tile);
    font-weight: 600;
  }
  .tile.met,
  .tile.reached,
  .tile.ahead {
    --_tile: var(--_belt);
  }
  .tile.missed,
  .tile.behind,
  .tile.away,
  .tile.short,
  .tile.binding {
    --_tile: var(--_core);
  }
  .tile.open,
  .tile.on-time,
  .tile.expected {
    --_tile: var(--_ink-3);
  }
  .tile .sign::before {
    color: var(--_tile);
    font-weight: 700;
  }
  .tile.met .sign::before,
  .tile.reached .sign::before {
    content: '✓';
  }
  .tile.missed .sign::before,
  .tile.short .sign::before {
    content: '✕';
  }
  .tile.open .sign::before {
    content: '–';
  }
  .tile.ahead .sign::before {
    content: '▲';
  }
  .tile.behind .sign::before {
    content: '▼';
  }
  .tile.on-time .sign::before {
    content: '●';
  }
  .tile.away .sign::before {
    content: '⚠';
  }
  .tile.binding .sign::before {
    content: '■';
  }
  .tile.expected .sign::before {
    content: '□';
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .toggle {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 5px;
    min-height: calc(28px * var(--plan-scale, 1));
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .toggle:hover {
    border-color: var(--_line-2);
    background: var(--_panel-2);
  }
  .toggle[aria-pressed='true'] {
    border-color: var(--_focus);
    background: var(--_focus-soft);
    font-weight: 600;
  }
  .count {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-variant-numeric: tabular-nums;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--_4);
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .sample {
    width: 30px;
    height: 16px;
  }

  .group h4 {
    margin: 0 calc(-1 * var(--_3));
    padding: var(--_1) var(--_3);
    background: var(--_panel-3);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px var(--_3);
    padding: var(--_3) 0 var(--_2);
    border-bottom: 1px solid var(--_line);
    break-inside: avoid;
  }
  .figure:last-child {
    border-bottom: 0;
  }
  .figure h5 {
    margin: 0;
    font-size: var(--_text);
    font-weight: 600;
    line-height: 1.45;
  }
  .figure .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_2);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .about span:not(:last-child)::after {
    content: '·';
    margin-left: var(--_2);
  }
  .about .nature.binding {
    color: var(--_core-ink);
    font-weight: 600;
  }
  .plot {
    grid-column: 1 / -1;
    min-width: 0;
  }
  .said {
    display: grid;
    grid-row: 1;
    grid-column: 2;
    align-content: start;
    justify-items: end;
    max-width: 13em;
    font-size: var(--_text-s);
    line-height: 1.45;
    text-align: right;
  }
  .verdict {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_ink-2);
    font-weight: 600;
    white-space: nowrap;
  }
  .verdict svg.icon {
    width: 16px;
    height: 16px;
    stroke-width: 2.6;
  }
  .verdict.met,
  .verdict.reached,
  .verdict.ahead {
    color: var(--_belt-ink);
  }
  .verdict.missed,
  .verdict.behind,
  .verdict.away,
  .verdict.short {
    color: var(--_core-ink);
  }
  .gap {
    color: var(--_ink);
  }
  .pace {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .notes {
    grid-column: 1 / -1;
    padding-left: 6px;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    line-height: 1.5;
  }
  .cells {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_4);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .plot .cells {
    padding: var(--_1) 0;
    color: var(--_ink);
  }
  .body .figures .note {
    width: 55%;
  }
  .none {
    display: grid;
    justify-items: center;
    gap: var(--_3);
    padding: var(--_8) var(--_4);
    color: var(--_ink-2);
  }
  .reported {
    margin-top: var(--_4);
  }
  .reported caption {
    padding: var(--_2) 10px;
    font-weight: 600;
    text-align: left;
  }

  .wide .body {
    padding: var(--_4) var(--_5) var(--_8);
  }
  .wide .bar {
    padding-inline: var(--_5);
  }
  .wide .tiles {
    max-width: 720px;
  }
  .wide .group h4 {
    margin: 0;
    border-radius: 4px;
  }
  .wide .figure {
    grid-template-columns: 12em minmax(0, 1fr) 11em;
    column-gap: var(--_5);
    grid-template-rows: auto auto;
  }
  .wide .figure .name {
    grid-row: 1 / span 2;
  }
  .wide .plot {
    grid-row: 1;
    grid-column: 2;
  }
  .wide .said {
    grid-row: 1 / span 2;
    grid-column: 3;
    justify-items: start;
    padding-top: 2px;
    text-align: left;
  }
  .wide .notes {
    grid-row: 2;
    grid-column: 2;
  }
  .twin .figures-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    column-gap: var(--_8);
  }
  .twin .figure:nth-last-child(2):nth-child(odd) {
    border-bottom: 0;
  }
  @media (pointer: coarse) {
    .toggle,
    .source,
    .segments button {
      min-height: 44px;
    }
  }
  @media print {
    :host {
      max-height: none;
      overflow: visible;
    }
    .bar,
    .tiles,
    .chips {
      display: none;
    }
  }
`;
