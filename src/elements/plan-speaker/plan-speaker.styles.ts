import { css } from 'lit';

export const planSpeakerStyles = css`
  :host {
    display: block;
    height: var(--plan-speaker-height, 100%);
    min-height: 480px;
    background: var(--_panel-2);
    color: var(--_ink);
    font: var(--_text-m) / 1.5 var(--_sans);
    contain: strict;
    container-type: size;
  }
  :host(:focus-visible) {
    outline: none;
  }
  .desk {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 62fr) minmax(0, 38fr);
    gap: var(--_3);
    height: 100%;
    padding: var(--_4);
  }
  .now,
  .aside {
    display: flex;
    flex-direction: column;
    gap: var(--_3);
    min-height: 0;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_1) var(--_3);
  }
  h2 {
    font: 700 24px / 1.3 var(--_serif);
  }
  h3 {
    color: var(--_ink-2);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .count {
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
  }
  .state {
    padding: 0 var(--_2);
    border-radius: 999px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .frame {
    position: relative;
    flex: 1;
    min-height: 0;
    display: grid;
    place-items: center;
  }
  .picture {
    position: relative;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_outside);
    box-shadow: var(--_shadow);
    touch-action: none;
    user-select: none;
    cursor: crosshair;
  }
  .picture.black .drawing {
    opacity: 0.25;
  }
  .drawing,
  .drawing svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  .next {
    display: grid;
    grid-template-columns: minmax(0, 42%) minmax(0, 1fr);
    gap: var(--_3);
    align-items: center;
  }
  .next .small {
    overflow: hidden;
    aspect-ratio: 16 / 10;
    border-radius: var(--_radius-s);
    background: var(--_outside);
    box-shadow: var(--_shadow);
  }
  .next .small svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  .next strong {
    display: block;
    font: 700 18px / 1.35 var(--_serif);
  }
  .notes {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .notes header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: var(--_1) var(--_2) 0 var(--_4);
  }
  .notes .scroll {
    flex: 1;
    padding: 0 var(--_4) var(--_4);
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .notes p + p {
    margin-top: 0.6em;
  }
  .none {
    color: var(--_ink-3);
  }
  .bar {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_2) var(--_4);
    padding: var(--_2) var(--_4);
    border-radius: var(--_radius);
    background: var(--_panel);
    box-shadow: var(--_shadow);
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_2);
  }
  .group:last-child {
    margin-inline-start: auto;
  }
  .button,
  .icon-button {
    min-height: 40px;
    min-width: 40px;
  }
  .button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_focus-soft);
    color: var(--_focus);
  }
  .times {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_5);
    margin-inline-end: auto;
    font-variant-numeric: tabular-nums;
  }
  .times div {
    display: grid;
  }
  .times dt {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .times dd {
    font-size: 20px;
    font-weight: 600;
    line-height: 1.2;
  }
  .late dd {
    color: var(--_core-text);
  }
  .early dd {
    color: var(--_belt-text);
  }
  .waiting {
    display: grid;
    place-content: center;
    gap: var(--_2);
    height: 100%;
    padding: var(--_5);
    text-align: center;
  }
  @container (max-width: 760px) {
    .desk {
      grid-template: minmax(0, 46fr) minmax(0, 54fr) auto / minmax(0, 1fr);
      padding: var(--_2);
    }
    .next {
      grid-template-columns: minmax(0, 30%) minmax(0, 1fr);
    }
    h2 {
      font-size: 20px;
    }
    .times dd {
      font-size: 16px;
    }
  }
`;
