import { openModel, trainStep, writeWeights, type Backend } from '~/lib/tinylm';
import type { Case, Trainer } from './case';

/** Runs in Node and in a browser's worker alike. */
export function openOurs({ config, batch, start, rate }: Case, backend: Backend): Trainer {
  const model = openModel(config, backend, { batch: batch.batch, trains: { kind: 'all' } });
  writeWeights(model, start);
  return {
    name: `Crossroads, ${backend.name} kernels`,
    train(steps) {
      const begin = performance.now();
      const losses = Array.from({ length: steps }, () => trainStep(model, batch, rate));
      return Promise.resolve({ losses, milliseconds: performance.now() - begin });
    },
  };
}
