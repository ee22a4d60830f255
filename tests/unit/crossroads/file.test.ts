import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { format, resolveConfig } from 'prettier';
import { SOURCE } from './whole-file';

describe('crossroads.ts', () => {
  test('is at most 400 lines as Prettier writes them', async () => {
    const options = await resolveConfig('public/crossroads.ts');
    expect(await format(SOURCE, { ...options, filepath: 'crossroads.ts' })).toBe(SOURCE);
    expect(SOURCE.trimEnd().split('\n').length).toBeLessThanOrEqual(400);
  });

  test('imports nothing, and asks no clock or other chance than its own', () => {
    expect(SOURCE).not.toMatch(/\bimport\b|\brequire\(|Math\.random|Date\.|performance\./);
  });

  test('holds under the strict rules of the compiler, with types that Node can take away', () => {
    const flags = '--ignoreConfig --noEmit --strict --erasableSyntaxOnly --target es2023';
    const tsc = ['node_modules/typescript/bin/tsc', ...flags.split(' '), '--types', 'node'];
    const check = () => execFileSync(process.execPath, [...tsc, 'public/crossroads.ts']);
    expect(check).not.toThrow();
  }, 240_000);
});
