import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '~/demos/citations/core/agreement';

const pairsOf = (one: string, other: string) =>
  one.split(' ').map((label, i) => [label, other.split(' ')[i]!] as const);

describe('agreement', () => {
  test('matches the example worked by hand', () => {
    // p = 3/4; e = (2·1 + 1·2 + 1·1) / 16 = 5/16; (3/4 − 5/16) / (1 − 5/16) = 7/11.
    const { items, same, kappa } = agreement(pairsOf('full full part none', 'full part part none'));
    expect([items, same]).toEqual([4, 3]);
    expect(kappa).toBeCloseTo(7 / 11, 12);
  });

  test('matches a two by two table: 20 and 15 agreed, 5 and 10 not', () => {
    // p = 35/50; e = (25·30 + 25·20) / 2500 = 1/2; kappa = 0.4.
    const times = (n: number, one: string, other: string) =>
      Array.from({ length: n }, () => [one, other] as const);
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    expect(agreement(pairs).kappa).toBeCloseTo(0.4, 12);
  });

  test('gives no kappa without items, or where one label is all there is', () => {
    expect(agreement([])).toEqual({ items: 0, same: 0, kappa: undefined });
    expect(agreement(pairsOf('full full', 'full full')).kappa).toBeUndefined();
  });

  test('is 0 where one says the same of everything: that agreement is chance', () => {
    const { same, kappa } = agreement(pairsOf('full full full full', 'full full full none'));
    expect(same).toBe(3);
    expect(kappa).toBeCloseTo(0, 12);
  });

  test('is symmetric, at most 1, and 1 where all labels agree', () => {
    const label = fc.constantFrom('full', 'part', 'none');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (pairs) => {
        const { kappa } = agreement(pairs);
        const back = agreement(pairs.map(([one, other]) => [other, one] as const)).kappa;
        expect(kappa === undefined).toBe(back === undefined);
        if (kappa === undefined) return;
        expect(kappa).toBeCloseTo(back!, 12);
        expect(kappa).toBeLessThanOrEqual(1 + 1e-12);
        if (pairs.every(([one, other]) => one === other)) expect(kappa).toBeCloseTo(1, 12);
      }),
    );
  });
});
