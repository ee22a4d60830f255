import { execFileSync, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const shell = process.platform === 'win32';

/** Installs what the lock file names, unless it already stands in node_modules. */
export function installWhatIsMissing() {
  const mark = 'node_modules/.package-lock.json';
  const fresh = existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (fresh) return;
  console.log('Installing the packages of package-lock.json (once, a minute or so) …');
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell,
  });
}

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
export async function npmRunAside(script, args = []) {
  const child = spawn(npm, commandOf(script, args), { shell });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  return { status: await statusOf(child), said };
}
