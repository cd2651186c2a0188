import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { auditReport } from '../../geodata/audit/report';
import { readPackage } from '../../geodata/build/read';
import { fixture } from './fixture-copy';

const officialText = fileURLToPath(new URL('../../../shared/plan/outline-raw.txt', import.meta.url));
const firstPlan = fileURLToPath(new URL('../../geodata/kecheng', import.meta.url));

describe('the audit report', () => {
  test('passes the invented plan, and names what is missing in another text', () => {
    const { sources } = readPackage(fixture);
    if (sources === null) throw new Error('the fixture has faults');
    const raw = readFileSync(`${fixture}/text.txt`, 'utf8');
    expect(auditReport(raw, sources)).toMatchObject({ passed: true, faults: [] });
    const { passed, lines } = auditReport(raw.replace('古窑村', '新塘村'), sources);
    expect(passed).toBe(false);
    expect(lines.join('\n')).toContain('2.1 第 4 段里没有“古窑村”（place-guyao）');
    expect(lines.join('\n')).toContain('2.1 第 4 段的“新塘村”像是地名');
  });

  // The official text is not part of the repository: where it lies beside it, every link is held against it.
  test(
    existsSync(officialText) ? 'passes the first plan on its official text' : 'reads the first plan',
    () => {
      const { sources, faults } = readPackage(firstPlan);
      expect(faults).toEqual([]);
      if (sources === null || !existsSync(officialText)) return;
      const { lines, passed } = auditReport(readFileSync(officialText, 'utf8'), sources);
      expect(passed, lines.join('\n')).toBe(true);
    },
  );
});
