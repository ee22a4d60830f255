import { FLOAT, FLOAT16, INT4 } from '../onnx/network';
import type { Graph } from '../onnx/graph';
import { BLOCK, integersOf, nibbles, type FourBits } from '../source/four-bits';
import { inEightBits } from '../../math/eight-bits';
import { WIDTH } from './weights';

/**
 * The vector of every token, [texts × tokens × 384]: from a table in 4 bits as it is, from another rounded to 8 bits.
 *
 * @param isExact true to keep a table of 32 bits
 */
export function wordVectors(
  graph: Graph,
  words: Float32Array | FourBits,
  ids: string,
  isExact: boolean,
): string {
  if (!(words instanceof Float32Array)) return fromFourBits(graph, words, ids);
  if (!isExact) return fromEightBits(graph, words, ids);
  return graph.op('Gather', [graph.constant(words, [words.length / WIDTH, WIDTH]), ids]);
}

function fromEightBits({ op, constant }: Graph, words: Float32Array, ids: string): string {
  const { integers, scales } = inEightBits(words, WIDTH);
  const rows = op('Gather', [constant(integers, [scales.length, WIDTH]), ids]);
  const factors = op('Gather', [constant(scales, [scales.length, 1]), ids]);
  return op('Mul', [op('Cast', [rows], { to: FLOAT }), factors]);
}

function fromFourBits({ op, constant }: Graph, words: FourBits, ids: string): string {
  const { integers, scales } = integersOf(words);
  const table = constant({ type: INT4, bytes: nibbles(integers) }, [words.rows, WIDTH]);
  const factors = constant({ type: FLOAT16, bytes: new Uint8Array(scales.buffer) }, [
    words.rows,
    WIDTH / BLOCK,
  ]);
  const rows = op('com.microsoft.GatherBlockQuantized', [table, ids, factors], {
    block_size: BLOCK,
    gather_axis: 0,
    quantize_axis: 1,
  });
  return op('Cast', [rows], { to: FLOAT });
}
