import { npmRunAside } from './install.mjs';

/**
 * Runs lanes of steps in parallel, each step a name, a script of package.json and its arguments; the output of a step
 * is printed if it fails.
 * @returns the names of the failed steps
 */
export async function runLanes(...lanes) {
  const failed = [];
  const take = async ([name, script, args]) => {
    const { status, said } = await npmRunAside(script, args);
    console.log(`\n— ${name}\n${status === 0 ? 'good' : said}`);
    if (status !== 0) failed.push(name);
  };
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) await take(step);
    }),
  );
  return failed;
}

export const BUILD = ['build', 'build'];
/** Steps that read the source and change nothing. */
export const READING = [
  ['format', 'check:format'],
  ['lint', 'check:lint'],
  ['types', 'check:types'],
];
/** Recomputes records whose code, data or settings have changed; of those that take long, only a part. */
export const RECORDS = ['recorded runs', 'record', ['--check', '--brief']];
