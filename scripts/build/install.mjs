import { spawn } from 'node:child_process';
import { cpSync, existsSync, statSync } from 'node:fs';
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

/**
 * Installs the harness with its optional parts, of which its own command needs a database.
 * @returns whether they are installed
 */
export function installForKit() {
  const folder = '.cache/kit/promptfoo';
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join('tests/promptfoo', name), join(folder, name), { preserveTimestamps: true });
  return install(folder, '--ignore-scripts');
}

const commandOf = (script, args) => [
  'run',
  '--silent',
  script,
  ...(args.length ? ['--', ...args] : []),
];

/** The exit status of a process. */
const statusOf = (child) => new Promise((done) => child.on('close', (status) => done(status ?? 1)));

/** Runs a script of package.json, so that the project's own Node is on the path. */
export const npmRun = (script, args = [], options = {}) =>
  statusOf(spawn(npm, commandOf(script, args), { stdio: 'inherit', shell, ...options }));

/** Runs a script alongside others; its output comes in one piece at the end. */
export const npmRunAside = (script, args = []) => run(npm, commandOf(script, args));

async function run(command, args, options = {}) {
  const child = spawn(command, args, { shell, ...options });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  return { status: await statusOf(child), said };
}
