/**
 * Writes ONNX files, with only the fields that a small network needs. Field numbers are those of
 * https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3.
 */
import { bytes, float, message, number, text, type Message } from './messages';

export const FLOAT = 1;
export const UINT8 = 2;
export const INT8 = 3;
export const INT32 = 6;
export const INT64 = 7;
export const FLOAT16 = 10;
/** Signed numbers of 4 bits, two to a byte, the first in the low half. */
export const INT4 = 22;

/** Versions of the file format and of its operators, as supported by runtimes since 2021. */
const FORMAT = 8;
const OPERATORS = 13;

/** Numbers of a type that JavaScript has no array for, as bytes of the file. */
interface Packed {
  type: number;
  bytes: Uint8Array;
}
/** Numbers of a constant, in the type that the file stores. */
export type Numbers = Float32Array | Int8Array | Uint8Array | BigInt64Array | Packed;

export function packed(data: Numbers): Packed {
  if ('type' in data) return data;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (data instanceof Float32Array) return { type: FLOAT, bytes };
  if (data instanceof Int8Array) return { type: INT8, bytes };
  return { type: data instanceof Uint8Array ? UINT8 : INT64, bytes };
}

/** A constant tensor: row-major, little-endian. */
export function tensor(name: string, dims: readonly number[], data: Numbers): Message {
  const { type, bytes: raw } = packed(data);
  return message([
    ...dims.map((size) => number(1, size)),
    number(2, type),
    text(8, name),
    bytes(9, raw),
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

/** An attribute: a whole number from 0, a list of them, or a number with a fraction. */
type Attribute = number | readonly number[] | { float: number };
export type Attributes = Readonly<Record<string, Attribute>>;

/** @param operator in ONNX's own set by its name, in another as `com.microsoft.GatherBlockQuantized` */
export function node(
  operator: string,
  inputs: readonly string[],
  outputs: string | readonly string[],
  attributes: Attributes = {},
): Message {
  const results = [outputs].flat();
  const dot = operator.lastIndexOf('.');
  const name = operator.slice(dot + 1);
  return message([
    ...inputs.map((input) => text(1, input)),
    ...results.map((result) => text(2, result)),
    text(3, `${name}_${results[0]}`),
    text(4, name),
    ...Object.entries(attributes).map(([called, given]) => bytes(5, attribute(called, given))),
    ...(dot < 0 ? [] : [text(7, operator.slice(0, dot))]),
  ]);
}

function attribute(name: string, given: Attribute): Message {
  const FLOAT_VALUE = 1;
  const INT = 2;
  const INTS = 7; // attribute types
  if (typeof given === 'number') return message([text(1, name), number(3, given), number(20, INT)]);
  if ('float' in given)
    return message([text(1, name), float(2, given.float), number(20, FLOAT_VALUE)]);
  return message([text(1, name), ...given.map((one) => number(8, one)), number(20, INTS)]);
}

interface Network {
  name: string;
  producer: string;
  nodes: readonly Message[];
  tensors: readonly Message[];
  inputs: readonly Message[];
  outputs: readonly Message[];
  /** Version of the file format, if its operators need a later one. */
  format?: number;
  /** The sets of operators by domain, '' for ONNX's own, with their versions. */
  operators?: Readonly<Record<string, number>>;
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
  const { format = FORMAT, operators = { '': OPERATORS } } = graph;
  const sets = Object.entries(operators).map(([domain, version]) =>
    bytes(8, message([text(1, domain), number(2, version)])),
  );
  return message([number(1, format), text(2, graph.producer), bytes(7, body), ...sets]);
}
