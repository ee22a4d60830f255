// npm run check: everything but the browser tests, in parallel where possible.
import { npmRun } from './build/install.mjs';
import { BUILD, READING, RECORDS, runLanes } from './build/steps.mjs';

const failed = [];
async function tests(...args) {
  if ((await npmRun('test:vitest', args)) !== 0) failed.push(`tests ${args.join(' ')}`);
}

// Neither keeps two processors busy alone.
const unit = tests('--project', 'unit');
failed.push(...(await runLanes([BUILD])));
const reading = runLanes([...READING, RECORDS]);
await unit;
await tests('--project', 'site', 'tests/site');
failed.push(...(await reading));
for (const name of failed) console.log(`Failed: ${name}`);
if (failed.length === 0) console.log('Everything is green.');
process.exit(failed.length > 0 ? 1 : 0);
