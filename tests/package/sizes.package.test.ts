import { expect, inject, test, vi } from 'vitest';
import { checkSizes, counted, measurePackage } from '../../src/entries/build/sizes';

// A test runner sets another mode, and builds would take development code.
vi.stubEnv('NODE_ENV', 'production');

test('a page loads no more than promised before the engine, and the build has made sure of it', async () => {
  const sizes = await measurePackage(inject('built'));
  expect(sizes.map(({ name }) => name)).toEqual([
    'package/plan-map.js',
    'package/plan-card.js',
    'package/plan-atlas.js',
    'embed/plan-atlas.js',
    'embed/plan-atlas-frame.js',
  ]);
  for (const size of sizes) {
    expect(counted(size), size.name).toBeGreaterThan(1000);
    expect(counted(size), size.name).toBeLessThanOrEqual(size.limit);
  }
  // These lines come from nothing but the check, which throws where one is over its limit.
  expect(inject('told')).toContain(checkSizes(sizes));
  const tiny = sizes.map((size) => ({ ...size, limit: 1000 }));
  expect(() => checkSizes(tiny)).toThrow(/embed\/plan-atlas\.js: 1\d{3}\.\d kB of gzip .*at most 1\.0 kB/);
});
