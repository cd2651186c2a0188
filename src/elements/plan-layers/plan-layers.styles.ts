import { css } from 'lit';

/** How the layers look. */
export const planLayersStyles = css`
  :host {
    display: block;
    max-height: 100%;
    overflow: auto;
    background: var(--_panel);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_2);
    min-height: var(--_control);
    padding: 0 var(--_2) 0 var(--_4);
    border-bottom: 1px solid var(--_line);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    line-height: 1.4;
  }
  .all {
    flex: none;
    min-height: calc(var(--_control) - 6px);
    padding: 0 var(--_2);
    border-radius: var(--_radius-s);
    color: var(--_focus);
    font-size: var(--_text-s);
  }
  .all:disabled {
    visibility: hidden;
  }
  .all:hover {
    background: var(--_panel-3);
  }

  .group {
    border-bottom: 1px solid var(--_line);
  }
  .group-bar {
    display: flex;
    align-items: center;
    padding-right: var(--_1);
  }
  .group-bar > :first-child {
    flex: 1;
    min-width: 0;
  }
  .group-heading {
    display: flex;
    align-items: center;
    gap: 6px;
    width: 100%;
    min-height: var(--_control);
    padding: 6px var(--_1) 4px 8px;
    font: 700 calc(15px * var(--plan-scale, 1)) / 1.4 var(--_serif);
    letter-spacing: 0.04em;
  }
  .group-heading .title {
    position: relative;
  }
  .group-heading .count {
    font-family: var(--_sans);
    font-weight: 400;
    letter-spacing: 0;
  }
  .group-heading > svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
    color: var(--_ink-3);
    transition: transform 0.15s;
  }
  .group-heading[aria-expanded='true'] > svg.icon {
    transform: rotate(90deg);
  }
  .group-heading:hover {
    background: var(--_panel-2);
  }
  :is(.group-heading, .legend-row, .list):focus-visible {
    outline-offset: -2px;
  }

  .layers {
    padding-bottom: var(--_2);
  }
  .layer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    padding: 0 var(--_1) 0 var(--_3);
  }
  .legend {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
  }
  .legend .subjects {
    grid-column: 1 / -1;
    margin-left: 22px;
  }
  .undrawn .name {
    color: var(--_ink-3);
  }
  .layer:hover,
  .layer:focus-within {
    background: var(--_panel-2);
  }
  .legend-row {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: calc(32px * var(--plan-scale, 1));
    padding: 4px var(--_2) 4px 10px;
    border-radius: var(--_radius-s);
    line-height: 1.4;
  }
  .legend-row .name {
    flex: 0 1 auto;
  }
  button.legend-row:hover .name {
    text-decoration: underline;
    text-decoration-color: var(--_line-2);
    text-underline-offset: 3px;
  }
  .legend-row[aria-pressed='true'] {
    background: var(--_focus-soft);
    box-shadow: inset 3px 0 0 var(--_focus);
    font-weight: 600;
  }
  .legend-row[aria-pressed='true'] .count,
  .layer:hover .count {
    color: var(--_ink-2);
  }
  .legend-row .count {
    margin-left: auto;
  }
  .swatch {
    display: block;
    flex: none;
    width: 48px;
    height: 20px;
  }
  .swatch svg {
    display: block;
  }
  .layer.hidden .name {
    color: var(--_ink-3);
  }
  .layer.hidden:hover .name {
    color: var(--_ink-2);
  }
  .layer.hidden .swatch {
    filter: grayscale(1);
    opacity: 0.5;
  }
  .list {
    width: calc(32px * var(--plan-scale, 1));
    min-width: 0;
    height: calc(32px * var(--plan-scale, 1));
  }
  .list svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
    color: var(--_ink-3);
    transition: transform 0.15s;
  }
  .list[aria-expanded='true'] svg.icon {
    transform: rotate(180deg);
  }
  .list[aria-pressed='true'] svg.icon {
    color: var(--_focus);
  }
  .check {
    display: grid;
    place-items: center;
    flex: none;
    width: calc(34px * var(--plan-scale, 1));
    height: calc(32px * var(--plan-scale, 1));
    cursor: pointer;
  }
  input[type='checkbox'] {
    display: grid;
    place-items: center;
    width: calc(18px * var(--plan-scale, 1));
    height: calc(18px * var(--plan-scale, 1));
    margin: 0;
    border: 1.5px solid var(--_line-2);
    border-radius: 4px;
    background: var(--_panel);
    appearance: none;
    cursor: pointer;
  }
  input[type='checkbox']:is(:checked, :indeterminate) {
    border-color: var(--_focus);
    background: var(--_focus);
  }
  input[type='checkbox']:checked::before {
    content: '';
    width: calc(10px * var(--plan-scale, 1));
    height: calc(5px * var(--plan-scale, 1));
    border: solid var(--_on-focus);
    border-width: 0 0 2px 2px;
    transform: translateY(-1px) rotate(-45deg);
  }
  input[type='checkbox']:indeterminate::before {
    content: '';
    width: calc(10px * var(--plan-scale, 1));
    height: calc(2px * var(--plan-scale, 1));
    background: var(--_on-focus);
  }
  .check:hover input:not(:checked, :indeterminate) {
    border-color: var(--_focus);
  }

  .subjects {
    margin: 0 var(--_2) var(--_2) 34px;
    padding-left: var(--_1);
    border-left: 1px solid var(--_line);
  }
  .subjects .row {
    min-height: calc(32px * var(--plan-scale, 1));
    padding-block: 3px;
    font-size: var(--_text-s);
  }
  .key {
    padding: var(--_3) var(--_4) 0;
  }
  .key h3 {
    margin-bottom: var(--_1);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .key ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(132px * var(--plan-scale, 1)), 1fr));
    gap: 2px var(--_2);
  }
  .key li {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 28px;
    font-size: var(--_text-s);
    line-height: 1.35;
  }
  .hint {
    padding: var(--_1) var(--_4) var(--_5);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  @media (pointer: coarse) {
    .legend-row,
    .subjects .row {
      min-height: 44px;
    }
    .list,
    .check {
      width: 44px;
      height: 44px;
    }
  }
`;
