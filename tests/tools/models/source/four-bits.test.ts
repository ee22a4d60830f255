import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import {
  BLOCK,
  BLOCK_BYTES,
  integersOf,
  nibbles,
  rowsOf,
  unpacked,
} from '../../../../tools/models/source/four-bits';

/** A block with a scale of 2 whose byte j holds j low and 15 − j high. */
const counting = Uint8Array.from([0x00, 0x40, ...Array.from({ length: 16 }, (_, j) => j | ((15 - j) << 4))]); // prettier-ignore

describe('a matrix in 4 bits', () => {
  test('stores weight j low in byte j, weight j + 16 high, both around 8, times the scale', () => {
    const numbers = [...unpacked({ rows: 1, columns: BLOCK, blocks: counting })];
    expect(numbers.slice(0, 3)).toEqual([-16, -14, -12]);
    expect(numbers.slice(15, 18)).toEqual([14, 14, 12]);
    expect(numbers.at(-1)).toBe(-16);
  });

  test('keeps the requested rows, in the requested order', () => {
    const blocks = new Uint8Array(3 * BLOCK_BYTES).map((_, at) => Math.floor(at / BLOCK_BYTES));
    const kept = rowsOf({ rows: 3, columns: BLOCK, blocks }, [2, 0]);
    expect(kept.rows).toBe(2);
    expect([...new Set(kept.blocks.subarray(0, BLOCK_BYTES))]).toEqual([2]);
    expect([...new Set(kept.blocks.subarray(BLOCK_BYTES))]).toEqual([0]);
  });

  test('is stored by ONNX as two signed neighbours per byte', () => {
    const whole = fc.array(fc.integer({ min: -8, max: 7 }), { minLength: 2, maxLength: 64 });
    forAll(whole, (values) => {
      const even = values.slice(0, values.length - (values.length % 2));
      const bytes = nibbles(Int8Array.from(even));
      const read = [...bytes].flatMap((byte) => [(byte << 28) >> 28, (byte << 24) >> 28]);
      expect(read).toEqual(even);
    });
    expect(integersOf({ rows: 1, columns: BLOCK, blocks: counting }).scales[0]).toBe(0x4000);
  });
});
