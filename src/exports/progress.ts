/** Told how far an export is, from 0 to 1. */
export type ReportProgress = (part: number) => void;

/** Milliseconds of work before the page may breathe. */
const slice = 40;

/** Maps a long list without blocking the page, and says how far it is. */
export async function mapInSlices<Item, Result>(
  items: Iterable<Item> & { readonly length: number },
  map: (item: Item) => Result,
  report: ReportProgress = () => {},
): Promise<Result[]> {
  const results: Result[] = [];
  let start = performance.now();
  for (const item of items) {
    results.push(map(item));
    if (performance.now() - start < slice) continue;
    report(results.length / items.length);
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
  return results;
}
