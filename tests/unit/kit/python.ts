import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
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

/** Why tests cannot run where Python, or a program beside it, is missing; empty where all are installed. */
export function withoutPython(what: string, ...programs: string[]): string {
  const lacking = missing('python3', ...programs);
  return lacking.length ? notRun(what, `${lacking.join(', ')} is not installed here`) : '';
}
