import { expect, test } from 'vitest';
import { readBriefingAddress, writeBriefingAddress } from '../../src/app/briefing-address';

const page = 'http://localhost/app/';

test.each([
  ['?briefing=pattern&step=two-cores', { briefing: 'pattern', step: 'two-cores' }],
  ['?plan=a&briefing=pattern', { briefing: 'pattern' }],
  ['?briefing', { briefing: '' }],
  ['#briefing=pattern&step=3', { briefing: 'pattern', step: '3' }],
  ['#/briefing=full', { briefing: 'full' }],
  ['#/s=town-a', null],
  ['', null],
])('%s', (address, said) => {
  expect(readBriefingAddress(page + address)).toEqual(said);
});

test('an address keeps what else it says', () => {
  const first = writeBriefingAddress(`${page}?plan=a#/s=town-a`, { briefing: 'full', step: 'opening' });
  expect(first).toBe(`${page}?plan=a&briefing=full&step=opening#/s=town-a`);
  expect(writeBriefingAddress(first, { briefing: 'full', step: 'towns' })).toContain('&step=towns#/s=town-a');
  expect(writeBriefingAddress(first, null)).toBe(`${page}?plan=a#/s=town-a`);
  expect(writeBriefingAddress(`${page}#briefing=full`, { briefing: 'full', step: 'towns' })).toBe(
    `${page}?briefing=full&step=towns`,
  );
});
