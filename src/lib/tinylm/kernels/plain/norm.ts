import type { Kernels } from '../kernels';

/** Prevents a division by zero for a row of zeros. */
const TINY = 1e-5;

/** Root mean square layer normalisation (Zhang & Sennrich 2019), without a bias. */
export function normKernels(floats: Float32Array): Pick<Kernels, 'rmsNorm' | 'rmsNormBack'> {
  return {
    rmsNorm(y, rms, x, gain, rows, width) {
      for (let row = 0; row < rows; row++, x += width, y += width) {
        let squares = 0;
        for (let i = 0; i < width; i++) squares += floats[x + i]! ** 2;
        const factor = 1 / Math.sqrt(squares / width + TINY);
        floats[rms + row] = factor;
        for (let i = 0; i < width; i++) floats[y + i] = floats[x + i]! * factor * floats[gain + i]!;
      }
    },

    rmsNormBack(dx, dGain, dy, x, rms, gain, rows, width) {
      for (let row = 0; row < rows; row++, x += width, dx += width, dy += width) {
        const factor = floats[rms + row]!;
        // the factor decreases as x grows: this part of dy's gradient is distributed over the row
        // along x
        let along = 0;
        for (let i = 0; i < width; i++)
          along += floats[dy + i]! * floats[gain + i]! * floats[x + i]!;
        const back = (along * factor * factor) / width;
        for (let i = 0; i < width; i++) {
          floats[dx + i]! += factor * (floats[dy + i]! * floats[gain + i]! - floats[x + i]! * back);
        }
        if (dGain === 0) continue;
        for (let i = 0; i < width; i++)
          floats[dGain + i]! += floats[dy + i]! * floats[x + i]! * factor;
      }
    },
  };
}
