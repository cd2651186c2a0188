import { type TemplateResult, css, html, nothing } from 'lit';
import { icon } from './icons';

export interface FilterBoxOptions {
  value: string;
  /** What is filtered; also the placeholder. */
  label: string;
  clearLabel: string;
  changed(value: string): void;
}

/** A box that narrows a list while a person types. Esc empties it. */
export function renderFilterBox({ value, label, clearLabel, changed }: FilterBoxOptions): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || value === '' || event.isComposing) return;
    event.preventDefault();
    changed('');
  };
  return html`<div class="filter" part="filter">
    ${icon('search')}
    <input
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      .value=${value}
      @input=${(event: Event) => changed((event.target as HTMLInputElement).value)}
      @keydown=${onKey}
    />
    ${
      value === ''
        ? nothing
        : html`<button class="icon-button" type="button" aria-label=${clearLabel} @click=${() => changed('')}>
            ${icon('x')}
          </button>`
    }
  </div>`;
}

export const filterBoxStyles = css`
  .filter {
    position: relative;
    display: flex;
    align-items: center;
  }
  .filter input {
    width: 100%;
    height: var(--_control);
    padding: 0 var(--_control) 0 34px;
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius-s);
    background: var(--_panel);
    appearance: none;
  }
  .filter input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .filter input::-webkit-search-cancel-button {
    display: none;
  }
  .filter input:focus-visible {
    border-color: var(--_focus);
    outline: 1px solid var(--_focus);
    outline-offset: 0;
  }
  .filter > svg.icon {
    position: absolute;
    left: 10px;
    width: 16px;
    height: 16px;
    color: var(--_ink-3);
    pointer-events: none;
  }
  .filter .icon-button {
    position: absolute;
    right: 0;
  }
  .filter .icon-button svg.icon {
    width: 16px;
    height: 16px;
  }
  @media (pointer: coarse) {
    .filter input {
      font-size: 16px;
    }
  }
`;
