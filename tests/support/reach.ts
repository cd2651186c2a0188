import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What a mouse can press: found in every shadow root of the page. */
const pressable = [
  ...['button', 'a[href]', 'input', 'select', 'textarea', 'summary', '[tabindex]'],
  ...['tab', 'checkbox', 'switch', 'radio', 'option', 'treeitem', 'menuitem', 'link', 'button'].map(
    (role) => `[role=${role}]`,
  ),
].join(',');

/** How often Tab is pressed before the page is asked what had the focus. */
const handful = 12;

declare global {
  interface Window {
    /** The controls of the page as they were when they were listed; see {@link listControls}. */
    reachable: { element: Element; name: string; manner: 'tab' | 'arrows' | 'typing' }[];
    /** Index in the list of every control that had the focus since then, oldest first; -1: something else. */
    focused: number[] | undefined;
  }
}

/**
 * Lists every control that a mouse can press now: seen, not covered by a dialog, and enabled.
 *
 * @returns their names, in the order of the page
 */
function listControls(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const found: Element[] = [];
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(selector)) found.push(element);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    const above = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const within = (element: Element, fits: (each: Element) => boolean): boolean => {
      for (let each: Element | null = element; each; each = above(each)) if (fits(each)) return true;
      return false;
    };
    const clipped = (element: Element): boolean => getComputedStyle(element).clipPath === 'inset(50%)';
    const modal = found.some((element) => within(element, (each) => each.matches('dialog:modal')));
    const seen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      const open = !modal || within(element, (each) => each.matches('dialog:modal'));
      return (
        open &&
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !within(element, clipped)
      );
    };
    const usable = found.filter(
      (element) =>
        seen(element) &&
        !element.matches(':disabled, [aria-disabled=true]') &&
        // A heading to which the focus is sent is nothing to press.
        !(element.matches('[tabindex="-1"]') && !element.matches('button, a[href], input, [role]')),
    );
    window.reachable = usable.map((element) => ({
      element,
      name: `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40) ?? ''}`,
      manner: element.matches('[role=option]')
        ? 'typing'
        : element.matches('[role=tab], [role=radio], [type=radio], [tabindex="-1"]')
          ? 'arrows'
          : 'tab',
    }));
    return window.reachable.map(({ name }) => name);
  }, pressable);
}

/** Notes in the page which control each key press comes up at, however deep it lies, from now on. */
function noteFocus(page: Page): Promise<void> {
  return page.evaluate(() => {
    const noted = window.focused !== undefined;
    window.focused = [];
    if (noted) return;
    addEventListener(
      'keyup',
      (event) =>
        window.focused?.push(
          window.reachable.findIndex(({ element }) => element === event.composedPath()[0]),
        ),
      { capture: true },
    );
  });
}

const keyCodes = { Tab: 9, ArrowDown: 40 } as const;

/** Presses a key many times, each as soon as the one before has been handled. */
export async function pressQuickly(page: Page, key: keyof typeof keyCodes, times: number): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const pressed = { key, code: key, windowsVirtualKeyCode: keyCodes[key] };
  const sent = Array.from({ length: times }, () => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed }),
  ]);
  await Promise.all(sent.flat());
  await keyboard.detach();
}

/**
 * Walks the page as it is with Tab alone, from its start to its end, and with arrow keys in groups that have one
 * tab stop.
 *
 * @returns the controls that were not reached; empty when the keyboard reaches whatever the mouse does
 */
export async function unreachable(page: Page): Promise<string[]> {
  const names = await listControls(page);
  const reached = new Set<number>();
  await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element instanceof HTMLElement) element.blur();
  });
  await noteFocus(page);
  // In handfuls, for the sake of speed; back at a control that had the focus before, the walk has been round.
  for (let presses = 0, round = false; presses < names.length + 60 && !round; presses += handful) {
    await pressQuickly(page, 'Tab', handful);
    const controls = (await page.evaluate(() => window.focused ?? [])).filter((at) => at >= 0);
    for (const at of controls) reached.add(at);
    round = controls.length > reached.size;
  }
  // The others of a group: its tab stop takes arrow keys, which each group's own test presses.
  const grouped = await page.evaluate(
    (done) => {
      const held = new Set(done);
      const groupOf = (element: Element): Element | null =>
        element.closest(
          '[role=tablist], [role=radiogroup], fieldset, [role=tree], [role=grid], [role=region], nav, table, plan-outline',
        );
      const groups = new Set([...held].map((at) => groupOf(window.reachable[at]!.element)));
      return window.reachable.flatMap(({ element, manner }, at) => {
        if (held.has(at)) return [];
        const comboboxes = (element.getRootNode() as ShadowRoot).querySelector('[role=combobox]');
        return (manner === 'typing' && comboboxes) ||
          (manner === 'arrows' && groupOf(element) !== null && groups.has(groupOf(element)))
          ? [at]
          : [];
      });
    },
    [...reached],
  );
  for (const at of grouped) reached.add(at);
  return names.filter((_, at) => !reached.has(at));
}

/** Lets axe look at a page; once for each page. */
export async function bringAxe(page: Page | Frame): Promise<void> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
}

/** What axe says about the page as it is now, one line an element. */
export function axeFaults(page: Page | Frame): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.flat().join(' > ')}`),
    );
  });
}
