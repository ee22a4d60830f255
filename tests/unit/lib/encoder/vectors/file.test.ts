import { describe, expect, test } from 'vitest';
import { rowOf } from '~/lib/embedding/vectors';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { readVectors } from '~/lib/encoder/vectors/file';
import { writeVectors } from '../../../../../tools/models/vectors/file';
import { dot } from '~/lib/math/vector';

const values = Float32Array.of(0.6, 0.8, 0, -1, 0, 0);
const digests = ['A ferry.', '渡轮。'].map(digestOf);
const file = () => writeVectors({ digests, vectors: { count: 2, width: 3, values } });
const changed = (at: number, ...bytes: number[]) => {
  const other = file();
  other.set(bytes, at);
  return other;
};

describe('a file of vectors', () => {
  test('takes 20 bytes, plus 12 per text and one per number', () => {
    expect(file()).toHaveLength(20 + 2 * (12 + 3));
  });

  test('restores vectors within half a step of 1/127 of the largest number', () => {
    const { digests: read, vectors } = readVectors(file());
    expect(read).toEqual(digests);
    expect(dot(rowOf(vectors, 0), [0.6, 0.8, 0])).toBeGreaterThan(0.9999);
    expect([...rowOf(vectors, 1)]).toEqual([-1, 0, 0]);
  });

  test('can be read from inside other bytes', () => {
    const around = new Uint8Array(3 + file().length);
    around.set(file(), 3);
    expect(readVectors(around.subarray(3)).digests).toEqual(digests);
  });

  test('can be empty', () => {
    const none = { digests: [], vectors: { count: 0, width: 3, values: new Float32Array(0) } };
    expect(readVectors(writeVectors(none)).vectors.count).toBe(0);
  });

  test.each([
    ['a web page', new TextEncoder().encode('<!doctype html>'), /does not begin with "VECTORS"/],
    ['nothing', new Uint8Array(0), /does not begin with "VECTORS"/],
    ['a header cut short', file().subarray(0, 12), /ends after 12 bytes, inside its header/],
    ['another version', changed(8, 9), /are of version 9, and this page reads version 1/],
    ['a file cut short', file().subarray(0, -1), /has 49 bytes and should have 50/],
    ['a count too large', changed(12, 3), /has 50 bytes and should have 65/],
    ['a scale that is no number', changed(36, 0, 0, 0xc0, 0x7f), /the scale of row 0 is NaN/],
  ])('refuses %s', (_, bytes, said) => {
    expect(() => readVectors(bytes)).toThrow(said);
  });
});
