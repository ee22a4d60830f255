import { exponential4, logarithm } from './elementary';
import { sumOfLanes, zeros } from './lanes';
import { at, pointer } from './memory';
import { largestOf } from './reduce';

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
    const share = (load<f32>(pointer(weight + row)) as f64) / total;
    if (share == 0) clear(logits, width);
    else loss += share * lossOfRow(logits, load<i32>(pointer(target + row)), width, share);
  }
  return loss;
}

/** The loss of one row; its logits become share · (softmax − one-hot). */
function lossOfRow(z: usize, target: i32, width: i32, share: f64): f64 {
  const atTarget = at(z, target);
  const most = largestOf(z, width);
  const wanted = load<f32>(atTarget) - most;
  const largest = f32x4.splat(most);
  let lanes = zeros();
  for (let i = 0; i < width; i += 4) {
    const weight = exponential4(f32x4.sub(v128.load(at(z, i)), largest));
    lanes = f32x4.add(lanes, weight);
    v128.store(at(z, i), weight);
  }
  const sum = sumOfLanes(lanes) as f64;
  const factor = f32x4.splat((share / sum) as f32);
  for (let i = 0; i < width; i += 4) v128.store(at(z, i), f32x4.mul(v128.load(at(z, i)), factor));
  store<f32>(atTarget, load<f32>(atTarget) - (share as f32));
  return logarithm(sum) - (wanted as f64);
}

function clear(z: usize, width: i32): void {
  for (let i = 0; i < width; i += 4) v128.store(at(z, i), zeros());
}
