import type { Vectors } from '~/lib/embedding/vectors';
import { inEightBits } from '../math/eight-bits';
import { SCALES, TABLE } from './tiny';
import { FLOAT, INT64, network, node, tensor, value } from '../models/onnx/network';

/**
 * The network: takes a row of the table for each token, and multiplies it by its scale. The caller computes the mean
 * over the tokens of a text. The other two inputs exist because tokenizers of this kind send them; no operation uses
 * them.
 */
export function tableNetwork(vectors: Vectors): Uint8Array {
  const { count, width } = vectors;
  const { integers, scales } = inEightBits(vectors.values, width);
  const ids = ['input_ids', 'attention_mask', 'token_type_ids'];
  return network({
    name: 'tiny',
    producer: 'crossroads',
    tensors: [tensor(TABLE, [count, width], integers), tensor(SCALES, [count, 1], scales)],
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
