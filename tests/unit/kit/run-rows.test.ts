import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listed } from './kit';

const FOLDERS = ['tests/kit', 'tests/unit/kit', 'tests/demos/prompt', 'tests/unit/lib/kit'];
const tests = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.ts`))
  .filter((file) => basename(file) !== 'run-rows.test.ts')
  .map((file) => readFileSync(file, 'utf8'));
const files = [...globSync('content/kit/*/*'), 'content/kit/run.py'].map((file) => ({
  name: basename(file),
  text: readFileSync(file, 'utf8'),
}));

/** True if a text speaks of a file by its name; Python and JavaScript import it without its ending. */
const speaksOf = (name: string, text: string): boolean =>
  text.includes(name) ||
  new RegExp(`\\b(?:from|import) ${name.replace(/\.\w+$/, '')}\\b`).test(text);

/** True if a test names the file, or another file of the kit that a test runs uses it. */
function isRun(name: string, seen: readonly string[] = []): boolean {
  if (tests.some((text) => text.includes(name))) return true;
  return files.some(
    (other) =>
      other.name !== name &&
      !seen.includes(other.name) &&
      speaksOf(name, other.text) &&
      isRun(other.name, [...seen, name]),
  );
}

test('every kit file listed as run is run by a test or used by one that is', () => {
  const untold = listed
    .filter(({ state, path }) => state === 'run' && !isRun(basename(path)))
    .map(
      ({ path }) =>
        `content/kit/kit.yaml: ${path} is told as run; name it in tests/kit, or say written.`,
    );
  expect(untold).toEqual([]);
});

test('a file that no test names does not count as run', () =>
  expect(isRun('nobody-runs-this.py')).toBe(false));
