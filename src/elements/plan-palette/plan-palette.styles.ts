import { css } from 'lit';

export const planPaletteStyles = css`
  :host {
    display: contents;
  }
  dialog {
    width: min(620px, 100vw - 32px);
    max-height: min(620px, 100dvh - 64px);
    margin: min(12vh, 96px) auto auto;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_panel);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog.keys {
    width: min(460px, 100vw - 32px);
  }
  dialog::backdrop {
    background: rgb(20 24 30 / 34%);
  }

  .field,
  .head {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--_2);
    min-height: calc(52px * var(--plan-scale, 1));
    padding: 0 var(--_2) 0 var(--_4);
    border-bottom: 1px solid var(--_line);
  }
  .field > svg.icon {
    color: var(--_ink-3);
  }
  input {
    flex: 1;
    min-width: 0;
    height: calc(52px * var(--plan-scale, 1));
    border: 0;
    background: none;
    outline: none;
    font-size: var(--_text-l);
  }
  input:focus-visible {
    outline: none;
  }
  .field:has(input:focus-visible) {
    box-shadow: inset 0 -2px 0 var(--_focus);
  }
  input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .head h2 {
    flex: 1;
    font: 700 var(--_text-l) / 1.4 var(--_serif);
  }

  .lines {
    min-height: 0;
    padding: 0 var(--_2) var(--_2);
  }
  .heading {
    position: sticky;
    z-index: 1;
    top: 0;
    padding: var(--_2) var(--_2) var(--_1);
    background: var(--_panel);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .line {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    column-gap: var(--_3);
    min-height: var(--_control);
    padding: 4px var(--_2);
    border-radius: var(--_radius-s);
    line-height: 1.45;
    cursor: pointer;
  }
  .line.hit {
    grid-template-columns: calc(22px * var(--plan-scale, 1)) minmax(0, auto) minmax(0, 1fr);
  }
  .line[aria-selected='true'] {
    background: var(--_focus-soft);
  }
  .sign {
    display: grid;
    place-items: center;
    color: var(--_ink-3);
  }
  .sign svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  .name mark {
    border-radius: 2px;
    background: var(--_mark);
    color: inherit;
  }
  .line small {
    overflow: hidden;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    text-align: right;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line[aria-selected='true'] small {
    color: var(--_ink-2);
  }
  .none {
    padding: var(--_4);
    color: var(--_ink-2);
  }

  kbd {
    display: inline-block;
    min-width: calc(24px * var(--plan-scale, 1));
    margin-left: 4px;
    padding: 0 6px;
    border: 1px solid var(--_line);
    border-bottom-width: 2px;
    border-radius: 5px;
    background: var(--_panel-2);
    color: var(--_ink-2);
    font: 500 var(--_text-xs) / 20px var(--_sans);
    text-align: center;
  }
  .or {
    margin: 0 2px 0 6px;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  table {
    margin: var(--_2) var(--_4);
    border-collapse: collapse;
  }
  th {
    padding: var(--_2) var(--_2) var(--_2) 0;
    font-weight: 400;
    text-align: start;
  }
  td {
    text-align: end;
    white-space: nowrap;
  }
  tr + tr > * {
    border-top: 1px solid var(--_line);
  }
  .note {
    padding: var(--_2) var(--_4) var(--_4);
    color: var(--_ink-3);
    font-size: var(--_text-s);
  }

  @media (pointer: coarse) {
    .line {
      min-height: 48px;
    }
  }
  @media (max-width: 759px) {
    dialog.commands {
      width: 100vw;
      max-width: none;
      height: 100dvh;
      max-height: none;
      margin: 0;
      border-radius: 0;
    }
    .chords {
      display: none;
    }
    .line.hit {
      grid-template-columns: calc(22px * var(--plan-scale, 1)) 1fr;
    }
    .line small {
      grid-column: 2;
      text-align: start;
    }
  }
`;
