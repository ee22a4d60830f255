import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { missing, notRun } from './scripts';

export interface Ended {
  said: string;
  status: number | null;
}

/** Runs a file of the kit with the standard library alone. Objects among the arguments are added to the environment. */
export function python(
  folder: string,
  file: string,
  ...given: (string | Record<string, string>)[]
): Ended {
  const args = given.filter((one) => typeof one === 'string');
  const env = given.filter((one) => typeof one !== 'string');
  const { stdout, stderr, status } = spawnSync('python3', [join(folder, file), ...args], {
    encoding: 'utf8',
    env: Object.assign({}, process.env, { PYTHONDONTWRITEBYTECODE: '1' }, ...env),
  });
  return { said: stdout + stderr, status };
}

/** The same beside a server of this process, which answers meanwhile. */
export async function pythonBeside(
  folder: string,
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended & { fault: string }> {
  const child = spawn('python3', [join(folder, file), ...args], {
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env },
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [said, fault] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { said, fault, status: await ended };
}

/** What Python code in a folder of the kit prints as JSON, of a value on its input. @throws what it says where it fails */
export function printed<T>(folder: string, code: string, given?: unknown): T {
  const { stdout, stderr } = spawnSync('python3', ['-c', code], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    input: JSON.stringify(given ?? null),
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

/** It ended with a sentence that a reader understands, and no trace of the program. */
export function expectRefusal({ said, status }: Ended, sentence: string | RegExp): void {
  expect(said).toMatch(sentence);
  expect(said).not.toContain('Traceback');
  expect(status).toBe(1);
}

/** Why tests cannot run where Python, or a program beside it, is missing; empty where all are installed. */
export function withoutPython(what: string, ...programs: string[]): string {
  const lacking = missing('python3', ...programs);
  return lacking.length ? notRun(what, `${lacking.join(', ')} is not installed here`) : '';
}
