/** The sizes of a network of the Llama family (Touvron et al. 2023), and the numbers that its formulas need. */
export interface LlamaShape {
  layers: number;
  width: number;
  heads: number;
  /** Heads of keys and of values; several heads of queries share one (Ainslie et al. 2023). */
  keyHeads: number;
  /** Width inside the second half of a layer. */
  inner: number;
  vocabulary: number;
  /** Base of the angles by which positions are turned into queries and keys (Su et al. 2021). */
  theta: number;
  epsilon: number;
}

/** The matrices of a layer, in the order in which they are used. */
export const PARTS = ['q', 'k', 'v', 'o', 'gate', 'up', 'down'] as const;
export type Part = (typeof PARTS)[number];

export const headWidth = ({ width, heads }: LlamaShape): number => width / heads;

export function sizesOf(part: Part, shape: LlamaShape): { inputs: number; outputs: number } {
  const { width, inner } = shape;
  const keys = shape.keyHeads * headWidth(shape);
  const outputs = { q: width, k: keys, v: keys, o: width, gate: inner, up: inner, down: width };
  return { inputs: part === 'down' ? inner : width, outputs: outputs[part] };
}

/** The weights of a network of the Llama family, matrices row-major [outputs × inputs]. */
export interface LlamaWeights {
  shape: LlamaShape;
  /** [vocabulary × width]: the vectors of tokens, which also score the next token. */
  tokens: () => Float32Array;
  matrix: (layer: number, part: Part) => Float32Array;
  /** The gains of the two norms of a layer, and of the one after all of them. */
  norm: (layer: number, norm: 'attention' | 'inner') => Float32Array;
  lastNorm: () => Float32Array;
}
