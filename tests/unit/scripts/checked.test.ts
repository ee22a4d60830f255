import { afterEach, beforeEach, expect, test } from 'vitest';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, isChecked, keepChecked, noteChecked } from '../../../scripts/record/checked';

const before = process.cwd();
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'records-'));
  for (const folder of ['scripts', 'src/lib', 'content/runs/demo', 'content/corpora'])
    mkdirSync(join(root, folder), { recursive: true });
  write(
    'scripts/maker.ts',
    "import { sum } from '~/lib/sum';\nreadFileSync('content/corpora/a.txt');",
  );
  write('src/lib/sum.ts', "import { one } from './one';");
  write('src/lib/one.ts', 'export const one = 1;');
  write('src/lib/other.ts', 'export const other = 2;');
  write('content/corpora/a.txt', 'a text');
  write('content/runs/demo/first.json', '{}');
  process.chdir(root);
});

afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const digest = () => digestOf('scripts/maker.ts', 'content/runs/demo/*.json');

test.each([
  ['scripts/maker.ts', 'sum();'],
  ['src/lib/one.ts', 'export const two = 2;'],
  ['content/corpora/a.txt', ' '],
  ['content/runs/demo/first.json', ' '],
])('a record is checked again when %s has changed', (path, more) => {
  const was = digest();
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${more}`);
  expect(digest()).not.toBe(was);
});

test('a record is not checked again for a changed comment or line break', () => {
  const was = digest();
  write('src/lib/one.ts', '/** The first of all numbers. */\nexport const one =\n  1; // no less');
  expect(digest()).toBe(was);
});

test('a record is not checked again for files that it does not depend on', () => {
  const was = digest();
  write('src/lib/other.ts', 'export const other = 3;');
  expect(digest()).toBe(was);
});

test('noteChecked remembers a digest, only under its name', () => {
  noteChecked('demo', digest());
  expect(isChecked('demo', digest())).toBe(true);
  expect(isChecked('another', digest())).toBe(false);
});

test('noteChecked does not change the digest of a record', () => {
  write('scripts/maker.ts', "const FILE = 'content/checked.json';");
  const was = digest();
  noteChecked('demo', was);
  expect(digest()).toBe(was);
});

test('a check is noted outside the repository until keepChecked', () => {
  noteChecked('demo', digest());
  expect(existsSync('content/checked.json')).toBe(false);
  keepChecked();
  expect(existsSync('.cache/checked.json')).toBe(false);
  expect(JSON.parse(readFileSync('content/checked.json', 'utf8'))).toEqual({ demo: digest() });
  expect(isChecked('demo', digest())).toBe(true);
});
