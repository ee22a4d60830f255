import type { TuningBackend, TuningKernels } from '~/lib/llama/tuning/kernels';
import type { Tuning } from '~/lib/llama/tuning';
import { compileKernels, simdBackend } from '~/lib/tinylm/kernels/simd-backend';
import { TUNING, buildKernels } from '../../../../../scripts/build/kernels.mjs';

const simdBytes = Uint8Array.from((await buildKernels(TUNING)).bytes);
export const fastTuning: TuningBackend = simdBackend<TuningKernels>(compileKernels(simdBytes));

/** What a tuning writes after some prompts. */
export function written(tuning: Tuning, prompts: readonly number[][], most: number, end = -1) {
  const writing = tuning.write(prompts, { end, most });
  let next = writing.next();
  while (!next.done) next = writing.next();
  return next.value;
}
