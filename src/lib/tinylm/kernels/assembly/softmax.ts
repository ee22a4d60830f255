import { exponential4 } from './elementary';
import { multiplyAdd, sumOfLanes, zeros } from './lanes';
import { at, pointer } from './memory';
import { largestOf } from './reduce';

/** Softmax in place over the first n of p[width]; the rest become 0. `width` is a multiple of 4. */
export function softmaxRow(p: usize, n: i32, width: i32, scale: f32): void {
  const factor = f32x4.splat(scale);
  const largest = f32x4.splat(largestOf(p, n) * scale);
  let sum = zeros();
  let i = 0;
  for (; i < n; i += 4) {
    const score = f32x4.sub(f32x4.mul(v128.load(at(p, i)), factor), largest);
    const weight = v128.and(exponential4(score), isBelow(n, i));
    sum = f32x4.add(sum, weight);
    v128.store(at(p, i), weight);
  }
  const share = f32x4.splat(1 / sumOfLanes(sum));
  for (let j = 0; j < i; j += 4) v128.store(at(p, j), f32x4.mul(v128.load(at(p, j)), share));
  for (; i < width; i += 4) v128.store(at(p, i), zeros());
}

export function softmaxCausal(p: i32, matrices: i32, T: i32, scale: f32): void {
  for (let row = 0; row < matrices * T; row++) {
    softmaxRow(pointer(p + row * T), (row % T) + 1, T, scale);
  }
}

export function softmaxCausalBack(dp: i32, p: i32, matrices: i32, T: i32, scale: f32): void {
  for (let row = 0; row < matrices * T; row++) {
    softmaxRowBack(pointer(dp + row * T), pointer(p + row * T), (row % T) + 1, T, scale);
  }
}

function softmaxRowBack(dp: usize, p: usize, n: i32, width: i32, scale: f32): void {
  let sum = zeros();
  for (let i = 0; i < n; i += 4) {
    // entries after n do not count, even if they are not numbers
    const gradient = v128.and(v128.load(at(dp, i)), isBelow(n, i));
    v128.store(at(dp, i), gradient);
    sum = multiplyAdd(v128.load(at(p, i)), gradient, sum);
  }
  const mean = f32x4.splat(sumOfLanes(sum));
  const factor = f32x4.splat(scale);
  let i = 0;
  for (; i < n; i += 4) {
    const change = f32x4.sub(v128.load(at(dp, i)), mean);
    v128.store(at(dp, i), f32x4.mul(f32x4.mul(v128.load(at(p, i)), change), factor));
  }
  for (; i < width; i += 4) v128.store(at(dp, i), zeros());
}

/** A mask with all bits set in the lanes of the block at i that are still below n. */
function isBelow(n: i32, i: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(n - i));
}
