import { css } from 'lit';

export const briefingPanelStyles = css`
  :host {
    max-height: none;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    background: none;
  }
  h3 {
    padding-bottom: var(--_2);
    border-bottom: 2px solid var(--_ink);
    font: 700 var(--_text-l) / 1.4 var(--_serif);
  }
  .projects {
    display: grid;
    padding-top: var(--_1);
  }
  .projects li + li {
    border-top: 1px solid var(--_line);
  }
  .projects .row {
    padding-inline: 0 var(--_1);
    border-radius: 0;
    font-size: var(--_text);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    column-gap: calc(28px * var(--plan-scale, 1));
  }
  .columns li:nth-child(2) {
    border-top: 0;
  }
  .projects.short .row {
    min-height: 0;
    padding-block: calc(2px * var(--plan-scale, 1));
  }
  .rest {
    padding-block: calc(3px * var(--plan-scale, 1));
    color: var(--_focus);
    font-size: var(--_text);
    line-height: 1.4;
  }
  .figures-list ~ .rest {
    position: sticky;
    bottom: 0;
    display: block;
    width: 100%;
    background: linear-gradient(transparent, var(--_panel) 35%);
    font-weight: 600;
    text-align: start;
  }
  @media (pointer: coarse) {
    .rest {
      min-height: 44px;
    }
  }
  .projects .about {
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .key {
    padding-top: var(--_2);
    font-size: var(--_text-s);
  }
  .chart {
    width: 100%;
    height: auto;
  }
  .figure {
    grid-template-columns: minmax(0, 1fr) auto;
    row-gap: 0;
    padding: var(--_2) 0 var(--_1);
  }
  .figure .name {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    align-items: baseline;
    gap: 0 0.6em;
  }
  .figure .plot,
  .figure .said {
    grid-column: 1 / -1;
  }
  .figure .said {
    display: flex;
    flex-wrap: wrap;
    grid-row: auto;
    gap: 0 1em;
    max-width: none;
    text-align: start;
  }
  .figure .name h5 {
    font-size: var(--_text);
  }
  .figure .about,
  .figure .said {
    font-size: var(--_text-s);
  }
  .notes {
    display: none;
  }
`;
