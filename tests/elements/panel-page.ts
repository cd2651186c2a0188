import { userEvent } from 'vitest/browser';
import axe from 'axe-core';
import type { PlanElement } from '../../src/elements/shared';
import { type Selection, type ViewState, type ViewStore, createStore } from '../../src/state';
import { panelsPlan } from './panels-plan';

/** A store with the invented plan. */
export function panelsStore(more: Partial<ViewState> = {}): ViewStore {
  const store = createStore(more);
  store.dispatch({ type: 'load-succeeded', plan: panelsPlan(), origin: 'host' });
  return store;
}

/** A panel of 340 x 600 px on the page; the pointer is not over it. */
export async function showPanel<Panel extends PlanElement>(
  tag: string,
  store: ViewStore | null,
): Promise<Panel> {
  await userEvent.hover(document.documentElement, { position: { x: 1000, y: 10 } });
  const panel = document.createElement(tag) as Panel;
  panel.store = store;
  panel.theme = 'light';
  panel.style.cssText = 'width: 340px; height: 600px';
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

/** Selects as the map does. */
export async function selectOnMap(panel: PlanElement, selection: Selection | null): Promise<void> {
  panel.activeStore.dispatch({ type: 'select', selection, origin: 'map' });
  await panel.updateComplete;
}

export const subject = (id: string): Selection => ({ type: 'subject', id });
export const section = (id: string): Selection => ({ type: 'section', id });

/** The element behind a selector; fails when there is none. */
export function find<Found extends HTMLElement = HTMLElement>(panel: PlanElement, selector: string): Found {
  const found = panel.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/** The texts behind a selector, with blanks folded. */
export function texts(panel: PlanElement, selector: string): string[] {
  return [...panel.renderRoot.querySelectorAll(selector)].map(
    (each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}

/** What axe finds wrong, as `rule: selector`. */
export async function accessibilityFaults(panel: PlanElement): Promise<string[]> {
  const { violations } = await axe.run(panel, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
