import { exponential4, logarithm } from '../../../tinylm/kernels/assembly/elementary';
import { sumOfLanes, zeros } from '../../../tinylm/kernels/assembly/lanes';
import { at, pointer } from '../../../tinylm/kernels/assembly/memory';
import { largestOf } from '../../../tinylm/kernels/assembly/reduce';

/** So many chances are summed in 32 bits, and the sums in 64: one sum over 49,152 loses the fifth digit. */
const BLOCK = 512;

export function crossEntropy(
  z: i32,
  target: i32,
  weight: i32,
  rows: i32,
  width: i32,
  total: f64,
): f64 {
  let loss: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const logits = pointer(z + row * width);
    const atTarget = at(logits, load<i32>(pointer(target + row)));
    const share = (load<f32>(pointer(weight + row)) as f64) / total;
    const most = largestOf(logits, width);
    const wanted = load<f32>(atTarget) - most;
    const sum = exponentials(logits, most, width);
    multiply(logits, (share / sum) as f32, width);
    store<f32>(atTarget, load<f32>(atTarget) - (share as f32));
    loss += share * (logarithm(sum) - (wanted as f64));
  }
  return loss;
}

/** Each z becomes e^(z − most). @returns their sum */
function exponentials(z: usize, most: f32, width: i32): f64 {
  const largest = f32x4.splat(most);
  let sum: f64 = 0;
  for (let start = 0; start < width; start += BLOCK) {
    const end = min(start + BLOCK, width);
    let lanes = zeros();
    for (let i = start; i < end; i += 4) {
      const chances = exponential4(f32x4.sub(v128.load(at(z, i)), largest));
      lanes = f32x4.add(lanes, chances);
      v128.store(at(z, i), chances);
    }
    sum += sumOfLanes(lanes) as f64;
  }
  return sum;
}

function multiply(z: usize, factor: f32, width: i32): void {
  const four = f32x4.splat(factor);
  for (let i = 0; i < width; i += 4) v128.store(at(z, i), f32x4.mul(v128.load(at(z, i)), four));
}
