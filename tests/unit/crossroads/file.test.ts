import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { format, resolveConfig } from 'prettier';
import { longTests } from '../long-tests';
import { SOURCE } from './whole-file';

const longTest = longTests(
  'crossroads',
  'tests/unit/crossroads/file.test.ts',
  'public/crossroads.ts',
  'public/crossroads.txt',
);
const PRINTED = readFileSync('public/crossroads.txt', 'utf8');

/** A row of the table: right answers to new facts, the same in other words, old facts, `unknown`. */
function row(road: string): number[] {
  const line = PRINTED.split('\n').find((text) => text.trim().startsWith(road))!;
  return [...line.matchAll(/(\d+) of \d+/g)].map(([, right]) => Number(right));
}

describe('crossroads.ts', () => {
  test('is at most 400 lines as Prettier writes them', async () => {
    const options = await resolveConfig('public/crossroads.ts');
    expect(await format(SOURCE, { ...options, filepath: 'crossroads.ts' })).toBe(SOURCE);
    expect(SOURCE.trimEnd().split('\n').length).toBeLessThanOrEqual(400);
  });

  test('imports nothing and uses no clock and no random source except its own', () =>
    expect(SOURCE).not.toMatch(/\bimport\b|\brequire\(|Math\.random|Date\.|performance\./));

  test('compiles under strict rules, with types that Node can strip', () => {
    const flags = '--ignoreConfig --noEmit --strict --erasableSyntaxOnly --target es2023';
    const tsc = ['node_modules/typescript/bin/tsc', ...flags.split(' '), '--types', 'node'];
    const check = () => execFileSync(process.execPath, [...tsc, 'public/crossroads.ts']);
    expect(check).not.toThrow();
  }, 240_000);

  test('documents a table with the expected result of each road', () => {
    const nothing = row('nothing');
    const prompting = row('prompting');
    const retrieval = row('retrieval');
    const tuned = row('fine-tuning');
    const lora = row('with LoRA');
    const scratch = row('from scratch');
    expect(nothing[0]).toBeLessThanOrEqual(9); // one value of eight would be right by chance
    expect(prompting[0]).toBeLessThanOrEqual(13); // four facts of 36 stand in it, and chance
    expect(retrieval[1]).toBeGreaterThanOrEqual(30); // rare words lead to the right town
    expect(retrieval[0]).toBeLessThan(retrieval[1]!); // common words lead to others too
    expect(tuned[0]).toBeGreaterThanOrEqual(30);
    expect(lora[0]).toBeGreaterThan(nothing[0]!);
    expect(nothing[2]).toBeGreaterThanOrEqual(44);
    expect(tuned[2]).toBeLessThan(lora[2]!);
    expect(lora[2]).toBeLessThan(nothing[2]!);
    expect(tuned[3]).toBeLessThan(nothing[3]!);
    expect(scratch[2]).toBeLessThanOrEqual(12); // it never read the old facts
  });

  longTest('prints that table when run by Node alone', { timeout: 3_600_000 }, () => {
    const printed = execFileSync(process.execPath, ['public/crossroads.ts'], { encoding: 'utf8' });
    expect(printed).toBe(PRINTED);
  });
});
