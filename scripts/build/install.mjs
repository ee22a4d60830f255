import { execFileSync, spawnSync } from 'node:child_process';
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

/** Runs a script of package.json, so that the project's own Node is on the path. */
export function npmRun(script, args = [], options = {}) {
  const command = ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])];
  return spawnSync(npm, command, { stdio: 'inherit', shell, ...options }).status ?? 1;
}
