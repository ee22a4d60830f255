import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import {
  characterText,
  charactersOf,
  MAX_CHARACTERS,
  MAX_TEXT,
  MIN_TEXT,
  CharacterProblem,
  UNKNOWN_CHARACTER,
} from '~/demos/trainer/core/characters';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');

describe('characterText', () => {
  test('numbers characters by how often they occur', () => {
    const { characters, tokens, dropped } = characterText('aab'.repeat(100));
    expect(characters).toEqual(['a', 'b']);
    expect(Array.from(tokens.slice(0, 4))).toEqual([0, 0, 1, 0]);
    expect(dropped).toBe(0);
  });

  test('restores its text', () => {
    forAll(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
      const long = text.repeat(3 * MIN_TEXT); // CRLF and composed characters make it shorter
      const { characters, tokens } = characterText(long);
      const read = Array.from(tokens, (token) => characters[token]).join('');
      expect(read).toBe(long.replace(/\r\n?/g, '\n').normalize('NFC'));
    });
  });

  test('merges characters beyond the 512 most frequent into one unknown, and counts them', () => {
    const common = many(MAX_CHARACTERS);
    const { characters, tokens, known, dropped } = characterText(`${common}${common}魑魅魍魎`);
    expect(characters).toHaveLength(MAX_CHARACTERS + 1);
    expect(characters.at(-1)).toBe(UNKNOWN_CHARACTER);
    expect(known).toBe(MAX_CHARACTERS);
    expect(dropped).toBe(4);
    expect(Array.from(tokens.slice(-4))).toEqual([512, 512, 512, 512]);
  });

  test('has the unknown character once, even if the text contains many', () => {
    const text = `${many(600)}${UNKNOWN_CHARACTER.repeat(9)}`;
    const { characters, tokens } = characterText(text);
    expect(new Set(characters).size).toBe(characters.length);
    const [left] = charactersOf('新', characters);
    expect(Array.from(tokens.slice(-9))).toEqual(Array(9).fill(left));
  });

  test.each([
    [MIN_TEXT - 1, 'text-too-short'],
    [MAX_TEXT + 1, 'text-too-long'],
  ])('refuses %i characters', (length, code) => {
    const read = () => characterText('x'.repeat(length));
    expect(read).toThrow(CharacterProblem);
    expect(read).toThrow(
      expect.objectContaining({ code, values: expect.objectContaining({ length }) }),
    );
  });
});
