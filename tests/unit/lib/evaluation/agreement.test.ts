import { expect, test } from 'vitest';
import { agreementOf } from '~/lib/evaluation/agreement';

const pass = (marks: string) => [...marks].map((mark) => mark === '+');
const both = (one: string, other: string) =>
  pass(one).map((mark, at) => [mark, pass(other)[at]!] as const);

test('two passes agree on a share, and beyond chance', () => {
  const { same, of, kappa, interval } = agreementOf(both('++--', '+---'))!;
  expect([same, of, kappa]).toEqual([3, 4, 0.5]);
  expect(interval.low).toBeCloseTo(0.3006, 4);
});

test('passes that differ as chance would have them have no agreement beyond it', () => {
  expect(agreementOf(both('+-+-', '++--'))!.kappa).toBe(0);
  expect(agreementOf(both('+-', '-+'))!.kappa).toBe(-1);
});

test('where all were marked alike, agreement beyond chance is not known', () => {
  expect(agreementOf(both('+++', '+++'))).toMatchObject({ same: 3, kappa: undefined });
  expect(agreementOf([])).toBeUndefined();
});
