import { css } from 'lit';
import { stepFieldStyles } from './step-fields.styles';

const frame = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    min-height: 0;
    background: var(--_panel);
    overflow: hidden;
    container-type: size;
  }
  .editor {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  header,
  footer,
  .message {
    flex: none;
  }
  header {
    padding: var(--_3) var(--_4) var(--_3);
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    font: 700 calc(18px * var(--plan-scale, 1)) / var(--_control) var(--_serif);
  }
  h3 {
    margin-bottom: var(--_2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_2);
    margin-top: var(--_1);
  }
  .take {
    flex: 1;
    white-space: nowrap;
  }
  .icons {
    display: inline-flex;
  }
  .play {
    padding: 0 var(--_3);
  }
  .hint {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .hint.empty {
    padding: var(--_4);
    border: 1px dashed var(--_line-2);
    border-radius: var(--_radius);
  }
  .hint.keys {
    margin-top: var(--_3);
    font-size: var(--_text-xs);
  }

  .message {
    display: flex;
    align-items: start;
    gap: var(--_2);
    padding: var(--_2) var(--_2) var(--_2) var(--_4);
    border-bottom: 1px solid var(--_line);
    background: var(--_focus-soft);
    font-size: var(--_text-s);
  }
  .message > svg.icon {
    margin-top: calc((var(--_control) - 18px * var(--plan-scale, 1)) / 2);
  }
  .message p:first-child {
    padding-top: 7px;
  }
  .message > p,
  .message > div {
    flex: 1;
    min-width: 0;
    padding-bottom: 6px;
  }
  .message.warning {
    background: var(--_warning-soft);
  }
  .message.warning > svg.icon {
    color: var(--_warning);
  }
  .message ul {
    max-height: 9.6em;
    margin-top: var(--_1);
  }
  .message li {
    padding: var(--_1) 0;
    border-top: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .previewing {
    align-items: center;
  }
  .previewing > svg.icon {
    margin: 0;
    color: var(--_focus);
  }
  .message.previewing > p {
    padding: 0;
  }

  .body,
  .start {
    flex: 1;
    min-height: 0;
    padding: var(--_3) var(--_4) var(--_4);
  }
  .start .hint {
    margin-bottom: var(--_4);
  }
  .start li + li {
    margin-top: var(--_2);
  }
  .start > .button {
    margin-top: var(--_4);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--_3);
    width: 100%;
    padding: var(--_3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    line-height: 1.45;
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_panel-2);
    border-color: var(--_line-2);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice > svg.icon {
    color: var(--_focus);
  }
  .choice b {
    font-weight: 600;
  }
  .choice small {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_1);
    padding: var(--_1) var(--_2) var(--_1) var(--_4);
    border-top: 1px solid var(--_line);
    font-size: var(--_text-s);
  }
  footer p {
    flex: 1;
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .link {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: var(--_1);
    min-height: var(--_control);
    padding: 0 var(--_2);
    border-radius: var(--_radius-s);
    color: var(--_focus);
    white-space: nowrap;
    cursor: pointer;
  }
  .link:hover:not(:disabled) {
    background: var(--_panel-3);
  }
  .link:has(:focus-visible) {
    outline: 2px solid var(--_focus);
  }
  .link svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
  }
  .drop {
    position: absolute;
    z-index: 3;
    inset: var(--_3);
    display: grid;
    place-items: center;
    border: 2px dashed var(--_focus);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_focus-soft) 92%, transparent);
    font-weight: 600;
    pointer-events: none;
  }
`;

/** In the sheet of a small screen all but the buttons above scrolls together. */
const low = css`
  @container (max-height: 480px) {
    .editor {
      overflow: auto;
      overscroll-behavior: contain;
    }
    header {
      position: sticky;
      z-index: 2;
      top: 0;
      padding: var(--_1) var(--_4) var(--_2);
      background: var(--_panel);
    }
    header:has(.tools) h2 {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .message {
      position: sticky;
      z-index: 1;
      top: calc(var(--_control) + var(--_1) * 2 + var(--_2) + 1px);
    }
    .body,
    .start {
      flex: none;
      overflow: visible;
    }
  }
`;

const steps = css`
  .step {
    position: relative;
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  .step + .step {
    margin-top: 2px;
  }
  .step.chosen {
    margin: var(--_2) 0;
    border-color: var(--_line);
    background: var(--_panel-2);
  }
  .row {
    display: flex;
    align-items: center;
    border-radius: var(--_radius);
  }
  .row:hover {
    background: var(--_panel-3);
  }
  .grip {
    display: grid;
    place-items: center;
    flex: none;
    align-self: stretch;
    width: calc(24px * var(--plan-scale, 1));
    color: var(--_ink-3);
    cursor: grab;
    touch-action: none;
  }
  @media (pointer: coarse) {
    .grip {
      width: 40px;
    }
  }
  .pick {
    flex: 1;
    display: flex;
    align-items: center;
    gap: var(--_3);
    min-width: 0;
    padding: var(--_2) var(--_3) var(--_2) 0;
    border-radius: var(--_radius-s);
  }
  .still {
    flex: none;
    width: calc(80px * var(--plan-scale, 1));
    aspect-ratio: 8 / 5;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_outside);
    overflow: hidden;
  }
  .still > svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  .shown .still {
    outline: 2px solid var(--_focus);
  }
  .name {
    flex: 1;
    display: flex;
    gap: var(--_2);
    min-width: 0;
    line-height: 1.4;
  }
  .name > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .name b,
  .time {
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
    font-weight: 500;
  }
  .time {
    font-size: var(--_text-s);
  }
  .chosen .name > span {
    font-weight: 600;
  }
  .dragged {
    opacity: 0.45;
  }
  .drop-before::before,
  .drop-after::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset: -3px 0 auto;
    height: 3px;
    border-radius: 2px;
    background: var(--_focus);
  }
  .drop-after::after {
    inset: auto 0 -3px;
  }
`;

export const planBriefingEditorStyles = [frame, steps, stepFieldStyles, low];
