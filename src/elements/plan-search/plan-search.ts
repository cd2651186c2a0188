import { css, html } from 'lit';
import { PlanElement, baseStyles, define, icon } from '../shared';

/**
 * A search box over everything the plan names.
 *
 * @fires plan-select - A person chose a result.
 * @fires plan-hover - A person points at a result.
 */
export class PlanSearch extends PlanElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  readonly #selection = this.slice((state) => state.selection);

  override render() {
    const selected = this.resolve(this.#selection.value);
    return html`<button class="button" type="button" @click=${() => this.selectByPerson(null, 'search')}>
      ${icon('search')}${selected ? selected.id : this.t('search.label')}
    </button>`;
  }
}

define('plan-search', PlanSearch);

declare global {
  interface HTMLElementTagNameMap {
    'plan-search': PlanSearch;
  }
}
