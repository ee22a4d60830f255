export interface SmallGguf {
  version?: number;
  values?: readonly (readonly [name: string, type: number, bytes: Buffer])[];
  /** Dimensions with the length of a row first. */
  tensors?: readonly (readonly [
    name: string,
    dims: readonly number[],
    kind: number,
    bytes: Buffer,
  ])[];
}

export const whole = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
export const float = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
};
export const text = (value: string): Buffer =>
  Buffer.concat([long(Buffer.byteLength(value)), Buffer.from(value)]);
export const list = (type: number, items: readonly Buffer[]): Buffer =>
  Buffer.concat([whole(type), long(items.length), ...items]);
export const floats = (numbers: Iterable<number>): Buffer =>
  Buffer.from(Float32Array.from(numbers).buffer);

const aligned = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((32 - (bytes.length % 32)) % 32)]);

export function smallGguf({ version = 3, values = [], tensors = [] }: SmallGguf): Uint8Array {
  let offset = 0;
  const entries = tensors.map(([name, dims, kind, bytes]) => {
    const entry = [text(name), whole(dims.length), ...dims.map(long), whole(kind), long(offset)];
    offset += aligned(bytes).length;
    return Buffer.concat(entry);
  });
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    whole(version),
    long(tensors.length),
    long(values.length),
    ...values.map(([name, type, bytes]) => Buffer.concat([text(name), whole(type), bytes])),
    ...entries,
  ]);
  return Uint8Array.from(
    Buffer.concat([aligned(head), ...tensors.map(([, , , bytes]) => aligned(bytes))]),
  );
}
