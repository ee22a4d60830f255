import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('every benchmark ends at its smallest, with figures', { timeout: 600_000 }, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-ts.mjs', 'tests/bench/run.ts', '--smallest', '--json'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  expect(status, stderr).toBe(0);
  const figures = JSON.parse(stdout) as Record<string, object>;
  for (const name of ['lab', 'projection', 'tinylm-step'])
    expect(Object.keys(figures)).toContain(name);
  for (const [name, each] of Object.entries(figures))
    expect(JSON.stringify(each), name).toMatch(/:-?\d/);
});
