/** A tensor of 32-bit numbers, row-major. */
export interface Tensor {
  shape: readonly number[];
  numbers: Float32Array;
}

/** Bytes that say how long the header is. */
const LENGTH = 8;

/** A file in the safetensors format (version 0.4): the length of a header, the header in JSON, then the numbers, little-endian. */
export function safetensors(tensors: ReadonlyMap<string, Tensor>): Uint8Array<ArrayBuffer> {
  let end = 0;
  const entries = Array.from(tensors, ([name, { shape, numbers }]) => {
    const from = end;
    end += numbers.byteLength;
    return [name, { dtype: 'F32', shape, data_offsets: [from, end] }];
  });
  const said = JSON.stringify({ __metadata__: { format: 'pt' }, ...Object.fromEntries(entries) });
  const header = new TextEncoder().encode(said.padEnd(Math.ceil(said.length / LENGTH) * LENGTH));
  const file = new Uint8Array(LENGTH + header.length + end);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(header.length), true);
  file.set(header, LENGTH);
  let at = LENGTH + header.length;
  for (const { numbers } of tensors.values()) {
    file.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    at += numbers.byteLength;
  }
  return file;
}
