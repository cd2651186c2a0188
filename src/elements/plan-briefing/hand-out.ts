import { type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import type { Briefing } from '../../model/briefing';
import type { PlanElement } from '../shared';

interface Host extends PlanElement {
  readonly told: Briefing | null;
}

/** The dialog that gives a briefing out as files; its code is loaded when it is first opened. */
export class HandOut implements ReactiveController {
  readonly #host: Host;
  #isWanted = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  async show(): Promise<void> {
    await import('../plan-handout/plan-handout');
    this.#isWanted = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#host.renderRoot.querySelector('plan-handout')?.show();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isWanted) return nothing;
    const { activeStore, lang, told } = this.#host;
    return html`<plan-handout
      .plan=${activeStore.state.plan}
      .lang=${lang || activeStore.state.language}
      .briefing=${told}
    ></plan-handout>`;
  }
}
