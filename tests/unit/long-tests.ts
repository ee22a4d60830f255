import { afterAll, test, type RunnerTestCase, type RunnerTestSuite } from 'vitest';
import { digestOf, isChecked, noteChecked } from '../../scripts/record/checked';

/**
 * The `test` of what trains and measures for a minute: it runs when something it depends on has changed since
 * it last passed (content/checked.json, and for this copy .cache/checked.json), or when all is to be checked. To be called once a file, at its top.
 *
 * @param name under which the digest is kept
 * @param file the test file, from the root of the repository
 * @param data paths or patterns beside those that the file and its imports name
 */
export function longTests(name: string, file: string, ...data: readonly string[]) {
  const digest = digestOf(file, ...data);
  const isKnown = !process.env.CHECK_ALL && isChecked(name, digest);
  afterAll(({}, suite) => {
    const ran = testsOf(suite);
    if (!isKnown && ran.every(({ result }) => result?.state === 'pass')) noteChecked(name, digest);
  });
  return test.skipIf(isKnown);
}

/** All tests in a file or suite; one that a filter leaves out has not passed. */
const testsOf = (suite: Pick<RunnerTestSuite, 'tasks'>): RunnerTestCase[] =>
  suite.tasks.flatMap((task) => (task.type === 'test' ? [task] : testsOf(task)));
