import { describe, expect, test } from 'vitest';
import { luckOf, rightIn } from '~/demos/yours/luck/scores';
import { wholeIn } from '~/demos/yours/whole';

const fifty = { n: 50, one: 41, other: 39 };

describe('luck', () => {
  test('may make two answers of fifty, and does not make forty-five of two hundred', () => {
    const { p, range, needed } = luckOf({ ...fifty, same: true });
    expect(p).toBeCloseTo(0.7539, 4); // a fair coin divides ten by 6 to 4, or further
    expect(range![0]).toBeLessThan(p);
    expect(needed).toBe(883);
    expect(luckOf({ n: 200, one: 164, other: 119, same: false }).p).toBeLessThan(0.001);
  });

  test('is Fisher’s where each answered other questions, and is certain of a tie', () => {
    const apart = luckOf({ ...fifty, same: false });
    expect(apart.p).toBeCloseTo(0.8031, 4);
    expect(apart.needed).toBe(1569);
    expect(luckOf({ n: 10, one: 9, other: 3, same: false }).p).toBeCloseTo(0.0198, 4);
    expect(luckOf({ n: 50, one: 40, other: 40, same: true })).toMatchObject({
      p: 1,
      needed: Infinity,
    });
  });
});

test.each([
  ['82%', 50, 41],
  ['82', 50, 41],
  ['41/50', 50, 41],
  ['41 of 50', 50, 41],
  ['66.7%', 3, 2],
  ['', 50, 'empty'],
  ['good', 50, 'text'],
  ['-3', 50, 'text'],
  ['820', 50, 'above'],
  ['51/50', 50, 'more'],
  ['41/60', 50, 'other'],
  ['82%', 7, 'between'],
])('the score %j on %i questions is %s', (text, n, right) => expect(rightIn(text, n)).toBe(right));

test.each([
  ['30,000', 30_000],
  ['', 'empty'],
  ['many', 'text'],
  ['2.5', 'notWhole'],
  ['0', 'notWhole'],
  ['300000', 'many'],
])('the number %j is %s', (text, n) => expect(wholeIn(text, 100_000)).toBe(n));
