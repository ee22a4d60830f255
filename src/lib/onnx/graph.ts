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
    whole: (...numbers) => constant(BigInt64Array.from(numbers, BigInt), [numbers.length]),
    scalar: (number) => constant(Float32Array.of(number), []),
  };
}
