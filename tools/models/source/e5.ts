import { INNER, placed, WIDTH, type BertWeights, type Matrix, type Norm } from '../bert/weights';
import { rowsOf, unpacked } from './four-bits';
import type { PackedE5 } from './packed-e5';

const MATRIX: Readonly<Record<Matrix, string>> = {
  q: 'q',
  k: 'k',
  v: 'v',
  out: 'ao',
  up: 'fi',
  down: 'fo',
};
const NORM: Readonly<Record<Norm, string>> = { first: 'emb.ln', attention: 'aln', inner: 'oln' };

/**
 * The weights of multilingual-e5-small in 4 bits.
 *
 * @param rows of the table of pieces, those that are kept
 */
export function e5Weights(file: PackedE5, rows: readonly number[]): BertWeights {
  return {
    layers: file.layers,
    words: rowsOf(file.matrix('emb.word', WIDTH), rows),
    positions: placed(file.vector('emb.pos'), file.vector('emb.type')),
    linear: (layer, matrix) => {
      const name = `l${layer}.${MATRIX[matrix]}`;
      const columns = matrix === 'down' ? INNER : WIDTH;
      return {
        weight: unpacked(file.matrix(`${name}.w`, columns)),
        bias: file.vector(`${name}.b`),
      };
    },
    norm: (layer, norm) => {
      const name = norm === 'first' ? NORM.first : `l${layer}.${NORM[norm]}`;
      return { gain: file.vector(`${name}.w`), shift: file.vector(`${name}.b`) };
    },
  };
}
