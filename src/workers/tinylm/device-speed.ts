import { modelConfig } from '~/lib/tinylm/config';
import { workPerStep } from '~/lib/tinylm/work';
import { openModel } from '~/lib/tinylm/model';
import { trainStep } from '~/lib/tinylm/train';
import { initialise } from '~/lib/tinylm/weights';
import { backend } from './kernels';

/** The training speed of this device, in multiplications and additions per second. */
export interface DeviceSpeed {
  backend: 'simd' | 'plain';
  perSecond: number;
}

/** Number of steps of a small model. It trains on zeros, which takes as long as real data. */
const STEPS = 4;

/** Measures the device's speed in a fraction of a second, to estimate the time of a longer run. */
export async function measureSpeed(): Promise<DeviceSpeed> {
  const kernels = await backend();
  const config = modelConfig('d48l2', 296);
  const shape = { batch: 8, length: config.context };
  const model = openModel(config, kernels, { batch: shape.batch, trains: { kind: 'all' } });
  initialise(model, 1);
  const n = shape.batch * shape.length;
  const tokens = new Int32Array(n);
  const batch = { ...shape, tokens, targets: tokens, weights: new Float32Array(n).fill(1) };
  trainStep(model, batch, 0);
  const start = performance.now();
  for (let step = 0; step < STEPS; step++) trainStep(model, batch, 0);
  const seconds = (performance.now() - start) / 1000;
  return { backend: kernels.name, perSecond: (STEPS * workPerStep(config, shape)) / seconds };
}
