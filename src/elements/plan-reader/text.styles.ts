import { css } from 'lit';

const tools = css`
  :host {
    container-type: inline-size;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 2px;
    margin-top: var(--_2);
  }
  .switch {
    display: flex;
    flex: 1;
    margin-right: 6px;
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
    overflow: hidden;
  }
  .switch button {
    flex: 1;
    min-height: calc(var(--_control) - 4px);
    padding: 0 6px;
    font-size: var(--_text-s);
    text-align: center;
    white-space: nowrap;
  }
  .switch button + button {
    border-left: 1px solid var(--_line);
  }
  .switch button:hover {
    background: var(--_panel-3);
  }
  .switch button[aria-checked='true'] {
    background: var(--_focus);
    color: var(--_on-focus);
    font-weight: 600;
  }
  .switch button:focus-visible {
    outline-offset: -4px;
    outline-color: currentColor;
  }
  .along {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: calc(var(--_control) - 2px);
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: var(--_radius-s);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .along svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  .along:hover {
    background: var(--_panel-3);
  }
  .along[aria-pressed='true'] {
    border-color: var(--_focus);
    background: var(--_focus-soft);
    color: var(--_focus);
    font-weight: 600;
  }
  .tools .icon-button {
    min-width: calc(var(--_control) - 4px);
  }
  .tools .icon-button[aria-expanded='true'] {
    background: var(--_panel-3);
    color: var(--_ink);
  }
  .removed {
    display: flex;
    align-items: center;
    gap: var(--_2);
    margin-top: var(--_2);
    padding-left: 10px;
    border-radius: var(--_radius-s);
    background: var(--_warning-soft);
    font-size: var(--_text-s);
  }
  .removed span {
    flex: 1;
  }
  .removed .button {
    min-height: calc(var(--_control) - 6px);
    padding: 0 10px;
  }
  .removed svg.icon,
  .text-panel .button svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  /* A small screen keeps the switches and lets the filter box scroll away. */
  @media (pointer: coarse) {
    .bar {
      top: calc(-1 * (var(--_control) + var(--_3)));
    }
    .along,
    .switch button {
      min-height: var(--_control);
    }
    .tools .icon-button {
      min-width: 44px;
    }
  }
`;

const panel = css`
  .text-panel {
    display: grid;
    gap: 6px;
    margin: var(--_3);
    padding: var(--_3) var(--_4);
    border: 1px dashed var(--_line-2);
    border-radius: var(--_radius);
    background: var(--_panel-2);
    font-size: var(--_text-s);
    line-height: 1.6;
  }
  .text-panel > strong {
    font-size: var(--_text);
    font-weight: 600;
  }
  .text-panel small {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .file {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .file span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .file svg.icon,
  .all-well svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
    color: var(--_focus);
  }
  .row-of-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    margin: 4px 0;
  }
  .choose {
    position: relative;
    cursor: pointer;
  }
  .choose:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .all-well {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .text-panel progress {
    width: 100%;
    height: 4px;
    border: 0;
    accent-color: var(--_focus);
  }
  .refused {
    display: flex;
    gap: var(--_2);
    padding: var(--_2) 0 var(--_2) var(--_3);
    border-radius: var(--_radius-s);
    background: var(--_warning-soft);
  }
  .refused div {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .refused > svg.icon {
    margin-top: 2px;
    color: var(--_warning);
  }
  .refused .icon-button {
    margin-top: calc(-1 * var(--_2));
  }
  details > summary {
    padding: 4px 0;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    cursor: pointer;
  }
  .report ul {
    max-height: 260px;
    border-top: 1px solid var(--_line);
  }
  .report li {
    padding: 6px 0;
    border-bottom: 1px solid var(--_line);
  }
  .report .where {
    min-height: 28px;
    color: var(--_focus);
    font-weight: 600;
  }
  .report .where:hover {
    text-decoration: underline;
  }
  .drop {
    position: sticky;
    bottom: 0;
    z-index: 4;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--_2);
    padding: var(--_6);
    border: 2px dashed var(--_focus);
    border-radius: var(--_radius);
    background: var(--_focus-soft);
    color: var(--_ink);
    font-weight: 600;
    pointer-events: none;
  }
`;

const text = css`
  .body {
    content-visibility: auto;
    contain-intrinsic-height: auto 320px;
  }
  .phrase {
    --_name: var(--_ink-2);
    border-bottom: 1.5px solid color-mix(in srgb, var(--_name) 55%, transparent);
    cursor: pointer;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .phrase:is(.core, .quarter, .pattern) {
    --_name: var(--_core);
  }
  .phrase.axis {
    --_name: var(--_axis-ink);
  }
  .phrase.zone {
    --_name: var(--_zone-1-ink);
  }
  .phrase:is(.belt, .theme) {
    --_name: var(--_belt);
  }
  .phrase:is(.platform, .family) {
    --_name: var(--_platform);
  }
  .phrase.project {
    --_name: var(--_project);
  }
  .phrase:hover,
  .phrase.hovered {
    border-bottom-color: var(--_name);
    background: color-mix(in srgb, var(--_name) 20%, var(--_panel));
  }
  .phrase[aria-current] {
    border-bottom-color: var(--_focus);
    border-radius: 2px;
    background: var(--_mark);
  }
  .phrase.at {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .phrase:focus-visible {
    border-radius: 2px;
  }
  .official {
    font: 400 calc(15px * var(--plan-scale, 1)) / 1.95 var(--_serif);
    overflow-wrap: anywhere;
    text-align: justify;
  }
  .official p {
    text-indent: 2em;
  }
  .official p + p {
    margin-top: 0.35em;
  }
  .official .heading-text {
    text-indent: 0;
    font-weight: 600;
  }
  .rows .official p {
    padding: 2px 0;
    text-align: left;
    text-indent: 0;
    font: 400 var(--_text-s) / 1.6 var(--_sans);
  }
  .pair {
    display: grid;
    gap: var(--_3);
  }
  .pair .theirs {
    padding-top: var(--_3);
    border-top: 1px solid var(--_line);
  }
  .figures + .pair,
  .table-note + .pair,
  .figures ~ :is(.summary, .rows) {
    margin-top: var(--_3);
  }
  .missing {
    color: var(--_ink-3);
    font-size: var(--_text-s);
  }
  .outer {
    padding: var(--_2) var(--_3) var(--_3) 30px;
  }
  .in-view > div > .heading .number {
    color: var(--_focus);
    font-weight: 600;
  }
  @container (min-width: 520px) {
    .pair {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: var(--_5);
    }
    .pair .theirs {
      padding: 0 0 0 var(--_5);
      border-top: 0;
      border-left: 1px solid var(--_line);
    }
  }
`;

/** How the switches, the panel of the official text and the text itself look. */
export const officialTextStyles = [tools, panel, text];
