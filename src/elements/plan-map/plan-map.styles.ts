import { css } from 'lit';

export const planMapStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 240px;
    overflow: hidden;
    background: var(--_outside);
    contain: strict;
  }
  :host(:not([style*='height'])) {
    height: var(--plan-map-height, 480px);
  }

  .map,
  .layer,
  .furniture,
  .cover {
    position: absolute;
    inset: 0;
  }
  .map canvas {
    position: absolute;
    inset: 0;
  }
  .map [tabindex] {
    outline-offset: -3px;
  }

  .map.cooperative,
  .map.cooperative * {
    touch-action: pan-x pan-y !important;
  }

  .hint {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: var(--_4);
    background: rgb(0 0 0 / 34%);
    opacity: 0;
    visibility: hidden;
    pointer-events: none;
    transition:
      opacity 0.25s,
      visibility 0.25s;
  }
  .hint.shown {
    opacity: 1;
    visibility: visible;
  }
  .hint.shown ~ .tip {
    visibility: hidden;
  }
  .hint span {
    padding: var(--_2) var(--_4);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    color: var(--_ink);
    font-size: var(--_text-l);
    text-align: center;
    text-wrap: balance;
  }

  /* On paper a drawing stands for the canvas. */
  .paper {
    display: none;
    position: absolute;
    inset: 0;
  }
  .paper svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  @media print {
    .paper {
      display: block;
    }
    .map,
    .controls,
    .hint,
    .tip,
    .drawing {
      visibility: hidden;
    }
    :host {
      print-color-adjust: exact;
      break-inside: avoid;
    }
  }

  /* The furniture stands inside what panels leave free. */
  .furniture {
    inset: var(--_top, 0) var(--_right, 0) var(--_bottom, 0) var(--_left, 0);
    pointer-events: none;
    transition: inset 0.2s ease;
  }
  .furniture > * {
    position: absolute;
  }
  .furniture button {
    pointer-events: auto;
  }
  /* Layers of their own: else the browser lays one as large as the map over each frame of the engine. */
  .controls,
  .foot > *,
  .tip {
    will-change: opacity;
  }

  .controls {
    right: var(--_3);
    bottom: calc(var(--_8) + var(--_4));
    display: grid;
    gap: var(--_2);
  }
  .group {
    display: grid;
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    overflow: clip;
  }
  .group .icon-button {
    border-radius: 0;
  }
  .group .icon-button:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius);
  }
  .group .icon-button + .icon-button {
    border-top: 1px solid var(--_line);
  }

  .foot {
    left: var(--_3);
    right: var(--_3);
    bottom: var(--_2);
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: var(--_1);
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    line-height: 1.5;
  }
  .foot > :first-child {
    min-width: 0;
  }
  .foot .note {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--_2);
    margin-top: var(--_1);
  }
  .foot .note,
  .scale {
    padding: 1px var(--_1);
    border-radius: 4px;
    background: color-mix(in srgb, var(--_outside) 82%, transparent);
  }
  .more {
    position: relative;
    pointer-events: auto;
  }
  .more summary {
    color: var(--_ink-2);
    text-decoration: underline;
    text-decoration-color: var(--_line-2);
    text-underline-offset: 3px;
    list-style: none;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    /* A thumb needs more than the line, and may come a little beside it. */
    .more summary {
      margin: -13px -8px;
      padding: 13px 8px;
    }
  }
  .more summary::-webkit-details-marker {
    display: none;
  }
  .more ul,
  .more .why {
    position: absolute;
    bottom: calc(100% + var(--_2));
    left: 0;
    z-index: 2;
    display: grid;
    gap: var(--_1);
    width: max-content;
    max-width: min(420px, 70vw);
    padding: var(--_3);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    color: var(--_ink);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_1) var(--_2);
  }
  .tag {
    padding: 1px var(--_2);
    border: 1px solid currentColor;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_panel) 80%, transparent);
    color: var(--_ink);
    font-weight: 500;
  }
  .tag.schematic {
    border-style: dashed;
    color: var(--_ink-2);
  }
  .tag.problem {
    color: var(--_core-ink);
  }
  .scale {
    flex: none;
    margin-left: auto;
    display: grid;
    justify-items: end;
    gap: 2px;
    font-variant-numeric: tabular-nums;
  }
  .scale .bar {
    height: 6px;
    border: solid var(--_ink);
    border-width: 0 1.5px 1.5px;
    filter: drop-shadow(0 0 1px var(--_land));
  }

  .tip {
    position: absolute;
    z-index: 1;
    max-width: 260px;
    padding: var(--_1) var(--_2);
    border-radius: var(--_radius-s);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    font-size: var(--_text-s);
    line-height: 1.45;
    pointer-events: none;
    transform: translate(-50%, calc(-100% - 14px));
  }
  .tip.below {
    transform: translate(-50%, 20px);
  }
  .tip strong {
    display: block;
    font-weight: 600;
  }
  .tip span {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }

  .stack {
    position: absolute;
    z-index: 2;
    width: 240px;
    max-height: 260px;
    padding: var(--_1);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .stack header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-left: var(--_2);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .stack header .icon-button {
    min-width: 28px;
    height: 28px;
  }
  .stack header svg.icon {
    width: 14px;
    height: 14px;
  }
  .stack li button {
    display: grid;
    width: 100%;
    min-height: var(--_control);
    align-content: center;
    padding: var(--_1) var(--_2);
    border-radius: var(--_radius-s);
    line-height: 1.4;
  }
  .stack li button:hover,
  .stack li button:focus-visible {
    background: var(--_panel-3);
  }
  .stack li small {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }

  .drawing {
    position: absolute;
    top: calc(50% + var(--_top, 0px) / 2 - var(--_bottom, 0px) / 2);
    left: calc(50% + var(--_left, 0px) / 2 - var(--_right, 0px) / 2);
    padding: var(--_2) var(--_4);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    overflow: hidden;
    transform: translate(-50%, -50%);
    pointer-events: none;
  }
  .drawing i {
    position: absolute;
    inset: auto 0 0;
    height: 2px;
    background: linear-gradient(90deg, transparent, var(--_focus), transparent) 0 0 / 50% 100% no-repeat;
    animation: pass 1.2s 0.4s linear infinite;
  }
  /* What is soon over is not shown: each frame more keeps the map waiting. */
  .late,
  .drawing {
    animation: late 0s 0.4s backwards;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  @keyframes pass {
    from {
      background-position: -100% 0;
    }
    to {
      background-position: 200% 0;
    }
  }

  .cover {
    display: grid;
    place-items: center;
    background: color-mix(in srgb, var(--_outside) 70%, transparent);
    inset: var(--_top, 0) var(--_right, 0) var(--_bottom, 0) var(--_left, 0);
    pointer-events: none;
  }
  .cover .status {
    min-height: 0;
    min-width: 240px;
    max-width: min(420px, 90%);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
    padding: var(--_5) var(--_6);
    pointer-events: auto;
  }
`;
