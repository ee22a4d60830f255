import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stopIn, sureLength } from '~/lib/language-model/stops';

describe('stopIn', () => {
  test('finds the first of several', () => {
    expect(stopIn('one. two\n', ['\n', '. '])).toBe(3);
    expect(stopIn('one', ['\n', '. '])).toBeUndefined();
    expect(stopIn('one', [])).toBeUndefined();
  });
});

describe('sureLength', () => {
  test.each([
    ['a\n', ['\n\n'], 1],
    ['Answer', ['swerve'], 2],
    ['ab', ['abc', 'b!'], 0],
    ['abab', ['abac'], 2],
    ['plain', ['?'], 5],
    ['', ['x'], 0],
    ['问：', ['：答'], 1],
  ])('of %j with %j is %i', (text, stops, sure) => {
    expect(sureLength(text, stops)).toBe(sure);
  });

  test('is never beyond where a stop text begins, whatever follows', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 8 });
    const stops = fc.array(letters.filter(Boolean), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(letters, letters, stops, (text, more, stops) => {
        fc.pre(stopIn(text, stops) === undefined);
        expect(sureLength(text, stops)).toBeLessThanOrEqual(stopIn(text + more, stops) ?? Infinity);
      }),
    );
  });
});
