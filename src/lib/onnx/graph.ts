import type { Message } from './messages';
import { node, tensor, type Attributes, type Numbers } from './network';

/** Writes a network operation by operation; what each gives is known by its name. */
export interface Graph {
  readonly nodes: Message[];
  readonly tensors: Message[];
  /** @returns the name under which the numbers are there */
  constant: (data: Numbers, dims: readonly number[]) => string;
  /** @returns the name of what the operation gives: `output`, or one that nothing else has */
  op: (
    operator: string,
    inputs: readonly string[],
    attributes?: Attributes,
    output?: string,
  ) => string;
  /** Whole numbers in a row, of 64 bits: a shape, or the places of a slice. */
  whole: (...numbers: readonly number[]) => string;
  /** One number without a dimension. */
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
