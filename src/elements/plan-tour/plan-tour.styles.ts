import { css } from 'lit';

export const planTourStyles = css`
  :host {
    position: absolute;
    z-index: 40;
    inset: 0;
    pointer-events: none;
  }
  /* Layers of their own: else one as large as the window lies over each frame of the map. */
  .ring,
  .mark {
    will-change: opacity;
  }
  .ring {
    position: absolute;
    border-radius: calc(var(--_radius) + 2px);
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    transition: all 0.25s ease;
  }
  .mark {
    position: absolute;
    width: min(calc(340px * var(--plan-scale, 1)), 100% - 24px);
    padding: var(--_4);
    border-top: 3px solid var(--_focus);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    pointer-events: auto;
  }
  .count {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-variant-numeric: tabular-nums;
  }
  h2 {
    margin-bottom: var(--_1);
    font: 700 var(--_text-l) / 1.5 var(--_serif);
  }
  .buttons {
    display: flex;
    align-items: center;
    gap: var(--_2);
    margin-top: var(--_4);
  }
  .gap {
    flex: 1;
  }
  .skip {
    min-height: var(--_control);
    margin-left: calc(-1 * var(--_2));
    padding: 0 var(--_2);
    border-radius: var(--_radius-s);
    color: var(--_ink-2);
  }
  .skip:hover {
    background: var(--_panel-3);
    color: var(--_ink);
  }
  .button svg.icon {
    margin-left: calc(-1 * var(--_1));
  }
`;
