import { css } from 'lit';

/** How towns by sectors look. */
export const matrixStyles = css`
  .matrix {
    height: 100%;
    padding: var(--_3) var(--_4) var(--_6);
  }
  .matrix table {
    width: 100%;
    max-width: calc(1240px * var(--plan-scale, 1));
    border-spacing: 2px;
    border-collapse: separate;
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }
  .matrix caption {
    padding-bottom: var(--_2);
    color: var(--_ink-2);
    font-size: var(--_text-s);
    text-align: left;
    caption-side: top;
  }
  .matrix th {
    color: var(--_ink-2);
    font-weight: 500;
    text-align: left;
  }
  .matrix thead th {
    position: sticky;
    top: calc(-1 * var(--_3));
    z-index: 1;
    height: calc(36px * var(--plan-scale, 1));
    background: var(--_panel);
    font-size: var(--_text-xs);
    line-height: 1.3;
    text-align: center;
    vertical-align: bottom;
  }
  .matrix thead th:not(:first-child) button {
    display: block;
    width: auto;
    max-width: calc(2em + 9px);
    margin: 0 auto;
    padding: 2px 4px;
  }
  :host([lang='en']) .matrix thead th:not(:first-child) button {
    max-width: none;
    padding: 2px;
  }
  .matrix thead th.total {
    padding-bottom: 4px;
  }
  .matrix th:first-child {
    position: sticky;
    left: calc(-1 * var(--_4));
    z-index: 1;
    min-width: calc(104px * var(--plan-scale, 1));
    padding-right: var(--_1);
    background: var(--_panel);
    text-align: left;
    white-space: nowrap;
  }
  .matrix thead th:first-child {
    z-index: 2;
  }
  .matrix .none-line th:first-child {
    line-height: 1.3;
    white-space: normal;
  }
  .matrix td {
    width: calc(48px * var(--plan-scale, 1));
    min-width: calc(44px * var(--plan-scale, 1));
    height: calc(30px * var(--plan-scale, 1));
    padding: 0;
    border-radius: 4px;
    background: var(--_panel-2);
    color: var(--_ink-3);
    font-weight: 500;
    text-align: center;
  }
  .matrix td.total,
  .matrix tfoot th {
    background: none;
    color: var(--_ink);
    font-weight: 600;
  }
  .matrix .all {
    font-weight: 700;
  }
  .matrix button {
    width: 100%;
    height: 100%;
    min-height: calc(30px * var(--plan-scale, 1));
    padding: 0 4px;
    border-radius: 4px;
    color: inherit;
    font-weight: inherit;
    text-align: inherit;
  }
  .matrix td button {
    color: var(--_ink);
    text-align: center;
  }
  .matrix button:hover {
    box-shadow: inset 0 0 0 2px var(--_line-2);
  }
  .matrix th button:hover {
    background: var(--_panel-3);
    box-shadow: none;
    color: var(--_ink);
  }
  .matrix .chosen > th,
  .matrix th.chosen {
    color: var(--_focus);
    font-weight: 600;
  }
  .matrix td.chosen {
    box-shadow: 0 0 0 2px var(--_focus);
  }
  .shade-1 {
    --_shade: 12%;
  }
  .shade-2 {
    --_shade: 20%;
  }
  .shade-3 {
    --_shade: 28%;
  }
  .shade-4 {
    --_shade: 36%;
  }
  .shade-5 {
    --_shade: 44%;
  }
  .matrix td[class*='shade'] {
    background: light-dark(
      color-mix(in srgb, var(--_project) calc(var(--_shade) * 1.15), var(--_panel)),
      color-mix(in srgb, var(--_project) calc(var(--_shade) * 0.8), var(--_panel))
    );
  }
  @media (pointer: coarse) {
    .matrix td,
    .matrix button {
      min-height: 44px;
      height: 44px;
      min-width: 44px;
    }
  }
`;

/** How the small map of density looks. */
export const densityStyles = css`
  .density {
    height: 100%;
    padding: var(--_3) var(--_4) var(--_6);
    container-type: inline-size;
  }
  .no-areas {
    padding: var(--_6) var(--_4);
  }
  .density h3 {
    margin-bottom: var(--_2);
    font: 700 calc(16px * var(--plan-scale, 1)) / 1.4 var(--_serif);
  }
  .density-parts {
    display: grid;
    gap: var(--_4) var(--_8);
  }
  @container (min-width: 640px) {
    .density-parts {
      grid-template-columns: minmax(280px, 400px) minmax(300px, 1fr);
      align-items: start;
    }
  }
  .density figure {
    display: grid;
    gap: var(--_2);
    justify-items: center;
  }
  .density-map {
    width: 100%;
    max-width: 400px;
  }
  .density-map path {
    fill: var(--_step);
    stroke: var(--_panel);
    stroke-width: 1.2;
    stroke-linejoin: round;
    cursor: pointer;
  }
  .density-map path.hovered,
  .density-map path:hover {
    stroke: var(--_ink);
    stroke-width: 1.6;
  }
  .density-map path.ring {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 3;
    pointer-events: none;
  }
  .density-map text {
    fill: var(--_ink);
    font-size: 13px;
    font-weight: 500;
    pointer-events: none;
  }
  .density-map tspan {
    font-variant-numeric: tabular-nums;
  }
  .step-0 {
    --_step: var(--_panel-3);
  }
  .step-1 {
    --_step: light-dark(
      color-mix(in srgb, var(--_project) 22%, var(--_panel)),
      color-mix(in srgb, var(--_project) 16%, var(--_panel))
    );
  }
  .step-2 {
    --_step: light-dark(
      color-mix(in srgb, var(--_project) 42%, var(--_panel)),
      color-mix(in srgb, var(--_project) 30%, var(--_panel))
    );
  }
  .step-3 {
    --_step: light-dark(
      color-mix(in srgb, var(--_project) 66%, var(--_panel)),
      color-mix(in srgb, var(--_project) 52%, var(--_panel))
    );
  }
  .step-4 {
    --_step: light-dark(var(--_project), color-mix(in srgb, var(--_project) 84%, var(--_panel)));
  }
  .density-map .on-3,
  .density-map .on-4 {
    fill: light-dark(#ffffff, #11171e);
  }
  .density-map .on-3 {
    fill: light-dark(var(--_ink), #11171e);
  }
  .density-legend b {
    display: block;
    margin-bottom: 4px;
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-weight: 500;
  }
  .density-legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--_3);
    font-size: var(--_text-xs);
  }
  .density-legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .density i {
    display: inline-block;
    flex: none;
    width: 18px;
    height: 12px;
    border: 1px solid var(--_line);
    border-radius: 2px;
    background: var(--_step);
  }
  .density figcaption {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .density-table {
    border-collapse: collapse;
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }
  .density-table th,
  .density-table td {
    height: calc(32px * var(--plan-scale, 1));
    padding: 0 var(--_2);
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: left;
    white-space: nowrap;
  }
  .density-table thead th {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .density-table .number {
    text-align: right;
  }
  .density-table th i {
    margin-right: 8px;
  }
  .density-table tr.hovered {
    background: var(--_panel-3);
  }
  .density-table .link {
    min-height: calc(32px * var(--plan-scale, 1));
    text-decoration: none;
  }
  .density-table .link:hover {
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    .density-table .link {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;
