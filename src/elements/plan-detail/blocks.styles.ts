import { css } from 'lit';

/** The blocks of the detail panel under their headings. */
export const blockStyles = css`
  .block {
    padding: var(--_3) var(--_4) var(--_4);
    border-top: 1px solid var(--_line);
  }
  h3 {
    display: flex;
    align-items: baseline;
    gap: 6px;
    margin-bottom: var(--_1);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .block .rows {
    margin: 0 -10px;
  }
  h4 {
    display: flex;
    align-items: baseline;
    gap: 6px;
    margin: var(--_2) 0 0;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: var(--_control);
    border-radius: var(--_radius-s);
    font-weight: 500;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
    color: var(--_ink-3);
    transition: transform 0.15s;
  }
  details[open] > summary svg.icon {
    transform: rotate(90deg);
  }
  details + details {
    border-top: 1px solid var(--_line);
  }
  details[open] {
    padding-bottom: var(--_2);
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    flex: none;
    align-items: center;
    justify-content: flex-end;
    gap: 2px 6px;
    max-width: 46%;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .number {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .row:hover .number,
  .row.hovered .number,
  .row:hover .said,
  .row.hovered .said,
  .row:hover .count {
    color: var(--_ink-2);
  }
  .evidence {
    margin: 0 -10px;
  }
  .evidence li + li {
    border-top: 1px solid var(--_line);
  }
  .source {
    position: relative;
    display: grid;
    gap: 2px;
    width: 100%;
    min-height: var(--_control);
    padding: var(--_2) 34px var(--_2) 10px;
    border-radius: var(--_radius-s);
    line-height: 1.45;
  }
  .source:hover {
    background: var(--_panel-3);
  }
  .source:hover :is(.number, .where) {
    color: var(--_ink-2);
  }
  .source:focus-visible {
    outline-offset: -2px;
  }
  .source > svg.icon {
    position: absolute;
    top: calc(50% - 8px);
    right: 10px;
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
    color: var(--_ink-3);
  }
  .source .title {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .phrase {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_2);
    padding-left: var(--_2);
    border-left: 2px solid var(--_axis);
    font-size: var(--_text-s);
  }
  .phrase q {
    color: var(--_ink);
    quotes: '「' '」';
  }
  .where {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .related {
    display: grid;
    gap: var(--_2);
  }
  .note,
  .quiet {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .note {
    display: block;
    margin: 2px 0 0 var(--_1);
  }
  .reading p {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .reading p + h3 {
    margin-top: var(--_3);
  }
  .problems li {
    display: flex;
    gap: var(--_2);
    padding: var(--_2) var(--_3);
    border-radius: var(--_radius-s);
    background: var(--_panel-2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .problems li + li {
    margin-top: var(--_1);
  }
  .problems li:not(.note) {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .problems svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
    margin-top: 3px;
  }
  .facts li {
    position: relative;
    padding: 3px 0 3px 14px;
    line-height: 1.55;
  }
  .facts li::before {
    content: '';
    position: absolute;
    top: 0.85em;
    left: 2px;
    width: 5px;
    height: 5px;
    border-radius: 50%;
    background: var(--_line-2);
  }
  .parent {
    display: block;
    min-height: 28px;
    margin-bottom: var(--_1);
    color: var(--_focus);
    font-size: var(--_text-s);
  }
  .parent .number {
    margin-right: 6px;
    color: inherit;
  }
  .parent:hover {
    text-decoration: underline;
  }
  .empty {
    padding: var(--_5) var(--_4);
  }
  .empty h2 {
    font-size: calc(18px * var(--plan-scale, 1));
  }
  .empty h3 {
    margin: var(--_6) 0 0;
    color: var(--_ink);
    font-size: var(--_text-l);
  }
  .empty .rows {
    margin: var(--_3) -10px 0;
  }
  .empty .row {
    padding-block: 8px;
  }
  .pad {
    padding: var(--_5) var(--_4);
  }
  @media (pointer: coarse) {
    .parent {
      min-height: 44px;
    }
  }
`;
