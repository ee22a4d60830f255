import type { Message } from './messages';
import { node, tensor, type Attributes, type Numbers } from './network';

/** Builds a network operation by operation; each result is referred to by its name. */
export interface Graph {
  readonly nodes: Message[];
  readonly tensors: Message[];
  /** @returns the name of the constant */
  constant: (data: Numbers, dims: readonly number[]) => string;
  /** @returns the name of the operation's result: `output`, or a unique one */
  op: (
    operator: string,
    inputs: readonly string[],
    attributes?: Attributes,
    output?: string,
  ) => string;
  /** @returns the names of an operation's `count` results */
  split: (
    operator: string,
    inputs: readonly string[],
    count: number,
    attributes?: Attributes,
  ) => string[];
  /** A constant vector of 64-bit integers: a shape, or the bounds of a slice. */
  whole: (...numbers: readonly number[]) => string;
  /** A constant scalar. */
  scalar: (number: number) => string;
}

export function openGraph(): Graph {
  const nodes: Message[] = [];
  const tensors: Message[] = [];
  const constant: Graph['constant'] = (data, dims) => {
    const name = `c${tensors.length}`;
    tensors.push(tensor(name, dims, data));
    return name;
  };
  return {
    nodes,
    tensors,
    constant,
    op: (operator, inputs, attributes = {}, output = `n${nodes.length}`) => {
      nodes.push(node(operator, inputs, output, attributes));
      return output;
    },
    split: (operator, inputs, count, attributes = {}) => {
      const outputs = Array.from({ length: count }, (_, at) => `n${nodes.length}.${at}`);
      nodes.push(node(operator, inputs, outputs, attributes));
      return outputs;
    },
    whole: (...numbers) => constant(BigInt64Array.from(numbers, BigInt), [numbers.length]),
    scalar: (number) => constant(Float32Array.of(number), []),
  };
}
