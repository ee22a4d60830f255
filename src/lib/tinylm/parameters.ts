import type { ModelConfig } from './config';
import type { Address } from './kernels/kernels';

/** One tensor of weights: [rows × columns], row-major; a vector has one row. */
export interface Parameter {
  name: string;
  rows: number;
  columns: number;
}

/** The linear layers of a block, and the head. */
export const LINEAR_KINDS = ['qkv', 'out', 'up', 'down', 'head'] as const;
export type LinearKind = (typeof LINEAR_KINDS)[number];

/**
 * Every matrix of the model, in the order of files and of the arena. A linear layer's matrix is [in × out], so that y =
 * x · W.
 */
export function matrices({ vocabulary, width, layers }: ModelConfig): Parameter[] {
  const block = (layer: number): Parameter[] => [
    { name: `${layer}.qkv`, rows: width, columns: 3 * width },
    { name: `${layer}.out`, rows: width, columns: width },
    { name: `${layer}.up`, rows: width, columns: 4 * width },
    { name: `${layer}.down`, rows: 4 * width, columns: width },
  ];
  return [
    { name: 'embed', rows: vocabulary, columns: width },
    ...Array.from({ length: layers }, (_, layer) => block(layer)).flat(),
    { name: 'head', rows: width, columns: vocabulary },
  ];
}

/** Every vector of the model: the gains of the norms and the key smear of each head. They follow the matrices. */
export function vectors({ width, layers, heads, smear }: ModelConfig): Parameter[] {
  const block = (layer: number): Parameter[] => [
    { name: `${layer}.norm1`, rows: 1, columns: width },
    { name: `${layer}.norm2`, rows: 1, columns: width },
    ...(smear ? [{ name: `${layer}.smear`, rows: 1, columns: heads }] : []),
  ];
  return [
    ...Array.from({ length: layers }, (_, layer) => block(layer)).flat(),
    { name: 'norm', rows: 1, columns: width },
  ];
}

export const parameters = (config: ModelConfig): Parameter[] => [
  ...matrices(config),
  ...vectors(config),
];

export const sizeOf = ({ rows, columns }: Parameter): number => rows * columns;

export const parameterCount = (config: ModelConfig): number =>
  parameters(config).reduce((sum, parameter) => sum + sizeOf(parameter), 0);

export interface Placed extends Parameter {
  at: Address;
}
