import { describe, expect, test } from 'vitest';
import { checked, MOST_CHARACTERS } from '~/demos/retriever/core/clinic/complaint';
import { Problem } from '~/lib/problem';

const EMPTY = { question: '', right: '', answered: '' };

describe('a complaint', () => {
  test('may be empty, and as long as the limit', () => {
    expect(checked(EMPTY)).toBe(EMPTY);
    const full = { ...EMPTY, right: 'x'.repeat(MOST_CHARACTERS.right) };
    expect(checked(full)).toBe(full);
  });

  test('that is too long is refused by name', () => {
    const right = 'x'.repeat(MOST_CHARACTERS.right + 1);
    expect(() => checked({ ...EMPTY, right })).toThrow(
      new Problem('clinic-too-long', { field: 'right', characters: 2_001, limit: 2_000 }),
    );
  });
});
