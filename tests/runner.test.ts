import { expect, test } from 'vitest';
import { findChromium } from './support/chromium';
import { countTests } from './support/count-tests';

const report = { numPassedTests: 3, numFailedTests: 1, testResults: [] };

test('counts the tests of a run', () => {
  expect(countTests(report, false)).toEqual({ passed: 3, failed: 1 });
});

test('a file that cannot be loaded is a failure', () => {
  const broken = [{ status: 'failed', assertionResults: [] }];
  expect(countTests({ ...report, testResults: broken }, false)).toEqual({ passed: 3, failed: 2 });
});

test('a run that breaks outside its tests is a failure', () => {
  expect(countTests({ ...report, numFailedTests: 0 }, false)).toEqual({ passed: 3, failed: 1 });
});

test('a Chromium named in the environment comes first, and a wrong name is not passed over', () => {
  expect(findChromium({ PLAN_ATLAS_CHROMIUM: process.execPath })).toBe(process.execPath);
  expect(findChromium({ ...process.env, PLAN_ATLAS_CHROMIUM: '/nowhere/chromium' })).toBeUndefined();
});
