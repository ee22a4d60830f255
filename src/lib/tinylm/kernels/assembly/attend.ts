import { multiplyAdd, zeros } from './lanes';
import { at, pointer } from './memory';
import { sumOfProducts } from './reduce';
import { softmaxRow } from './softmax';

export function attend(
  out: i32,
  q: i32,
  keys: i32,
  values: i32,
  scores: i32,
  n: i32,
  heads: i32,
  e: i32,
  scale: f32,
): void {
  const d = heads * e;
  const weights = pointer(scores);
  for (let head = 0; head < d; head += e) {
    const query = pointer(q + head);
    for (let t = 0; t < n; t++) {
      store<f32>(at(weights, t), sumOfProducts(query, pointer(keys + t * d + head), e));
    }
    softmaxRow(weights, n, (n + 3) & ~3, scale);
    for (let i = head; i < head + e; i += 4) {
      v128.store(pointer(out + i), mixture(weights, pointer(values + i), n, d));
    }
  }
}

/** Σ over t of weights[t] · values[t], for four columns. */
function mixture(weights: usize, values: usize, n: i32, stride: i32): v128 {
  let sum = zeros();
  for (let t = 0; t < n; t++) {
    sum = multiplyAdd(v128.load_splat<f32>(at(weights, t)), v128.load(at(values, t * stride)), sum);
  }
  return sum;
}
