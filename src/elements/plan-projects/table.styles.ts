import { css } from 'lit';

/** How the table of projects looks. */
export const tableStyles = css`
  .grid {
    position: relative;
    height: 100%;
    overscroll-behavior: contain;
  }
  .grid:focus-visible {
    outline-offset: -2px;
  }
  .grid-head,
  .grid-body {
    position: relative;
    width: max(100%, calc(var(--_width) * var(--plan-scale, 1)));
  }
  .grid-head {
    position: sticky;
    z-index: 4;
    top: 0;
    background: var(--_panel-2);
    box-shadow: inset 0 -1px var(--_line-2);
  }
  .line {
    --_ground: var(--_panel);
    display: grid;
    grid-template-columns: var(--_template);
    align-items: stretch;
    width: 100%;
  }
  .grid-head .line {
    --_ground: var(--_panel-2);
    height: calc(40px * var(--plan-scale, 1));
  }
  .grid-body .line {
    position: absolute;
    left: 0;
    height: calc(44px * var(--plan-scale, 1));
    border-bottom: 1px solid var(--_line);
    background: var(--_ground);
  }
  .line.row {
    min-height: 0;
    padding: 0;
    gap: 0;
    border-radius: 0;
    font-size: var(--_text-s);
    cursor: pointer;
  }
  .line.row:hover,
  .line.row.hovered {
    --_ground: var(--_panel-3);
  }
  .line.row.marked {
    --_ground: color-mix(in srgb, var(--_mark) 32%, var(--_panel));
  }
  .line.row.selected,
  .line.row[aria-current] {
    --_ground: var(--_focus-soft);
    background: var(--_ground);
    box-shadow: none;
  }
  .cell {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    padding: 0 10px;
    background: var(--_ground);
    line-height: 1.35;
  }
  .cell .text {
    display: -webkit-box;
    flex: 1;
    min-width: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .line.row .cell.name {
    font-weight: 500;
  }
  .line.row.selected .cell.name {
    font-weight: 600;
  }
  .line.row.selected .mark-cell {
    box-shadow: inset 3px 0 var(--_focus);
  }
  .cell:not(.name):not(.mark-cell) {
    color: var(--_ink-2);
  }
  .line.row .cell.town,
  .line.row .cell.stage {
    color: var(--_ink);
  }
  .mark-cell,
  .cell.name {
    position: sticky;
    z-index: 2;
  }
  .mark-cell {
    left: 0;
    justify-content: center;
    padding: 0;
  }
  .cell.name {
    left: 40px;
    padding-left: 4px;
  }
  .line .cell.name::after {
    content: '';
    position: absolute;
    inset: 0 0 0 auto;
    width: 1px;
    background: var(--_line);
  }
  .cell.head {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }
  .cell.head.name {
    padding-left: 10px;
  }
  .cell.head:hover {
    --_ground: var(--_panel-3);
    color: var(--_ink);
  }
  .cell.head svg.icon {
    width: calc(13px * var(--plan-scale, 1));
    height: calc(13px * var(--plan-scale, 1));
    color: var(--_ink-3);
    opacity: 0;
  }
  .cell.head:hover svg.icon {
    opacity: 1;
  }
  .cell.head.ascending,
  .cell.head.descending {
    color: var(--_focus);
  }
  .cell.head.ascending svg.icon,
  .cell.head.descending svg.icon {
    color: var(--_focus);
    opacity: 1;
  }
  .cell.cursor {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .check {
    display: grid;
    place-items: center;
    width: 16px;
    height: 16px;
    border: 1.5px solid var(--_line-2);
    border-radius: 4px;
    background: var(--_panel);
    opacity: 0.6;
    cursor: pointer;
  }
  .line:hover .check,
  .cell.cursor .check,
  .check.on {
    opacity: 1;
  }
  .check svg.icon {
    width: calc(12px * var(--plan-scale, 1));
    height: calc(12px * var(--plan-scale, 1));
    color: transparent;
    stroke-width: 3;
  }
  .check.on {
    border-color: var(--_focus);
    background: var(--_focus);
  }
  .check.on svg.icon {
    color: var(--_on-focus);
  }
  .link {
    color: inherit;
    text-decoration: underline transparent;
    text-underline-offset: 3px;
  }
  .link:not(:last-child)::after {
    content: '、';
    display: inline-block;
    color: var(--_ink-3);
  }
  :host([lang='en']) .link:not(:last-child)::after {
    content: ',\\00a0';
  }
  .link:hover {
    color: var(--_focus);
    text-decoration-color: currentColor;
  }
  .open {
    color: var(--_ink-3);
  }
  .number {
    width: 100%;
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .stage-dot {
    --_stage: var(--_project);
    flex: none;
    width: 11px;
    height: 11px;
    border: 2px solid var(--_stage);
    border-radius: 50%;
  }
  .stage-dot.completed {
    background: var(--_stage);
  }
  .stage-dot.ongoing {
    background: linear-gradient(90deg, var(--_stage) 50%, transparent 50%);
  }
  .stage-dot.proposed {
    border-style: dotted;
  }
  .stage-dot.joined {
    border-radius: 3px;
    rotate: 45deg;
    scale: 0.85;
  }
  .group-line {
    --_ground: var(--_panel-2);
    cursor: pointer;
  }
  .group-line:hover {
    --_ground: var(--_panel-3);
  }
  .group-line .cell {
    position: sticky;
    left: 0;
    grid-column: 1 / -1;
    width: max-content;
    max-width: 100cqw;
    padding-left: 12px;
    color: var(--_ink) !important;
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .group-line svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
    color: var(--_ink-3);
    transition: transform 0.15s;
  }
  .group-line[aria-expanded='true'] > .cell > svg.icon {
    transform: rotate(90deg);
  }
  .group-line b {
    font-weight: 600;
  }
  .subtotal,
  .tally {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-variant-numeric: tabular-nums;
  }
  .subtotal {
    margin-right: var(--_3);
  }
  .tally {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    margin-right: var(--_1);
  }
`;
