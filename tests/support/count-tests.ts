/** How many tests or steps passed and failed. Skipped tests count as neither. */
export interface Count {
  passed: number;
  failed: number;
}

/** What we read of the report of Vitest's JSON reporter. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts a test run. A test file that could not be loaded counts as one failure, and so does a run that ended
 * with an error although no test failed (an error outside any test).
 * @param succeeded whether the runner ended with exit code 0
 */
export function countTests(report: TestReport, succeeded: boolean): Count {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return { passed: report.numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed };
}
