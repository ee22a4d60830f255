import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Ready } from '../../scripts/kit/environment';

/** Starts one of the servers of tests/kit/python, which print their port first. */
export async function serve(ready: Ready, program: string, ...args: string[]) {
  const child = spawn(ready.python, [resolve('tests/kit/python', program), ...args], {
    env: {
      ...process.env,
      OMP_NUM_THREADS: '1',
      HF_HUB_OFFLINE: '1',
      PYTHONDONTWRITEBYTECODE: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((done, failed) => {
    child.stdout.setEncoding('utf8').once('data', done);
    child.once('close', () => failed(new Error(`${program} ended before it served.`)));
  });
  return { url: `http://127.0.0.1:${port.trim()}`, stop: () => child.kill() };
}
