import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { measuredPace, secondsFor } from '~/lib/language-model/pace';
import type { WrittenAnswer } from '~/lib/language-model/writing';

const answer = (more: Partial<WrittenAnswer> = {}): WrittenAnswer => ({
  text: 'a b c',
  tokens: ['a', ' b', ' c'].map((text) => ({ text })),
  ended: 'length',
  promptTokens: 10,
  firstAfter: 500,
  restTook: 100,
  ...more,
});

describe('the measured speed of an answer', () => {
  test('is tokens per second after the first one, and prompt tokens per second before it', () => {
    expect(measuredPace('x'.repeat(40), answer())).toEqual({
      writes: 20,
      reads: 20,
      characters: 4,
    });
  });

  test('is undefined without time between tokens or without a counted prompt', () => {
    expect(measuredPace('x', answer({ tokens: [] }))).toBeUndefined();
    expect(measuredPace('x', answer({ promptTokens: undefined }))).toBeUndefined();
  });

  test('stays finite where the clock measured no time', () => {
    const pace = measuredPace('x', answer({ firstAfter: 0, restTook: 0 }))!;
    expect(Number.isFinite(pace.writes) && Number.isFinite(pace.reads)).toBe(true);
  });
});

describe('the estimated time for answers', () => {
  const pace = { writes: 10, reads: 100, characters: 4 };

  test('ranges from one token each, a bit faster, to all tokens, a bit slower', () => {
    const { from, to } = secondsFor(pace, [400, 400], { most: 50 });
    expect(from).toBeCloseTo((2 + 0.2) / 1.3);
    expect(to).toBeCloseTo((2 + 10) / 0.7);
  });

  test('has a lower bound below the upper one, and grows with the number of questions', () => {
    forAll(
      fc.array(fc.nat(5_000), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 1024 }),
      (prompts, most) => {
        const { from, to } = secondsFor(pace, prompts, { most });
        const more = secondsFor(pace, [...prompts, 10], { most: most + 1 });
        expect(from).toBeLessThanOrEqual(to);
        expect(more.from).toBeGreaterThan(from);
        expect(more.to).toBeGreaterThan(to);
      },
    );
  });
});
