import { pythonWith, talkTo } from '../python';
import type { Case, Trained, Trainer } from './case';

/** How fast it multiplies matrices hangs on the BLAS it found. */
type Torch = Trainer & { gflops: number; close(): void };

/** PyTorch on one thread in a process of its own; undefined where it is not installed. */
export async function openTorch(bench: Case): Promise<Torch | undefined> {
  const python = pythonWith('torch');
  if (!python) return undefined;
  const ask = talkTo(python, 'tests/bench/tinylm-torch.py');
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
