import { exponential, logarithm } from '../../../math/elementary';
import type { Address, Kernels } from '../kernels';

/** −ln of the probability of the token that came next. */
export function crossEntropyKernel(
  floats: Float32Array,
  integers: Int32Array,
): Pick<Kernels, 'crossEntropy'> {
  return {
    crossEntropy(z, target, weight, rows, width, total) {
      let loss = 0;
      for (let row = 0; row < rows; row++, z += width) {
        const share = floats[weight + row]! / total;
        if (share === 0) floats.fill(0, z, z + width);
        else loss += share * lossOfRow(z, integers[target + row]!, width, share);
      }
      return loss;
    },
  };

  /** The loss of one row; its logits become share · (softmax − one-hot). */
  function lossOfRow(z: Address, target: number, width: number, share: number): number {
    let largest = -Infinity;
    for (let i = z; i < z + width; i++) largest = Math.max(largest, floats[i]!);
    const wanted = floats[z + target]! - largest;
    let sum = 0;
    for (let i = z; i < z + width; i++) {
      floats[i] = exponential(floats[i]! - largest);
      sum += floats[i]!;
    }
    for (let i = z; i < z + width; i++) floats[i]! *= share / sum;
    floats[z + target]! -= share;
    return logarithm(sum) - wanted;
  }
}
