import type { Kernels } from '../kernels';

export function optimiserKernels(
  floats: Float32Array,
): Pick<Kernels, 'scale' | 'sumOfSquares' | 'adamw'> {
  return {
    scale(x, factor, n) {
      for (let i = x; i < x + n; i++) floats[i]! *= factor;
    },

    sumOfSquares(x, n) {
      let sum = 0;
      for (let i = x; i < x + n; i++) sum += floats[i]! ** 2;
      return sum;
    },

    adamw(
      p,
      g,
      m,
      v,
      n,
      rate,
      beta1,
      beta2,
      epsilon,
      decay,
      correction1,
      correction2,
      gradientScale,
    ) {
      for (let i = 0; i < n; i++) {
        const gradient = floats[g + i]! * gradientScale;
        const mean = beta1 * floats[m + i]! + (1 - beta1) * gradient;
        const square = beta2 * floats[v + i]! + (1 - beta2) * gradient * gradient;
        floats[m + i] = mean;
        floats[v + i] = square;
        const step = mean / correction1 / (Math.sqrt(square / correction2) + epsilon);
        floats[p + i] = floats[p + i]! * (1 - rate * decay) - rate * step;
      }
    },
  };
}
