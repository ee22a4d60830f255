import { describe, expect, test } from 'vitest';
import { packVocabulary, unpackVocabulary, VocabularyProblem } from '~/lib/text/vocabularies';
import { readRanks, readTokenizer } from '~/lib/text/vocabularies/packaged';

const file = packVocabulary(['a', 'b', 'ab']);

describe('a vocabulary file', () => {
  test('contains the number of tokens, their lengths and their bytes', () => {
    expect([...file]).toEqual([3, 0, 0, 0, 1, 1, 2, 97, 98, 97, 98]);
    expect(unpackVocabulary(file)).toEqual(['a', 'b', 'ab']);
  });

  test('is refused if it is truncated, empty or too long', () => {
    const longer = new Uint8Array([...file, 0]);
    for (const broken of [file.slice(0, -1), file.slice(0, 5), new Uint8Array(), longer])
      expect(() => unpackVocabulary(broken)).toThrow(VocabularyProblem);
    expect(() => unpackVocabulary(file.slice(0, -1))).toThrow('length 10, expected 11');
  });
});

describe('a published vocabulary', () => {
  test('is read from lines of base64 and rank', () => {
    expect(readRanks('YQ== 0\nYg== 1\nYWI= 2\n')).toEqual(['a', 'b', 'ab']);
    expect(() => readRanks('YQ== 0\nYg== 2\n')).toThrow('Line 2 of the ranks has rank 2, not 1.');
  });

  test('is read from merges, with a space written as Ġ', () => {
    const letters = Array.from({ length: 256 }, (_, byte) =>
      (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174
        ? String.fromCharCode(byte)
        : undefined,
    );
    let others = 0;
    const vocab = Object.fromEntries(
      letters.map((letter, byte) => [letter ?? String.fromCharCode(256 + others++), byte]),
    );
    const model = { vocab, merges: ['Ġ t', ['Ġt', 'o']] };
    const tokens = readTokenizer(JSON.stringify({ model }));
    expect(tokens.slice(256)).toEqual([' t', ' to']);
    expect(tokens[32]).toBe(' ');
    delete vocab['Ġ'];
    expect(() => readTokenizer(JSON.stringify({ model }))).toThrow('Byte 32 has no token');
  });
});
