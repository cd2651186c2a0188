import { type CSSResult, css, unsafeCSS } from 'lit';
import { fontFamily, themeProperties } from '../../../styles/theme';

/** The colours that map, legend and page have in common, light and dark in one. */
function themeColours(): CSSResult {
  const dark = themeProperties('dark');
  const colours = Object.entries(themeProperties('light')).filter(([, value]) => value.startsWith('#'));
  return unsafeCSS(
    colours
      .map(([name, light]) => {
        const own = name.replace('--plan-', '--_');
        return `${own}: var(${name}, light-dark(${light}, ${dark[name] ?? light}));`;
      })
      .join('\n'),
  );
}

/**
 * The looks of every element, as private custom properties. Each colour can be set from outside by the public
 * property of the same name, e.g. `--plan-panel` for `--_panel`. `light-dark()` follows `color-scheme`, which
 * elements inherit from each other, so one `theme` attribute on the outermost element is enough.
 *
 * `--plan-text-size` is the size of plain text (14 px), `--plan-radius` that of corners (8 px), `--plan-density` a factor
 * on spacing and controls (1), `--plan-font` and `--plan-title-font` the families.
 *
 * Spacing is a 4 px grid: `--_1` = 4 px, `--_2` = 8 px, …
 */
export const tokenStyles = css`
  :host {
    ${themeColours()}
    --_panel-2: var(--plan-panel-2, light-dark(#f8f6f1, #1a222b));
    --_panel-3: var(--plan-panel-3, light-dark(#efece4, #2a3541));
    --_line: var(--plan-line, light-dark(#e2ded4, #33404d));
    --_line-2: var(--plan-line-2, light-dark(#8a8578, #77818d));
    --_focus-soft: var(--plan-focus-soft, light-dark(#e8f0fd, #26364c));
    --_on-focus: light-dark(#ffffff, #0d1b30);
    --_warning: var(--plan-warning, light-dark(#8f4300, #ffd07f));
    --_warning-soft: light-dark(#fdf1e3, #3a2c16);
    --_mark: light-dark(#fbe7a2, #5a4a14);
    --_shadow:
      0 0 0 1px light-dark(rgb(60 52 38 / 10%), rgb(0 0 0 / 40%)),
      0 1px 2px light-dark(rgb(60 52 38 / 10%), rgb(0 0 0 / 40%)),
      0 8px 24px light-dark(rgb(60 52 38 / 12%), rgb(0 0 0 / 45%));
    --_sans: var(--plan-font, ${unsafeCSS(fontFamily('sans'))});
    --_serif: var(--plan-title-font, ${unsafeCSS(fontFamily('serif'))});
    --_1: calc(4px * var(--plan-density, 1) * var(--plan-scale, 1));
    --_2: calc(8px * var(--plan-density, 1) * var(--plan-scale, 1));
    --_3: calc(12px * var(--plan-density, 1) * var(--plan-scale, 1));
    --_4: calc(16px * var(--plan-density, 1) * var(--plan-scale, 1));
    --_5: calc(20px * var(--plan-density, 1) * var(--plan-scale, 1));
    --_6: calc(24px * var(--plan-density, 1) * var(--plan-scale, 1));
    --_8: calc(32px * var(--plan-density, 1) * var(--plan-scale, 1));
    --_text-xs: calc(var(--plan-text-size, 14px) * 12 / 14 * var(--plan-scale, 1));
    --_text-s: calc(var(--plan-text-size, 14px) * 13 / 14 * var(--plan-scale, 1));
    --_text: calc(var(--plan-text-size, 14px) * var(--plan-scale, 1));
    --_text-l: calc(var(--plan-text-size, 14px) * 16 / 14 * var(--plan-scale, 1));
    --_text-xl: calc(var(--plan-text-size, 14px) * 20 / 14 * var(--plan-scale, 1));
    --_radius: var(--plan-radius, 8px);
    --_radius-s: calc(var(--plan-radius, 8px) * 0.75);
    --_control: calc(36px * var(--plan-density, 1) * var(--plan-scale, 1));
    color: var(--_ink) !important;
    font: 400 var(--_text) / 1.6 var(--_sans) !important;
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
