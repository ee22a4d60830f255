import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stage } from './stage.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const shell = process.platform === 'win32';

/** What builds and tests is needed too, whatever this machine leaves out otherwise. */
const WAYS = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/** Whether what the lock file of a folder names stands in its node_modules. */
function isInstalled(folder) {
  const mark = join(folder, 'node_modules/.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs;
}

/** Installs what the lock file of a folder names, unless it is there. @returns whether it is there now */
function install(folder, ...options) {
  if (isInstalled(folder)) return true;
  const name = `Installing the packages of ${join(folder, 'package-lock.json')}, once: some minutes`;
  return stage(name, () => run(npm, [...WAYS, ...options], { cwd: folder }));
}

export const installWhatIsMissing = () => install('.');

/**
 * What the tests alone need: the harness of the kit's prompts, without what it can do besides.
 * @returns whether it is there
 */
export const installForTests = () =>
  install('tests/promptfoo', '--omit=optional', '--ignore-scripts');

const commandOf = (script, args) => [
  'run',
  '--silent',
  script,
  ...(args.length ? ['--', ...args] : []),
];

/** The status with which a process ends. */
const statusOf = (child) => new Promise((done) => child.on('close', (status) => done(status ?? 1)));

/** Runs a script of package.json, so that the project's own Node is on the path. */
export const npmRun = (script, args = [], options = {}) =>
  statusOf(spawn(npm, commandOf(script, args), { stdio: 'inherit', shell, ...options }));

/** Runs one beside others; what it writes comes in one piece when it has ended. */
export const npmRunAside = (script, args = []) => run(npm, commandOf(script, args));

async function run(command, args, options = {}) {
  const child = spawn(command, args, { shell, ...options });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  return { status: await statusOf(child), said };
}
