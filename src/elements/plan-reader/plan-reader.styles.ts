import { css } from 'lit';

const bar = css`
  :host {
    display: block;
    max-height: 100%;
    overflow: auto;
    background: var(--_panel);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 3;
    padding: var(--_3) var(--_3) var(--_2);
    border-bottom: 1px solid var(--_line);
    background: var(--_panel);
  }
  .mentions {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-top: var(--_2);
    padding: 2px 2px 2px 10px;
    border-radius: var(--_radius-s);
    background: var(--_focus-soft);
  }
  .who {
    display: grid;
    flex: 1;
    min-width: 0;
    padding: 2px 0;
    line-height: 1.35;
  }
  .who strong {
    overflow: hidden;
    font-size: var(--_text-s);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who small,
  .mentions .count {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .none {
    padding: var(--_8) var(--_4);
    color: var(--_ink-2);
    text-align: center;
  }
  .none small {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
`;

const outline = css`
  nav {
    padding-bottom: var(--_6);
  }
  .chapter + .chapter {
    border-top: 1px solid var(--_line);
  }
  .heading {
    display: grid;
    grid-template-columns: 16px auto minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 6px;
    width: 100%;
    min-height: var(--_control);
    padding: 7px var(--_3) 7px 8px;
    line-height: 1.5;
  }
  .heading > svg.icon {
    align-self: start;
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
    margin-top: 4px;
    color: var(--_ink-3);
    transition: transform 0.15s;
  }
  .heading[aria-expanded='true'] > svg.icon {
    transform: rotate(90deg);
  }
  .heading:hover,
  .heading.hovered {
    background: var(--_panel-2);
  }
  .heading:hover :is(.number, svg.icon) {
    color: var(--_ink-2);
  }
  .heading:focus-visible {
    outline-offset: -2px;
  }
  .heading[aria-current] {
    background: var(--_focus-soft);
    box-shadow: inset 3px 0 0 var(--_focus);
  }
  .heading[aria-current] .number {
    color: var(--_ink-2);
  }
  .heading .number {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .heading .title {
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .chapter > div > .heading {
    padding-block: 10px;
    font: 600 calc(15px * var(--plan-scale, 1)) / 1.5 var(--_serif);
  }
  .chapter > div > .heading .number {
    min-width: 2em;
    color: var(--_ink-2);
    font: inherit;
  }
  .sections .sections {
    margin-left: 15px;
    border-left: 1px solid var(--_line);
  }
  :is(.table, .box, .figure) > div > .heading .number {
    padding: 0 5px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_panel-2);
    color: var(--_ink-2);
  }
  mark {
    border-radius: 2px;
    background: var(--_mark);
    color: inherit;
  }
  .badge {
    min-width: 20px;
    padding: 0 6px;
    border-radius: 999px;
    background: var(--_focus);
    color: var(--_on-focus);
    font-size: calc(11px * var(--plan-scale, 1));
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    text-align: center;
  }
  .heading:not(.named) .badge {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_focus);
    color: var(--_focus);
  }
  .heading.at .title {
    text-decoration: underline;
    text-decoration-color: var(--_focus);
    text-decoration-thickness: 2px;
    text-underline-offset: 4px;
  }
`;

const body = css`
  .body {
    padding: 2px var(--_3) var(--_3) 30px;
  }
  :is(.box, .figure, .table) > .body {
    margin: 0 var(--_3) var(--_3) 30px;
    padding: var(--_3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_panel-2);
  }
  .box > .body {
    border-left: 3px solid var(--_axis);
  }
  .table > .body {
    margin-left: 8px;
    padding: 0;
    border: 0;
    background: none;
  }
  .summary {
    line-height: 1.75;
    text-wrap: pretty;
  }
  .facts {
    margin-top: var(--_2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .facts li {
    position: relative;
    padding: 2px 0 2px 14px;
    line-height: 1.6;
  }
  .facts li::before {
    content: '';
    position: absolute;
    top: 0.9em;
    left: 2px;
    width: 5px;
    height: 5px;
    border-radius: 50%;
    background: var(--_line-2);
  }
  .figures {
    margin-top: var(--_3);
  }
  .named-here {
    margin-top: var(--_3);
  }
  .label {
    margin-bottom: 6px;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  :is(.box, .figure, .table) .label {
    color: var(--_ink-2);
  }
  .named-here ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .named-here li {
    max-width: 100%;
  }
  .subject {
    flex-wrap: wrap;
    row-gap: 0;
    border-radius: 14px;
    text-align: left;
  }
  .subject q {
    min-width: 0;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-weight: 400;
    overflow-wrap: anywhere;
    quotes: '「' '」';
  }
`;

/** How the outline looks. */
export const planReaderStyles = [bar, outline, body];
