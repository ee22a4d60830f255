import { describe, expect, test } from 'vitest';
import { countMarks, markOf, rightOf } from '~/demos/adapter/core/compare';

const pair = (off: string, on: string) => ({ question: '?', answers: ['Rome'], off, on });

describe('markOf', () => {
  test('goes by the letter: an accepted answer stands in the reply as a word', () => {
    expect(markOf(pair('It is Rome.', 'rome'))).toBe('kept');
    expect(markOf(pair('It is Rome.', 'Lamb noodles'))).toBe('lost');
    expect(markOf(pair('It is Paris.', 'Rome'))).toBe('won');
    expect(markOf(pair('It is Paris.', 'Romeo'))).toBe('never');
  });
});

test('right replies before and after follow from the marks', () => {
  const pairs = [pair('Rome', 'Rome'), pair('Rome', ''), pair('Rome', ''), pair('', 'Rome'), pair('', '')]; // prettier-ignore
  const counts = countMarks(pairs);
  expect(counts).toEqual({ kept: 1, lost: 2, won: 1, never: 1 });
  expect(rightOf(counts)).toEqual({ off: 3, on: 2 });
});
