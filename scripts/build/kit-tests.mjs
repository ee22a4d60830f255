// npm test -- --kit: runs the files of the kit with the libraries that they are written for.
import { readFileSync, rmSync } from 'node:fs';
import { installForKit, npmRun } from './install.mjs';

const REPORT = '.cache/kit-report.json';

/** @returns the exit status: 0 where nothing failed */
export async function testKit() {
  const harness = await installForKit();
  rmSync(REPORT, { force: true }); // so that a crash is not counted from an earlier report
  const began = Date.now();
  const status = await npmRun('test:kit', [
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${REPORT}`,
  ]);
  const { passed, failed, skipped } = countTests();
  for (const name of skipped) console.log(`Not run: ${name}`);
  if (!harness) console.log('Failed: packages of promptfoo');
  console.log(`${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
  const broken = Math.max(failed, status === 0 ? 0 : 1) + (harness ? 0 : 1);
  console.log(`${passed} passed, ${broken} failed`);
  return broken > 0 ? 1 : 0;
}

/** The counts of the report, and the parts that were left out, whose names hold the reason. */
function countTests() {
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'));
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    const left = tests.filter(({ status }) => status === 'skipped' || status === 'pending');
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numFailedTestSuites * (tests.length === 0 ? 1 : 0),
      skipped: new Set(left.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title)),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}
