import { css } from 'lit';

export const planSearchStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }

  .field {
    display: flex;
    align-items: center;
    height: var(--_control);
    padding-left: var(--_3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel-2);
    color: var(--_ink-3);
  }
  .field:hover {
    border-color: var(--_line-2);
  }
  .field:focus-within {
    border-color: var(--_focus);
    background: var(--_panel);
    box-shadow: 0 0 0 1px var(--_focus);
  }
  .field > svg.icon {
    width: 16px;
    height: 16px;
  }
  input {
    flex: 1;
    min-width: 0;
    height: 100%;
    padding: 0 var(--_2);
    border: 0;
    background: none;
    color: var(--_ink);
    outline: none;
    text-overflow: ellipsis;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  @media (pointer: coarse) {
    input {
      font-size: 16px;
    }
  }
  .field .icon-button {
    min-width: calc(var(--_control) - 6px);
    height: calc(var(--_control) - 6px);
    margin-right: 2px;
  }
  .field .icon-button svg.icon {
    width: 16px;
    height: 16px;
  }
  kbd {
    margin-right: var(--_2);
    padding: 0 6px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_ink-3);
    font: 500 11px/18px var(--_sans);
  }
  .field:focus-within kbd {
    display: none;
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }

  .results {
    position: absolute;
    z-index: 30;
    top: calc(100% + var(--_1));
    right: 0;
    width: max(100%, min(420px, 100vw - 24px));
    max-height: min(560px, 70vh);
    padding: var(--_1);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .heading {
    position: sticky;
    top: calc(-1 * var(--_1));
    padding: var(--_2) var(--_2) var(--_1);
    background: var(--_panel);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: var(--_2);
    align-content: center;
    align-items: center;
    min-height: var(--_control);
    padding: 6px var(--_2);
    border-radius: var(--_radius-s);
    line-height: 1.45;
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--_focus-soft);
  }
  .option .name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .option .name mark {
    background: none;
    color: var(--_focus);
  }
  .option small {
    grid-column: 2;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .option[aria-selected='true'] small {
    color: var(--_ink-2);
  }
  .dot {
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--_dot, var(--_ink-3));
  }
  .dot.pattern {
    --_dot: var(--_core);
  }
  .dot.axis {
    --_dot: var(--_axis);
  }
  .dot.belt,
  .dot.theme {
    --_dot: var(--_belt);
  }
  .dot.zone,
  .dot.quarter {
    border-radius: 3px;
    --_dot: var(--_zone-2-ink);
  }
  .dot.core {
    --_dot: var(--_core);
  }
  .dot.town {
    background: none;
    box-shadow: inset 0 0 0 2.5px var(--_ink-2);
  }
  .dot.platform,
  .dot.family {
    border-radius: 2px;
    --_dot: var(--_platform);
  }
  .dot.project {
    --_dot: var(--_project);
  }
  .dot.place {
    --_dot: var(--_line-2);
  }
  .dot.section {
    width: auto;
    height: auto;
    background: none;
    color: var(--_ink-3);
  }
  .dot.section svg.icon {
    width: 14px;
    height: 14px;
    margin: 0 -2px;
  }
  .none {
    padding: var(--_4) var(--_3);
    color: var(--_ink-2);
  }
  .none small {
    display: block;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
`;
