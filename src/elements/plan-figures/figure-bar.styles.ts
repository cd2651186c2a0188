import { css } from 'lit';

/** The bar, its menu, and the counts that filter. */
export const figureBarStyles = css`
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
  .segments button {
    min-width: 3em;
    padding: 0 var(--_2);
    font-size: var(--_text-s);
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
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
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
`;
