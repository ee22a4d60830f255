import { fc, forAll, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { crc32 } from '~/lib/math/crc32';
import {
  forward,
  logitsOf,
  openModel,
  readModelFile,
  readWeights,
  writeWeights,
  type SavedModel,
} from '~/lib/tinylm';
import { rounded, writeModelFile } from '../../../../scripts/pretrain/weights-file';
import { restore } from '~/lib/tinylm/quantise';
import { quantise } from '../../../../scripts/pretrain/quantise';
import { plain, randomBatch, randomModel, SMALL } from './models';

const weights = readWeights(randomModel(plain));
const saved: SavedModel = {
  config: SMALL,
  vocabularyHash: 'abcd1234',
  training: { seed: 1, note: '训练 ✓' },
  weights,
};

describe('quantise', () => {
  test('rounds a column to 127 steps of its largest weight', () => {
    const { scales, steps } = quantise(Float32Array.of(1, 0.5, -0.25, 0, -1, 0.5), 2);
    expect([...steps]).toEqual([127, 127, -32, 0, -127, 127]);
    expect(scales[0]).toBeCloseTo(1 / 127, 6);
    expect(scales[1]).toBeCloseTo(0.5 / 127, 6);
  });

  test('errs by at most half a step of the column', () => {
    forAll(
      fc.float32Array({ minLength: 6, maxLength: 6, noNaN: true, min: -8, max: 8 }),
      (matrix) => {
        const { scales, steps } = quantise(matrix, 2);
        restore({ scales, steps }).forEach((value, i) =>
          expect(Math.abs(value - matrix[i]!)).toBeLessThanOrEqual(scales[i % 2]! / 2 + 1e-12),
        );
      },
    );
  });

  test('rounds rounded weights to the same bits', () => {
    // the scale of a column whose largest weight is below 1e-30 may have no 16 bits in a float32
    const orNothing = (weight: number) => (Math.abs(weight) < 1e-30 ? 0 : weight);
    forAllOf(
      300,
      fc.float32Array({ minLength: 12, maxLength: 12, noNaN: true, min: -9, max: 9 }),
      (drawn) => {
        const once = restore(quantise(drawn.map(orNothing), 3));
        expect(restore(quantise(once, 3))).toEqual(once);
      },
    );
  });
});

describe('a model file', () => {
  const bytes = writeModelFile(saved);

  test('restores config, training and the rounded weights to the bit', () => {
    const read = readModelFile(bytes, 'abcd1234');
    expect(read).toEqual({ ...saved, weights: rounded(SMALL, weights) });
    expect(writeModelFile(read)).toEqual(bytes);
  });

  test('computes the same logits as the rounded model that was saved', () => {
    const logits = (values: Float32Array) => {
      const model = openModel(SMALL, plain, { batch: 2 });
      writeWeights(model, values);
      const batch = randomBatch(SMALL);
      forward(model, batch.tokens, batch);
      return logitsOf(model, batch).slice();
    };
    expect(logits(readModelFile(bytes).weights)).toEqual(logits(rounded(SMALL, weights)));
  });

  test('can be read from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(readModelFile(larger.subarray(3)).weights).toEqual(rounded(SMALL, weights));
  });

  test('is refused with a sentence if it is truncated, wherever that is', () => {
    for (const length of [0, 5, 11, 40, 200, bytes.length - 1])
      expect(() => readModelFile(bytes.subarray(0, length))).toThrow(/Load the file again/);
  });

  test('is refused when any byte of it is damaged', () => {
    for (let i = 0; i < bytes.length; i += 41) {
      const damaged = bytes.slice();
      damaged[i]! ^= 0x10;
      expect(() => readModelFile(damaged), `byte ${i}`).toThrow();
    }
  });

  test('is refused if its vocabulary differs', () => {
    expect(() => readModelFile(bytes, '00000000')).toThrow(
      'The model was trained with another vocabulary (abcd1234, and this one is 00000000). Train it again.',
    );
  });

  test('is refused if a weight is NaN, even with a right checksum', () => {
    const damaged = bytes.slice();
    const data = new DataView(damaged.buffer);
    data.setFloat32(damaged.length - 8, NaN, true); // the last gain of the last norm
    data.setUint32(damaged.length - 4, crc32(damaged.subarray(0, -4)), true);
    expect(() => readModelFile(damaged)).toThrow('the tensor "norm" holds NaN for a number');
  });

  test('is refused if its model exceeds the limits', () => {
    const huge = withHeader('"layers":2', '"layers":0');
    expect(() => readModelFile(huge)).toThrow('a whole layers from 1 to 12; this one has 0');
  });

  test('is refused if its header is incomplete', () => {
    expect(() => readModelFile(withHeader('"config"', '"conf1g"'))).toThrow(
      'a whole vocabulary from 1 to 4096; this one has undefined',
    );
    expect(() => readModelFile(withHeader('{"config"', '["config"'))).toThrow('is no JSON');
    expect(() => readModelFile(withHeader('"width":16', '"width":24'))).toThrow(
      'bytes of weights and should hold',
    );
  });

  test('is never written with a NaN weight', () => {
    const broken = weights.map((weight, i) => (i === 7 ? NaN : weight));
    expect(() => writeModelFile({ ...saved, weights: broken })).toThrow(/weight 7 is NaN/);
  });
});

/** The file with something else in its header, and a checksum that fits. */
function withHeader(from: string, to: string): Uint8Array {
  const file = writeModelFile(saved);
  const at = new TextDecoder('latin1').decode(file).indexOf(from);
  // the same length, so that all else stays in its place
  [...to.padEnd(from.length)].forEach((character, i) => (file[at + i] = character.charCodeAt(0)));
  const checksum = crc32(file.subarray(0, -4));
  new DataView(file.buffer).setUint32(file.length - 4, checksum, true);
  return file;
}

test('crc32 matches the check value of the standard', () => {
  expect(crc32(Uint8Array.from('123456789', (c) => c.charCodeAt(0)))).toBe(0xcbf43926);
});
