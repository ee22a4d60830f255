import { describe, expect, test } from 'vitest';
import { digestOf, inHex, lackOf } from '~/lib/encoder/vectors/digest';
import { fromHex } from '../../../../../tools/models/vectors/file';

describe('digestOf', () => {
  test('is the first eight bytes of SHA-256', () => {
    expect(digestOf('abc')).toBe('ba7816bf8f01cfea');
  });

  test('round-trips through hex digits', () => {
    expect(inHex(fromHex('00ff10ba'))).toBe('00ff10ba');
  });
});

describe('lackOf', () => {
  const known = ['A ferry.', 'A dog.'].map(digestOf);

  test('finds nothing missing if every text has a vector, whatever else is there', () => {
    expect(lackOf('a.bin', known, ['A dog.'])).toBeUndefined();
  });

  test('names the file, the edited text and the remedy', () => {
    expect(lackOf('a.bin', known, ['A dog.', 'A ferry!'])).toMatch(
      /^a\.bin has no vector of 1 of 2 texts.+“A ferry!”\. Run npm run models, then build again\.$/,
    );
  });
});
