import { describe, expect, test } from 'vitest';
import { agreement } from '~/demos/matrix/core/cells';
import type { Ordering } from '~/demos/matrix/core/cells';

const BY_EFFORT: Ordering = [['prompt'], ['rag'], ['finetune'], ['scratch']];
const MIDDLE_LEVEL: Ordering = [['prompt'], ['rag', 'finetune'], ['scratch']];

describe('agreement', () => {
  test('is complete between an ordering and itself', () => {
    expect(agreement(BY_EFFORT, BY_EFFORT)).toMatchObject({
      same: 6,
      tied: 0,
      opposite: 0,
    });
    expect(agreement(MIDDLE_LEVEL, MIDDLE_LEVEL)).toMatchObject({ same: 6 });
  });

  test('is none between an ordering and its reverse', () => {
    expect(agreement(BY_EFFORT, BY_EFFORT.toReversed())).toMatchObject({
      same: 0,
      opposite: 6,
    });
  });

  test('counts a pair that only one ordering puts level as tied', () => {
    const found = agreement(BY_EFFORT, MIDDLE_LEVEL);
    expect(found).toMatchObject({ same: 5, tied: 1, opposite: 0 });
  });

  test('finds how far the article’s accuracy differs from the ratings', () => {
    const article: Ordering = [['prompt'], ['rag', 'finetune'], ['scratch']];
    const ours: Ordering = [['scratch'], ['prompt', 'rag'], ['finetune']];
    // same: prompt–finetune; tied: prompt–rag, rag–finetune; opposite: the three with scratch
    expect(agreement(article, ours)).toMatchObject({
      same: 1,
      tied: 2,
      opposite: 3,
    });
  });

  test('refuses an ordering with a road missing or twice', () => {
    expect(() => agreement([['prompt', 'rag']], BY_EFFORT)).toThrow('found prompt, rag.');
    expect(() => agreement([], BY_EFFORT)).toThrow('found none.');
    expect(() => agreement([...BY_EFFORT, ['rag']], BY_EFFORT)).toThrow(/each of .* once/);
  });
});
