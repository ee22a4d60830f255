import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stage } from './stage.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const shell = process.platform === 'win32';

/** Dev dependencies build and test the site, so they are needed even if this machine omits them by default. */
const WAYS = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/** True if the packages in a folder's lock file are installed. */
function isInstalled(folder) {
  const mark = join(folder, 'node_modules/.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs;
}

/** Installs the packages in a folder's lock file if necessary. @returns whether they are installed now */
function install(folder, ...options) {
  if (isInstalled(folder)) return true;
  const name = `Installing the packages of ${join(folder, 'package-lock.json')}, once: some minutes`;
  return stage(name, () => run(npm, [...WAYS, ...options], { cwd: folder }));
}

export const installWhatIsMissing = () => install('.');

/**
 * Installs packages needed only by tests: the harness for the kit's prompts, without its optional parts.
 * @returns whether they are installed
 */
export const installForTests = () =>
  install('tests/promptfoo', '--omit=optional', '--ignore-scripts');

const HARNESS = '.cache/kit/promptfoo';

/**
 * Installs the harness with the database that its own command needs, one of two gigabytes of optional parts.
 * @returns whether they are installed
 */
export async function installForKit() {
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join('tests/promptfoo', name), join(HARNESS, name), { preserveTimestamps: true });
  const database = databaseOf(JSON.parse(readFileSync(join(HARNESS, 'package-lock.json'), 'utf8')));
  if (!(await install(HARNESS, '--omit=optional', '--ignore-scripts'))) return false;
  if (!database || existsSync(join(HARNESS, 'node_modules', database.name))) return true;
  const add = ['install', '--no-save', '--omit=optional', '--ignore-scripts', '--no-audit'];
  const { status } = await run(npm, [...add, `${database.name}@${database.version}`], {
    cwd: HARNESS,
  });
  return status === 0;
}

/** The build of libsql for this machine, of those in the lock file. */
function databaseOf({ packages }) {
  const fits = ({ os = [], cpu = [] }) =>
    os.includes(process.platform) && cpu.includes(process.arch);
  const found = Object.entries(packages).find(
    ([path, one]) => path.startsWith('node_modules/@libsql/') && fits(one),
  );
  return found && { name: found[0].replace('node_modules/', ''), version: found[1].version };
}

const commandOf = (script, args) => [
  'run',
  '--silent',
  script,
  ...(args.length ? ['--', ...args] : []),
];

/** The exit status of a process. */
export const statusOf = (child) =>
  new Promise((done) => child.on('close', (status) => done(status ?? 1)));

/** Runs a script of package.json, so that the project's own Node is on the path. */
export const npmRun = (script, args = [], options = {}) =>
  statusOf(spawn(npm, commandOf(script, args), { stdio: 'inherit', shell, ...options }));

/** Begins a script in a process group of its own, so that it can be ended with all that it has begun. */
export const npmSpawn = (script, args, options) =>
  spawn(npm, commandOf(script, args), { shell, detached: !shell, ...options });

/** Runs a script alongside others; its output comes in one piece at the end. */
export const npmRunAside = (script, args = []) => run(npm, commandOf(script, args));

async function run(command, args, options = {}) {
  const child = spawn(command, args, { shell, ...options });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  return { status: await statusOf(child), said };
}
