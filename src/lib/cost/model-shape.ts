/** The sizes that determine the number of weights of a Llama 2 model. */
export interface ModelShape {
  readonly layers: number;
  /** Length of a token's vector. */
  readonly width: number;
  /** Length of the keys and values; shorter than `width` where heads share them. */
  readonly keyValueWidth: number;
  /** Length of the hidden vector of the MLP. */
  readonly hidden: number;
  readonly vocabulary: number;
}

/** What adapters depend on. */
export type LayerShape = Omit<ModelShape, 'vocabulary'>;

/** The three published sizes of Llama 2. Source: Touvron et al. 2023 and the released files. */
export const MODEL_SHAPES = {
  '7b': { layers: 32, width: 4096, keyValueWidth: 4096, hidden: 11008, vocabulary: 32000 },
  '13b': { layers: 40, width: 5120, keyValueWidth: 5120, hidden: 13824, vocabulary: 32000 },
  '70b': { layers: 80, width: 8192, keyValueWidth: 1024, hidden: 28672, vocabulary: 32000 },
} as const satisfies Record<string, ModelShape>;

/** Names of the seven weight matrices of a layer: four of attention, three of the MLP. */
export const MATRICES = ['query', 'key', 'value', 'output', 'gate', 'up', 'down'] as const;
export type Matrix = (typeof MATRICES)[number];

/** `[d_in, d_out]` of one weight matrix. */
export function matrixSize(shape: LayerShape, matrix: Matrix): readonly [number, number] {
  const { width, keyValueWidth, hidden } = shape;
  const sizes: Record<Matrix, readonly [number, number]> = {
    query: [width, width],
    key: [width, keyValueWidth],
    value: [width, keyValueWidth],
    output: [width, width],
    gate: [width, hidden],
    up: [width, hidden],
    down: [hidden, width],
  };
  return sizes[matrix];
}

/**
 * All weights of a model: in each layer the seven matrices and two norms of `width`; outside the
 * layers one norm and two tables of vocabulary × width, one for input tokens and one for output
 * tokens.
 *
 * 7B: 32 · (4·4096² + 3·4096·11008 + 2·4096) + 4096 + 2·32000·4096 = 6,738,415,616.
 */
export function countWeights(shape: ModelShape): number {
  const matrices = MATRICES.map((matrix) => matrixSize(shape, matrix));
  const layer = matrices.reduce((total, [dIn, dOut]) => total + dIn * dOut, 2 * shape.width);
  return shape.layers * layer + shape.width + 2 * shape.vocabulary * shape.width;
}
