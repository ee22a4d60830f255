import type { Adapter } from '~/lib/llama/adapter/file';

/** An adapter's file as a trainer writes it; see `readAdapter` for the format. */
export function writtenAdapter({ rank, tensors }: Adapter): Uint8Array {
  const pieces: Buffer[] = [];
  let at = 0;
  const put = (bytes: Buffer): number => {
    const from = at;
    pieces.push(bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4));
    at += Math.ceil(bytes.length / 4) * 4;
    return from;
  };
  const entries = Array.from(tensors, ([name, { dims, numbers }]) => {
    const rankOf = (place: number) =>
      name.endsWith('A') ? place % rank : Math.floor(place / dims[1]);
    const scales = new Float32Array(rank);
    numbers.forEach((one, place) => {
      scales[rankOf(place)] = Math.max(scales[rankOf(place)]!, Math.abs(one) / 127, 1e-12);
    });
    const whole = Int8Array.from(numbers, (one, place) => Math.round(one / scales[rankOf(place)]!));
    return [name, [put(Buffer.from(whole.buffer)), put(Buffer.from(scales.buffer))]];
  });
  return withHeader({ rank, kind: 'i8', tensors: Object.fromEntries(entries) as object }, pieces);
}

/** A file with any header before the numbers. */
export function withHeader(header: object, numbers: readonly Buffer[] = []): Uint8Array {
  const said = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(said.length);
  const padding = Buffer.alloc((4 - (said.length % 4)) % 4);
  return Uint8Array.from(Buffer.concat([length, said, padding, ...numbers]));
}
