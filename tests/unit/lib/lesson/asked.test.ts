import { describe, expect, test } from 'vitest';
import { askedIn } from '~/lib/lesson/asked';

describe('the guess of a lesson', () => {
  test('is read from its source, with numbers as numbers', () => {
    const mdx =
      '---\nid: S1\n---\n\n<Strip>\n\n<Guess\n  id="s1-leaders"\n  figure="fig-leaders"\n  min={0}\n  max={100}\n  value={12}\n  by="E31"\n>\n  How often?\n</Guess>\n\n</Strip>\n';
    expect(askedIn(mdx)).toEqual({
      id: 's1-leaders',
      figure: 'fig-leaders',
      by: 'E31',
      min: 0,
      max: 100,
      value: 12,
    });
  });

  test('is undefined if the lesson asks nothing', () => {
    expect(askedIn('<Case>\n\nA ferry.\n\n</Case>')).toBeUndefined();
  });
});
