import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFoundRight, noteFoundRight } from '../../../scripts/record/found-right';

const before = process.cwd();
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'right-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'lab.ts'), 'export const snapshot = (config, old, brief = false) => 1;');
  writeFileSync(join(root, 'cost.ts'), 'export const snapshot = (config) => 1;');
  process.chdir(root);
});

afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

const known = (demo: string, digest: string) =>
  [true, false].map((brief) => isFoundRight(demo, `${demo}.ts`, digest, brief));

test('a checked part does not count as the whole', () => {
  noteFoundRight('lab', 'lab.ts', 'd1', true);
  expect(known('lab', 'd1')).toEqual([true, false]);
  expect(known('lab', 'd2')).toEqual([false, false]);
});

test('a checked whole counts as its part', () => {
  noteFoundRight('lab', 'lab.ts', 'd1', false);
  expect(known('lab', 'd1')).toEqual([true, true]);
});

test('a recorder without parts always checks the whole', () => {
  noteFoundRight('cost', 'cost.ts', 'd1', true);
  expect(known('cost', 'd1')).toEqual([true, true]);
  expect(JSON.parse(readFileSync('.cache/checked.json', 'utf8'))).toEqual({ cost: 'd1' });
});
