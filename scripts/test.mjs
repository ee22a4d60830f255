// npm test: installs missing packages, checks everything, runs each page and demo once in a browser, and counts.
// npm test -- --all: every browser test, also presses in Firefox and WebKit, and the site under a base path.
// npm test -- --kit: the files of the kit, by the libraries they are written for; neither of the others does.
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { installEngines } from './build/engines.mjs';
import { installForTests, installWhatIsMissing, npmRun } from './build/install.mjs';
import { testKit } from './build/kit-tests.mjs';
import { leftOut } from './build/short-run.mjs';
import { BUILD, READING, RECORDS, runLanes } from './build/steps.mjs';

const began = performance.now();
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
const left = all ? [] : leftOut();
// Neither these tests nor the build keeps two processors busy alone.
const inNode = tests('unit');
failed.push(...(await runLanes([BUILD])));
const reading = runLanes([...READING, RECORDS]);
if (all) failed.push(...(await runLanes([base])));
else rmSync('dist-base', { recursive: true, force: true }); // from an earlier state
const counts = [await inNode, await tests('site', ...(all ? ['engines'] : []))];
const sumOf = (part) => counts.reduce((sum, count) => sum + count[part], 0);
failed.push(...(await reading));
for (const name of [...failed, ...counts.flatMap(({ names }) => names)])
  console.log(`Failed: ${name}`);
if (notRun) console.log(notRun);
if (left.length > 0)
  console.log(
    `Left to npm test -- --all: the site under a base path, ${left.length} files of tests (other settings, widths, themes and fonts, long walks, faults, Firefox and WebKit, models of other hosts, weights, what trained for minutes), and in the others ${sumOf('skipped')} tests and what a second language or width would say again.`,
  );

console.log(`It took ${Math.round((performance.now() - began) / 60_000)} minutes.`);
const broken = sumOf('broken') + failed.length;
console.log(`${sumOf('passed') + steps.length - failed.length} passed, ${broken} failed`);
process.exit(broken > 0 ? 1 : 0);

/** Runs the tests of projects in vitest.config.ts, the short way unless all are to run. @returns their counts */
async function tests(...projects) {
  const report = `.cache/tests-${projects[0]}.json`;
  rmSync(report, { force: true }); // so that a crash is not counted from an earlier report
  const status = await npmRun(
    'test:vitest',
    [
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
      ...left.map((file) => `--exclude=${file}`),
    ],
    { env: all ? process.env : { ...process.env, SHORT_RUN: 'yes' } },
  );
  const counted = countIn(report);
  const broken = Math.max(
    counted.numFailedTests,
    counted.numFailedTestSuites > 0 || status !== 0 ? 1 : 0,
  );
  const { numPassedTests: passed, numPendingTests: skipped } = counted;
  return { passed, skipped, broken, names: namesOfFailed(counted) };
}

/** Files and titles, since what a test printed as it failed may stand thousands of lines above. */
function namesOfFailed({ testResults = [] }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${relative('.', name)}: ${fullName}`),
  );
}

function countIn(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numPendingTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
}
