/**
 * Writes ONNX files, with only the fields that a small network needs. Field numbers are those of
 * https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3.
 */
import { bytes, message, number, text, type Message } from './messages';

export const FLOAT = 1;
const INT8 = 3;
export const INT64 = 7;

/** Versions of the file format and of its operators, as supported by runtimes since 2021. */
const FORMAT = 8;
const OPERATORS = 13;

/** Numbers of a constant, in the type that the file stores. */
export type Numbers = Float32Array | Int8Array | BigInt64Array;

const typeOf = (data: Numbers): number =>
  data instanceof Float32Array ? FLOAT : data instanceof Int8Array ? INT8 : INT64;

/** A constant tensor: row-major, little-endian. */
export function tensor(name: string, dims: readonly number[], data: Numbers): Message {
  return message([
    ...dims.map((size) => number(1, size)),
    number(2, typeOf(data)),
    text(8, name),
    bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ]);
}

/** An input or output; each dimension is a size, or a name if it varies. */
export function value(name: string, type: number, dims: readonly (number | string)[]): Message {
  const shape = dims.map((size) =>
    bytes(1, typeof size === 'number' ? number(1, size) : text(2, size)),
  );
  const tensorType = message([number(1, type), bytes(2, message(shape))]);
  return message([text(1, name), bytes(2, bytes(1, tensorType))]);
}

/** Attributes by name: whole numbers from 0, or lists of them. */
export type Attributes = Readonly<Record<string, number | readonly number[]>>;

export function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: Attributes = {},
): Message {
  return message([
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(3, `${operator}_${output}`),
    text(4, operator),
    ...Object.entries(attributes).map(([name, given]) => bytes(5, attribute(name, given))),
  ]);
}

function attribute(name: string, given: number | readonly number[]): Message {
  const [INT, INTS] = [2, 7]; // attribute types
  if (typeof given === 'number') return message([text(1, name), number(3, given), number(20, INT)]);
  return message([text(1, name), ...given.map((one) => number(8, one)), number(20, INTS)]);
}

interface Network {
  name: string;
  producer: string;
  nodes: readonly Message[];
  tensors: readonly Message[];
  inputs: readonly Message[];
  outputs: readonly Message[];
}

/** A complete model file. */
export function network(graph: Network): Uint8Array {
  const body = message([
    ...graph.nodes.map((one) => bytes(1, one)),
    text(2, graph.name),
    ...graph.tensors.map((one) => bytes(5, one)),
    ...graph.inputs.map((one) => bytes(11, one)),
    ...graph.outputs.map((one) => bytes(12, one)),
  ]);
  const operators = message([text(1, ''), number(2, OPERATORS)]);
  return message([number(1, FORMAT), text(2, graph.producer), bytes(7, body), bytes(8, operators)]);
}
