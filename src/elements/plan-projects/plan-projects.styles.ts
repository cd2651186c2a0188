import { css } from 'lit';

/** How the list of projects looks. */
export const planProjectsStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    max-height: 100%;
    overflow: hidden;
    background: var(--_panel);
  }
  .bar {
    z-index: 10;
    display: grid;
    flex: none;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_2);
    padding: var(--_3) var(--_3) var(--_2);
    border-bottom: 1px solid var(--_line);
    background: var(--_panel);
  }
  .search-line,
  .segment-line,
  .facet-line,
  .tool-line {
    display: flex;
    align-items: center;
    gap: var(--_1);
  }
  .search-line .filter,
  .segment-line .segments {
    flex: 1;
    min-width: 0;
  }
  .search-line .icon-button {
    position: relative;
  }
  .search-line .active {
    color: var(--_focus);
  }
  .search-line .badge {
    position: absolute;
    top: 2px;
    right: 0;
  }
  .bar.wide {
    padding: var(--_2) var(--_4) var(--_2);
    gap: 6px;
  }
  .facet-line {
    flex-wrap: wrap;
    gap: 2px;
  }
  .facet-line .filter {
    flex: 0 1 calc(222px * var(--plan-scale, 1));
    min-width: calc(188px * var(--plan-scale, 1));
    margin-right: var(--_1);
  }
  .tool-line {
    gap: var(--_2) var(--_3);
    min-height: var(--_control);
    flex-wrap: wrap;
  }
  .tool-line .segments button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 0 12px;
  }
  .tool-line .segments svg.icon {
    width: calc(15px * var(--plan-scale, 1));
    height: calc(15px * var(--plan-scale, 1));
  }
  .space {
    flex: 1;
  }
  .kinds {
    display: flex;
    flex: none;
    gap: 6px;
  }
  .segments button {
    font-size: var(--_text-s);
  }
  .chips {
    display: flex;
    gap: 6px;
    margin: 0 calc(-1 * var(--_3));
    padding: 2px var(--_3);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .toggle {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 5px;
    min-height: calc(28px * var(--plan-scale, 1));
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .toggle:hover:not(:disabled) {
    border-color: var(--_line-2);
    background: var(--_panel-2);
  }
  .toggle[aria-pressed='true'] {
    border-color: var(--_focus);
    background: var(--_focus-soft);
    font-weight: 600;
  }
  .toggle[aria-pressed='true'] .count {
    color: var(--_ink-2);
  }
  .active-chip {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 4px;
    max-width: 240px;
    min-height: calc(28px * var(--plan-scale, 1));
    padding: 0 6px 0 10px;
    border-radius: 999px;
    background: var(--_focus-soft);
    color: var(--_focus);
    font-size: var(--_text-s);
    font-weight: 500;
    white-space: nowrap;
  }
  .active-chip span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .active-chip svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
  }
  .active-chip:hover {
    box-shadow: inset 0 0 0 1px var(--_focus);
  }
  .bar.wide .chips {
    flex-wrap: wrap;
  }
  .list {
    flex: 1;
    min-height: 0;
    container-type: inline-size;
  }
  .list.scroll {
    overflow: auto;
  }
  .outside {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: var(--_2);
    padding: 4px var(--_2) 4px var(--_4);
    border-bottom: 1px solid var(--_line);
    background: var(--_warning-soft);
    font-size: var(--_text-s);
  }
  .message {
    flex: none;
    padding: 6px var(--_4);
    border-top: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .message:empty {
    display: none;
  }
  .more {
    margin: var(--_1) 0 0 26px;
  }
  .scope {
    display: flex;
    align-items: baseline;
    gap: 6px;
    padding: var(--_4) var(--_4) var(--_1);
    font: 700 calc(15px * var(--plan-scale, 1)) / 1.4 var(--_serif);
  }
  .scope + .group,
  .quiet + .scope {
    border-top: 0;
  }
  .group {
    border-bottom: 1px solid var(--_line);
  }
  .group-heading {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: var(--_control);
    padding: 4px var(--_3) 4px var(--_2);
    font-weight: 600;
  }
  .group-heading:hover {
    background: var(--_panel-2);
  }
  .group-heading:focus-visible {
    outline-offset: -2px;
  }
  .group-heading .name {
    flex: 1;
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
  .group ul {
    padding: 0 var(--_2) var(--_2) 20px;
  }
  .inside {
    position: relative;
  }
  .inside::before {
    content: '';
    position: absolute;
    inset: 4px auto 4px -4px;
    width: 3px;
    border-radius: 2px;
    background: var(--_axis);
  }
  .quiet {
    padding: 0 var(--_4) var(--_2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .none {
    display: grid;
    justify-items: center;
    gap: var(--_3);
    padding: var(--_8) var(--_4);
    color: var(--_ink-2);
  }
  @media (pointer: coarse) {
    .toggle,
    .active-chip,
    .segments button {
      min-height: 44px;
    }
  }
`;
