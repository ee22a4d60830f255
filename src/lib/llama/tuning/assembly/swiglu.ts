import { exponential4 } from '../../../tinylm/kernels/assembly/elementary';
import { at, pointer } from '../../../tinylm/kernels/assembly/memory';

function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponential4(f32x4.neg(x))));
}

export function swiglu(out: i32, gateUp: i32, rows: i32, inner: i32): void {
  for (let row = 0; row < rows; row++) {
    const to = pointer(out + row * inner);
    const gates = pointer(gateUp + 2 * row * inner);
    const ups = at(gates, inner);
    for (let i = 0; i < inner; i += 4) {
      const gate = v128.load(at(gates, i));
      const opened = f32x4.mul(gate, sigmoid4(gate));
      v128.store(at(to, i), f32x4.mul(opened, v128.load(at(ups, i))));
    }
  }
}

export function swigluBack(dGateUp: i32, dOut: i32, gateUp: i32, rows: i32, inner: i32): void {
  const one = f32x4.splat(1);
  for (let row = 0; row < rows; row++) {
    const from = pointer(dOut + row * inner);
    const gates = pointer(gateUp + 2 * row * inner);
    const ups = at(gates, inner);
    const dGates = pointer(dGateUp + 2 * row * inner);
    const dUps = at(dGates, inner);
    for (let i = 0; i < inner; i += 4) {
      const gate = v128.load(at(gates, i));
      const wanted = v128.load(at(from, i));
      const share = sigmoid4(gate);
      const opened = f32x4.mul(gate, share);
      // (x σ(x))′ = σ(x) + x σ(x) (1 − σ(x))
      const slope = f32x4.add(share, f32x4.mul(opened, f32x4.sub(one, share)));
      v128.store(at(dGates, i), f32x4.mul(f32x4.mul(wanted, v128.load(at(ups, i))), slope));
      v128.store(at(dUps, i), f32x4.mul(wanted, opened));
    }
  }
}
