import { css } from 'lit';

export const planCardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-width: 240px;
    max-width: 640px;
  }

  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel);
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .stack > *,
  ::slotted([slot='static']) {
    grid-area: 1 / 1;
  }
  .behind {
    visibility: hidden;
  }
  .card.waiting {
    min-height: 220px;
  }
  article.card:hover {
    border-color: var(--_line-2);
    box-shadow: var(--_shadow);
  }
  .card.chosen {
    border-color: var(--_focus);
    box-shadow: 0 0 0 1px var(--_focus);
  }

  .thumbnail {
    position: relative;
    overflow: hidden;
    aspect-ratio: 16 / 10;
    border-bottom: 1px solid var(--_line);
    background: var(--_outside);
  }
  .whole .thumbnail {
    aspect-ratio: 5 / 4;
  }
  .thumbnail > .icon {
    position: absolute;
    inset: calc(50% - 14px);
    width: 28px;
    height: 28px;
    color: var(--_ink-3);
  }
  .drawing,
  .drawing svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .drawing svg {
    animation: appear 0.2s;
  }
  /* The same drawing stood here before. */
  .kept .drawing svg {
    animation: none;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .marks {
    position: absolute;
    inset: auto 6px 6px;
    display: flex;
    flex-wrap: wrap-reverse;
    gap: 3px 4px;
    color: var(--_ink-2);
    font-size: calc(10.5px * var(--plan-scale, 1));
    line-height: 1.5;
  }
  .marks span {
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_panel) 84%, transparent);
  }
  .marks .schematic {
    border-style: dashed;
  }

  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-width: 0;
    padding: var(--_3) var(--_4) var(--_4);
  }
  .eyebrow {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_ink-3);
    font-size: var(--_text-xs);
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  h3 {
    margin-top: 2px;
    font: 700 calc(18px * var(--plan-scale, 1)) / 1.4 var(--_serif);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  h3 button {
    letter-spacing: inherit;
  }
  /* The whole card takes the click; the sections lie above. */
  h3 button::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: calc(var(--_radius) - 1px);
  }
  h3 button:focus-visible {
    outline: none;
  }
  h3 button:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  article.card:hover h3 {
    color: var(--_focus);
  }
  .gist {
    display: -webkit-box;
    margin-top: var(--_1);
    overflow: hidden;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    line-height: 1.55;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: var(--_3);
  }
  .chip.schematic,
  .chip.town {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_line-2);
  }

  .sections {
    position: relative;
    z-index: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin-top: var(--_3);
    padding-top: var(--_2);
    border-top: 1px solid var(--_line);
    font-size: var(--_text-xs);
    pointer-events: none;
  }
  .sections li {
    max-width: 100%;
  }
  .sections button {
    display: flex;
    align-items: center;
    gap: 6px;
    max-width: 100%;
    min-height: calc(26px * var(--plan-scale, 1));
    border-radius: 4px;
    color: var(--_ink-2);
    pointer-events: auto;
  }
  .sections button:hover {
    color: var(--_focus);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .sections span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sections b {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .sections svg.icon {
    width: calc(14px * var(--plan-scale, 1));
    height: calc(14px * var(--plan-scale, 1));
    color: var(--_ink-3);
  }
  .more,
  .none {
    color: var(--_ink-3);
    font-size: var(--_text-xs);
  }
  .more {
    padding-left: 20px;
  }
  .none {
    margin-top: var(--_3);
  }
  @media (pointer: coarse) {
    .sections button {
      min-height: 36px;
    }
  }

  @container (min-width: 460px) {
    article.card {
      grid-template-columns: minmax(200px, 44%) minmax(0, 1fr);
    }
    article .thumbnail {
      aspect-ratio: auto;
      min-height: 220px;
      border-right: 1px solid var(--_line);
      border-bottom: 0;
    }
  }
`;
