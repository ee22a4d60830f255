import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stage } from './stage.mjs';

const PACKAGES = 'firefox-esr webkit2gtk-driver xvfb';
const APT = 'apt-get -y -q -o Acquire::Retries=0 -o Acquire::http::Timeout=20';
const LONGEST = 300_000;

/** Where Firefox is, if it is installed. */
export const firefoxPath = () => onPath('firefox-esr') ?? onPath('firefox');

/** Where the driver of WebKitGTK is, if it and the screen that it draws on are installed. */
export const webkitPath = () => onPath('Xvfb') && onPath('WebKitWebDriver');

/**
 * Installs Firefox and WebKit where apt is and the user is root.
 * @returns a line that names those still missing, or nothing
 */
export async function installEngines() {
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (mayInstall && missing().length > 0)
    await stage('Installing Firefox and WebKit for the tests, once', aptInstall);
  const [are, their] = missing().length > 1 ? ['are', 'their'] : ['is', 'its'];
  const names = missing().join(' and ');
  return names && `${names} ${are} not installed: ${their} presses were not run.`;
}

const missing = () =>
  Object.entries({ Firefox: firefoxPath(), WebKit: webkitPath() })
    .filter(([, path]) => !path)
    .map(([name]) => name);

/** Lists the packages anew only where they are not found. */
function aptInstall() {
  const install = `${APT} install --no-install-recommends ${PACKAGES}`;
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `${install} || (${APT} update && ${install})`],
    {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: LONGEST,
    },
  );
  return { status, said: stderr.trim().split('\n').at(-1) };
}

function onPath(name) {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return paths.find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
