import { css } from 'lit';

/** What lies over a step. */
export const overlayStyles = css`
  .black {
    position: absolute;
    inset: 0;
    z-index: 6;
    background: #000;
    cursor: none;
  }
  .black:focus-visible {
    outline: none;
  }
  .frozen {
    position: absolute;
    top: calc(16 * var(--_u));
    left: 50%;
    z-index: 4;
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.2em 0.9em;
    border-radius: 999px;
    background: var(--_panel);
    box-shadow: var(--_shadow);
    color: var(--_ink-2);
    font-size: calc(26 * var(--_u));
    transform: translateX(-50%);
  }
  .jump {
    position: absolute;
    top: 50%;
    left: 50%;
    z-index: 5;
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    padding: calc(28 * var(--_u)) calc(56 * var(--_u));
    border-radius: calc(16 * var(--_u));
    background: var(--_panel);
    box-shadow: var(--_shadow);
    font-size: calc(40 * var(--_u));
    white-space: nowrap;
    transform: translate(-50%, -50%);
  }
  .jump b {
    color: var(--_focus);
    font-size: 1.8em;
    font-variant-numeric: tabular-nums;
  }

  .notes {
    position: absolute;
    inset: auto 0 0 31%;
    z-index: 3;
    display: grid;
    grid-template: minmax(0, 1fr) / auto minmax(0, 1fr);
    gap: calc(40 * var(--_u));
    max-height: 34%;
    padding: calc(26 * var(--_u)) calc(48 * var(--_u));
    border-top: 3px solid var(--_focus);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    font-size: calc(30 * var(--_u));
  }
  .notes .time {
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .notes .time.late {
    color: var(--_core-ink);
    font-weight: 700;
  }
  .notes .none {
    color: var(--_ink-3);
  }
  .wide.with-panel .notes {
    inset: auto 29%;
  }
  .square .notes {
    inset-inline-start: 40%;
  }
  .strip .notes {
    inset: auto 24% 0 27%;
  }
  .stack .notes {
    inset: auto 0 calc(140 * var(--_u));
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    gap: calc(8 * var(--_u));
    max-height: 46%;
  }

  .overview {
    position: absolute;
    inset: 0;
    z-index: 5;
    padding: calc(48 * var(--_u));
    background: color-mix(in srgb, var(--_outside) 96%, transparent);
  }
  .stills {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(150px, calc(400 * var(--_u))), 1fr));
    gap: calc(32 * var(--_u));
  }
  .stack .stills {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(24 * var(--_u));
  }
  .stills button {
    display: block;
    width: 100%;
    overflow: hidden;
    border-radius: calc(10 * var(--_u));
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .stills .chosen {
    outline: max(3px, calc(5 * var(--_u))) solid var(--_focus);
    outline-offset: calc(3 * var(--_u));
  }
  .still {
    display: block;
    aspect-ratio: 8 / 5;
    background: var(--_outside);
  }
  .still svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  .stills .name {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding: calc(12 * var(--_u)) calc(18 * var(--_u));
    font-size: max(13px, calc(26 * var(--_u)));
    line-height: 1.4;
  }
  .stills [aria-current] .name {
    background: var(--_focus-soft);
    font-weight: 700;
  }
  .stills b {
    color: var(--_ink-3);
    font-variant-numeric: tabular-nums;
  }
  .stills i {
    margin-left: auto;
    color: var(--_ink-3);
    font-style: normal;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .chooser {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--_5);
    height: 100%;
    padding: var(--_6);
    overflow: auto;
  }
  .chooser h2 {
    margin: 0;
    font: 700 max(26px, calc(56 * var(--_u))) / 1.3 var(--_serif);
  }
  .chooser ul {
    display: grid;
    gap: var(--_3);
    width: min(max(520px, calc(900 * var(--_u))), 100%);
  }
  .chooser li button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_4);
    width: 100%;
    padding: var(--_4) var(--_5);
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_ink-2);
    font-size: max(14px, calc(26 * var(--_u)));
  }
  .chooser li button:hover {
    border-color: var(--_focus);
    background: var(--_focus-soft);
  }
  .chooser b {
    display: block;
    color: var(--_ink);
    font-size: 1.35em;
  }
  .chooser li svg.icon:first-child {
    width: 28px;
    height: 28px;
    color: var(--_focus);
  }
`;
