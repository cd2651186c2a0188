import { css } from 'lit';

/** How the rows look: one column in a narrow panel, three where `wide`, two rows beside each other where `twin`. */
export const planFiguresStyles = css`
  :host {
    display: block;
    max-height: 100%;
    overflow: auto;
    background: var(--_panel);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
    padding: var(--_4) var(--_3) var(--_8);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_1) var(--_3);
  }
  .heading h3 {
    font: 700 calc(17px * var(--plan-scale, 1)) / 1.4 var(--_serif);
  }
  .heading p {
    display: flex;
    gap: var(--_2);
  }
  .source {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: calc(28px * var(--plan-scale, 1));
    color: var(--_focus);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .source:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .source svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--_4);
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .sample {
    width: 30px;
    height: 16px;
  }

  .group h4 {
    margin: 0 calc(-1 * var(--_3));
    padding: var(--_1) var(--_3);
    background: var(--_panel-3);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: start;
    gap: 2px var(--_3);
    padding: var(--_3) 0 var(--_2);
    border-bottom: 1px solid var(--_line);
    break-inside: avoid;
  }
  .figure:last-child {
    border-bottom: 0;
  }
  .figure h5 {
    margin: 0;
    font-size: var(--_text);
    font-weight: 600;
    line-height: 1.45;
  }
  .figure .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_2);
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .about span:not(:last-child)::after {
    content: '·';
    margin-left: var(--_2);
  }
  .about .nature.binding {
    color: var(--_core-ink);
    font-weight: 600;
  }
  .plot {
    grid-column: 1 / -1;
    min-width: 0;
  }
  .said {
    display: grid;
    grid-row: 1;
    grid-column: 2;
    align-content: start;
    justify-items: end;
    max-width: 13em;
    font-size: var(--_text-s);
    line-height: 1.45;
    text-align: right;
  }
  .verdict {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_ink-2);
    font-weight: 600;
    white-space: nowrap;
  }
  .verdict svg.icon {
    width: calc(16px * var(--plan-scale, 1));
    height: calc(16px * var(--plan-scale, 1));
    stroke-width: 2.6;
  }
  .verdict.met,
  .verdict.reached,
  .verdict.ahead {
    color: var(--_belt-ink);
  }
  .verdict.missed,
  .verdict.behind,
  .verdict.away,
  .verdict.short {
    color: var(--_core-ink);
  }
  .gap {
    color: var(--_ink);
  }
  .pace {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .notes {
    grid-column: 1 / -1;
    padding-left: 6px;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    line-height: 1.5;
  }
  .cells {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_4);
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .plot .cells {
    padding: var(--_1) 0;
    color: var(--_ink);
  }
  .body .figures .note {
    width: 55%;
  }
  .none {
    display: grid;
    justify-items: center;
    gap: var(--_3);
    padding: var(--_8) var(--_4);
    color: var(--_ink-2);
  }
  .reported {
    margin-top: var(--_4);
  }
  .reported caption {
    padding: var(--_2) 10px;
    font-weight: 600;
    text-align: left;
  }

  .wide .body {
    padding: var(--_4) var(--_5) var(--_8);
  }
  .wide .bar {
    padding-inline: var(--_5);
  }
  .wide .tiles {
    max-width: 720px;
  }
  .wide .group h4 {
    margin: 0;
    border-radius: 4px;
  }
  .wide .figure {
    grid-template-columns: 12em minmax(0, 1fr) 11em;
    column-gap: var(--_5);
    grid-template-rows: auto auto;
  }
  .wide .figure .name {
    grid-row: 1 / span 2;
  }
  .wide .plot {
    grid-row: 1;
    grid-column: 2;
  }
  .wide .said {
    grid-row: 1 / span 2;
    grid-column: 3;
    justify-items: start;
    padding-top: 2px;
    text-align: left;
  }
  .wide .notes {
    grid-row: 2;
    grid-column: 2;
  }
  .twin .figures-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    column-gap: var(--_8);
  }
  .twin .figure:nth-last-child(2):nth-child(odd) {
    border-bottom: 0;
  }
  @media (pointer: coarse) {
    .toggle,
    .source,
    .segments button {
      min-width: 48px;
      min-height: 44px;
    }
  }
  @media print {
    :host {
      max-height: none;
      overflow: visible;
    }
    .bar,
    .tiles,
    .chips {
      display: none;
    }
  }
`;
