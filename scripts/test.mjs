// npm test: installs what is missing, checks everything, also in a browser, and counts.
// npm test -- --all: checks recorded runs and shipped weights too whose code has not changed.
import { readFileSync, rmSync } from 'node:fs';
import { installForTests, installWhatIsMissing, npmRun } from './build/install.mjs';
import { BUILD, READING, records, runLanes } from './build/steps.mjs';

const REPORT = '.cache/test-report.json';
const all = process.argv.includes('--all');
if (all) process.env.CHECK_ALL = '1';

installWhatIsMissing();
installForTests();
const base = ['build under a base path', 'build:base'];
const steps = [BUILD, base, ...READING, records(all)];
const failed = await runLanes([BUILD]);
// Beside the tests, which leave part of a processor to it.
const reading = runLanes([...READING, records(all)]);
failed.push(...(await runLanes([base])));

rmSync(REPORT, { force: true }); // a crash must not be counted by an earlier report
console.log('\n— unit, content, architecture, site and browser tests');
const tests = await npmRun('test:vitest', [
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${REPORT}`,
]);
failed.push(...(await reading));
const { numPassedTests, numFailedTests, numFailedTestSuites } = countTests();
for (const name of failed) console.log(`Failed: ${name}`);

const broken = Math.max(numFailedTests, numFailedTestSuites > 0 || tests !== 0 ? 1 : 0);
console.log(
  `${numPassedTests + steps.length - failed.length} passed, ${broken + failed.length} failed`,
);
process.exit(broken + failed.length > 0 ? 1 : 0);

function countTests() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
}
