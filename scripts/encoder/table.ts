import type { Vectors } from '~/lib/embedding/vectors';
import { rowOf } from '~/lib/embedding/vectors';
import { SCALES, TABLE } from '~/lib/encoder/tiny';
import { FLOAT, INT64, network, node, tensor, value } from '~/lib/onnx/network';

/** Quantizes vectors to 8 bits: a row's largest number becomes 127, and its scale restores it. */
export function inEightBits(vectors: Vectors): { table: Int8Array; scales: Float32Array } {
  const { count, width } = vectors;
  const table = new Int8Array(count * width);
  const scales = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    const row = rowOf(vectors, at);
    const largest = row.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    scales[at] = largest / 127;
    if (largest > 0)
      row.forEach((one, axis) => (table[at * width + axis] = Math.round((one / largest) * 127)));
  }
  return { table, scales };
}

/**
 * The network: takes a row of the table for each token, and multiplies it by its scale. The caller computes the mean
 * over the tokens of a text. The other two inputs exist because tokenizers of this kind send them; no operation uses
 * them.
 */
export function tableNetwork(vectors: Vectors): Uint8Array {
  const { count, width } = vectors;
  const { table, scales } = inEightBits(vectors);
  const ids = ['input_ids', 'attention_mask', 'token_type_ids'];
  return network({
    name: 'tiny',
    producer: 'crossroads',
    tensors: [tensor(TABLE, [count, width], table), tensor(SCALES, [count, 1], scales)],
    inputs: ids.map((name) => value(name, INT64, ['texts', 'tokens'])),
    outputs: [value('last_hidden_state', FLOAT, ['texts', 'tokens', width])],
    nodes: [
      node('Gather', [TABLE, 'input_ids'], 'small', { axis: 0 }),
      node('Cast', ['small'], 'rows', { to: FLOAT }),
      node('Gather', [SCALES, 'input_ids'], 'scale', { axis: 0 }),
      node('Mul', ['rows', 'scale'], 'last_hidden_state'),
    ],
  });
}
