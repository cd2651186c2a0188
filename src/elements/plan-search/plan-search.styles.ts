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
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
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
  .field .icon-button {
    min-width: calc(var(--_control) - 6px);
    height: calc(var(--_control) - 6px);
    margin-right: 2px;
  }
  .field .icon-button svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  @media (pointer: coarse) {
    /* Inside its lines the field is as high as a button. */
    .field {
      height: calc(var(--_control) + 2px);
    }
    input {
      font-size: 16px;
    }
    .field .icon-button {
      min-width: var(--_control);
      height: var(--_control);
      margin-right: 0;
    }
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

  .cancel {
    display: none;
  }
  .popup {
    position: absolute;
    z-index: 30;
    top: calc(100% + var(--_1));
    right: 0;
    display: flex;
    flex-direction: column;
    width: max(100%, min(440px, 100vw - 24px));
    max-height: min(600px, 76vh);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  .results {
    flex: 1;
    min-height: 0;
    padding: 0 var(--_1) var(--_1);
  }
  .heading {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    justify-content: space-between;
    padding: var(--_2) var(--_2) var(--_1);
    background: var(--_panel);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .heading span {
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .option {
    display: grid;
    grid-template-columns: calc(22px * var(--plan-scale, 1)) 1fr;
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
  .sign {
    display: grid;
    place-items: center;
    color: var(--_ink-3);
  }
  .sign svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  .option .name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .option.words .name {
    font-weight: 400;
  }
  .option.ledger .name,
  .option.ledger .sign {
    color: var(--_focus);
  }
  .option .name mark {
    border-radius: 2px;
    background: var(--_mark);
    color: inherit;
  }
  .option small {
    grid-column: 2;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    /* The values of an indicator may take two lines. */
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .option[aria-selected='true'] small {
    color: var(--_ink-2);
  }

  .message {
    padding: var(--_3) var(--_3) var(--_2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .message.none {
    padding: var(--_4) var(--_3);
    font-size: var(--_text);
  }
  .message small {
    display: block;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_1) var(--_3);
    padding: var(--_1) var(--_3);
    border-top: 1px solid var(--_line);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .foot kbd {
    margin: 0 4px 0 0;
  }
  .keys {
    margin-left: auto;
  }
  .forget {
    min-height: calc(28px * var(--plan-scale, 1));
    padding: 0 var(--_2);
    border-radius: var(--_radius-s);
    color: var(--_ink-2);
  }
  .forget:hover {
    background: var(--_panel-3);
    color: var(--_ink);
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
    .forget {
      min-height: 44px;
    }
    .option {
      min-height: 48px;
    }
    .field .icon-button {
      min-width: 44px;
      height: 44px;
      margin: -1px 0;
    }
  }

  /* On a phone the open list fills the window. */
  @media (max-width: 759px) {
    :host([open]) .box {
      position: fixed;
      z-index: 60;
      inset: 0;
      display: flex;
      flex-direction: column;
      padding: var(--_2) 0 0;
      background: var(--_panel);
    }
    :host([open]) .field {
      flex: none;
      margin: 0 var(--_3) var(--_2);
      padding-right: 2px;
    }
    :host([open]) .cancel {
      display: block;
      flex: none;
      min-width: 48px;
      height: 44px;
      padding: 0 var(--_2);
      border-left: 1px solid var(--_line);
      color: var(--_focus);
      font-weight: 500;
    }
    :host([open]) .popup {
      position: static;
      flex: 1;
      width: auto;
      min-height: 0;
      max-height: none;
      border-radius: 0;
      border-top: 1px solid var(--_line);
      box-shadow: none;
    }
    :host([open]) .results {
      padding-bottom: env(safe-area-inset-bottom);
    }
    .keys {
      display: none;
    }
    .foot:not(:has(> :not(.keys))) {
      display: none;
    }
  }
`;
