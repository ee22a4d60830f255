/**
 * Writes ONNX files: protocol buffers by hand, as many fields as a small network needs. Field numbers
 * are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3.
 */
export const FLOAT = 1;
const INT8 = 3;
export const INT64 = 7;

/** An encoded message: bytes that another message takes in as a field. */
type Message = Uint8Array;

/** The version of the file format and of the operators in it, as runtimes since 2021 read them. */
const FORMAT = 8;
const OPERATORS = 13;

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

const number = (field: number, value: number): Message =>
  Uint8Array.from([...varint(field * 8), ...varint(value)]);

const bytes = (field: number, content: Uint8Array): Message =>
  message([Uint8Array.from([...varint(field * 8 + 2), ...varint(content.length)]), content]);

const text = (field: number, content: string): Message =>
  bytes(field, new TextEncoder().encode(content));

function message(fields: readonly Message[]): Message {
  const whole = new Uint8Array(fields.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const field of fields) {
    whole.set(field, at);
    at += field.length;
  }
  return whole;
}

/** A constant: row-major, little-endian. */
export function tensor(name: string, dims: readonly number[], data: Float32Array | Int8Array) {
  return message([
    ...dims.map((size) => number(1, size)),
    number(2, data instanceof Int8Array ? INT8 : FLOAT),
    text(8, name),
    bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ]);
}

/** What goes in or comes out: a dimension is a size, or a name where it varies. */
export function value(name: string, type: number, dims: readonly (number | string)[]): Message {
  const shape = dims.map((size) =>
    bytes(1, typeof size === 'number' ? number(1, size) : text(2, size)),
  );
  const tensorType = message([number(1, type), bytes(2, message(shape))]);
  return message([text(1, name), bytes(2, bytes(1, tensorType))]);
}

/** One operation, with whole-numbered attributes. */
export function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, number>> = {},
): Message {
  const INT = 2; // the kind of attribute
  return message([
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(3, `${operator}_${output}`),
    text(4, operator),
    ...Object.entries(attributes).map(([name, whole]) =>
      bytes(5, message([text(1, name), number(3, whole), number(20, INT)])),
    ),
  ]);
}

interface Graph {
  name: string;
  producer: string;
  nodes: readonly Message[];
  tensors: readonly Message[];
  inputs: readonly Message[];
  outputs: readonly Message[];
}

/** A whole file. */
export function network(graph: Graph): Uint8Array {
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
