import { css } from 'lit';

export const planSheetStyles = css`
  :host {
    display: contents;
  }

  dialog {
    display: none;
    grid-template: auto minmax(0, 1fr) auto / 340px minmax(0, 1fr);
    width: min(1180px, 100vw - 48px);
    height: min(860px, 100dvh - 48px);
    max-width: none;
    max-height: none;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_panel);
    color: inherit;
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
  }
  dialog::backdrop {
    background: rgb(20 24 30 / 55%);
  }

  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: var(--_2) var(--_2) var(--_2) var(--_5);
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    font: 700 calc(18px * var(--plan-scale, 1)) / 1.4 var(--_serif);
  }

  .form {
    padding: var(--_4) var(--_5) var(--_5);
    border-right: 1px solid var(--_line);
  }
  fieldset {
    min-width: 0;
    margin: 0 0 var(--_5);
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--_2);
    color: var(--_ink-2);
    font-weight: 600;
    font-size: var(--_text-s);
  }

  .sheets {
    display: grid;
    gap: var(--_1);
  }
  .choice {
    position: relative;
    display: grid;
    grid-template-columns: 34px minmax(0, 1fr);
    align-items: center;
    gap: var(--_3);
    padding: var(--_2) var(--_3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-weight: 500;
    line-height: 1.4;
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_panel-2);
  }
  .choice:has(:checked) {
    border-color: var(--_focus);
    background: var(--_focus-soft);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice input {
    position: absolute;
    opacity: 0;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    cursor: inherit;
  }
  .choice small {
    display: block;
    color: var(--_ink-2);
    font-weight: 400;
    font-size: var(--_text-xs);
  }
  .paper {
    display: grid;
    place-items: center;
    height: 30px;
  }
  .paper i {
    border: 1.5px solid currentColor;
    border-radius: 1.5px;
    color: var(--_ink-3);
  }
  .choice:has(:checked) .paper i {
    color: var(--_focus);
  }

  .field {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr);
    align-items: center;
    gap: var(--_2);
    margin-bottom: var(--_2);
  }
  .field > span {
    color: var(--_ink-2);
    font-size: var(--_text-s);
    line-height: 1.3;
  }
  .field input[type='text'] {
    width: 100%;
    height: var(--_control);
    padding: 0 var(--_2);
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
    background: var(--_panel);
  }
  .field input[type='text']:focus-visible {
    border-color: var(--_focus);
    outline-offset: -1px;
  }

  .segments {
    display: inline-flex;
    justify-self: start;
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
  }
  .segments label {
    position: relative;
    display: grid;
    place-items: center;
    min-height: calc(var(--_control) - 2px);
    padding: 0 var(--_4);
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .segments label:has(:checked) {
    border-radius: 5px;
    background: var(--_focus);
    color: var(--_on-focus);
    font-weight: 600;
  }
  .segments label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .check {
    display: flex;
    align-items: start;
    gap: var(--_2);
    margin: var(--_3) 0 var(--_1);
    line-height: 1.5;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 2px 0 0;
    accent-color: var(--_focus);
  }
  .hint {
    margin-top: var(--_2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }

  .preview {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    place-items: center;
    gap: var(--_3);
    min-height: 0;
    padding: var(--_5);
    background: var(--_panel-3);
  }
  .preview img {
    width: 100%;
    height: 100%;
    object-fit: contain;
    filter: drop-shadow(0 1px 2px rgb(0 0 0 / 25%)) drop-shadow(0 6px 18px rgb(0 0 0 / 18%));
  }
  .drawing {
    color: var(--_ink-2);
  }
  .warning {
    display: flex;
    align-items: start;
    gap: var(--_2);
    color: var(--_warning);
    font-size: var(--_text-s);
  }
  .preview > .warning {
    padding: var(--_2) var(--_3);
    border-radius: var(--_radius-s);
    background: var(--_warning-soft);
  }
  .warning svg.icon {
    margin-top: 2px;
  }

  footer {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_3) var(--_5);
    min-height: calc(60px * var(--plan-scale, 1));
    padding: var(--_2) var(--_5);
    border-top: 1px solid var(--_line);
  }
  .outcome {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_1) var(--_2);
    min-width: 0;
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .outcome > svg.icon {
    color: var(--_belt);
  }
  progress {
    flex: 1;
    max-width: 320px;
    height: 8px;
    border: 0;
    border-radius: 4px;
    background: var(--_panel-3);
    accent-color: var(--_focus);
    appearance: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_panel-3);
  }
  progress::-webkit-progress-value {
    background: var(--_focus);
  }
  progress::-moz-progress-bar {
    background: var(--_focus);
  }
  .formats {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_2);
  }

  @media (max-width: 760px) {
    dialog {
      grid-template: auto minmax(150px, 38%) minmax(0, 1fr) auto / minmax(0, 1fr);
      width: 100vw;
      height: 100dvh;
      border-radius: 0;
    }
    header {
      padding-left: var(--_4);
    }
    .preview {
      grid-row: 2;
      padding: var(--_3);
    }
    .form {
      grid-row: 3;
      padding: var(--_3) var(--_4);
      border-right: 0;
      border-top: 1px solid var(--_line);
    }
    footer {
      flex-direction: column;
      align-items: stretch;
      padding: var(--_2) var(--_4) calc(var(--_2) + env(safe-area-inset-bottom));
    }
    .outcome:empty {
      display: none;
    }
    .formats {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    }
  }
`;
