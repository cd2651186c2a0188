import { expect, test } from 'vitest';
import { findChromium } from './support/chromium';
import { countTests, tellFailures } from './support/count-tests';

const report = { numPassedTests: 3, numFailedTests: 1, testResults: [] };

test('counts the tests of a run', () => {
  expect(countTests(report, false)).toEqual({ passed: 3, failed: 1 });
});

test('a file that cannot be loaded is a failure', () => {
  const broken = [{ name: 'a.test.ts', status: 'failed', message: 'No such module', assertionResults: [] }];
  expect(tellFailures({ ...report, testResults: broken }).failed).toEqual(['a.test.ts\nNo such module']);
  expect(countTests({ ...report, testResults: broken }, false)).toEqual({ passed: 3, failed: 2 });
});

test('says which tests failed, and which passed only on a second try', () => {
  const result = (fullName: string, status: string, ...failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  const assertionResults = [
    result('adds', 'passed'),
    result('waits', 'passed', 'too late'),
    result('draws', 'failed', 'no picture', 'no legend'),
  ];
  const testResults = [{ name: 'a.test.ts', status: 'failed', message: '', assertionResults }];
  expect(tellFailures({ ...report, testResults })).toEqual({
    failed: ['a.test.ts > draws\nno picture\nno legend'],
    mended: ['a.test.ts > waits\ntoo late'],
  });
});

test('a run that breaks outside its tests is a failure', () => {
  expect(countTests({ ...report, numFailedTests: 0 }, false)).toEqual({ passed: 3, failed: 1 });
});

test('a Chromium named in the environment comes first, and a wrong name is not passed over', () => {
  expect(findChromium({ PLAN_ATLAS_CHROMIUM: process.execPath })).toBe(process.execPath);
  expect(findChromium({ ...process.env, PLAN_ATLAS_CHROMIUM: '/nowhere/chromium' })).toBeUndefined();
});
