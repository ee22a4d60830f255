import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { missing, notRun } from './scripts';

const reason = missing('sh').length ? notRun("the kit's exam.mjs", 'sh is not installed here') : '';

const folder = mkdtempSync(join(tmpdir(), 'exam-'));
afterAll(() => rmSync(folder, { recursive: true }));
const EXAM = resolve('content/kit/1-prompting/exam.mjs');

/** Runs exam.mjs with a program in place of npx that says what it was given and ends as told. */
function examined(status: number, before = '') {
  const bin = join(folder, `bin-${status}`);
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\necho "npx $* $PROMPTFOO_DISABLE_TELEMETRY $PROMPTFOO_DISABLE_UPDATE"\nexit ${status}\n`,
  );
  chmodSync(join(bin, 'npx'), 0o755);
  const preload = join(folder, 'preload.cjs');
  writeFileSync(preload, before);
  return spawnSync(process.execPath, ['--require', preload, EXAM, '--no-cache'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  });
}

const nodeIs = (version: string) =>
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;

describe.skipIf(reason)('exam.mjs', () => {
  test('starts the pinned promptfoo without telemetry and passes its arguments on', () => {
    const { stdout, status } = examined(0, nodeIs('22.22.0'));
    expect(stdout).toMatch(/^npx --yes promptfoo@[\d.]+ eval --no-cache 1 1\n$/);
    expect(status).toBe(0);
  });

  test('explains status 100 and exits with it', () => {
    const { stdout, status } = examined(100, nodeIs('24.1.0'));
    expect(stdout).toContain('Some answers are wrong, so the exam ends with status 100');
    expect(status).toBe(100);
  });

  test.each(['20.20.2', '22.21.9'])('says that Node %s is too old, and starts nothing', (node) => {
    const { stdout, stderr, status } = examined(0, nodeIs(node));
    expect(stderr).toMatch(
      new RegExp(`^This is Node ${node}, and promptfoo@[\\d.]+ needs Node 22.22 or newer`),
    );
    expect([stdout, status]).toEqual(['', 1]);
  });
});
