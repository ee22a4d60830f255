import { describe, expect, it } from 'vitest';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { writeCourseVectors } from '../../../../tools/course/file';
import { rowOf } from '~/lib/embedding/vectors';
import { crc32 } from '~/lib/math/crc32';
import { randomWords } from './small-course';

const words = randomWords(['ship', 'harbour', '检索', '𠮷野', 'é']);
const file = writeCourseVectors(words);

/** The file with some bytes changed and its checksum set right again. */
function changed(change: (view: DataView) => void): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  change(view);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
  return bytes;
}

describe('the file of course vectors', () => {
  it('restores every token with its number', () => {
    const course = readCourseVectors(file);
    expect([...course.tokens]).toEqual(words.tokens.map((token, number) => [token, number]));
    expect(course.dimensions).toBe(8);
  });

  it('restores every number within half a quantisation step of its row', () => {
    const course = readCourseVectors(file);
    for (const number of words.tokens.keys()) {
      const row = rowOf(words.vectors, number);
      const step = Math.max(...row.map(Math.abs)) / 7;
      course.row(number).forEach((value, axis) => {
        expect(Math.abs(value - row[axis]!)).toBeLessThanOrEqual(0.51 * step);
      });
    }
  });

  it('restores every weight within 1 / 255 of the largest', () => {
    const course = readCourseVectors(file);
    const tolerance = Math.max(...words.weights) / 255;
    words.weights.forEach((weight, number) => {
      expect(Math.abs(course.weight(number) - weight)).toBeLessThanOrEqual(tolerance);
    });
  });

  it('can be read from inside a larger buffer', () => {
    const larger = new Uint8Array(file.length + 3);
    larger.set(file, 3);
    expect(readCourseVectors(larger.subarray(3)).row(2)).toEqual(readCourseVectors(file).row(2));
  });

  it('preserves a row of zeros and an empty list', () => {
    const zeros = { ...words, vectors: { ...words.vectors, values: new Float32Array(40) } };
    expect([...readCourseVectors(writeCourseVectors(zeros)).row(1)]).toEqual(Array(8).fill(0));
    expect(readCourseVectors(writeCourseVectors(randomWords([]))).tokens.size).toBe(0);
  });

  it('takes half a byte a number', () => {
    const more = writeCourseVectors(randomWords(words.tokens, 64)).length;
    expect(more - file.length).toBe((5 * (64 - 8)) / 2);
  });

  it('refuses another kind of file', () => {
    expect(() => readCourseVectors(new TextEncoder().encode('<!doctype html>'))).toThrow(
      'does not begin with "COURSEV". Load public/vectors/course.bin.',
    );
    expect(() => readCourseVectors(new Uint8Array())).toThrow('does not begin with');
  });

  it('refuses a truncated file, wherever it ends', () => {
    expect(() => readCourseVectors(file.subarray(0, 12))).toThrow(
      'ends after 12 bytes, inside its header',
    );
    expect(() => readCourseVectors(file.subarray(0, -1))).toThrow(
      `it has ${file.length - 1} bytes and should have ${file.length}`,
    );
    for (let end = 8; end < file.length; end++)
      expect(() => readCourseVectors(file.subarray(0, end))).toThrow('damaged or cut short');
  });

  it('refuses another version', () => {
    const newer = changed((view) => view.setUint16(8, 2, true));
    expect(() => readCourseVectors(newer)).toThrow(
      'are of version 2, and this page reads version 1. Reload the page.',
    );
  });

  it('refuses a file in which one bit is flipped', () => {
    const bytes = file.slice();
    bytes[60]! ^= 1;
    expect(() => readCourseVectors(bytes)).toThrow('its checksum does not fit its content');
  });

  it('refuses lengths that do not agree', () => {
    const more = changed((view) => view.setUint32(12, 6, true));
    expect(() => readCourseVectors(more)).toThrow('bytes and should have');
    const twice = changed((view) => view.setUint8(28, 0x0a));
    expect(() => readCourseVectors(twice)).toThrow('it lists 6 tokens and promises 5');
  });

  it('refuses to write NaN, or an odd number of dimensions', () => {
    const broken = randomWords(['ship']);
    broken.vectors.values[3] = NaN;
    expect(() => writeCourseVectors(broken)).toThrow('number 3 of them is NaN');
    expect(() => writeCourseVectors(randomWords(['ship'], 7))).toThrow('give an even number');
  });
});
