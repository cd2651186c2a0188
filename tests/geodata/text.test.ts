import { expect, test } from 'vitest';
import { textReport } from '../../geodata/text/report';
import { makeOfficialText } from '../../src/model/official-text';
import { inventedGraph, inventedRaw } from '../support/official-texts';

function report(raw: string): string[] {
  const text = makeOfficialText(raw, inventedGraph, '全文.txt');
  return 'code' in text ? [text.message] : textReport(text, inventedGraph);
}

test('says that everything is in place', () => {
  const lines = report(inventedRaw);
  const count = inventedGraph.package.links.length;
  expect(lines[0]).toContain(`链接 ${count} 条，对上 ${count} 条`);
  expect(lines[1]).toContain('页码 2 处');
  expect(lines.at(-1)).toBe('每一节、每一段、每条链接都已放好。');
});

test('lists what is not, each with its place and the way out', () => {
  const lines = report(inventedRaw.replaceAll('古窑村', '新塘村'));
  expect(lines).toContain('没有放好的 1 处：');
  expect(lines.at(-1)).toMatch(/^ {2}二（一）.*“古窑村”.*links\.csv/u);
});
