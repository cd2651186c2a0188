import { css } from 'lit';

/** Fields of the briefing and of the chosen step. */
export const stepFieldStyles = css`
  .whole {
    display: grid;
    gap: var(--_1);
    margin-bottom: var(--_3);
  }
  input[type='text'],
  input[type='number'],
  textarea,
  select {
    width: 100%;
    min-height: var(--_control);
    padding: 0 var(--_2);
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
    background: var(--_panel);
    color: inherit;
    font: inherit;
  }
  textarea {
    display: block;
    padding: 6px var(--_2);
    line-height: 1.6;
    resize: vertical;
  }
  .whole input {
    border-color: transparent;
    border-radius: 0;
    border-bottom-color: var(--_line);
    padding: 0 2px;
    font-size: var(--_text-s);
  }
  .whole input.title {
    font: 600 var(--_text-l) / 1.4 var(--_sans);
  }
  .whole input:hover {
    border-bottom-color: var(--_line-2);
  }
  ::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  :is(input, textarea, select):focus-visible {
    border-color: var(--_focus);
    outline-offset: -1px;
  }
  .form {
    display: grid;
    gap: var(--_3);
    padding: 0 var(--_3) var(--_4);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
    padding-top: var(--_1);
  }
  .actions .button {
    flex: 1;
    padding: 0 var(--_2);
    white-space: nowrap;
    font-size: var(--_text-s);
  }
  .actions .button[aria-pressed='true'] {
    border-color: var(--_focus);
    background: var(--_focus-soft);
    color: var(--_focus);
  }
  /* Beside the name of the first field. */
  .actions .icons {
    position: relative;
    z-index: 1;
    margin: 0 -6px calc(-1 * var(--_8)) auto;
  }
  .field {
    display: block;
    min-width: 0;
  }
  .field > span:first-child {
    display: block;
    margin-bottom: 2px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--_3);
  }
  .field .said {
    line-height: var(--_control);
  }
  .select {
    position: relative;
    display: block;
  }
  .select select {
    padding-right: 30px;
    appearance: none;
    text-overflow: ellipsis;
  }
  .select svg.icon {
    position: absolute;
    top: 50%;
    right: 8px;
    margin-top: calc(-9px * var(--plan-scale, 1));
    color: var(--_ink-2);
    pointer-events: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_1);
    min-height: var(--_control);
  }
  .chips .chip {
    min-height: calc(28px * var(--plan-scale, 1));
    padding-left: var(--_3);
    font-size: var(--_text-s);
    white-space: normal;
  }
  .chips .chip > button {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    margin-right: calc(-1 * var(--_1));
    border-radius: 50%;
  }
  .chips .chip > button:hover {
    background: var(--_line);
  }
  .chips svg.icon {
    width: 14px;
    height: 14px;
  }
  .chip.add {
    padding: 0 var(--_3);
    background: var(--_focus-soft);
    color: var(--_focus);
  }
  .none {
    color: var(--_ink-2);
  }
`;
