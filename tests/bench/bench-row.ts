import type { Browser } from 'playwright-core';

/** Where a row measures. */
export interface BenchContext {
  /** Address of the built app, with a slash at its end; the page `pages/x.html` is at `bench/x.html` below it. */
  url: string;
  /** The folder that is served: what a row writes there has an address. */
  folder: string;
  /** How often at least each side of a comparison is run, in turns. At least 7, but for a trial. */
  rounds: number;
  /**
   * Starts a Chromium of its own that draws WebGL in software, or not at all; the row closes it.
   * `javascript`: switches of its engine, e.g. `--no-opt`.
   */
  launch(options?: { webgl?: boolean; javascript?: readonly string[] }): Promise<Browser>;
}

export interface BenchResult {
  /** What came out, as the table shows it, e.g. `0.19 (310 ms / 1,630 ms)`. */
  figure: string;
  /** Whether the target is met. */
  met: boolean;
  /** A sentence for below the table: how, or why not. */
  detail?: string;
}

/** One line of the table. `rows/*.ts` export theirs as `rows`. */
export interface BenchRow {
  /** Short name for the command line, e.g. `first-picture`. */
  name: string;
  /** What is measured. */
  what: string;
  /** Against what, or `-`. */
  against: string;
  /** What is to be reached, e.g. `≤ 0.25`. */
  target: string;
  run(context: BenchContext): Promise<BenchResult>;
}
