// npm test: installs missing packages, checks everything, runs each page and demo once in a browser, and counts.
// npm test -- --all: every browser test, also presses in Firefox and WebKit, and the site under a base path.
// npm test -- --kit: the files of the kit, by the libraries they are written for; neither of the others does.
import { readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installEngines } from './build/engines.mjs';
import { installForTests, installWhatIsMissing, npmRun } from './build/install.mjs';
import { testKit } from './build/kit-tests.mjs';
import { leftOut } from './build/short-run.mjs';
import { BUILD, READING, RECORDS, runLanes } from './build/steps.mjs';

const began = performance.now();
const REPORT = '.cache/test-report.json';
const HARNESS = 'packages of tests/promptfoo';
const { all, kit } = parseArgs({
  options: { all: { type: 'boolean' }, kit: { type: 'boolean' } },
}).values;

if (!(await installWhatIsMissing())) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
if (kit) process.exit(await testKit());
const failed = (await installForTests()) ? [] : [HARNESS];
const notRun = all && (await installEngines());
const base = ['build under a base path', 'build:base'];
const builds = all ? [BUILD, base] : [BUILD];
const steps = [HARNESS, ...builds, ...READING, RECORDS];
failed.push(...(await runLanes([BUILD])));
// In parallel with the tests, which leave part of a processor unused.
const reading = runLanes([...READING, RECORDS]);
if (all) failed.push(...(await runLanes([base])));
else rmSync('dist-base', { recursive: true, force: true }); // from an earlier state

rmSync(REPORT, { force: true }); // so that a crash is not counted from an earlier report
console.log('\n— unit, content, architecture, site and browser tests');
const left = all ? [] : leftOut();
const tests = await npmRun('test:vitest', [
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${REPORT}`,
  ...left.map((file) => `--exclude=${file}`),
]);
const { numPassedTests, numFailedTests, numFailedTestSuites } = countTests();
failed.push(...(await reading));
for (const name of failed) console.log(`Failed: ${name}`);
if (notRun) console.log(notRun);
if (left.length > 0)
  console.log(
    `Left to npm test -- --all: the site under a base path, and ${left.length} files of tests (other settings, widths, themes and fonts, long walks, faults, Firefox and WebKit, models of other hosts, weights, what trained for minutes).`,
  );

console.log(`It took ${Math.round((performance.now() - began) / 60_000)} minutes.`);
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
