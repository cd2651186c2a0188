import { LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define';
import { PlanAnnounceEvent } from './events';

/**
 * Says a text to people who cannot see the page whenever it changes, not when it first appears. An element
 * around that takes `plan-announce` on says it instead, so that one voice speaks for all panels. What is hidden
 * is silent.
 *
 * @fires plan-announce - The text changed. Cancelable: then it is not said here.
 */
export class PlanStatus extends LitElement {
  @property() text = '';

  #own = '';
  #frame = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.setAttribute('role', 'status');
    if (!changed.has('text')) return;
    this.#own = '';
    cancelAnimationFrame(this.#frame);
    if (this.hasUpdated && this.text !== '') this.#frame = requestAnimationFrame(() => this.#say());
  }

  /** With the next frame: to ask whether it is seen while the page still changes costs a layout of its own. */
  #say(): void {
    if (!this.isConnected || !this.checkVisibility()) return;
    this.#own = this.dispatchEvent(new PlanAnnounceEvent(this.text)) ? this.text : '';
    this.requestUpdate();
  }

  protected override render(): string {
    return this.#own;
  }
}

/** A place from which a text is said when it changes. Seen by nobody. */
export function renderStatus(text: string): TemplateResult {
  return html`<plan-status class="sr-only" .text=${text}></plan-status>`;
}

define('plan-status', PlanStatus);

declare global {
  interface HTMLElementTagNameMap {
    'plan-status': PlanStatus;
  }
}
