import { expect, test } from 'vitest';
import { answer, luckOf, rightIn } from '~/lib/yours/luck';

test('luck may make two answers of fifty, and certainly makes a tie', () => {
  const { p, range, needed } = luckOf({ n: 50, one: 41, other: 39, same: true });
  expect([p, ...range!].map((share) => share.toFixed(4))).toEqual(['0.7539', '0.5000', '0.8036']); // 6 to 4 of ten, 2 to 0, 9 to 7
  expect(needed).toBe(883);
  const tie = luckOf({ n: 50, one: 40, other: 40, same: true });
  expect(tie).toMatchObject({ p: 1, needed: Infinity });
});

test('it is Fisher’s where each answered other questions', () => {
  const apart = luckOf({ n: 50, one: 39, other: 41, same: false });
  expect([apart.p.toFixed(4), apart.needed]).toEqual(['0.8031', 1569]);
  expect(luckOf({ n: 10, one: 9, other: 3, same: false }).p).toBeCloseTo(0.0198, 4);
});

test('a score is a percentage or right answers; a fault has a name', () => {
  const right = ['82%', '82', '41/50', '41 of 50', '50.7'].map((text) => rightIn(text, 50));
  expect(right).toEqual([41, 41, 41, 41, 'between']);
  const wrong = ['', 'good', '-3', '820', '51/50', '41/60'].map((text) => rightIn(text, 50));
  expect(wrong).toEqual(['empty', 'text', 'text', 'above', 'more', 'other']);
  expect([rightIn('66.7%', 3), rightIn('82%', 7)]).toEqual([2, 'between']);
});

test.each([
  [41, 39, 'luck'],
  [30, 38, 'open'],
  [40, 48, 'shown'],
  [40, 40, 'tie'],
])('%i and %i of fifty are told as %s, the better first', (one, other, kind) => {
  const said = answer({ oneName: 'A', otherName: 'B', n: 50, one, other, same: 'yes' });
  const better = other > one ? 'B' : 'A';
  expect(said).toMatchObject({ kind, better, gap: Math.abs(one - other) });
});
