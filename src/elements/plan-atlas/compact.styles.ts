import { css } from 'lit';

/** The frame on narrower screens: `compact` where the bar needs two rows, `narrow` under 760 px with a sheet for the panels. */
export const compactStyles = css`
  .compact header.bar {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .compact .slogan {
    grid-row: 2;
    grid-column: 1 / -1;
    justify-content: start;
    margin: 0 calc(-1 * var(--_2));
    overflow-x: auto;
    scrollbar-width: none;
  }

  .narrow header.bar {
    gap: var(--_1) var(--_2);
    padding: var(--_2) var(--_3) var(--_1);
  }
  .narrow .title h1 {
    font-size: calc(16px * var(--plan-scale, 1));
    letter-spacing: 0;
  }
  .narrow .tools {
    display: contents;
  }
  .narrow .tools .buttons {
    grid-row: 1;
    grid-column: 2;
    gap: 0;
    margin-right: calc(-1 * var(--_3));
  }
  .narrow .tools plan-search {
    grid-row: 2;
    grid-column: 1 / -1;
    width: auto;
    margin: 0;
  }
  .narrow .slogan {
    grid-row: 3;
    justify-content: space-between;
    gap: 0;
  }
  .narrow .slogan button {
    padding: 0 var(--_2);
    font-size: calc(14px * var(--plan-scale, 1));
    letter-spacing: 0.04em;
  }
  .narrow .slogan button::after {
    inset-inline: var(--_2);
    bottom: 4px;
  }
  .narrow .sheet span {
    display: none;
  }
  .narrow .text-size select {
    width: var(--_control);
    padding: 0;
    color: transparent;
  }
  .narrow .text-size svg.icon:last-child {
    display: none;
  }
  .buttons {
    display: flex;
    align-items: center;
  }

  .narrow .panels {
    position: absolute;
    z-index: 10;
    inset: auto 0 0;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    border-radius: 14px 14px 0 0;
    background: var(--_panel);
    box-shadow: var(--_shadow);
    transition: height 0.2s ease;
  }
  .narrow .panels.dragging {
    transition: none;
  }
  .narrow .panel {
    position: relative;
    inset: auto;
    width: auto !important;
    min-height: 0;
    border-radius: 0;
    box-shadow: none;
  }
  .narrow .panel .body {
    border-radius: 0;
  }
  .narrow .tabs {
    padding: 0 var(--_2);
  }
  .narrow [role='tab'] {
    flex: 1;
    justify-content: center;
  }
  .narrow .detail {
    grid-template-rows: auto minmax(0, 1fr);
  }
  .narrow .detail .tabs {
    position: relative;
    top: 0;
    right: 0;
    margin-bottom: calc(-1 * var(--_3));
    padding: 0 var(--_1);
  }
  .narrow .separator {
    display: none;
  }
  .narrow .detail .step-back {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-height: var(--_control);
    margin-right: auto;
    padding: 0 var(--_2);
    color: var(--_focus);
    font-size: var(--_text-s);
    pointer-events: auto;
  }
  .waiting {
    display: flex;
    align-items: center;
    border-top: 1px solid var(--_line);
    padding: 0 var(--_1) env(safe-area-inset-bottom) 0;
    background: var(--_panel);
  }
  .waiting .open {
    flex: 1;
    display: flex;
    align-items: center;
    gap: var(--_2);
    min-width: 0;
    min-height: 48px;
    padding: 0 var(--_3);
    text-align: start;
  }
  .waiting .open span {
    flex: 1;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .waiting .open b {
    color: var(--_focus);
    font-weight: 500;
  }
  .sheet-handle {
    display: grid;
    place-items: center;
    height: 24px;
    cursor: ns-resize;
    touch-action: none;
  }
  .sheet-handle::after {
    content: '';
    width: 40px;
    height: 4px;
    border-radius: 2px;
    background: var(--_line-2);
  }
  .sheet-handle:focus-visible {
    outline-offset: -4px;
    border-radius: 12px;
  }
`;
