import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unpacked } from '../unit/kit/kit';
import { PROMPTFOO, QUIET_PROMPTFOO } from './promptfoo';
import { run } from './run';

const kits = { en: unpacked('en'), zh: unpacked('zh') };

interface Results {
  results: { results: { success: boolean; error?: string }[] };
}

/** Runs promptfoo's command, as a reader types it. */
const evaluated = (folder: string) =>
  run(process.execPath, [PROMPTFOO, 'eval', '--no-cache', '--no-progress-bar', '--no-table'], {
    folder: join(folder, '1-prompting'),
    env: QUIET_PROMPTFOO(folder),
  });

const reason = existsSync(PROMPTFOO) ? '' : ' (SKIPPED: promptfoo is not installed)';

describe.skipIf(reason)(`promptfoo’s own command${reason}`, () => {
  test.each([
    ['en', 12],
    ['zh', 16],
  ] as const)('asks 28 questions of the baseline, exits with 100 (%s)', async (at, right) => {
    const { said, status } = await evaluated(kits[at]);
    expect(status, said).toBe(100);
    const file = join(kits[at], '1-prompting/results.json');
    const { results } = (JSON.parse(readFileSync(file, 'utf8')) as Results).results;
    expect(results).toHaveLength(28);
    expect(results.filter(({ success }) => success)).toHaveLength(right);
  });
});
