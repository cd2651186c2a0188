import { css } from 'lit';
import { compactStyles } from './compact.styles';
import { headerStyles } from './header.styles';
import { ledgerStyles } from './ledger.styles';

const frame = css`
  :host {
    display: block;
    position: relative;
    height: var(--plan-atlas-height, 640px);
    overflow: clip;
    background: var(--_outside);
    isolation: isolate;
  }
  .atlas {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100%;
  }

  .briefing {
    position: absolute;
    inset: 0;
    z-index: 60;
    height: 100%;
  }

  .skip {
    position: absolute;
    z-index: 50;
    top: var(--_2);
    left: var(--_2);
    min-height: var(--_control);
    padding: 0 var(--_4);
    border-radius: var(--_radius-s);
    background: var(--_focus);
    color: var(--_on-focus);
    font-weight: 600;
  }
  .skip:not(:focus-visible) {
    width: 1px;
    height: 1px;
    min-height: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  ::slotted(plan-outline) {
    position: absolute;
    z-index: 45;
    inset: 0;
    background: var(--_panel);
    color: var(--_ink);
    overflow: auto;
  }
  ::slotted(plan-outline:not([open])) {
    inset: 0 auto auto 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .main {
    position: relative;
    min-height: 0;
  }
  plan-map {
    position: absolute;
    inset: 0;
    height: auto;
    min-height: 0;
  }
  /* Layers of their own: else the browser lays one as large as the window over each frame of the map. */
  header.bar,
  .panel {
    will-change: opacity;
  }
  .panels {
    display: contents;
  }
  .panel {
    position: absolute;
    z-index: 10;
    top: var(--_3);
    bottom: var(--_3);
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .side {
    left: var(--_3);
  }
  .detail {
    right: var(--_3);
  }
  .panel .body {
    position: relative;
    min-height: 0;
    border-radius: 0 0 calc(var(--_radius) + 2px) calc(var(--_radius) + 2px);
    overflow: hidden;
  }
  .body > * {
    height: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: light-dark(#cfcabd, #465463) transparent;
  }

  .tabs {
    display: flex;
    align-items: center;
    gap: var(--_1);
    padding: var(--_2) var(--_2) 0 var(--_3);
    border-bottom: 1px solid var(--_line);
  }
  [role='tablist'] {
    display: flex;
    flex: 1;
    gap: var(--_1);
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  [role='tab'] {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: calc(var(--_control) + 4px);
    padding: 0 var(--_2) 4px;
    color: var(--_ink-2);
    font-weight: 500;
    white-space: nowrap;
  }
  [role='tab'] svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  /* In a slim panel four tabs have room without their icons. */
  .slim [role='tablist'] {
    gap: 0;
  }
  .slim [role='tab'] {
    padding-inline: 6px;
  }
  .slim [role='tab'] svg.icon {
    display: none;
  }
  [role='tab']:hover {
    color: var(--_ink);
  }
  [role='tab'][aria-selected='true'] {
    color: var(--_ink);
    font-weight: 600;
  }
  [role='tab'][aria-selected='true']::after {
    content: '';
    position: absolute;
    inset: auto var(--_1) -1px;
    height: 3px;
    border-radius: 3px 3px 0 0;
    background: var(--_focus);
  }
  [role='tab']:focus-visible,
  .tabs .icon-button:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-s);
  }
  .tabs .icon-button {
    margin-bottom: 4px;
  }
  /* The details begin at the top; their buttons lie over the corner. */
  .detail {
    grid-template-rows: minmax(0, 1fr);
  }
  .detail .body {
    border-radius: inherit;
  }
  .detail .tabs {
    position: absolute;
    z-index: 2;
    top: var(--_2);
    right: var(--_2);
    padding: 0;
    border: 0;
  }
  .detail .tabs .icon-button {
    margin: 0;
    background: color-mix(in srgb, var(--_panel) 85%, transparent);
  }
  .detail .tabs .icon-button:hover {
    background: var(--_panel-3);
  }

  .separator {
    position: absolute;
    z-index: 1;
    top: 0;
    bottom: 0;
    width: 12px;
    cursor: col-resize;
    touch-action: none;
  }
  .side .separator {
    right: -8px;
  }
  .detail .separator {
    left: -8px;
  }
  .separator::after {
    content: '';
    position: absolute;
    top: 50%;
    left: 4px;
    width: 4px;
    height: 36px;
    margin-top: -18px;
    border-radius: 2px;
    background: var(--_line-2);
    opacity: 0;
    transition: opacity 0.15s;
  }
  .separator:hover::after,
  .separator:focus-visible::after,
  .separator:active::after {
    opacity: 1;
  }

  .expand {
    position: absolute;
    z-index: 10;
    top: var(--_3);
    left: var(--_3);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }

  .notices {
    position: absolute;
    z-index: 25;
    top: var(--_3);
    left: calc((100% + var(--_left, 0px) - var(--_right, 0px)) / 2);
    display: grid;
    gap: var(--_2);
    width: max-content;
    max-width: min(560px, calc(100% - var(--_left, 0px) - var(--_right, 0px) - 24px));
    transform: translateX(-50%);
  }
  .notice,
  ::slotted([slot='notice']) {
    display: flex;
    align-items: start;
    gap: var(--_2);
    padding: var(--_2) var(--_2) var(--_2) var(--_3);
    border-left: 4px solid var(--_axis);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .notice > svg.icon {
    margin-top: 8px;
    color: var(--_warning);
  }
  .notice p {
    padding: 6px 0;
  }
`;

/** The looks of the frame, on wide and on narrow screens. */
export const planAtlasStyles = [frame, headerStyles, compactStyles, ledgerStyles];
