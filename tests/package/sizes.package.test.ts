import { expect, inject, test, vi } from 'vitest';
import { counted, measure } from '../../src/entries/build/sizes';

// A test runner sets another mode, and builds would take development code.
vi.stubEnv('NODE_ENV', 'production');

test('a page loads no more than promised before the engine', async () => {
  const sizes = await measure(inject('built'));
  const limited = sizes.filter(({ limit }) => limit !== null);
  expect(limited.map(({ name }) => name)).toEqual(['plan-map', 'plan-card']);
  for (const size of limited) expect(counted(size), size.name).toBeLessThanOrEqual(size.limit ?? 0);
});
