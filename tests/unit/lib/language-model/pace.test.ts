import fc from 'fast-check';
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

describe('the pace that one answer showed', () => {
  test('counts the tokens after the first, and those of the prompt until it came', () => {
    expect(measuredPace('x'.repeat(40), answer())).toEqual({
      writes: 20,
      reads: 20,
      characters: 4,
    });
  });

  test('is unknown of an answer without time between tokens, or without a counted prompt', () => {
    expect(measuredPace('x', answer({ tokens: [] }))).toBeUndefined();
    expect(measuredPace('x', answer({ promptTokens: undefined }))).toBeUndefined();
  });

  test('stays finite where the clock saw no time pass', () => {
    const pace = measuredPace('x', answer({ firstAfter: 0, restTook: 0 }))!;
    expect(Number.isFinite(pace.writes) && Number.isFinite(pace.reads)).toBe(true);
  });
});

describe('the seconds that answers take', () => {
  const pace = { writes: 10, reads: 100, characters: 4 };

  test('run from one token an answer, a little faster, to all of them, a little slower', () => {
    const { from, to } = secondsFor(pace, [400, 400], { most: 50 });
    expect(from).toBeCloseTo((2 + 0.2) / 1.3);
    expect(to).toBeCloseTo((2 + 10) / 0.7);
  });

  test('have a lower bound below the upper one, and grow with the number of questions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5_000), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 1024 }),
        (prompts, most) => {
          const { from, to } = secondsFor(pace, prompts, { most });
          const more = secondsFor(pace, [...prompts, 10], { most: most + 1 });
          expect(from).toBeLessThanOrEqual(to);
          expect(more.from).toBeGreaterThan(from);
          expect(more.to).toBeGreaterThan(to);
        },
      ),
    );
  });
});
