import { npmRunAside } from './install.mjs';

/**
 * Runs lanes of steps side by side, each step a name, a script of package.json and its arguments; what a step
 * says is printed where it failed.
 * @returns the names of the steps that failed
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
/** What reads the source and changes nothing. */
export const READING = [
  ['format', 'check:format'],
  ['lint', 'check:lint'],
  ['types', 'check:types'],
];
/** Recomputes, of records that take long in part, those whose code, data or settings have changed. */
export const RECORDS = ['recorded runs', 'record', ['--check', '--brief']];
