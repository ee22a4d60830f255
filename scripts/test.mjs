// npm test: installs what is missing, checks everything, also in a browser, and counts.
// npm test -- --all: checks recorded runs and shipped weights too whose code has not changed.
// npm test -- --browser: runs browser tests too that passed here and stand on nothing that has changed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installForTests, installWhatIsMissing, npmRun, npmRunAside } from './build/install.mjs';
import { BUILD, READING, records, runLanes } from './build/steps.mjs';

const REPORT = '.cache/test-report.json';
const HARNESS = 'packages of tests/promptfoo';
const { all, browser } = parseArgs({
  options: { all: { type: 'boolean' }, browser: { type: 'boolean' } },
}).values;
const again = all || browser;
if (all) process.env.CHECK_ALL = '1';

if (!(await installWhatIsMissing())) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const failed = (await installForTests()) ? [] : [HARNESS];
const base = ['build under a base path', 'build:base'];
const steps = [HARNESS, BUILD, base, ...READING, records(all)];
failed.push(...(await runLanes([BUILD])));
// Beside the tests, which leave part of a processor to it.
const reading = runLanes([...READING, records(all)]);
failed.push(...(await runLanes([base])));

rmSync(REPORT, { force: true }); // a crash must not be counted by an earlier report
console.log('\n— unit, content, architecture, site and browser tests');
const passedBefore = again ? [] : await unchangedTests();
const tests = await npmRun('test:vitest', [
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${REPORT}`,
  ...passedBefore.map((file) => `--exclude=${file}`),
]);
const { numPassedTests, numFailedTests, numFailedTestSuites } = countTests();
// An error outside of any test is no file's: then nobody knows which of them has passed.
const isTold = tests === 0 || numFailedTests + numFailedTestSuites > 0;
if (existsSync(REPORT) && isTold) await npmRun('test:passed', [`--note=${REPORT}`]);
failed.push(...(await reading));
for (const name of failed) console.log(`Failed: ${name}`);
if (passedBefore.length > 0)
  console.log(
    `${passedBefore.length} files of browser tests passed here before, and nothing they stand on has changed: not run again. To run them: npm test -- --browser`,
  );

const broken = Math.max(numFailedTests, numFailedTestSuites > 0 || tests !== 0 ? 1 : 0);
console.log(
  `${numPassedTests + steps.length - failed.length} passed, ${broken + failed.length} failed`,
);
process.exit(broken + failed.length > 0 ? 1 : 0);

/** The files of browser tests that need not run again; all run where that cannot be told. */
async function unchangedTests() {
  const { status, said } = await npmRunAside('test:passed');
  return status === 0 ? said.split('\n').filter((line) => line.startsWith('tests/')) : [];
}

function countTests() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
}
