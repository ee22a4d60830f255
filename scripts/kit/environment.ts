import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { packagesOf, takenOut, type EnvironmentName } from './environments';

/** Environments, outside git. */
const FOLDER = resolve('.cache/kit');
/** The versions of everything that an environment of this name once held, as constraints for the next. */
const PINS = 'tests/kit/pins';
const LONGEST = 45 * 60_000;

/** Where an environment is; or why there is none. */
export interface Ready {
  python: string;
  bin: string;
  /** Empty where it is there. */
  reason: string;
}

/**
 * The environment of a name, installed now if it is not there: minutes once, then nothing. One that could not be
 * installed is not tried again until what it asks for changes, or the file that tells of it is deleted.
 */
export function environment(name: EnvironmentName): Ready {
  const folder = join(FOLDER, name);
  const bin = join(folder, 'bin');
  const ready = { python: join(bin, 'python'), bin };
  const asked = digestOf(name);
  const [installedFor = '', reason = ''] = readOr(`${folder}.txt`).split('\n');
  if (installedFor === asked && (reason !== '' || existsSync(ready.python)))
    return { ...ready, reason };
  const fault = installed(name, folder, ready.python);
  writeFileSync(`${folder}.txt`, `${asked}\n${fault}\n`);
  return { ...ready, reason: fault };
}

/** Whether it is there in the form that is asked for now, without an attempt to install it. */
export function isInstalled(name: EnvironmentName): boolean {
  const [installedFor, reason] = readOr(join(FOLDER, `${name}.txt`)).split('\n');
  return installedFor === digestOf(name) && reason === '';
}

const digestOf = (name: EnvironmentName) =>
  createHash('sha256')
    .update(JSON.stringify([packagesOf(name), readOr(pinsOf(name))]))
    .digest('hex');

const pinsOf = (name: EnvironmentName) => `${PINS}/${name}.txt`;
const readOr = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** @returns why it could not be; empty where it could */
function installed(name: EnvironmentName, folder: string, python: string): string {
  console.log(`Installing the environment “${name}” of the kit, once: some minutes`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const made = spawnSync('python3', ['-m', 'venv', folder], { encoding: 'utf8' });
  if (made.status !== 0)
    return `python3 made no environment: ${lastLine(made.stderr || `${made.error}`)}`;
  const log = join(FOLDER, `${name}.log`);
  rmSync(log, { force: true });
  for (const packages of packagesOf(name)) {
    const fault = byPip(python, [...packages, ...constraints(name)], log);
    if (fault) return fault;
  }
  const out = takenOut(name);
  if (out) spawnSync(python, ['-m', 'pip', 'uninstall', '--yes', '--quiet', out]);
  return '';
}

const constraints = (name: EnvironmentName) =>
  existsSync(pinsOf(name)) ? ['--constraint', pinsOf(name)] : [];

function byPip(python: string, packages: readonly string[], log: string): string {
  const { status, stdout, stderr } = spawnSync(
    python,
    ['-m', 'pip', 'install', '--no-input', '--no-compile', '--prefer-binary', ...packages],
    { encoding: 'utf8', timeout: LONGEST, maxBuffer: 1 << 28 },
  );
  appendFileSync(log, `${stdout}${stderr}`);
  const noExtra = missingExtra(stderr, packages);
  if (noExtra) return `pip says: ${noExtra}`;
  if (status === 0) return '';
  if (status === null) return `pip took more than ${LONGEST / 60_000} minutes`;
  const errors = stderr.split('\n').filter((line) => line.startsWith('ERROR'));
  return `pip could not install it: ${errors[0]?.slice(7) ?? lastLine(stderr)}`;
}

/**
 * What pip warns of where an extra that was asked for does not exist; it goes on, and something is missing. Extras that
 * packages ask of one another are theirs.
 */
export const missingExtra = (stderr: string, packages: readonly string[]): string | undefined =>
  [...stderr.matchAll(/WARNING: (\S+) \S+ (does not provide the extra.*)/g)]
    .filter(([, name]) => packages.some((one) => one.startsWith(`${name}[`)))
    .map(([, name, said]) => `${name} ${said}`)[0];

const lastLine = (text: string) => text.trim().split('\n').at(-1);
