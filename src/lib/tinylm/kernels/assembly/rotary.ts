import { sigmoid } from './elementary';
import { multiplyAdd, sumOfLanes, zeros } from './lanes';
import { at, pointer } from './memory';

export function rotate(
  out: i32,
  qkv: i32,
  previous: i32,
  smear: i32,
  table: i32,
  batch: i32,
  T: i32,
  heads: i32,
  e: i32,
): void {
  const d = heads * e;
  for (let row = 0; row < batch * T; row++) {
    const t = row % T;
    const angles = pointer(table + t * e);
    const query = qkv + row * 3 * d;
    const keyBefore = t > 0 ? query - 2 * d : previous;
    for (let head = 0; head < heads; head++) {
      const q = pointer(query + head * e);
      const k = at(q, d);
      const to = pointer(out + row * 2 * d + head * e);
      turn(to, q, angles, e, 1);
      if (smear != 0) {
        const before = keyBefore != 0 ? pointer(keyBefore + head * e) : 0;
        mix(at(to, d), k, before, sigmoid(load<f32>(pointer(smear + head))), e);
        turn(at(to, d), at(to, d), angles, e, 1);
      } else turn(at(to, d), k, angles, e, 1);
    }
  }
}

export function rotateBack(
  dQkv: i32,
  dSmear: i32,
  dOut: i32,
  qkv: i32,
  smear: i32,
  table: i32,
  batch: i32,
  T: i32,
  heads: i32,
  e: i32,
): void {
  const d = heads * e;
  for (let row = 0; row < batch * T; row++) {
    const angles = pointer(table + (row % T) * e);
    for (let column = 0; column < 2 * d; column += e) {
      turn(
        pointer(dQkv + row * 3 * d + column),
        pointer(dOut + row * 2 * d + column),
        angles,
        e,
        -1,
      );
    }
  }
  if (smear == 0) return;
  for (let head = 0; head < heads; head++) {
    const share = sigmoid(load<f32>(pointer(smear + head)));
    const slope = share * (1 - share);
    let pulled: f32 = 0;
    for (let sequence = 0; sequence < batch; sequence++) {
      const keys = d + head * e + sequence * T * 3 * d;
      if (dSmear != 0) pulled += pull(pointer(dQkv + keys), pointer(qkv + keys), T, 3 * d, e);
      unmix(pointer(dQkv + keys), share, T, 3 * d, e);
    }
    if (dSmear == 0) continue;
    const to = pointer(dSmear + head);
    store<f32>(to, load<f32>(to) + slope * pulled);
  }
}

/** Rotates the pairs (i, i + e/2) of a head by the angles of a table row, forwards (1) or back (−1). */
export function turn(to: usize, x: usize, angles: usize, e: i32, direction: f32): void {
  const half = e >> 1;
  const sign = f32x4.splat(direction);
  let i = 0;
  for (; i + 4 <= half; i += 4) {
    const cos = v128.load(at(angles, i));
    const sin = f32x4.mul(v128.load(at(angles, half + i)), sign);
    const a = v128.load(at(x, i));
    const b = v128.load(at(x, half + i));
    v128.store(at(to, i), f32x4.sub(f32x4.mul(a, cos), f32x4.mul(b, sin)));
    v128.store(at(to, half + i), f32x4.add(f32x4.mul(a, sin), f32x4.mul(b, cos)));
  }
  for (; i < half; i++) {
    const cos = load<f32>(at(angles, i));
    const sin = load<f32>(at(angles, half + i)) * direction;
    const a = load<f32>(at(x, i));
    const b = load<f32>(at(x, half + i));
    store<f32>(at(to, i), a * cos - b * sin);
    store<f32>(at(to, half + i), a * sin + b * cos);
  }
}

/** to = (1 − share) · key + share · before; `before` 0 stands for a row of zeros. */
function mix(to: usize, key: usize, before: usize, share: f32, e: i32): void {
  const own = f32x4.splat(1 - share);
  const other = f32x4.splat(share);
  for (let i = 0; i < e; i += 4) {
    const earlier = before == 0 ? zeros() : v128.load(at(before, i));
    v128.store(at(to, i), multiplyAdd(other, earlier, f32x4.mul(own, v128.load(at(key, i)))));
  }
}

/** Σ over t of dKey[t] · (key[t − 1] − key[t]): the gradient of the share. */
function pull(dKey: usize, key: usize, T: i32, stride: i32, e: i32): f32 {
  let sum = zeros();
  for (let t = 0; t < T; t++) {
    for (let i = 0; i < e; i += 4) {
      const earlier = t == 0 ? zeros() : v128.load(at(key, i - stride));
      const change = f32x4.sub(earlier, v128.load(at(key, i)));
      sum = multiplyAdd(v128.load(at(dKey, i)), change, sum);
    }
    dKey = at(dKey, stride);
    key = at(key, stride);
  }
  return sumOfLanes(sum);
}

/** Adds the gradient of a key through the next one: dKey[t] ← (1 − share) · dKey[t] + share · dKey[t + 1]. */
function unmix(dKey: usize, share: f32, T: i32, stride: i32, e: i32): void {
  const own = f32x4.splat(1 - share);
  const other = f32x4.splat(share);
  for (let t = 0; t < T; t++) {
    for (let i = 0; i < e; i += 4) {
      const later = t == T - 1 ? zeros() : v128.load(at(dKey, i + stride));
      const here = f32x4.mul(own, v128.load(at(dKey, i)));
      v128.store(at(dKey, i), multiplyAdd(other, later, here));
    }
    dKey = at(dKey, stride);
  }
}
