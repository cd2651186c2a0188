import { css } from 'lit';

/**
 * The looks of every element, as private custom properties. Each colour can be set from outside by the public
 * property of the same name, e.g. `--plan-panel` for `--_panel`. `light-dark()` follows `color-scheme`, which
 * elements inherit from each other, so one `theme` attribute on the outermost element is enough.
 *
 * Spacing is a 4 px grid: `--_1` = 4 px, `--_2` = 8 px, …
 */
export const tokenStyles = css`
  :host {
    --_ink: var(--plan-ink, light-dark(#1f2328, #eef2f6));
    --_ink-2: var(--plan-ink-2, light-dark(#4e555e, #bac4cf));
    --_ink-3: var(--plan-ink-3, light-dark(#646b74, #93a0ad));
    --_panel: var(--plan-panel, light-dark(#ffffff, #202a35));
    --_panel-2: var(--plan-panel-2, light-dark(#f8f6f1, #1a222b));
    --_panel-3: var(--plan-panel-3, light-dark(#efece4, #2a3541));
    --_land: var(--plan-land, light-dark(#f6f3ea, #1a222b));
    --_outside: var(--plan-outside, light-dark(#e8e6e0, #11171e));
    --_line: var(--plan-line, light-dark(#e2ded4, #33404d));
    --_line-2: var(--plan-line-2, light-dark(#8a8578, #77818d));
    --_focus: var(--plan-focus, light-dark(#0b57d0, #9cc2ff));
    --_focus-soft: var(--plan-focus-soft, light-dark(#e8f0fd, #26364c));
    --_on-focus: light-dark(#ffffff, #0d1b30);
    --_core: var(--plan-core, light-dark(#b7291a, #fa766b));
    --_core-ink: var(--plan-core-ink, light-dark(#8e1b15, #ffa79b));
    --_axis: var(--plan-axis, light-dark(#e48028, #f7b83c));
    --_axis-ink: var(--plan-axis-ink, light-dark(#8f4300, #ffd07f));
    --_belt: var(--plan-belt, light-dark(#2f7a60, #45dfb0));
    --_belt-ink: var(--plan-belt-ink, light-dark(#1f5e47, #8cebcb));
    --_platform: var(--plan-platform, light-dark(#233c8d, #6c95f5));
    --_platform-ink: var(--plan-platform-ink, light-dark(#1f3373, #b5c6ff));
    --_project: var(--plan-project, light-dark(#98629e, #e9c6f8));
    --_project-ink: var(--plan-project-ink, light-dark(#6e3f79, #ebd3f6));
    --_zone-1: var(--plan-zone-1, light-dark(#f6e6be, #3b3420));
    --_zone-1-ink: var(--plan-zone-1-ink, light-dark(#8a6417, #c9a24a));
    --_zone-2: var(--plan-zone-2, light-dark(#cddcca, #21392f));
    --_zone-2-ink: var(--plan-zone-2-ink, light-dark(#4a7350, #7dbb8e));
    --_water: var(--plan-water, light-dark(#6fa6c6, #3a7fa8));
    --_water-ink: var(--plan-water-ink, light-dark(#1f5a80, #7fc1e8));
    --_warning: var(--plan-warning, light-dark(#8f4300, #ffd07f));
    --_warning-soft: light-dark(#fdf1e3, #3a2c16);
    --_mark: light-dark(#fbe7a2, #5a4a14);
    --_shadow:
      0 0 0 1px light-dark(rgb(60 52 38 / 10%), rgb(0 0 0 / 40%)),
      0 1px 2px light-dark(rgb(60 52 38 / 10%), rgb(0 0 0 / 40%)),
      0 8px 24px light-dark(rgb(60 52 38 / 12%), rgb(0 0 0 / 45%));
    --_sans: var(
      --plan-font,
      'Source Han Sans SC',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      'PingFang SC',
      'Microsoft YaHei',
      system-ui,
      sans-serif
    );
    --_serif: var(
      --plan-title-font,
      'Source Han Serif SC',
      'Noto Serif CJK SC',
      'Noto Serif SC',
      'Songti SC',
      'SimSun',
      serif
    );
    --_1: calc(4px * var(--plan-scale, 1));
    --_2: calc(8px * var(--plan-scale, 1));
    --_3: calc(12px * var(--plan-scale, 1));
    --_4: calc(16px * var(--plan-scale, 1));
    --_5: calc(20px * var(--plan-scale, 1));
    --_6: calc(24px * var(--plan-scale, 1));
    --_8: calc(32px * var(--plan-scale, 1));
    --_text-xs: calc(12px * var(--plan-scale, 1));
    --_text-s: calc(13px * var(--plan-scale, 1));
    --_text: calc(14px * var(--plan-scale, 1));
    --_text-l: calc(16px * var(--plan-scale, 1));
    --_text-xl: calc(20px * var(--plan-scale, 1));
    --_radius: 8px;
    --_radius-s: 6px;
    --_control: calc(36px * var(--plan-scale, 1));
    color: var(--_ink);
    font: 400 var(--_text) / 1.6 var(--_sans);
    -webkit-text-size-adjust: 100%;
  }

  @media (pointer: coarse) {
    :host {
      --_control: calc(44px * var(--plan-scale, 1));
    }
  }

  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
`;
