import { FLOAT } from '../../onnx/network';
import type { Graph } from '../../onnx/graph';
import type { ModelConfig } from '../config';
import { rotaryTable } from '../rotary';

/** Cosines and sines of the angles that rotate a head: [batch × 1 × tokens × width of a head / 2]. */
interface Angles {
  cos: string;
  sin: string;
}

/**
 * The positions of tokens. A call reads S new tokens in addition to those of the cache, T in total; the attention mask
 * [batch × T] has a 1 for each of them and a 0 for the padding at the left of a shorter text.
 */
export interface Places {
  /** Angles of the new tokens. */
  query: Angles;
  /** Angles of all tokens. */
  key: Angles;
  /** True if a new token may attend to a token: [batch × 1 × S × T]. */
  visible: string;
  /** 1 for a token, 0 for padding: [batch × 1 × T × 1]. */
  present: string;
}

export function placesIn(graph: Graph, config: ModelConfig): Places {
  const { op, whole } = graph;
  const mask = 'attention_mask';
  const along = graph.constant(BigInt64Array.of(1n), []);
  const fresh = op('Gather', [op('Shape', ['input_ids']), whole(1)], { axis: 0 }); // S
  const last = (from: string) => op('Slice', [from, op('Neg', [fresh]), whole(TO_END), whole(1)]);
  // Padding is not counted: the first token of every text has position 0.
  const position = op('Max', [op('Sub', [op('CumSum', [mask, along]), whole(1)]), whole(0)]);
  const ones = op('Add', [op('Mul', [mask, whole(0)]), whole(1)]);
  const order = op('CumSum', [ones, along]);
  const before = op('GreaterOrEqual', [
    unsqueeze(graph, last(order), 2),
    unsqueeze(graph, order, 1),
  ]);
  const token = op('Greater', [unsqueeze(graph, mask, 1), whole(0)]);
  const anglesAt = anglesIn(graph, config);
  return {
    query: anglesAt(last(position)),
    key: anglesAt(position),
    visible: unsqueeze(graph, op('And', [before, token]), 1),
    present: unsqueeze(graph, unsqueeze(graph, op('Cast', [mask], { to: FLOAT }), 1), 3),
  };
}

/** Looks up the rotary table at positions [batch × tokens]. */
function anglesIn(graph: Graph, config: ModelConfig): (positions: string) => Angles {
  const { width, heads, context } = config;
  const half = width / heads / 2;
  const table = rotaryTable(config);
  const part = (start: number) =>
    graph.constant(
      Float32Array.from(
        { length: context * half },
        (_, i) => table[Math.floor(i / half) * 2 * half + start + (i % half)]!,
      ),
      [context, half],
    );
  const [cosines, sines] = [part(0), part(half)];
  const at = (numbers: string, positions: string) =>
    unsqueeze(graph, graph.op('Gather', [numbers, positions], { axis: 0 }), 1);
  return (positions) => ({ cos: at(cosines, positions), sin: at(sines, positions) });
}

/** Rotates each head by the angle of its position; the pairs are entry i and entry i + e/2. */
export function turned(graph: Graph, heads: string, { cos, sin }: Angles, e: number): string {
  const { op, whole } = graph;
  const half = (start: number, end: number) =>
    op('Slice', [heads, whole(start), whole(end), whole(3)]);
  const [a, b] = [half(0, e / 2), half(e / 2, TO_END)];
  const first = op('Sub', [op('Mul', [a, cos]), op('Mul', [b, sin])]);
  const second = op('Add', [op('Mul', [a, sin]), op('Mul', [b, cos])]);
  return op('Concat', [first, second], { axis: 3 });
}

/** The end index that stands for the end of an axis. */
const TO_END = 2 ** 31 - 1;

/** The part from `start` to before `end` on one axis; negative indices count from the end. */
export const slice = (
  graph: Graph,
  from: string,
  [start, end]: readonly [start: number, end: number],
  axis: number,
): string => graph.op('Slice', [from, graph.whole(start), graph.whole(end), graph.whole(axis)]);

/** Inserts an axis of length 1 at that index. */
const unsqueeze = (graph: Graph, from: string, axis: number): string =>
  graph.op('Unsqueeze', [from, graph.whole(axis)]);
