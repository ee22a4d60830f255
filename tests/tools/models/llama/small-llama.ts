import { sizesOf, type LlamaShape, type LlamaWeights, type Part } from '~/lib/llama/shape';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { dot } from '~/lib/math/vector';

export const SHAPE: LlamaShape = {
  layers: 2,
  width: 32,
  heads: 2,
  keyHeads: 1,
  inner: 48,
  vocabulary: 16,
  theta: 10_000,
  epsilon: 1e-5,
};
const HEAD = SHAPE.width / SHAPE.heads;

/** An adapter's matrices by name: A [inputs × rank], B [rank × outputs]. */
export type Added = Readonly<Record<string, Float32Array>>;

export function randomLlama(): LlamaWeights {
  const rng = seededRng(37);
  const random = (size: number, scale: number) =>
    Float32Array.from({ length: size }, () => scale * randomNormal(rng));
  const kept = new Map<string, Float32Array>();
  const once = (name: string, make: () => Float32Array) => {
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name)!;
  };
  const gains = (name: string) => once(name, () => random(SHAPE.width, 0.2).map((x) => 1 + x));
  return {
    shape: SHAPE,
    tokens: () => once('tokens', () => random(SHAPE.vocabulary * SHAPE.width, 1)),
    norm: (layer, norm) => gains(`${layer} ${norm}`),
    lastNorm: () => gains('last'),
    matrix(layer, part) {
      const { inputs, outputs } = sizesOf(part, SHAPE);
      return once(`${layer} ${part}`, () => random(inputs * outputs, inputs ** -0.5));
    },
  };
}

/** The logits after a text, by the formulas of Touvron et al. 2023, Su et al. 2021 and Hu et al. 2021. */
export function byFormula(
  llama: LlamaWeights,
  ids: readonly number[],
  added: Added = {},
  rank = 1,
) {
  const { width, heads, keyHeads, theta, epsilon, vocabulary } = SHAPE;
  const normed = (x: readonly number[], gains: Float32Array) => {
    const size = Math.sqrt(x.reduce((sum, one) => sum + one * one, 0) / width + epsilon);
    return x.map((one, at) => (one / size) * gains[at]!);
  };
  const times = (x: readonly number[], layer: number, part: Part) => {
    const matrix = llama.matrix(layer, part);
    const [a, b] = ['A', 'B'].map((side) => added[`lora.${layer}.${part}.${side}`]);
    const low = Array.from({ length: a ? rank : 0 }, (_, r) =>
      x.reduce((sum, one, at) => sum + one * a![at * rank + r]!, 0),
    );
    const { outputs } = sizesOf(part, SHAPE);
    return Array.from({ length: outputs }, (_, row) => {
      const own = dot(x, matrix.subarray(row * x.length, (row + 1) * x.length));
      return own + low.reduce((sum, one, r) => sum + one * b![r * outputs + row]!, 0);
    });
  };
  const turned = (x: readonly number[], position: number) =>
    x.map((one, at) => {
      const half = HEAD / 2;
      const within = at % HEAD;
      const base = at - (at % HEAD);
      const angle = position * theta ** -((within % half) / half);
      const other = within < half ? -x[base + within + half]! : x[base + within - half]!;
      return one * Math.cos(angle) + other * Math.sin(angle);
    });
  let states = ids.map((id) => [...llama.tokens().subarray(id * width, (id + 1) * width)]);
  for (let layer = 0; layer < SHAPE.layers; layer++) {
    const inputs = states.map((x) => normed(x, llama.norm(layer, 'attention')));
    const [q, k] = (['q', 'k'] as const).map((part) =>
      inputs.map((x, position) => turned(times(x, layer, part), position)),
    );
    const v = inputs.map((x) => times(x, layer, 'v'));
    states = states.map((x, at) => {
      const mixed = Array.from({ length: heads }, (_, head) => {
        const shared = Math.floor(head / (heads / keyHeads));
        const part = (row: readonly number[], which: number) =>
          row.slice(which * HEAD, (which + 1) * HEAD);
        const past = k!.slice(0, at + 1);
        const shares = past.map((key) =>
          Math.exp(dot(part(q![at]!, head), part(key, shared)) / Math.sqrt(HEAD)),
        );
        const all = shares.reduce((sum, one) => sum + one, 0);
        return Array.from({ length: HEAD }, (_unused, axis) =>
          shares.reduce((sum, one, to) => sum + (one / all) * part(v[to]!, shared)[axis]!, 0),
        );
      }).flat();
      const middle = times(mixed, layer, 'o').map((one, axis) => one + x[axis]!);
      const inner = normed(middle, llama.norm(layer, 'inner'));
      const gate = times(inner, layer, 'gate');
      const up = times(inner, layer, 'up');
      const active = gate.map((one, axis) => (one / (1 + Math.exp(-one))) * up[axis]!);
      return times(active, layer, 'down').map((one, axis) => one + middle[axis]!);
    });
  }
  const last = normed(states.at(-1)!, llama.lastNorm());
  return Array.from({ length: vocabulary }, (_, id) =>
    dot(last, llama.tokens().subarray(id * width, (id + 1) * width)),
  );
}
