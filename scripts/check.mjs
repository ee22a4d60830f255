// npm run check: everything but the browser, side by side where it can be.
import { npmRun } from './build/install.mjs';
import { BUILD, READING, records, runLanes } from './build/steps.mjs';

const failed = await runLanes([BUILD]);
// Beside the tests, which leave part of a processor to it.
const reading = runLanes([...READING, records()]);
const tests = [
  ['--project', 'unit'],
  ['--project', 'site', 'tests/site'],
];
for (const args of tests)
  if ((await npmRun('test:vitest', args)) !== 0) failed.push(`tests ${args.join(' ')}`);
failed.push(...(await reading));
for (const name of failed) console.log(`Failed: ${name}`);
if (failed.length === 0) console.log('Everything is green.');
process.exit(failed.length > 0 ? 1 : 0);
