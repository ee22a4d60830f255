import { largestLane, multiplyAdd, sumOfLanes, zeros } from './lanes';
import { at } from './memory';

/** Σ a · b over n entries, n a multiple of 4. */
export function sumOfProducts(a: usize, b: usize, n: i32): f32 {
  let sum = zeros();
  for (let i = 0; i < n; i += 4) sum = multiplyAdd(v128.load(at(a, i)), v128.load(at(b, i)), sum);
  return sumOfLanes(sum);
}

/** The largest of n entries, n at least 1. */
export function largestOf(p: usize, n: i32): f32 {
  let largest = load<f32>(p);
  let i = 0;
  if (n >= 4) {
    let lanes = v128.load(p);
    for (i = 4; i + 4 <= n; i += 4) lanes = f32x4.pmax(lanes, v128.load(at(p, i)));
    largest = largestLane(lanes);
  }
  for (; i < n; i++) largest = max(largest, load<f32>(at(p, i)));
  return largest;
}
