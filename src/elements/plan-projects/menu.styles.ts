import { css } from 'lit';

/** How popovers and the sheet of filters look. */
export const menuStyles = css`
  .menu {
    position: relative;
    flex: none;
  }
  .menu-button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-width: var(--_control);
    min-height: calc(32px * var(--plan-scale, 1));
    padding: 0 8px;
    border-radius: var(--_radius-s);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    white-space: nowrap;
    justify-content: center;
  }
  .menu-button:hover,
  .menu-button[aria-expanded='true'] {
    background: var(--_panel-3);
    color: var(--_ink);
  }
  .menu-button.active {
    color: var(--_focus);
    font-weight: 600;
  }
  .menu-button svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
  }
  .menu.end .menu-button svg.icon {
    width: calc(18px * var(--plan-scale, 1));
    height: calc(18px * var(--plan-scale, 1));
  }
  .badge {
    min-width: 17px;
    padding: 0 4px;
    border-radius: 999px;
    background: var(--_focus);
    color: var(--_on-focus);
    font-size: calc(11px * var(--plan-scale, 1));
    font-weight: 600;
    line-height: 17px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .popover {
    position: absolute;
    z-index: 30;
    top: calc(100% + 4px);
    left: 0;
    display: flex;
    flex-direction: column;
    width: max-content;
    min-width: 208px;
    max-width: 320px;
    max-height: min(440px, calc(var(--_height, 600px) - 120px));
    padding: 6px;
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .menu.end .popover {
    right: 0;
    left: auto;
  }
  .facet-find {
    height: var(--_control);
    margin: 2px 2px 6px;
    padding: 0 10px;
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
    background: var(--_panel);
    font-size: var(--_text-s);
    appearance: none;
  }
  .options,
  .choices {
    min-height: 0;
    overflow: auto;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 9px;
    min-height: calc(32px * var(--plan-scale, 1));
    padding: 3px 10px 3px calc(8px + var(--_depth, 0) * 14px);
    border-radius: var(--_radius-s);
    font-size: var(--_text-s);
    line-height: 1.35;
    cursor: pointer;
  }
  .option:hover {
    background: var(--_panel-3);
  }
  .option.empty {
    color: var(--_ink-3);
    cursor: default;
  }
  .option .name {
    flex: 1;
  }
  .option input {
    display: grid;
    flex: none;
    place-items: center;
    width: 16px;
    height: 16px;
    margin: 0;
    border: 1.5px solid var(--_line-2);
    border-radius: 4px;
    background: var(--_panel);
    appearance: none;
    cursor: inherit;
  }
  .option input[type='radio'] {
    border-radius: 50%;
  }
  .option input:checked {
    border-color: var(--_focus);
    background: var(--_focus);
  }
  .option input:checked::after {
    content: '';
    width: 8px;
    height: 4px;
    margin-bottom: 2px;
    border: solid var(--_on-focus);
    border-width: 0 0 2px 2px;
    rotate: -45deg;
  }
  .option input[type='radio']:checked::after {
    width: 6px;
    height: 6px;
    margin: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_on-focus);
  }
  .option input:disabled {
    border-color: var(--_line);
  }
  .plain {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 4px;
    min-height: calc(28px * var(--plan-scale, 1));
    padding: 0 8px;
    border-radius: var(--_radius-s);
    color: var(--_focus);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .plain:hover {
    background: var(--_focus-soft);
  }
  .plain svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
  }
  .popover > .plain {
    margin-top: 4px;
  }
  .menu-title {
    padding: 4px 10px 6px;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .choice {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_4);
    width: 100%;
    min-height: var(--_control);
    padding: 0 10px;
    border-radius: var(--_radius-s);
    line-height: var(--_control);
  }
  .choice:hover:not(:disabled) {
    background: var(--_panel-3);
  }
  .choice .hint {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .busy {
    font-size: var(--_text-xs);
    font-variant-numeric: tabular-nums;
  }
  .sheet {
    position: absolute;
    z-index: 20;
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    background: var(--_panel);
  }
  .sheet-head,
  .sheet-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_2);
    padding: var(--_1) var(--_2) var(--_1) var(--_4);
    border-bottom: 1px solid var(--_line);
  }
  .sheet-head h3 {
    font: 700 calc(16px * var(--plan-scale, 1)) / 1.4 var(--_serif);
  }
  .sheet-foot {
    padding: var(--_2) var(--_3);
    border-top: 1px solid var(--_line);
    border-bottom: 0;
  }
  .sheet-foot .primary {
    flex: 1;
  }
  .facet {
    border-bottom: 1px solid var(--_line);
    padding-bottom: 2px;
  }
  .facet-heading {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: var(--_control);
    padding: 0 var(--_4) 0 var(--_3);
    font-weight: 600;
  }
  .facet-heading:hover {
    background: var(--_panel-2);
  }
  .facet-heading:focus-visible {
    outline-offset: -2px;
  }
  .facet-heading svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
    color: var(--_ink-3);
    transition: transform 0.15s;
  }
  .facet-heading[aria-expanded='true'] svg.icon {
    transform: rotate(90deg);
  }
  .facet-heading .chosen {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    color: var(--_focus);
    font-size: var(--_text-s);
    font-weight: 500;
    text-align: right;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .facet .options {
    padding: 0 var(--_2) var(--_2) var(--_4);
    overflow: visible;
  }
  .facet > .plain {
    margin: 0 0 var(--_2) var(--_6);
  }
  @media (pointer: coarse) {
    .option,
    .plain,
    .menu-button {
      min-height: 44px;
    }
    .facet-find {
      font-size: 16px;
    }
  }
`;
