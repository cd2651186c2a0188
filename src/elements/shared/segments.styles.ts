import { css } from 'lit';

/** Buttons in one frame of which one is pressed: `.segments` around `button`s with `aria-pressed`. */
export const segmentStyles = css`
  .segments {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    padding: 2px;
    border-radius: var(--_radius-s);
    background: var(--_panel-3);
  }
  .segments button {
    min-height: calc(var(--_control) - 6px);
    border-radius: 4px;
    color: var(--_ink-2);
    text-align: center;
    white-space: nowrap;
  }
  .segments button:hover {
    color: var(--_ink);
  }
  .segments [aria-pressed='true'] {
    background: var(--_panel);
    box-shadow: 0 0 0 1px var(--_line);
    color: var(--_ink);
    font-weight: 600;
  }
`;
