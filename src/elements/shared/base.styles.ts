import { css } from 'lit';
import { tokenStyles } from './tokens.styles';

const base = css`
  /* A page may style every element, this one too: from here on what is inside looks the same on every page. */
  :host {
    border-collapse: separate !important;
    cursor: auto !important;
    direction: ltr !important;
    fill: #000 !important;
    hyphens: manual !important;
    letter-spacing: normal !important;
    overflow-wrap: normal !important;
    stroke: none !important;
    text-align: start !important;
    text-anchor: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    text-wrap: wrap !important;
    white-space: normal !important;
    word-break: normal !important;
    word-spacing: normal !important;
    writing-mode: horizontal-tb !important;
    -webkit-text-stroke: 0 !important;
  }
  :host::before,
  :host::after {
    content: none !important;
  }
  /* What a page puts in keeps its own direction. */
  :host(:dir(rtl)) ::slotted(:not([dir])) {
    direction: rtl;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    border: 0;
    padding: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:disabled {
    cursor: default;
    opacity: 0.45;
  }

  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .sr-only {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* A square button with an icon. */
  .icon-button {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-width: var(--_control);
    height: var(--_control);
    border-radius: var(--_radius-s);
    color: var(--_ink-2);
  }
  .icon-button:hover:not(:disabled) {
    background: var(--_panel-3);
    color: var(--_ink);
  }
  .icon-button:active:not(:disabled) {
    background: var(--_line);
  }
  .icon-button[aria-pressed='true'] {
    background: var(--_focus-soft);
    color: var(--_focus);
  }

  /* A button with a text. */
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_2);
    min-height: var(--_control);
    padding: 0 var(--_4);
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
    background: var(--_panel);
    font-weight: 500;
  }
  .button:hover:not(:disabled) {
    background: var(--_panel-3);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_focus);
    color: var(--_on-focus);
  }
  .button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_focus) 86%, var(--_ink));
  }

  /* A small rounded label or toggle. */
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_1);
    min-height: calc(24px * var(--plan-scale, 1));
    padding: 0 var(--_2);
    border-radius: 999px;
    background: var(--_panel-3);
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    line-height: 1.4;
    white-space: nowrap;
  }

  svg.icon {
    display: block;
    width: calc(18px * var(--plan-scale, 1));
    height: calc(18px * var(--plan-scale, 1));
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .scroll {
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: light-dark(#cfcabd, #465463) transparent;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition-duration: 0s !important;
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** The first style sheet of every element: tokens, resets and the few shared controls. */
export const baseStyles = [tokenStyles, base];
