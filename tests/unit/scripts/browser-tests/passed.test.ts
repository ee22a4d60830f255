import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { notePassed, unchanged } from '../../../../scripts/browser-tests/passed';
import { builtFile } from '../../../browser/asked';

const TESTS = 'tests/browser/lamp.test.ts';
const before = process.cwd();
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'passed-'));
  process.chdir(root);
  write(TESTS, "import { press } from './press';\nawait press('lamp');");
  write('tests/browser/press.ts', 'export const press = () => 1;');
  write('dist/en/lamp/index.html', '<script src="/_astro/lamp.1a2b3c4d.js"></script>');
  write('dist/_astro/lamp.1a2b3c4d.js', 'shine()');
  write('dist/en/bell/index.html', 'ding');
  write('dist/en/demos/index.html', 'lamp, bell');
  write('package-lock.json', '{}');
  asks('dist/en/lamp/index.html', 'dist/_astro/lamp.1a2b3c4d.js', 'dist/en/lamp/none.json');
});

afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const asks = (...files: string[]) => write('.cache/asked/lamp.test.ts.json', JSON.stringify(files));
const note = (status: 'passed' | 'failed', ...tests: string[]) =>
  notePassed({
    testResults: [
      { name: resolve(TESTS), status, assertionResults: tests.map((one) => ({ status: one })) },
    ],
  });

describe('a file of browser tests', () => {
  test('need not run again once it has passed', () => {
    expect(unchanged()).toEqual([]);
    note('passed');
    expect(unchanged()).toEqual([TESTS]);
  });

  test.each([
    [TESTS, 'await press();'],
    ['tests/browser/press.ts', 'export const press = () => 2;'],
    ['dist/en/lamp/index.html', '<p>'],
    ['dist/_astro/lamp.1a2b3c4d.js', 'glow()'],
    ['dist/en/lamp/none.json', 'now it is there'],
    ['dist/_headers', '/*'],
    ['dist/en/demos/index.html', 'lamp, bell, gate'],
    ['package-lock.json', '{ "browser": 2 }'],
  ])('runs again when %s has changed', (file, text) => {
    note('passed');
    write(file, text);
    expect(unchanged()).toEqual([]);
  });

  test('does not run again for a page that it does not visit, nor for a comment', () => {
    note('passed');
    write('dist/en/bell/index.html', 'dong');
    write('tests/browser/press.ts', '/** Presses. */\nexport const press = () => 1;');
    expect(unchanged()).toEqual([TESTS]);
  });

  test('does not run again for a chunk that only loads another one by its new name', () => {
    const loads = (name: string) => `import './${name}'; shine();`;
    write('dist/_astro/lamp.1a2b3c4d.js', loads('bell-0a0a0a0a.js'));
    note('passed');
    rmSync('dist/_astro/lamp.1a2b3c4d.js');
    write('dist/_astro/lamp.5e6f7a8b.js', loads('bell-1b1b1b1b.js'));
    write('dist/en/lamp/index.html', '<script src="/_astro/lamp.5e6f7a8b.js"></script>');
    expect(unchanged()).toEqual([TESTS]);
    write('dist/_astro/lamp.5e6f7a8b.js', loads('gate-1b1b1b1b.js'));
    expect(unchanged()).toEqual([]);
  });

  test('runs again after it failed, though it had passed before', () => {
    note('passed');
    note('failed');
    expect(unchanged()).toEqual([]);
  });

  test('runs again after its process died in the middle, which its report calls passed', () => {
    note('passed', 'passed', 'skipped');
    expect(unchanged()).toEqual([TESTS]);
    note('passed', 'passed', 'pending');
    expect(unchanged()).toEqual([]);
  });

  test('runs again where the note of earlier passes was written by half, and is noted anew', () => {
    write('.cache/passed-browser-tests.json', '{"tests/brow');
    expect(unchanged()).toEqual([]);
    note('passed');
    expect(unchanged()).toEqual([TESTS]);
  });

  test('runs always where nobody knows what it asks for', () => {
    rmSync('.cache', { recursive: true });
    note('passed');
    expect(unchanged()).toEqual([]);
  });

  test('is forgotten when it is gone, and runs again in another browser', () => {
    note('passed');
    vi.stubEnv('CHROME_PATH', '/opt/another');
    expect(unchanged()).toEqual([]);
    vi.unstubAllEnvs();
    rmSync(TESTS);
    expect(unchanged()).toEqual([]);
  });
});

test.each([
  ['/en/lamp/', 'dist/en/lamp/index.html'],
  ['/', 'dist/index.html'],
  ['/_astro/lamp.1a2b3c4d.js?v=2', 'dist/_astro/lamp.1a2b3c4d.js'],
  ['/%E7%81%AF/', 'dist/灯/index.html'],
  ['/crossroads/en/', 'dist-base/en/index.html'],
])('what stands at %s is built as %s', (address, file) => {
  expect(builtFile(new URL(address, 'http://127.0.0.1:1234'))).toBe(file);
});
