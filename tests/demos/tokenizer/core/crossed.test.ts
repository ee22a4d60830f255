import { describe, expect, test } from 'vitest';
import { checkSentence, checkText } from '~/lib/text/byte-pairs/limits';
import { costsWith, LEARNERS, openCrossed } from '~/demos/tokenizer/core/snapshot';
import { trainingText } from '~/demos/tokenizer/core/training-text';
import { compareCosts, costOf, encoder, learnBytePairs } from '~/lib/text/byte-pairs';

const texts = Array.from({ length: 8 }, (_, i) => ({
  en: `Boat ${i} leaves the pier in the morning and comes back to the pier in the evening.`,
  zh: `第 ${i} 班船早上离开码头，傍晚回到码头。`,
}));

describe('the costs of a text', () => {
  test('are tokens, code points and bytes', () => {
    expect(costOf('a船𠮷', encoder([]))).toEqual({ tokens: 8, characters: 3, bytes: 8 });
  });

  test('add up, and their ratio has an interval over the texts', () => {
    const cost = (tokens: number) => ({ tokens, characters: 1, bytes: 2 });
    const both = [
      { en: cost(2), zh: cost(4) },
      { en: cost(4), zh: cost(2) },
    ];
    const compared = compareCosts(both);
    expect(compared).toMatchObject({ ratio: 1, least: 0.5, most: 2 });
    expect(compared.en).toEqual({ tokens: 6, characters: 2, bytes: 4 });
    // Both texts the first with chance one quarter: the interval reaches to the single ratios.
    expect([compared.low, compared.high]).toEqual([0.5, 2]);
  });

  test('of equal texts have no spread', () => {
    const same = Array.from({ length: 5 }, () => ({ ...costsWith([texts[0]!], [], 0)[0]! }));
    const { ratio, low, high, least, most } = compareCosts(same);
    expect(new Set([ratio, low, high, least, most]).size).toBe(1);
  });
});

describe('openCrossed', () => {
  const crossed = openCrossed(texts);
  const steps = [...crossed.learn(40)];

  test('learns three texts in four folds', () => {
    expect(steps).toEqual(Array.from({ length: LEARNERS }, (_, i) => i + 1));
  });

  test('measures every text once, by merges learnt without it', () => {
    const byHand = [0, 1, 2, 3].flatMap((fold) => {
      const rest = texts.filter((_, at) => at % 4 !== fold);
      const apart = texts.filter((_, at) => at % 4 === fold);
      return costsWith(apart, learnBytePairs(trainingText(rest, 'en'), 40).merges, 40);
    });
    expect(crossed.measure(40).en).toEqual(compareCosts(byHand));
  });

  test('costs bytes without learning, and less for the language it learns from', () => {
    const none = crossed.measure(0);
    expect(none.en).toEqual(none.zh);
    expect(none.both.en.tokens).toBe(none.both.en.bytes);
    const { en, zh } = crossed.measure(40);
    expect(en.en.tokens).toBeLessThan(zh.en.tokens);
    expect(zh.zh.tokens).toBeLessThan(en.zh.tokens);
  });

  test('gives the same for fewer merges, before and after learning more', () => {
    const fresh = openCrossed(texts);
    expect([...fresh.learn(10)]).toHaveLength(LEARNERS);
    expect(fresh.measure(10)).toEqual(crossed.measure(10));
  });
});

test('checkText refuses an empty or too long text with a sentence', () => {
  expect(() => checkText(' \n')).toThrow('text-empty');
  expect(() => checkText('a'.repeat(200_001))).toThrow('text-too-long: length 200001, most 200000');
  expect(() => checkSentence('a'.repeat(1_001))).toThrow(
    'sentence-too-long: length 1001, most 1000',
  );
  expect(() => checkSentence('')).not.toThrow();
});
