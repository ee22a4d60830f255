import { describe, expect, test } from 'vitest';
import { checked, MOST_CHARACTERS, passagesOf } from '~/demos/retriever/core/clinic/complaint';
import { Problem } from '~/lib/problem';

const EMPTY = { question: '', right: '', answered: '', passages: '', mayRead: true };

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

  test('has its passages between blank lines', () => {
    const passages = '\n[1] The boat\nleaves.\n\n \n[2] The mill.\n';
    expect(passagesOf({ passages })).toEqual(['[1] The boat\nleaves.', '[2] The mill.']);
    expect(passagesOf({ passages: ' \n\n ' })).toEqual([]);
  });
});
