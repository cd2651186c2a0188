import { css } from 'lit';

/** The bar above the map. */
export const headerStyles = css`
  header.bar {
    position: relative;
    z-index: 20;
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_2) var(--_6);
    min-height: calc(60px * var(--plan-scale, 1));
    padding: var(--_2) var(--_4);
    border-bottom: 1px solid var(--_line);
    background: var(--_panel);
  }
  .title {
    min-width: 0;
    line-height: 1.25;
  }
  .title h1 {
    overflow: hidden;
    font: 700 calc(19px * var(--plan-scale, 1)) / 1.35 var(--_serif);
    letter-spacing: 0.02em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title p {
    overflow: hidden;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .slogan {
    display: flex;
    justify-content: center;
    gap: var(--_1);
    min-width: 0;
  }
  .slogan button {
    position: relative;
    padding: 0 var(--_3);
    height: var(--_control);
    border-radius: var(--_radius-s);
    color: var(--_ink);
    font: 600 calc(15px * var(--plan-scale, 1)) / 1 var(--_serif);
    letter-spacing: 0.06em;
    white-space: nowrap;
  }
  .slogan button::after {
    content: '';
    position: absolute;
    inset: auto var(--_3) 3px;
    height: 3px;
    border-radius: 2px;
    background: var(--_term, var(--_ink-3));
    opacity: 0.75;
  }
  .slogan button:hover {
    background: var(--_panel-3);
  }
  .slogan button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_term, var(--_ink-3)) 14%, var(--_panel));
  }
  .slogan button[aria-pressed='true']::after {
    opacity: 1;
  }
  .slogan .core {
    --_term: var(--_core);
  }
  .slogan .axis {
    --_term: var(--_axis);
  }
  .slogan .zone {
    --_term: var(--_zone-1-ink);
  }
  .slogan .belt,
  .slogan .theme {
    --_term: var(--_belt);
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--_1);
  }
  .tools plan-search {
    width: clamp(180px, 22vw, 320px);
    margin-right: var(--_1);
  }
  .sheet {
    display: inline-flex;
    gap: 6px;
    padding: 0 var(--_2);
    font-weight: 500;
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .language {
    min-width: var(--_control);
    height: var(--_control);
    padding: 0 var(--_2);
    border-radius: var(--_radius-s);
    color: var(--_ink-2);
    font-weight: 600;
    font-size: var(--_text-s);
    text-align: center;
  }
  .language:hover {
    background: var(--_panel-3);
    color: var(--_ink);
  }
  .text-size {
    position: relative;
    display: inline-flex;
    align-items: center;
    height: var(--_control);
    border-radius: var(--_radius-s);
    color: var(--_ink-2);
  }
  .text-size:hover {
    background: var(--_panel-3);
    color: var(--_ink);
  }
  .text-size svg.icon {
    position: absolute;
    inset-inline-start: var(--_2);
    pointer-events: none;
  }
  .text-size svg.icon:last-child {
    inset-inline: auto 6px;
    width: calc(12px * var(--plan-scale, 1));
    height: calc(12px * var(--plan-scale, 1));
  }
  .text-size select {
    height: 100%;
    padding: 0 22px 0 calc(var(--_2) + 24px * var(--plan-scale, 1));
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: 600 var(--_text-s) / 1 var(--_sans);
    appearance: none;
    cursor: pointer;
  }
  .text-size option {
    background: var(--_panel);
    color: var(--_ink);
    font-weight: 400;
  }
`;
