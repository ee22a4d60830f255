import { describe, expect, test } from 'vitest';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import { unknownWords } from '~/lib/language-model/unknown-words';
import { createWorld } from '~/lib/world';
import { grammarOf } from '../../../../scripts/model/files';

describe('words that the toy world does not have', () => {
  const { lexicon } = createWorld(grammarOf('en'), WORLD_SEED);

  test('are named once each, with known words that look alike', () => {
    const found = unknownWords(lexicon, 'Who leds Arlen? Who governs Arlen, and who leds it?');
    expect(found.map(({ word }) => word)).toEqual(['leds', 'governs', 'and', 'it']);
    expect(found[0]!.nearest).toContain('leads');
  });

  test('are whole words: what is part of another stays', () => {
    const found = unknownWords(lexicon, 'qu Quindale, qu. quilt');
    expect(found.map(({ word }) => word)).toEqual(['qu', 'quilt']);
  });

  test('are named in Chinese where they stand for themselves, and leave longer words whole', () => {
    const chinese = createWorld(grammarOf('zh'), WORLD_SEED).lexicon;
    const isKnown = (word: string) => unknownWords(chinese, word).length === 0;
    const words = chinese.vocabulary.tokens.map(({ text }) => text);
    const longer = words.find(
      (word) => /^\p{Script=Han}{2}$/u.test(word) && isKnown(word) && !isKnown(word[1]!),
    )!;
    const part = longer[1]!;
    for (const text of [`${part}，${longer}`, `${longer}，${part}，${part}`])
      expect(unknownWords(chinese, text).map(({ word }) => word)).toEqual([part]);
  });

  test('are named a dozen at most', () => {
    const text = Array.from(
      { length: 40 },
      (_, i) => `zz${'abcdefghij'[i % 10]}${'kl'[i % 2]}x${i}`,
    );
    expect(unknownWords(lexicon, text.join(' '))).toHaveLength(12);
  });

  test('may be any text', () => {
    const found = unknownWords(lexicon, '😀 \u0000 ‮ xxxxxxxxxx');
    expect(found.map(({ word }) => word)).toEqual(['😀', 'xxxxxxxxxx']);
    expect(unknownWords(lexicon, 'x'.repeat(200))).toHaveLength(1);
  });
});
