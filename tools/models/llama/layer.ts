import { FLOAT, value } from '../onnx/network';
import type { Message } from '../onnx/messages';
import { headWidth } from '~/lib/llama/shape';
import { adapted, type Parts } from './adapted';

/** What a layer passes on: the sum of all layers so far, and the same sum normed by the next norm. */
export interface States {
  sum: string;
  normed: string;
}

/** The lengths and angles that attention needs. */
export interface Positions {
  /** How many tokens have been read, the new ones included, and that number less one, in 32 bits. */
  total: string;
  last: string;
  cosines: string;
  sines: string;
}

/** One layer. @param next gains of the norm that follows it */
export function layer(
  parts: Parts & { outputs: Message[] },
  at: number,
  states: States,
  positions: Positions,
  next: Float32Array,
): States {
  const { graph, weights } = parts;
  const { op, split } = graph;
  const mixed = attention(parts, at, states.normed, positions);
  const middle = added(
    parts,
    states.sum,
    adapted(parts, at, ['o'], mixed),
    weights.norm(at, 'inner'),
  );
  const both = adapted(parts, at, ['gate', 'up'], middle.normed);
  const [gate, up] = split('Split', [both], 2, { axis: 2, num_outputs: 2 });
  // x σ(x), the activation of the family (Shazeer 2020)
  const opened = op('com.microsoft.QuickGelu', [gate!], { alpha: { float: 1 } });
  const inner = adapted(parts, at, ['down'], op('Mul', [opened, up!]));
  return added(parts, middle.sum, inner, next);
}

/** The sum, and the sum divided by its root mean square (Zhang & Sennrich 2019). */
function added({ graph, weights }: Parts, sum: string, more: string, gains: Float32Array): States {
  const inputs = [sum, more, graph.constant(gains, [gains.length])];
  const epsilon = { float: weights.shape.epsilon };
  const results = graph.split('com.microsoft.SkipSimplifiedLayerNormalization', inputs, 4, {
    epsilon,
  });
  return { normed: results[0]!, sum: results[3]! };
}

/** Attention with its cache: the keys and values so far are inputs of the network, with the new ones they are outputs. */
function attention(
  parts: Parts & { outputs: Message[] },
  at: number,
  states: string,
  { total, last, cosines, sines }: Positions,
): string {
  const { graph, weights, inputs, outputs } = parts;
  const { shape } = weights;
  const width = headWidth(shape);
  const all = adapted(parts, at, ['q', 'k', 'v'], states);
  const cache = (['key', 'value'] as const).map((kind) => {
    const names = { past: `past_key_values.${at}.${kind}`, present: `present.${at}.${kind}` };
    inputs.push(value(names.past, FLOAT, [1, shape.keyHeads, 'past', width]));
    outputs.push(value(names.present, FLOAT, [1, shape.keyHeads, 'total', width]));
    return names;
  });
  const given = [all, '', '', ...cache.map(({ past }) => past), last, total, cosines, sines];
  const mixed = `attention.${at}`;
  graph.into(
    'com.microsoft.GroupQueryAttention',
    given,
    [mixed, ...cache.map(({ present }) => present)],
    {
      num_heads: shape.heads,
      kv_num_heads: shape.keyHeads,
      do_rotary: 1,
      scale: { float: 1 / Math.sqrt(width) },
    },
  );
  return mixed;
}
