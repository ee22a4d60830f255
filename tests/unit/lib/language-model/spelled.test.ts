import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { speller } from '~/lib/language-model/spelled';

/** A vocabulary of bytes, as byte-level tokenizers fall back to. */
const bytes = (ids: readonly number[]) => new TextDecoder().decode(Uint8Array.from(ids));
/** Words, with a space before each but the first: as many tokenizers drop it there. */
const WORDS = ['honey', 'is', 'made'];
const words = (ids: readonly number[]) => ids.map((id) => WORDS[id]).join(' ');

function spelled(ids: readonly number[], decode: (ids: readonly number[]) => string) {
  const { next, rest } = speller(decode);
  return [...ids.map(next), rest()];
}

describe('speller', () => {
  test('emits a character with the last of its bytes', () => {
    const ids = [...new TextEncoder().encode('a蜜!')];
    expect(spelled(ids, bytes)).toEqual(['a', '', '', '蜜', '!', '']);
  });

  test('emits half a character at the end as U+FFFD', () => {
    expect(spelled([...new TextEncoder().encode('蜜')].slice(0, 2), bytes)).toEqual([
      '',
      '',
      '\ufffd',
    ]);
  });

  test('keeps the space before a word inside the text, and drops it at the beginning', () => {
    expect(spelled([0, 1, 2], words)).toEqual(['honey', ' is', ' made', '']);
  });

  test('reproduces any text in whole characters', () => {
    forAll(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\ufeff') && !text.includes('\ufffd'));
      const parts = spelled([...new TextEncoder().encode(text)], bytes);
      expect(parts.join('')).toBe(text);
      expect(parts.every((part) => part.isWellFormed())).toBe(true);
    });
  });
});
