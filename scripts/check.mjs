// npm run check: fast parts first; everything but the browser.
import { npmRun } from './build/install.mjs';

const steps = [
  ['build:kernels'],
  ['check:format'],
  ['check:lint'],
  ['check:types'],
  ['test:vitest', ['--project', 'unit']],
  ['build'],
  ['record', ['--check', '--brief']],
  ['test:vitest', ['--project', 'site', 'tests/site']],
];
for (const [script, args] of steps) {
  console.log(`— ${script} ${args?.join(' ') ?? ''}`);
  const status = npmRun(script, args);
  if (status !== 0) process.exit(status);
}
console.log('Everything is green.');
