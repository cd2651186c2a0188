import { css } from 'lit';
import { blockStyles } from './blocks.styles';

const layout = css`
  :host {
    display: block;
    max-height: 100%;
    overflow: auto;
    background: var(--_panel);
  }
  .back {
    display: flex;
    align-items: center;
    gap: var(--_2);
    width: 100%;
    min-height: var(--_control);
    padding: 0 var(--_4);
    border-bottom: 1px solid var(--_line);
    background: var(--_panel-2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .back:hover {
    color: var(--_ink);
  }
  .back:focus-visible {
    outline-offset: -2px;
  }
  .back span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .back svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  header {
    padding: var(--_4) var(--_4) var(--_4);
  }
  .eyebrow {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-weight: 600;
    letter-spacing: 0.06em;
  }
  h2 {
    margin-top: 2px;
    font: 700 calc(22px * var(--plan-scale, 1)) / 1.35 var(--_serif);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .original {
    color: var(--_ink-2);
    font-family: var(--_serif);
  }
  .aliases {
    color: var(--_ink-3);
    font-size: var(--_text-s);
  }
  .gist {
    margin-top: var(--_2);
    font-size: calc(15px * var(--plan-scale, 1));
    line-height: 1.65;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: var(--_3);
  }
  .chip {
    white-space: normal;
  }
  .chip.stage {
    background: color-mix(in srgb, var(--_project) 16%, var(--_panel));
    color: var(--_project-ink);
    font-weight: 600;
  }
  .chip.town,
  .chip.schematic,
  .chip.unplaced {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_line-2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    margin-top: var(--_4);
  }
  .actions .button {
    padding: 0 var(--_3);
    font-size: var(--_text-s);
  }
  .actions .button svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  .by-hand {
    flex-basis: 100%;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .by-hand input {
    width: 100%;
    height: var(--_control);
    padding: 0 var(--_2);
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
    background: var(--_panel-2);
  }
`;

/** How the detail panel looks. */
export const planDetailStyles = [layout, blockStyles];
