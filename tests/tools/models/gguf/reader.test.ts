import { describe, expect, test } from 'vitest';
import { openGguf } from '../../../../tools/models/gguf/reader';
import { float, floats, list, smallGguf, text, whole } from './small-file';

const STRING = 8;
const ARRAY = 9;

describe('the reader of llama.cpp files', () => {
  const file = smallGguf({
    values: [
      ['name', STRING, text('small')],
      ['layers', 4, whole(30)],
      ['epsilon', 6, float(0.5)],
      ['is', 7, Buffer.from([1])],
      ['tokens', ARRAY, list(STRING, [text('a'), text('é')])],
      ['types', ARRAY, list(5, [whole(3), whole(1)])],
    ],
    tensors: [
      ['first', [2, 1], 0, floats([1, -2])],
      ['second', [2, 2], 0, floats([3, 4, 5, 6])],
    ],
  });

  test('reads metadata: numbers, texts, and lists of both', () => {
    const gguf = openGguf(file);
    expect(gguf.text('name')).toBe('small');
    expect(gguf.number('layers')).toBe(30);
    expect(gguf.number('epsilon')).toBe(0.5);
    expect(gguf.texts('tokens')).toEqual(['a', 'é']);
    expect(gguf.numbers('types')).toEqual([3, 1]);
  });

  test('returns tensors by name, wherever they start', () => {
    expect([...openGguf(file).tensor('first', 2)]).toEqual([1, -2]);
    expect([...openGguf(file).tensor('second', 4)]).toEqual([3, 4, 5, 6]);
  });

  test.each([
    [() => openGguf(Uint8Array.from(Buffer.from('GGML0000'))), /does not begin with GGUF/],
    [() => openGguf(smallGguf({ version: 1 })), /of version 1, and 2 and 3 are read/],
    [() => openGguf(file.slice(0, 100)), /cut short/],
    [() => openGguf(file).number('name'), /does not say name as a number/],
    [() => openGguf(file).texts('types'), /does not say types as texts/],
    [() => openGguf(file).tensor('third', 2), /no tensor third of 2 numbers, but none/],
    [() => openGguf(file).tensor('second', 5), /no tensor second of 5 numbers, but 4/],
    [() => openGguf(file.slice(0, file.length - 32)).tensor('second', 4), /ends inside second/],
    [
      () => openGguf(smallGguf({ tensors: [['k', [32], 14, Buffer.alloc(32)]] })).tensor('k', 32),
      /kind 14, and only 0 \(F32\), 3 \(Q4_1\), 8 \(Q8_0\) are read/,
    ],
  ])('refuses an invalid file with the reason (%#)', (open, reason) => {
    expect(open).toThrow(reason);
    expect(open).toThrow(/Fetch it again with npm run models/);
  });
});

describe('quantised numbers in blocks of 32', () => {
  /** 0.5 and −1.5 in 16 bits: sign, five bits of the exponent, ten of the fraction. */
  const HALF = [0x00, 0x38];
  const MINUS = [0x00, 0xbe];

  test('in 4 bits are d n + m, the first sixteen in the low halves of the bytes', () => {
    const bytes = Buffer.from([...HALF, ...MINUS, 0x2f, ...Array<number>(15).fill(0)]);
    const gguf = openGguf(smallGguf({ tensors: [['q', [32], 3, bytes]] }));
    const numbers = gguf.tensor('q', 32);
    expect(numbers[0]).toBe(0.5 * 15 - 1.5);
    expect(numbers[16]).toBe(0.5 * 2 - 1.5);
    expect(numbers[1]).toBe(-1.5);
  });

  test('in 8 bits are d n, block after block', () => {
    const block = (first: number) => [...HALF, first & 255, ...Array<number>(30).fill(0), 4];
    const bytes = Buffer.from([...block(-128), ...block(127)]);
    const numbers = openGguf(smallGguf({ tensors: [['q', [64], 8, bytes]] })).tensor('q', 64);
    expect([numbers[0], numbers[31], numbers[32], numbers[63]]).toEqual([-64, 2, 63.5, 2]);
  });
});
