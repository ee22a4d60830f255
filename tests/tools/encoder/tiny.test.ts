import { describe, expect, test } from 'vitest';
import { rowOf } from '~/lib/embedding/vectors';
import { embedTiny, readTiny } from '../../../tools/encoder/tiny';
import { tensor, network } from '../../../tools/models/onnx/network';

/** Four pieces of two numbers: an unknown word means nothing, `boat` points one way, `Boot` nearly so. */
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const FILES = {
  tokenizer: bytes({
    model: { vocab: { '[UNK]': 0, boat: 1, 船: 2, sea: 3 }, unk_token: '[UNK]' },
    added_tokens: [{ content: '[UNK]' }],
  }),
  tokenizerConfig: bytes({ model_max_length: 4 }),
  network: network({
    name: 'by hand',
    producer: 'test',
    tensors: [
      tensor('table', [4, 2], Int8Array.from([0, 0, 3, 4, 30, 40, -4, 3])),
      tensor('scales', [4, 1], Float32Array.from([1, 1, 0.1, 2])),
    ],
    nodes: [],
    inputs: [],
    outputs: [],
  }),
};
const ENCODER = readTiny(FILES);
const vectorOf = (text: string) =>
  [...rowOf(embedTiny(ENCODER, [text]), 0)].map((value) => Number(value.toFixed(6)));

describe('embedTiny', () => {
  test('adds a text’s rows times their scales and normalises the sum to length 1', () => {
    expect(vectorOf('boat')).toEqual([0.6, 0.8]);
    expect(vectorOf('船')).toEqual([0.6, 0.8]);
    // (3, 4) + (−8, 6) = (−5, 10), of length √125
    expect(vectorOf('Boat, sea')).toEqual([-0.447214, 0.894427]);
  });

  test('gives a text without known words a vector of zeros', () => {
    expect(vectorOf('harbour')).toEqual([0, 0]);
    expect(vectorOf('')).toEqual([0, 0]);
  });

  test('truncates to the tokenizer’s limit, including the first special token', () => {
    expect(vectorOf('boat boat boat sea')).toEqual([0.6, 0.8]);
  });

  test('keeps the order of the texts', () => {
    const { count, width } = embedTiny(ENCODER, ['boat', '', 'sea']);
    expect([count, width]).toEqual([3, 2]);
  });
});

test('readTiny refuses a network file without its table', () => {
  const empty = { ...FILES, network: new Uint8Array(0) };
  expect(() => readTiny(empty)).toThrow('npm run encoder');
});
