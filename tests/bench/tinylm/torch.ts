import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Case, Trained, Trainer } from './case';

/** Debian's Python has python3-torch; another one can be named. */
const PYTHONS = [process.env.PYTHON, '/usr/bin/python3', 'python3'].filter((path) => path);
const SCRIPT = 'tests/bench/tinylm-torch.py';

const hasTorch = (python: string): boolean => {
  try {
    execFileSync(python, ['-c', 'import torch'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** How fast it multiplies matrices hangs on the BLAS it found. */
type Torch = Trainer & { gflops: number; close(): void };

/** PyTorch on one thread in a process of its own; undefined where it is not installed. */
export async function openTorch(bench: Case): Promise<Torch | undefined> {
  const python = PYTHONS.find((path): path is string => hasTorch(path!));
  if (!python) return undefined;
  if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT} is not there: run from the project's root.`);
  const ask = talkTo(python);
  const { version, gflops } = (await ask(describe(bench))) as { version: string; gflops: number };
  return {
    name: `PyTorch ${version}, one thread`,
    train: async (steps) => (await ask(`${steps}`)) as Trained,
    close: ask.end,
    gflops,
  };
}

function describe({ config, batch, start, rate }: Case): string {
  return JSON.stringify({
    config,
    tokens: [...batch.tokens],
    targets: [...batch.targets],
    weights: [...batch.weights],
    parameters: Buffer.from(start.buffer).toString('base64'),
    rate,
  });
}

/** A process that answers each line with a line of JSON. */
function talkTo(python: string) {
  const child = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<unknown> => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await lines.next();
    if (done)
      throw new Error(`${SCRIPT} ended with code ${child.exitCode}; see its message above.`);
    return JSON.parse(value as string);
  };
  return Object.assign(ask, { end: () => void child.stdin.end() });
}
