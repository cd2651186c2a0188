import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Rollup, build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countsOf } from '../faults/crash/edits';
import { randomNumbers } from '../faults/mutations';
import { argumentsWithoutWebgl, ensureChromium } from '../support/chromium';

/** Two browsers beside each other, each killed half of the times. */
const sides = ['/left', '/right'] as const;
/** A browser whose journal ends in a record that was cut, each time. */
const torn = '/torn';
const kills = 50;
let server: Server;
let url: string;
/** Take what a page says: each has an address of its own, for words of a killed one may come late. */
const hear = new Map<string, (what: string, words: string) => void>();
const running = new Map<string, ChildProcess>();
/** No browser is opened any more: that of a test that was given up would run for ever. */
let over = false;
const profiles = new Map(
  [...sides, torn].map((side) => [side, mkdtempSync(join(tmpdir(), 'plan-atlas-crash-'))]),
);

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('../faults/crash/page.ts', import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  })) as Rollup.RollupOutput;
  const script = built.output.find((part) => part.type === 'chunk')?.code ?? '';
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (request.method === 'POST') {
      const take = (words: string): void => {
        const [, page = '', what = ''] = /^(\/\w+\/\d+)(\/\w+)$/.exec(path) ?? [];
        hear.get(page)?.(what, words);
        response.end();
      };
      // What a page was saying when it was killed stays half said.
      bodyOf(request).then(take, () => response.destroy());
    } else if (path === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
    else {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>.</title><script type="module" src="/page.js"></script>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

/** Ends the browser and all its processes, as a power cut does to programs. */
async function kill(side: string): Promise<void> {
  const browser = running.get(side);
  if (browser?.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return;
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  process.kill(-browser.pid, 'SIGKILL');
  await gone;
}

afterAll(async () => {
  over = true;
  for (const side of profiles.keys()) await kill(side);
  server?.close();
  for (const profile of profiles.values()) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens the page on a profile, kills it a while after it began to edit, and gives what it had found. */
async function open(
  side: string,
  run: number,
  from: number,
  wait: () => Promise<unknown>,
): Promise<{ found: unknown[]; begun: number }> {
  if (over) throw new Error('The test is over');
  let found: unknown[] = [];
  let begun = 0;
  const began = new Promise<void>((resolve, reject) => {
    hear.set(`${side}/${run}`, (what, words) => {
      if (what === '/found') found = JSON.parse(words) as unknown[];
      else if (what === '/lost') reject(new Error('Something could not be kept'));
      else {
        begun = Math.max(begun, Number(words));
        resolve();
      }
    });
  });
  const browser = spawn(
    ensureChromium(),
    [
      ...argumentsWithoutWebgl,
      '--headless',
      '--disable-extensions',
      '--disable-default-apps',
      `--user-data-dir=${profiles.get(side)}`,
      `${url}${side.slice(1)}/${run}/?from=${from}`,
    ],
    { detached: true, stdio: 'ignore' },
  );
  running.set(side, browser);
  await began;
  await wait();
  await kill(side);
  return { found, begun };
}

/** Fails when anything kept is older than the edit before the last one, or not the whole of one. */
function expectKept(found: readonly unknown[], last: number, run: number): void {
  for (const count of countsOf(found, 'small')) {
    expect(
      count,
      `kill ${run} at edit ${last}, found ${JSON.stringify(found).slice(0, 200)}`,
    ).toBeGreaterThanOrEqual(last - 1);
  }
}

test(`${kills} times the browser is killed while everything is edited: nothing breaks, one edit is lost at most`, async () => {
  // Each side comes to its end, so that none goes on beside a second try.
  const counts = await Promise.allSettled(
    sides.map(async (side, seed) => {
      const random = randomNumbers(50 + seed);
      let last = 0;
      for (let run = 0; run <= kills / sides.length; run += 1) {
        const { found, begun } = await open(side, run, last + 1, () => pause(random() * 240));
        if (run > 0) expectKept(found, last, run);
        last = begun;
      }
      return last;
    }),
  );
  for (const side of counts) {
    if (side.status === 'rejected') throw side.reason;
    expect(side.value).toBeGreaterThan(kills / sides.length);
  }
});

/** The files in which Chromium keeps what was written last. */
function journals(): string[] {
  const folder = join(profiles.get(torn) ?? '', 'Default', 'IndexedDB');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\d+\.log$/.test(file)).map((file) => join(folder, file));
}

/**
 * A browser that is killed in the middle of a write leaves the head of a record whose body never came. Of some hundred
 * kills on a busy disk one does; here each one.
 */
test('a journal that was cut by every kill loses nothing more', async (context) => {
  let last = 0;
  for (let run = 0; run < 6; run += 1) {
    const before = journals();
    const { found, begun } = await open(torn, run, last + 1, async () => {
      // What a person makes comes seconds after the start, on a busy disk too.
      await expect.poll(() => journals().filter((file) => before.includes(file))).toEqual([]);
      await pause(200);
    });
    if (run > 0) expectKept(found, last, run);
    last = begun;
    const cut = journals();
    context.skip(cut.length === 0, 'This browser keeps no journal of the kind');
    for (const file of cut) appendFileSync(file, Uint8Array.of(1, 2, 3, 4, 152, 0, 1));
  }
});
