import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import type { ModelConfig } from '~/lib/tinylm/config';
import { parameters, sizeOf } from '~/lib/tinylm/parameters';
import type { Case, Trainer } from './case';

// jax-js counts references: a function uses up its arguments, `.ref` keeps one for another use.

type Tensor = np.Array;
type Tensors = Record<string, Tensor>;

/** The same model and optimiser on the wasm backend of jax-js, which has one thread in Node. */
export async function openJax(bench: Case): Promise<Trainer> {
  await init('wasm');
  defaultDevice('wasm');
  const step = jit(stepOf(bench));
  let weights = tensorsOf(bench.config, bench.start);
  let first = zeros(bench.config);
  let second = zeros(bench.config);
  let steps = 0;
  const next = (): number => {
    steps++;
    const corrections = np.array([1 - BETA1 ** steps, 1 - BETA2 ** steps]);
    const [loss, ...state] = step(weights, first, second, corrections) as Stepped;
    [weights, first, second] = state;
    return loss.item();
  };
  return {
    name: 'jax-js, wasm',
    train(count) {
      const start = performance.now();
      const losses = Array.from({ length: count }, next);
      return Promise.resolve({ losses, milliseconds: performance.now() - start });
    },
  };
}

type Stepped = [loss: Tensor, weights: Tensors, first: Tensors, second: Tensors];

const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;
const DECAY = 0.05;

function stepOf({ config, batch, rate }: Case) {
  const tokens = np.array(new Int32Array(batch.tokens));
  const targets = np.array(new Int32Array(batch.targets));
  const total = batch.weights.reduce((sum, weight) => sum + weight, 0);
  const shares = np.array(batch.weights.map((weight) => weight / total));
  const loss = (weights: Tensors): Tensor => {
    const logits = forward(config, weights, tokens.ref);
    const chosen = nn.oneHot(targets.ref, config.vocabulary);
    return nn.logSoftmax(logits).mul(chosen).sum(-1).mul(shares.ref).sum().neg();
  };
  return (weights: Tensors, first: Tensors, second: Tensors, corrections: Tensor): Stepped => {
    const [value, gradients] = valueAndGrad(loss)(refs(weights)) as [Tensor, Tensors];
    const moved = adamw(weights, clipped(gradients), first, second, corrections, rate);
    return [value, ...moved];
  };
}

function forward(config: ModelConfig, weights: Tensors, tokens: Tensor): Tensor {
  let x = np.take(weights.embed!, tokens, 0);
  for (let layer = 0; layer < config.layers; layer++) {
    const of = (name: string) => weights[`${layer}.${name}`]!;
    const n = rmsNorm(x.ref, of('norm1'));
    const y = attention(config, np.matmul(n, of('qkv')), config.smear ? of('smear') : undefined);
    x = x.add(np.matmul(y, of('out')));
    const active = nn.relu(np.matmul(rmsNorm(x.ref, of('norm2')), of('up')));
    x = x.add(np.matmul(active, of('down')));
  }
  return np.matmul(rmsNorm(x, weights.norm!), weights.head!);
}

function rmsNorm(x: Tensor, gain: Tensor): Tensor {
  const square = x.ref.mul(x.ref).mean(-1, { keepdims: true });
  return x.div(np.sqrt(square.add(1e-5))).mul(gain);
}

/** From qkv [batch·T × 3d] to [batch·T × d]. */
function attention({ width, heads, context }: ModelConfig, qkv: Tensor, smear?: Tensor): Tensor {
  const e = width / heads;
  const all = qkv.reshape([-1, context, 3, heads, e]).transpose([2, 0, 3, 1, 4]);
  const [q, k, v] = [all.ref.slice(0), all.ref.slice(1), all.slice(2)];
  const keys = rotated(smear ? smeared(k, smear) : k);
  const scores = np.matmul(rotated(q), np.matrixTranspose(keys)).mul(1 / Math.sqrt(e));
  const visible = np.tri(context, context).astype(np.bool);
  const shares = nn.softmax(np.where(visible, scores, -1e9), -1);
  return np.matmul(shares, v).transpose([0, 2, 1, 3]).reshape([-1, width]);
}

/** k[t] ← (1 − a) · k[t] + a · k[t − 1]; k is [batch × heads × T × e]. */
function smeared(k: Tensor, smear: Tensor): Tensor {
  const share = nn.sigmoid(smear).reshape([1, -1, 1, 1]);
  const length = k.shape[2]!;
  const before = np.pad(k.ref.slice([], [], [0, length - 1]), [
    [0, 0],
    [0, 0],
    [1, 0],
    [0, 0],
  ]);
  return k.ref.add(share.mul(before.sub(k)));
}

/** RoPE on x [batch × heads × T × e]. */
function rotated(x: Tensor): Tensor {
  const [length, e] = x.shape.slice(2) as [number, number];
  const half = e / 2;
  const angles = Float32Array.from(
    { length: length * half },
    (_, at) => Math.floor(at / half) * 1000 ** ((-2 * (at % half)) / e),
  );
  const table = np.array(angles).reshape([length, half]);
  const [cos, sin] = [np.cos(table.ref), np.sin(table)];
  const a = x.ref.slice([], [], [], [0, half]);
  const b = x.slice([], [], [], [half, e]);
  const left = a.ref.mul(cos.ref).sub(b.ref.mul(sin.ref));
  return np.concatenate([left, a.mul(sin).add(b.mul(cos))], -1);
}

function clipped(gradients: Tensors): Tensors {
  const squares = Object.values(gradients).map((g) => g.ref.mul(g.ref).sum());
  const norm = np.sqrt(squares.reduce((sum, square) => sum.add(square)));
  const scale = np.minimum(np.array(1).div(norm.add(1e-6)), 1);
  const all = each(gradients, (g) => g.mul(scale.ref));
  scale.dispose();
  return all;
}

function adamw(
  weights: Tensors,
  gradients: Tensors,
  first: Tensors,
  second: Tensors,
  corrections: Tensor,
  rate: number,
): [Tensors, Tensors, Tensors] {
  const [correction1, correction2] = [corrections.ref.slice(0), corrections.slice(1)];
  const m = each(first, (m, name) => m.mul(BETA1).add(gradients[name]!.ref.mul(1 - BETA1)));
  const v = each(second, (v, name) => {
    const g = gradients[name]!;
    return v.mul(BETA2).add(g.ref.mul(g).mul(1 - BETA2));
  });
  const moved = each(weights, (weight, name) => {
    const mean = m[name]!.ref.div(correction1.ref);
    const spread = np.sqrt(v[name]!.ref.div(correction2.ref)).add(EPSILON);
    const decay = weight.ndim === 2 ? DECAY : 0;
    return weight.mul(1 - rate * decay).sub(mean.div(spread).mul(rate));
  });
  correction1.dispose();
  correction2.dispose();
  return [moved, m, v];
}

const each = (tensors: Tensors, change: (tensor: Tensor, name: string) => Tensor): Tensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, t]) => [name, change(t, name)]));

const refs = (tensors: Tensors): Tensors => each(tensors, (tensor) => tensor.ref);

function tensorsOf(config: ModelConfig, flat: Float32Array): Tensors {
  let at = 0;
  return Object.fromEntries(
    parameters(config).map((parameter) => {
      const { name, rows, columns } = parameter;
      const values = flat.slice(at, (at += sizeOf(parameter))) as Float32Array<ArrayBuffer>;
      return [name, np.array(values).reshape(rows === 1 ? [columns] : [rows, columns])];
    }),
  );
}

const zeros = (config: ModelConfig): Tensors =>
  Object.fromEntries(
    parameters(config).map(({ name, rows, columns }) => [
      name,
      np.zeros(rows === 1 ? [columns] : [rows, columns]),
    ]),
  );
