import { ContextProvider } from '@lit/context';
import { LitElement, html } from 'lit';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { planContext } from '../../src/controllers';
import { PlanElement } from '../../src/elements/shared';
import { type ViewStore, createStore } from '../../src/state';
import { smallPlan, smallPlanSrc } from '../elements/small-plan';

/** Shows the id of the plan and what is selected. */
class TestPlan extends PlanElement {
  readonly #selection = this.slice((state) => state.selection);

  override render() {
    return html`${this.loaded?.graph.info.id ?? 'none'} ${this.#selection.value?.id ?? '-'}`;
  }

  get shown(): string {
    return this.renderRoot.textContent?.trim() ?? '';
  }
}

class TestProvider extends LitElement {
  readonly viewStore: ViewStore = createStore({ plan: smallPlan() });
  readonly provider = new ContextProvider(this, { context: planContext, initialValue: this.viewStore });
}

beforeAll(() => {
  customElements.define('test-plan', TestPlan);
  customElements.define('test-provider', TestProvider);
});

afterEach(() => document.body.replaceChildren());

function add(attributes: Record<string, string> = {}, parent: Element = document.body): TestPlan {
  const element = document.createElement('test-plan') as TestPlan;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

const select = (element: PlanElement, id: string): void =>
  element.activeStore.dispatch({ type: 'select', selection: { type: 'subject', id }, origin: 'host' });

const shows = (element: TestPlan, text: string): Promise<void> => expect.poll(() => element.shown).toBe(text);

test('alone and without a plan it is empty', async () => {
  await shows(add(), 'none -');
});

test('loads its own src', async () => {
  await shows(add({ src: smallPlanSrc() }), 'small -');
});

test('takes a plan given as a property', async () => {
  const element = add();
  element.plan = smallPlan();
  await shows(element, 'small -');
});

test('for= shares plan and selection with another element', async () => {
  const first = add({ id: 'one', src: smallPlanSrc() });
  const second = add({ for: 'one' });
  await shows(second, 'small -');
  select(first, 'town-a');
  await shows(second, 'small town-a');
  expect(second.activeStore).toBe(first.activeStore);
});

test('for= finds an element that is added later, and loses one that goes', async () => {
  const second = add({ for: 'late' });
  await shows(second, 'none -');
  const first = add({ id: 'late', src: smallPlanSrc() });
  await shows(second, 'small -');
  first.remove();
  await shows(second, 'none -');
});

test('for= waits for an element whose script comes later', async () => {
  const first = document.createElement('test-late');
  first.id = 'asleep';
  first.setAttribute('src', smallPlanSrc());
  document.body.append(first);
  const second = add({ for: 'asleep' });
  await shows(second, 'none -');
  customElements.define('test-late', class extends TestPlan {});
  await shows(second, 'small -');
  expect(second.activeStore).toBe((first as TestPlan).activeStore);
});

test('for= follows the other element to another store', async () => {
  const first = add({ id: 'one', src: smallPlanSrc('a') });
  const second = add({ for: 'one' });
  await shows(second, 'a -');
  first.store = createStore({ plan: smallPlan() });
  await shows(second, 'small -');
});

test('an ancestor hands the plan down; a move out of it ends that', async () => {
  const provider = document.createElement('test-provider') as TestProvider;
  document.body.append(provider);
  const element = add({}, provider);
  await shows(element, 'small -');
  document.body.append(element);
  await shows(element, 'none -');
});

test('its own store comes before for, and for before src', async () => {
  add({ id: 'one', src: smallPlanSrc('other') });
  const element = add({ for: 'one', src: smallPlanSrc('mine') });
  await shows(element, 'other -');
  element.store = createStore({ plan: smallPlan() });
  await shows(element, 'small -');
});

test('a move within the page keeps plan and selection', async () => {
  const element = add({ src: smallPlanSrc() });
  await shows(element, 'small -');
  const { plan } = element.activeStore.state;
  select(element, 'town-a');
  document.body.append(document.createElement('div'));
  document.body.lastElementChild?.append(element);
  await shows(element, 'small town-a');
  expect(element.activeStore.state.plan).toBe(plan);
});

test('removed while it loads, it stops; added again, it loads', async () => {
  const element = add({ src: smallPlanSrc() });
  element.remove();
  await Promise.resolve();
  document.body.append(element);
  await shows(element, 'small -');
});

test('another src replaces the plan; the answer of the first is not taken any more', async () => {
  const element = add({ src: smallPlanSrc('a') });
  await element.updateComplete;
  element.src = smallPlanSrc('b');
  await shows(element, 'b -');
});

test('a failed load fires plan-error and throws nothing', async () => {
  const heard = vi.fn();
  document.body.addEventListener('plan-error', heard, { once: true });
  const element = add({ src: 'data:application/json,[]' });
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  expect(heard.mock.calls[0]?.[0]).toMatchObject({ problem: { code: 'not-a-plan', severity: 'error' } });
  expect(element.activeStore.state.load.phase).toBe('failed');
});

test('a failed reload keeps what is loaded', async () => {
  const element = add({ src: smallPlanSrc() });
  await shows(element, 'small -');
  element.src = 'data:application/json,{';
  await expect.poll(() => element.activeStore.state.load.phase).toBe('failed');
  expect(element.shown).toBe('small -');
  element.src = smallPlanSrc('again');
  await shows(element, 'again -');
});
