import { multiplyAdd, sumOfLanes, zeros } from './lanes';
import { at } from './memory';

/**
 * One row, C[n] = A[k] · B[k × n], or += if `add`: the shape of decoding one token at a time, for
 * which copying B into panels is not worthwhile.
 */
export function multiplyRow(
  n: i32,
  k: i32,
  a: usize,
  aColumn: i32,
  b: usize,
  bRow: i32,
  bColumn: i32,
  c: usize,
  add: bool,
): void {
  let j = 0;
  if (bColumn == 1) {
    for (; j + 16 <= n; j += 16) multiply16(k, a, aColumn, at(b, j), bRow, at(c, j), add);
  }
  for (; j < n; j++) {
    const before: f32 = add ? load<f32>(at(c, j)) : 0;
    store<f32>(at(c, j), before + product(k, a, aColumn, at(b, j * bColumn), bRow));
  }
}

function multiply16(
  k: i32,
  a: usize,
  aColumn: i32,
  b: usize,
  bRow: i32,
  c: usize,
  add: bool,
): void {
  let c0 = zeros();
  let c1 = zeros();
  let c2 = zeros();
  let c3 = zeros();
  for (let i = 0; i < k; i++) {
    const factor = v128.load_splat<f32>(a);
    c0 = multiplyAdd(factor, v128.load(b), c0);
    c1 = multiplyAdd(factor, v128.load(b, 16), c1);
    c2 = multiplyAdd(factor, v128.load(b, 32), c2);
    c3 = multiplyAdd(factor, v128.load(b, 48), c3);
    a = at(a, aColumn);
    b = at(b, bRow);
  }
  if (add) {
    c0 = f32x4.add(c0, v128.load(c));
    c1 = f32x4.add(c1, v128.load(c, 16));
    c2 = f32x4.add(c2, v128.load(c, 32));
    c3 = f32x4.add(c3, v128.load(c, 48));
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
  v128.store(c, c2, 32);
  v128.store(c, c3, 48);
}

/** Σ a · b over k entries. */
function product(k: i32, a: usize, aStride: i32, b: usize, bStride: i32): f32 {
  let i = 0;
  let sum: f32 = 0;
  if (aStride == 1 && bStride == 1) {
    let even = zeros();
    let odd = zeros();
    for (; i + 8 <= k; i += 8) {
      even = multiplyAdd(v128.load(at(a, i)), v128.load(at(b, i)), even);
      odd = multiplyAdd(v128.load(at(a, i), 16), v128.load(at(b, i), 16), odd);
    }
    sum = sumOfLanes(f32x4.add(even, odd));
  }
  for (; i < k; i++) sum += load<f32>(at(a, i * aStride)) * load<f32>(at(b, i * bStride));
  return sum;
}
