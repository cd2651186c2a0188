/** How many tests or steps passed and failed. Skipped tests count as neither. */
export interface Count {
  passed: number;
  failed: number;
}

/** What we read of the report of Vitest's JSON reporter. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    /** The path of the test file. */
    name: string;
    status: string;
    /** Why the file could not be loaded. */
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
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

/** What a person reads at the end of a run, a line or more each. */
export interface Story {
  /** Tests that failed and files that could not be loaded, with why. */
  failed: string[];
  /** Tests that failed once and passed when tried again, with why they failed. */
  mended: string[];
}

/** Names the tests of a run that failed, at least once. */
export function tellFailures(report: TestReport): Story {
  const story: Story = { failed: [], mended: [] };
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) {
      story.failed.push(`${file.name}\n${file.message}`);
    }
    for (const { fullName, status, failureMessages } of file.assertionResults) {
      const line = [`${file.name} > ${fullName}`, ...failureMessages].join('\n');
      if (status === 'failed') story.failed.push(line);
      else if (failureMessages.length > 0) story.mended.push(line);
    }
  }
  return story;
}
