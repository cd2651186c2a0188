import type { ReactiveController } from 'lit';
import { isHidden } from '../../model/layer-switches';
import { query } from '../../model/ledger-query';
import type { ViewState } from '../../state';
import { translate } from '../../strings';
import { namedLayers } from '../plan-layers/layer-names';
import type { PlanElement } from '../shared';
import { planLedger } from '../shared/plan-ledger';
import '../../strings/panels';

/** The most layers that are named one by one. */
const namedAtOnce = 4;

/**
 * The one voice of the atlas: says what its parts announce, and what changes in layers and filter. The same text
 * twice in a row is said once.
 */
export class Announcer implements ReactiveController {
  /** What the live region holds. */
  said = '';

  readonly #host: PlanElement;
  #stop = (): void => {};

  constructor(host: PlanElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('plan-announce', (event) => {
      event.preventDefault();
      this.say(event.text);
    });
    host.onStoreChange(() => this.#follow());
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  say(text: string): void {
    if (text === this.said) return;
    this.said = text;
    this.#host.requestUpdate();
  }

  #follow(): void {
    this.#stop();
    const store = this.#host.activeStore;
    const ends = [
      store.subscribe(
        (state) => state.hiddenLayers,
        (hidden, action, before) => {
          if (action.origin !== 'host') this.#sayLayers(store.state, before, hidden);
        },
      ),
      store.subscribe(
        (state) => state.filter,
        (_, action) => {
          if (action.origin !== 'host') this.#sayFilter(store.state);
        },
      ),
    ];
    this.#stop = () => ends.forEach((end) => end());
  }

  #sayLayers({ plan, language }: ViewState, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    if (!plan) return;
    const layers = namedLayers(plan, language);
    const between = language === 'zh' ? '、' : ', ';
    const listed = (from: ReadonlySet<string>, to: ReadonlySet<string>): string => {
      const changed = layers
        .filter(({ id }) => isHidden(to, id) && !isHidden(from, id))
        .map(({ name }) => name);
      const more = changed.length > namedAtOnce ? '…' : '';
      return changed.slice(0, namedAtOnce).join(between) + more;
    };
    const [hidden, shown] = [listed(before, after), listed(after, before)];
    const parts = [
      ...(hidden === '' ? [] : [translate('say.layers.hidden', language, { names: hidden })]),
      ...(shown === '' ? [] : [translate('say.layers.shown', language, { names: shown })]),
    ];
    if (parts.length > 0) this.say(parts.join(language === 'zh' ? '，' : ', '));
  }

  #sayFilter({ plan, language, filter }: ViewState): void {
    if (!plan) return;
    const count = query(planLedger(plan.graph), filter).rows.length;
    // In the words of the ledger, so that both say it once.
    this.say(translate(`ledger.count.${filter.kind}`, language, { count }));
  }
}
