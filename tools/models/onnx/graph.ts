import type { Message } from './messages';
import { node, tensor, type Attributes, type Numbers } from './network';
import type { Outside } from './outside';

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
  /** An operation whose results have the given names. */
  into: (
    operator: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes?: Attributes,
  ) => void;
  /** A constant vector of 64-bit integers: a shape, or the bounds of a slice. */
  whole: (...numbers: readonly number[]) => string;
  /** A constant scalar. */
  scalar: (number: number) => string;
}

/** Numbers of a constant that is put outside. */
const LARGE = 1024;

/** @param outside the file for large constants; without one they are in the network's own */
export function openGraph(outside?: Outside): Graph {
  const nodes: Message[] = [];
  const tensors: Message[] = [];
  const constant: Graph['constant'] = (data, dims) => {
    const name = `c${tensors.length}`;
    const size = dims.reduce((product, one) => product * one, 1);
    tensors.push((size > LARGE && outside ? outside.tensor : tensor)(name, dims, data));
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
    into: (operator, inputs, outputs, attributes = {}) => {
      nodes.push(node(operator, inputs, outputs, attributes));
    },
    whole: (...numbers) => constant(BigInt64Array.from(numbers, BigInt), [numbers.length]),
    scalar: (number) => constant(Float32Array.of(number), []),
  };
}
