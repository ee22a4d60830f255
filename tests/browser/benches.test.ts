import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Numbers anywhere in a value; what is null was not measured here. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : Object.values(value ?? {}).flatMap(numbersIn);

test('every benchmark ends at its smallest, with finite figures', { timeout: 600_000 }, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-ts.mjs', 'tests/bench/run.ts', '--smallest', '--json'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  expect(status, stderr).toBe(0);
  const figures = JSON.parse(stdout) as Record<string, object>;
  for (const name of ['lab', 'lsa-scan', 'projection', 'tinylm-gemm', 'tinylm-browsers'])
    expect(Object.keys(figures)).toContain(name);
  for (const [name, each] of Object.entries(figures)) {
    expect(numbersIn(each).length, name).toBeGreaterThan(0);
    expect(numbersIn(each).every(Number.isFinite), name).toBe(true);
  }
});
