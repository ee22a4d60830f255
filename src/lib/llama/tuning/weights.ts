import type { LlamaShape } from '../shape';

/** A frozen matrix, turned: [inputs × outputs] in whole numbers of 8 bits, and a scale an output. */
export interface Table {
  integers: Int8Array;
  scales: Float32Array;
  inputs: number;
  outputs: number;
}

/** The tables of a layer, as the file has them: what reads the same inputs stands side by side. */
export const TABLES = ['qkv', 'o', 'gateUp', 'down'] as const;
export type TableName = (typeof TABLES)[number];

export interface FrozenLayer extends Record<TableName, Table> {
  /** Gains of the norms before attention and before the inner half [width]. */
  attention: Float32Array;
  inner: Float32Array;
}

/** The weights that tuning starts from and never changes. */
export interface FrozenWeights {
  shape: LlamaShape;
  /** The vectors of tokens, [width × vocabulary], which also score the next token. */
  tokens: Table;
  layers: readonly FrozenLayer[];
  /** Gains of the norm after all layers [width]. */
  last: Float32Array;
}
