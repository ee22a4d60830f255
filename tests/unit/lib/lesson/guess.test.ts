import { describe, expect, test } from 'vitest';
import { guessesIn, judged, leeway, stepOf } from '~/lib/lesson/guess';

describe('the step of a diamond', () => {
  test.each([
    ['percent', 0, 100, 1],
    ['rank', 0, 72, 1],
    ['requests', 0, 10, 1],
    ['chunks', 207, 1_000, 5],
    ['GB', 0, 500, 5],
    ['steps', 0, 2_000, 20],
    ['nats', 0, 10, 0.1],
    ['neighbours', 0, 5, 0.1],
    ['weight', 1, 5, 0.1],
    ['months', 1, 24, 1],
    ['answers', 0, 18, 1],
  ])('in %s from %d to %d is %d', (unit, min, max, step) => {
    expect(stepOf({ min, max }, unit)).toBe(step);
  });
});

describe('a guess beside what was measured', () => {
  test('is right within a tenth of the axis', () => {
    expect(leeway({ min: 0, max: 40 })).toBe(4);
    expect(judged(14, 10, { min: 0, max: 40 })).toEqual({ said: '14', right: true, off: 10 });
    expect(judged(15, 10, { min: 0, max: 40 })).toEqual({ said: '15', right: false, off: 12.5 });
  });

  test('is off by points of its axis, whichever side it lies on', () => {
    const axis = { min: 207, max: 1_007 };
    expect(judged(295, 695, axis).off).toBe(50);
    expect(judged(695, 295, axis).off).toBe(50);
  });
});

describe('a store of guesses', () => {
  test('gives back what was put into it', () => {
    const guesses = {
      'en/a': { said: '12', right: false, off: 38, sure: 90 },
      'zh/b': { said: '检索', right: true },
    };
    expect(Object.fromEntries(guessesIn(JSON.stringify(guesses)))).toEqual(guesses);
  });

  test.each(['', '{', 'null', '7', '[1]', '{"a":null}', '{"a":{"said":"1"}}'])(
    'that holds %j holds none',
    (text) => {
      expect(guessesIn(text).size).toBe(0);
    },
  );

  test.each([{ said: 3 }, { right: 'yes' }, { off: -1 }, { off: 101 }, { sure: 60 }])(
    'leaves out a guess with %j, and keeps the others',
    (wrong) => {
      const fine = { said: '3', right: true };
      const text = JSON.stringify({ wrong: { ...fine, ...wrong }, fine });
      expect([...guessesIn(text).keys()]).toEqual(['fine']);
    },
  );
});
