/**
 * A reader for the constant tensors of an ONNX file, with just enough of protocol buffers to find them. A message is a
 * sequence of fields; a field is a number, its wire type, and a value. Field numbers are those of
 * https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3: a model's graph is 7, a graph's initializer 5, and a
 * tensor's dims 1, data_type 2, name 8 and raw_data 9.
 */
export interface Tensor {
  dims: number[];
  /** 1 float32, 3 int8, 7 int64. */
  type: number;
  /** Little-endian, as in the file. */
  bytes: Uint8Array;
}

interface Field {
  field: number;
  /** The value of a varint field. */
  number: number;
  /** The value of a string, bytes or message field. */
  bytes: Uint8Array;
}

const NO_BYTES = new Uint8Array(0);

/** Constant tensors by name. @throws RangeError if the file ends too early or has a field of an unknown wire type */
export function onnxTensors(file: Uint8Array): Map<string, Tensor> {
  const graph = fieldsOf(file).find(({ field }) => field === 7);
  const tensors = graph ? fieldsOf(graph.bytes).filter(({ field }) => field === 5) : [];
  return new Map(tensors.map(({ bytes }) => tensorOf(fieldsOf(bytes))));
}

function tensorOf(fields: readonly Field[]): [string, Tensor] {
  const all = (wanted: number) => fields.filter(({ field }) => field === wanted);
  const name = new TextDecoder().decode(all(8)[0]?.bytes ?? NO_BYTES);
  const dims = all(1).flatMap(({ number, bytes }) => (bytes.length > 0 ? packed(bytes) : [number]));
  return [name, { dims, type: all(2)[0]?.number ?? 0, bytes: all(9)[0]?.bytes ?? NO_BYTES }];
}

function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const key = varint(bytes, at);
    const field = Math.floor(key.value / 8);
    const value = valueAt(bytes, key.next, key.value % 8);
    fields.push({ field, ...value });
    at = value.next;
  }
  return fields;
}

function valueAt(bytes: Uint8Array, at: number, wire: number) {
  if (wire === 0) {
    const { value, next } = varint(bytes, at);
    return { number: value, bytes: NO_BYTES, next };
  }
  const length = wire === 2 ? varint(bytes, at) : { value: wire === 5 ? 4 : 8, next: at };
  const next = length.next + length.value;
  if (![1, 2, 5].includes(wire) || next > bytes.length)
    throw new RangeError(`This is no whole ONNX file: a field at byte ${at} does not end in it.`);
  return { number: 0, bytes: bytes.subarray(length.next, next), next };
}

function packed(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const { value, next } = varint(bytes, at);
    numbers.push(value);
    at = next;
  }
  return numbers;
}

/** A varint has seven bits per byte, the lowest first; the highest bit says that more bytes follow. */
function varint(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0;
  for (let at = start, unit = 1; at < bytes.length; at++, unit *= 128) {
    value += (bytes[at]! & 127) * unit;
    if (bytes[at]! < 128) return { value, next: at + 1 };
  }
  throw new RangeError(
    `This is no whole ONNX file: the number at byte ${start} does not end in it.`,
  );
}
