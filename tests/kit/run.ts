import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ready } from '../../scripts/kit/environment';

/** Libraries fetch nothing, report nothing and take one processor; what they keep goes into a folder of the test. */
const QUIET = {
  HF_HUB_OFFLINE: '1',
  HF_DATASETS_OFFLINE: '1',
  HF_HOME: mkdtempSync(join(tmpdir(), 'kit-home-')),
  HF_HUB_DISABLE_TELEMETRY: '1',
  DO_NOT_TRACK: '1',
  WANDB_MODE: 'disabled',
  OMP_NUM_THREADS: '1',
  TOKENIZERS_PARALLELISM: 'false',
  PYTHONUNBUFFERED: '1',
  // What Python compiles is kept, whatever this machine says: the imports of these libraries take half a minute without.
  PYTHONDONTWRITEBYTECODE: '',
};

export interface Ended {
  /** Both streams, in the order in which they came. */
  said: string;
  status: number | null;
}

interface Where {
  folder: string;
  env?: Record<string, string>;
  /** Milliseconds after which it is ended. */
  limit?: number;
}

const LIMIT = 9 * 60_000;

export function run(command: string, args: readonly string[], where: Where): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: where.folder,
    env: { ...process.env, ...QUIET, ...where.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: where.limit ?? LIMIT,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status) => done({ said, status }));
  });
}

/** Runs a command of an environment, `python` or one that a package brought, with that environment on the path. */
export const runIn = (ready: Ready, command: string, args: readonly string[], where: Where) =>
  run(join(ready.bin, command), args, {
    ...where,
    env: { ...where.env, PATH: `${ready.bin}:${process.env.PATH}` },
  });

/** The name of a part of the tests; where it cannot be run, with the reason, which `npm test -- --kit` prints. */
export function named(what: string, ...needs: { reason: string }[]): [name: string, skip: boolean] {
  const reason = needs.find((need) => need.reason)?.reason;
  return reason ? [`${what} (SKIPPED: ${reason})`, true] : [what, false];
}
