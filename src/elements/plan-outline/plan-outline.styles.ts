import { css } from 'lit';

/**
 * The looks of the outline. It stands in the page's own document, so they go into it as a style element, and name
 * it in every rule. The frame around it gives colours and hides it while it is closed.
 */
export const outlineCss = css`
  plan-outline {
    display: block;
  }
  plan-outline section {
    max-width: 880px;
    margin: 0 auto;
    padding: 20px 24px 48px;
    line-height: 1.6;
  }
  plan-outline h2 {
    margin: 0 0 8px;
    font-size: 1.4em;
    outline: none;
  }
  plan-outline h3 {
    margin: 24px 0 4px;
    font-size: 1.1em;
  }
  plan-outline p {
    margin: 4px 0;
    opacity: 0.82;
  }
  plan-outline ul {
    margin: 0;
    padding: 0 0 0 20px;
    list-style: none;
  }
  plan-outline section > ul {
    padding-left: 0;
  }
  plan-outline li ul {
    border-left: 1px solid color-mix(in srgb, currentColor 22%, transparent);
  }
  plan-outline button {
    min-height: 32px;
    padding: 2px 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  plan-outline button:hover {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  plan-outline button:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: -2px;
  }
  plan-outline button[aria-current] {
    background: color-mix(in srgb, currentColor 14%, transparent);
    font-weight: 600;
  }
  plan-outline .close {
    float: right;
    border: 1px solid currentColor;
  }
  plan-outline .close[hidden] {
    display: none;
  }
  plan-outline small {
    font-size: 0.86em;
    opacity: 0.82;
  }
  @media (pointer: coarse) {
    plan-outline button {
      min-height: 44px;
    }
  }
`;
