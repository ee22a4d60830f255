import { describe, expect, test } from 'vitest';
import { openGguf } from '../../../../tools/models/gguf/reader';
import { halvesInRows } from '../../../../tools/models/gguf/rotary';
import { llamaWeights } from '../../../../tools/models/gguf/weights';
import { float, floats, smallGguf, whole } from './small-file';

describe('halvesInRows', () => {
  test('pairs halves of a head where the file pairs neighbours', () => {
    const rows = Float32Array.from([0, 2, 1, 3, 10, 12, 11, 13]);
    expect([...halvesInRows(rows, 1, 4)]).toEqual([0, 1, 2, 3, 10, 11, 12, 13]);
  });

  test('moves rows whole', () => {
    const rows = Float32Array.from([0, 0.5, 2, 2.5, 1, 1.5, 3, 3.5]);
    expect([...halvesInRows(rows, 2, 4)]).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]);
  });

  /** The order by llama.cpp's convert_hf_to_gguf.py, `permute`: [heads, 2, head / 2] with the last two swapped. */
  test('inverts the converter of llama.cpp', () => {
    const heads = 3;
    const head = 64;
    const own = Array.from({ length: heads * head }, (_, row) => row);
    const converted = own.map((_, row) => {
      const block = Math.floor(row / head);
      const within = row % head;
      return block * head + (within % 2) * (head / 2) + Math.floor(within / 2);
    });
    expect([...halvesInRows(Float32Array.from(converted), 1, head)]).toEqual(own);
  });
});

describe('the weights of a small GGUF file', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  const say = (name: string, value: number) => [`llama.${name}`, 4, whole(value)] as const;
  const file = smallGguf({
    values: [
      say('block_count', 1),
      say('embedding_length', 8),
      say('attention.head_count', 2),
      say('attention.head_count_kv', 1),
      say('feed_forward_length', 6),
      say('vocab_size', 3),
      ['llama.rope.freq_base', 6, float(10_000)],
      ['llama.attention.layer_norm_rms_epsilon', 6, float(0.5)],
    ],
    tensors: [
      ['token_embd.weight', [8, 3], 0, floats(numbers(24))],
      ['blk.0.attn_k.weight', [8, 4], 0, floats(numbers(32))],
      ['blk.0.ffn_down.weight', [6, 8], 0, floats(numbers(48))],
      ['blk.0.ffn_norm.weight', [8], 0, floats(numbers(8))],
    ],
  });
  const weights = llamaWeights(openGguf(file));

  test('have the shape that the file states', () => {
    expect(weights.shape).toEqual({
      layers: 1,
      width: 8,
      heads: 2,
      keyHeads: 1,
      inner: 6,
      vocabulary: 3,
      theta: 10_000,
      epsilon: 0.5,
    });
  });

  test('are found by their part, keys in the order of their authors', () => {
    expect([...weights.tokens()]).toEqual(numbers(24));
    expect([...weights.norm(0, 'inner')]).toEqual(numbers(8));
    expect([...weights.matrix(0, 'down')]).toEqual(numbers(48));
    const rows = [0, 2, 1, 3].flatMap((row) => numbers(8).map((at) => row * 8 + at));
    expect([...weights.matrix(0, 'k')]).toEqual(rows);
  });

  test('are refused if one is missing', () => {
    expect(() => weights.matrix(0, 'q')).toThrow(/no tensor blk\.0\.attn_q\.weight of 64 numbers/);
  });
});
