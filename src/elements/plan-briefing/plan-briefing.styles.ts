import { css } from 'lit';

/** How a step is laid out. `--_u` is a px of a screen 1,080 px high. */
export const planBriefingStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--_panel);
    contain: strict;
  }
  :host(:not([style*='height'])) {
    height: var(--plan-briefing-height, 640px);
  }
  :host(:focus-visible) {
    outline-offset: -3px;
  }
  :host(:fullscreen) {
    width: 100%;
    height: 100%;
    outline: none;
  }

  .show {
    position: absolute;
    inset: 0;
    display: grid;
    background: var(--_panel);
    font-size: calc(30 * var(--_u));
    line-height: 1.5;
  }
  .map,
  .side,
  .panel {
    position: relative;
    min-width: 0;
    min-height: 0;
  }
  .map {
    grid-area: map;
    background: var(--_outside);
  }
  .map plan-map {
    position: absolute;
    inset: 0;
    height: 100%;
  }
  .side {
    grid-area: side;
    display: flex;
    flex-direction: column;
    padding: calc(56 * var(--_u)) calc(48 * var(--_u)) calc(28 * var(--_u));
    touch-action: pan-y;
  }
  .panel {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    padding: calc(56 * var(--_u)) calc(40 * var(--_u)) calc(28 * var(--_u));
  }
  plan-briefing-panel {
    display: block;
    flex: 1;
  }

  .wide {
    grid-template: 'side map' minmax(0, 1fr) / minmax(0, 31fr) minmax(0, 69fr);
  }
  .wide.with-panel {
    grid-template: 'side map panel' minmax(0, 1fr) / minmax(0, 29fr) minmax(0, 42fr) minmax(0, 29fr);
  }
  .square {
    grid-template: 'side map' minmax(0, 1fr) / minmax(0, 40fr) minmax(0, 60fr);
  }
  .square.with-panel {
    grid-template:
      'side map' minmax(0, 56%)
      'side panel' minmax(0, 44%) / minmax(0, 40fr) minmax(0, 60fr);
  }
  .square.with-panel .panel {
    padding-block: calc(24 * var(--_u));
    border-top: 1px solid var(--_line);
  }
  .square.projects {
    grid-template:
      'side map' fit-content(80%)
      'panel map' minmax(0, 1fr) / minmax(0, 40fr) minmax(0, 60fr);
  }
  .square.projects .panel {
    padding-inline: calc(48 * var(--_u));
  }
  .strip {
    grid-template: 'side map panel' minmax(0, 1fr) / minmax(0, 27fr) minmax(0, 49fr) minmax(0, 24fr);
  }
  .stack {
    grid-template:
      'map' minmax(0, 56%)
      'side' minmax(0, 44%) / minmax(0, 1fr);
  }
  .stack.with-panel {
    grid-template:
      'map' minmax(0, 1fr)
      'side' fit-content(46%)
      'panel' minmax(0, 22%) / minmax(0, 1fr);
  }
  .stack.figures {
    grid-template-rows: minmax(0, 1fr) fit-content(46%) minmax(0, 36%);
  }
  .stack .side {
    padding: calc(28 * var(--_u)) calc(32 * var(--_u)) calc(16 * var(--_u));
  }
  .stack .panel {
    padding: calc(16 * var(--_u)) calc(32 * var(--_u));
    border-top: 1px solid var(--_line);
  }

  .words {
    flex: 1;
    min-height: 0;
    overflow: auto;
    scrollbar-width: none;
  }
  .eyebrow {
    color: var(--_ink-3);
    font-size: calc(26 * var(--_u));
    letter-spacing: 0.06em;
  }
  h2 {
    margin: calc(14 * var(--_u)) 0 calc(36 * var(--_u));
    font: 700 calc(62 * var(--_u)) / 1.25 var(--_serif);
    text-wrap: pretty;
  }
  .said {
    margin-bottom: calc(24 * var(--_u));
    font-size: calc(34 * var(--_u));
    line-height: 1.55;
    text-wrap: pretty;
  }
  .source {
    margin-top: calc(36 * var(--_u));
    padding-top: calc(16 * var(--_u));
    border-top: 1px solid var(--_line);
    color: var(--_ink-3);
    font-size: calc(26 * var(--_u));
    line-height: 1.45;
  }
  .stack .eyebrow {
    display: none;
  }
  .stack h2 {
    margin: 0 0 calc(16 * var(--_u));
    font-size: calc(48 * var(--_u));
  }
  .stack .said {
    margin-bottom: calc(14 * var(--_u));
    font-size: calc(31 * var(--_u));
  }
  .stack .source {
    font-size: calc(27 * var(--_u));
    margin-top: calc(18 * var(--_u));
    padding-top: calc(10 * var(--_u));
  }
  .wide.with-panel h2 {
    font-size: calc(54 * var(--_u));
  }
  .strip h2 {
    font-size: calc(84 * var(--_u));
  }
  .strip .said {
    font-size: calc(44 * var(--_u));
  }
  .strip .eyebrow,
  .strip .source {
    font-size: calc(30 * var(--_u));
  }

  .agenda {
    display: grid;
    align-content: start;
    gap: calc(2 * var(--_u));
    flex: 1;
    min-height: 0;
    overflow: auto;
    scrollbar-width: none;
  }
  .agenda button {
    display: flex;
    gap: calc(20 * var(--_u));
    width: 100%;
    padding: calc(6 * var(--_u)) calc(16 * var(--_u));
    border-radius: calc(8 * var(--_u));
    color: var(--_ink-2);
    font-size: calc(30 * var(--_u));
    line-height: 1.4;
  }
  .agenda span {
    flex: none;
    width: 1.4em;
    color: var(--_ink-3);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .agenda button:hover {
    background: var(--_panel-3);
  }
  .agenda [aria-current] {
    background: var(--_focus-soft);
    color: var(--_ink);
    font-weight: 700;
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(14 * var(--_u));
    padding-top: calc(20 * var(--_u));
  }
  .dots {
    display: flex;
    gap: calc(8 * var(--_u));
  }
  .dots li {
    flex: 1;
    max-width: calc(80 * var(--_u));
  }
  .dots button {
    display: block;
    width: 100%;
    height: max(24px, calc(28 * var(--_u)));
    background: linear-gradient(var(--_line), var(--_line)) center / 100% calc(6 * var(--_u)) no-repeat;
  }
  .dots .told {
    background-image: linear-gradient(var(--_ink-3), var(--_ink-3));
  }
  .dots [aria-current] {
    background-image: linear-gradient(var(--_core), var(--_core));
  }
  .buttons {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_u));
    color: var(--_ink-2);
    opacity: 0;
    transition: opacity 0.4s;
  }
  .moving .buttons,
  .buttons:focus-within,
  .stack .buttons {
    opacity: 1;
  }
  .buttons i {
    flex: 1;
  }
  .buttons .icon-button {
    flex: 0 1 max(32px, calc(46 * var(--_u)));
    min-width: 0;
    padding: 0;
    height: max(36px, calc(48 * var(--_u)));
  }
  .buttons svg.icon,
  .return svg.icon {
    width: max(18px, calc(26 * var(--_u)));
    height: max(18px, calc(26 * var(--_u)));
  }
  .count {
    min-width: 2.7em;
    color: var(--_ink-3);
    font-size: calc(26 * var(--_u));
    text-align: center;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .stack plan-map::part(foot) {
    font-size: 10.5px;
  }
  .stack plan-map::part(scale) {
    display: none;
  }
  .kiosk .buttons {
    display: none;
  }
  .map plan-map::part(controls) {
    opacity: 0;
    transition: opacity 0.4s;
  }
  .moving .map plan-map::part(controls) {
    opacity: 1;
  }

  .return {
    position: absolute;
    top: calc(28 * var(--_u));
    left: calc(28 * var(--_u));
    display: flex;
    align-items: center;
    gap: calc(14 * var(--_u));
    min-height: max(44px, calc(64 * var(--_u)));
    padding: 0 calc(28 * var(--_u));
    border-radius: 999px;
    background: var(--_focus);
    box-shadow: var(--_shadow);
    color: var(--_on-focus);
    font-size: calc(28 * var(--_u));
    font-weight: 600;
    white-space: nowrap;
  }
  .return kbd {
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: 4px;
    font: inherit;
    font-size: 0.8em;
    opacity: 0.85;
  }
  .detail {
    --plan-scale: var(--_card);
    position: absolute;
    left: calc(28 * var(--_u));
    bottom: calc(110 * var(--_u));
    width: calc(620 * var(--_u));
    min-width: 0;
    max-width: calc(100% - 56 * var(--_u));
    box-shadow: var(--_shadow);
  }
  .detail::part(thumbnail) {
    display: none;
  }
  .detail::part(card) {
    display: block;
  }
  @media (pointer: coarse) {
    .return kbd {
      display: none;
    }
  }
`;
