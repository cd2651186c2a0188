import type { Page } from 'playwright-core';

/** What a page says of its map; see `visit`. */
export type Mark = 'picture' | 'drawn' | 'idle';

/** Waits for a mark of a page. @returns milliseconds from the navigation */
export type Until = (mark: Mark) => Promise<number>;

const spoken = /^bench mark (\w+) ([\d.]+)$/;
/** Milliseconds. */
const patience = 180_000;

/** Runs in the page before its own scripts. */
function sayMarks(): void {
  const { mark } = performance;
  performance.mark = (...given) => {
    const made = mark.apply(performance, given);
    console.debug(`bench mark ${made.name} ${made.startTime}`);
    return made;
  };
}

/**
 * Hears the marks that a page makes on its timeline. The page says them: to ask it would take 50 ms of its time, just
 * when it begins to load.
 */
export async function hearMarks(page: Page): Promise<Until> {
  const heard = new Map<string, number>();
  const waiting = new Set<() => void>();
  page.on('console', (message) => {
    const [, name, time] = spoken.exec(message.text()) ?? [];
    if (name === undefined || heard.has(name)) return;
    heard.set(name, Number(time));
    for (const look of waiting) look();
  });
  // The runner wraps named functions in a helper of its own, which pages do not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(sayMarks);
  return (mark) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`There is no mark ${mark} in time`)), patience);
      const look = (): void => {
        const time = heard.get(mark);
        if (time === undefined) return;
        clearTimeout(late);
        waiting.delete(look);
        resolve(time);
      };
      waiting.add(look);
      look();
    });
}
