// npm test: installs what is missing, checks everything, also in a browser, and counts.
import { readFileSync, rmSync } from 'node:fs';
import { installWhatIsMissing, npmRun } from './build/install.mjs';

const REPORT = '.cache/test-report.json';

installWhatIsMissing();
const steps = [
  ['format', 'check:format'],
  ['lint', 'check:lint'],
  ['types', 'check:types'],
  ['build', 'build'],
  ['build under a base path', 'build:base'],
  ['recorded runs', 'record', ['--check', '--brief']],
];
const failed = steps.filter(([name, script, args]) => {
  console.log(`\n— ${name}`);
  return npmRun(script, args) !== 0;
});
rmSync(REPORT, { force: true }); // a crash must not be counted by an earlier report
console.log('\n— unit, content, architecture, site and browser tests');
const tests = npmRun('test:vitest', [
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${REPORT}`,
]);
const { numPassedTests, numFailedTests, numFailedTestSuites } = countTests();
for (const [name] of failed) console.log(`Failed: ${name}`);

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
