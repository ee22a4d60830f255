import { spawnSync } from 'node:child_process';

/** How long a process may take to end before it is ended by force. */
const GRACE = 4_000;

/** Processes that have been begun, each with a group of its own, and end with this one. */
const begun = new Set();
let leaving;

/** Takes care of a process that was spawned `detached`. */
export function own(child) {
  begun.add(child);
  if (leaving) kill(child, 'SIGKILL');
  child.on('close', () => begun.delete(child));
  return child;
}

/** Ends this process after all that it has begun, and with what those have begun in turn; the first status counts. */
export function leave(status) {
  leaving ??= Promise.all([...begun].map(ended)).then(() => process.exit(status));
  return leaving;
}

/** True once this process is about to end. */
export const isLeaving = () => leaving !== undefined;

/** Leaves when somebody presses Ctrl-C, closes the terminal or ends this process. */
export function leaveOnSignals() {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    // prettier-ignore
    process.on(signal, () => void leave(status));
}

function ended(child) {
  const closed = new Promise((done) => child.on('close', done));
  kill(child, 'SIGTERM');
  const late = setTimeout(() => kill(child, 'SIGKILL'), GRACE);
  return closed.then(() => clearTimeout(late));
}

function kill({ pid }, signal) {
  if (process.platform === 'win32')
    return void spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  try {
    process.kill(-pid, signal);
  } catch {
    // Its group has ended.
  }
}
