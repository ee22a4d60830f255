import { placed, type BertWeights, type Matrix, type Norm } from '../bert/weights';
import { openSafetensors } from './safetensors';

const LAYERS = 6;
const MATRIX: Readonly<Record<Matrix, string>> = {
  q: 'attention.self.query',
  k: 'attention.self.key',
  v: 'attention.self.value',
  out: 'attention.output.dense',
  up: 'intermediate.dense',
  down: 'output.dense',
};
const NORM: Readonly<Record<Norm, string>> = {
  first: 'embeddings',
  attention: 'attention.output',
  inner: 'output',
};

/** The weights of all-MiniLM-L6-v2, from its `model.safetensors`. @throws BrokenWeights */
export function minilmWeights(file: Uint8Array): BertWeights {
  const read = openSafetensors(file);
  const layerAt = (layer: number) => `encoder.layer.${layer}`;
  const embeddings = (name: string) => read(`embeddings.${name}_embeddings.weight`);
  return {
    layers: LAYERS,
    words: embeddings('word'),
    positions: placed(embeddings('position'), embeddings('token_type')),
    linear: (layer, matrix) => {
      const name = `${layerAt(layer)}.${MATRIX[matrix]}`;
      return { weight: read(`${name}.weight`), bias: read(`${name}.bias`) };
    },
    norm: (layer, norm) => {
      const before = norm === 'first' ? NORM.first : `${layerAt(layer)}.${NORM[norm]}`;
      const name = `${before}.LayerNorm`;
      return { gain: read(`${name}.weight`), shift: read(`${name}.bias`) };
    },
  };
}
