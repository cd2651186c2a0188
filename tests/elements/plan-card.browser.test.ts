import { userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-card/plan-card';
import type { PlanCard } from '../../src/elements/plan-card/plan-card';
import { createStore } from '../../src/state';
import { cardCss } from '../../src/svg/card/card-css';
import { renderCardHtml } from '../../src/svg/card/render-card-html';
import { accessibilityFaults, find, panelsStore, showPanel, texts } from './panel-page';
import { smallPlan, smallPlanSrc } from './small-plan';

afterEach(() => document.body.replaceChildren());

/** A card on the page; its thumbnail is drawn. */
async function show(attributes: Record<string, string>, width = 320): Promise<PlanCard> {
  const card = document.createElement('plan-card');
  card.style.width = `${width}px`;
  card.theme = 'light';
  for (const [name, value] of Object.entries({ src: smallPlanSrc(), ...attributes }))
    card.setAttribute(name, value);
  document.body.append(card);
  await expect.poll(() => card.renderRoot.querySelector('.drawing svg')).not.toBeNull();
  return card;
}

test('shows what a thing is, how well its place is known, what names it and what lies inside', async () => {
  const card = await show({ subject: 'town-a' });
  expect(texts(card, 'h3')).toEqual(['甲镇']);
  expect(texts(card, '.eyebrow')).toEqual(['乡镇街道 · 镇']);
  expect(texts(card, '.facts li')).toEqual(['位置较准（500 米内）', '内含 1 项']);
  expect(texts(card, '[part=section]')).toEqual(['1.1 空间格局']);
  expect(texts(card, '.marks span')).toEqual(['内部工作用图 · 未送审', '示意']);
  expect(card.renderRoot.querySelector('.drawing svg [data-subject=town-a]')).not.toBeNull();
  expect(document.querySelector('canvas')).toBeNull();
});

test('without a subject it shows the whole plan', async () => {
  const card = await show({});
  expect(texts(card, 'h3')).toEqual(['小城规划']);
  expect(texts(card, '.facts li')).toEqual(['一核引领']);
  expect(texts(card, '.gist')).toEqual(['5 项内容，2 节']);
});

test('speaks English', async () => {
  const card = await show({ subject: 'town-a', lang: 'en' });
  expect(texts(card, 'h3')).toEqual(['town-a (en)']);
  expect(texts(card, '.facts li')).toEqual(['Near (within 500 m)', '1 inside']);
});

test('a click anywhere, or Enter, selects the thing with an event', async () => {
  const card = await show({ subject: 'town-a' });
  const heard = vi.fn();
  card.addEventListener('plan-select', ({ subject, section }) => heard(subject, section));
  await userEvent.click(card, { position: { x: 100, y: 60 } });
  expect(heard.mock.calls).toEqual([['town-a', null]]);
  expect(card.activeStore.state.selection).toEqual({ type: 'subject', id: 'town-a' });
  await expect.poll(() => find(card, '.card').classList.contains('chosen')).toBe(true);
  find(card, '[part=name]').focus();
  await userEvent.keyboard('{Enter}');
  expect(heard).toHaveBeenCalledTimes(2);
  await userEvent.click(find(card, '[part=section]'));
  expect(heard.mock.calls.at(-1)).toEqual([null, '1.1']);
});

test('the card of the whole plan clears the selection', async () => {
  const card = await show({});
  card.activeStore.dispatch({ type: 'select', selection: { type: 'subject', id: 'town-a' }, origin: 'host' });
  await userEvent.click(find(card, '[part=name]'));
  expect(card.activeStore.state.selection).toBeNull();
});

test('draws anew for another subject, language and look, and only then', async () => {
  const card = await show({ subject: 'town-a' });
  const drawing = (): string => find(card, '.drawing').innerHTML;
  for (const change of [
    () => (card.subject = 'town-b'),
    () => (card.lang = 'en'),
    () => (card.theme = 'dark'),
    () => (card.style.width = '600px'),
  ]) {
    const before = drawing();
    change();
    await expect.poll(() => drawing() === before).toBe(false);
  }
  const same = card.renderRoot.querySelector('.drawing svg');
  card.requestUpdate();
  await card.updateComplete;
  expect(card.renderRoot.querySelector('.drawing svg')).toBe(same);
});

test('a card out of sight is drawn when it comes into view', async () => {
  const space = document.createElement('div');
  space.style.height = '3000px';
  document.body.append(space);
  const card = document.createElement('plan-card');
  card.plan = smallPlan();
  card.subject = 'core-one';
  document.body.append(card);
  await card.updateComplete;
  await new Promise((done) => setTimeout(done, 200));
  expect(card.renderRoot.querySelector('.drawing svg')).toBeNull();
  card.scrollIntoView();
  await expect.poll(() => card.renderRoot.querySelector('.drawing svg')).not.toBeNull();
});

test('says when there is no plan, no such subject, or a plan that does not load', async () => {
  const empty = await showPanel<PlanCard>('plan-card', createStore());
  expect(texts(empty, '.status strong')).toEqual(['还没有规划']);
  const gone = await showPanel<PlanCard>('plan-card', panelsStore());
  gone.subject = 'gone';
  await gone.updateComplete;
  expect(texts(gone, '[role=alert]')).toEqual(['这份规划里没有“gone”']);
  const failed = document.createElement('plan-card');
  failed.src = 'data:application/json,{}';
  document.body.append(failed);
  await expect.poll(() => texts(failed, '[role=alert] button')).toEqual(['重试']);
});

test.each([280, 320, 480])(
  'a static card of %d px is there without a plan, and the card takes over without a jump',
  async (width) => {
    const style = document.createElement('style');
    style.textContent = cardCss;
    const frame = document.createElement('div');
    frame.style.width = `${width}px`;
    const { graph, layers } = smallPlan();
    frame.innerHTML = renderCardHtml(graph, { layers, subject: 'town-a' });
    document.body.append(style, frame);
    const card = frame.querySelector('plan-card')!;
    card.theme = 'light';
    await card.updateComplete;
    const fixed = card.querySelector('article')!;
    expect(fixed.checkVisibility()).toBe(true);
    expect(fixed.getBoundingClientRect().height).toBeGreaterThan(200);
    expect(await accessibilityFaults(card)).toEqual([]);
    const before = fixed.getBoundingClientRect();
    const name = fixed.querySelector('h3')!.getBoundingClientRect();
    card.src = smallPlanSrc();
    await expect.poll(() => card.renderRoot.querySelector('.drawing svg')).not.toBeNull();
    await card.updateComplete;
    expect(fixed.checkVisibility()).toBe(false);
    expect(find(card, '.drawing').getAnimations({ subtree: true })).toEqual([]);
    expect(find(card, 'article').getBoundingClientRect().height).toBeCloseTo(before.height, 0);
    expect(find(card, 'h3').getBoundingClientRect().top).toBeCloseTo(name.top, 0);
  },
);

test.each(['light', 'dark'])('axe finds no fault, %s', async (theme) => {
  const card = await show({ subject: 'town-a', theme });
  expect(await accessibilityFaults(card)).toEqual([]);
});

test.each([280, 320, 459, 480, 640])('at %d px nothing is cut off', async (width) => {
  const card = await show({ subject: 'town-a' }, width);
  const { right } = card.getBoundingClientRect();
  for (const part of card.renderRoot.querySelectorAll('h3, .chip, .marks, .sections')) {
    expect(part.getBoundingClientRect().right, part.className).toBeLessThanOrEqual(right);
  }
  const [thumbnail, text] = [find(card, '.thumbnail'), find(card, '.text')].map((each) =>
    each.getBoundingClientRect(),
  );
  expect(width >= 460 ? thumbnail!.right <= text!.left : thumbnail!.bottom <= text!.top).toBe(true);
});
