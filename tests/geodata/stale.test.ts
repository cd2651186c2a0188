import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../../geodata/build/run';

const geodata = fileURLToPath(new URL('../../geodata', import.meta.url));

test('the committed packages are what their sources build to', { timeout: 180_000 }, () => {
  const lines: string[] = [];
  const code = run({ geodata, folders: [], check: true, print: (line) => lines.push(line) });
  expect(lines.filter((line) => !line.includes('一致。'))).toEqual([]);
  expect(code).toBe(0);
});
