import type { TuningBackend, TuningKernels } from '~/lib/llama/tuning/kernels';
import type { Tuning } from '~/lib/llama/tuning';
import { compileKernels, simdBackend } from '~/lib/tinylm/kernels/simd-backend';
import { FUSED, TUNING, buildKernels } from '../../../../../scripts/build/kernels.mjs';

async function backendOf(kernels: typeof TUNING): Promise<TuningBackend> {
  const { bytes } = await buildKernels(kernels);
  return simdBackend<TuningKernels>(compileKernels(Uint8Array.from(bytes)));
}

export const fastTuning = await backendOf(TUNING);
/** Where a product and a sum may be fused. */
export const fusedTuning = await backendOf(FUSED);

/** What a tuning writes after some prompts. */
export function written(tuning: Tuning, prompts: readonly number[][], most: number, end = -1) {
  const writing = tuning.write(prompts, { end, most });
  let next = writing.next();
  while (!next.done) next = writing.next();
  return next.value;
}
