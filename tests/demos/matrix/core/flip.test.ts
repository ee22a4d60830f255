import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Criterion, Weights } from '~/demos/matrix/core/criteria';
import { dethrone } from '~/demos/matrix/core/dethrone';
import { leastFlip, moved } from '~/demos/matrix/core/flip';
import { rank } from '~/demos/matrix/core/ranking';
import { someCriteria, someWeights } from './arbitrary';
import { CRITERIA } from './criteria-fixture';
import { workedExample } from './worked-example';

const SUPPORT = workedExample().presets[0]!.weights;
const leader = (criteria: readonly Criterion[], weights: Weights) =>
  rank(criteria, weights)?.[0]?.road;
const exactly = (weights: Weights, moves: readonly { criterion: string; to: number }[]) => ({
  ...weights,
  ...Object.fromEntries(moves.map(({ criterion, to }) => [criterion, to])),
});

/** As the page has them. */
const wholeWeights = someWeights.map((all) =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, Math.round(one)])),
);

describe('leastFlip', () => {
  test('is the one weight that dethrones, if there is one', () => {
    const { challenger, moves } = leastFlip(CRITERIA, {})!;
    expect(challenger).toBe('rag');
    expect(moves).toMatchObject([{ criterion: 'new-facts', from: 1, to: expect.closeTo(1.5005) }]);
    expect(moved({}, moves)).toEqual({ 'new-facts': 2 });
  });

  test('takes two weights where no single one unseats the support bot’s winner', () => {
    expect(dethrone(CRITERIA, SUPPORT)?.kind).toBe('none');
    const { challenger, moves } = leastFlip(CRITERIA, SUPPORT)!;
    expect(challenger).toBe('prompt');
    expect(moves.map(({ criterion, from, to }) => [criterion, from, Number(to.toFixed(2))])).toEqual([
      ['new-facts', 5, 0],
      ['implementation-complexity', 2, 4.25],
    ]); // prettier-ignore
  });

  test('is undefined for a tie, or for zero weights', () => {
    const zero = Object.fromEntries(CRITERIA.map(({ id }) => [id, 0]));
    expect(leastFlip(CRITERIA, zero)).toBeUndefined();
    expect(leastFlip(CRITERIA, { ...zero, 'waiting-time': 1 })).toBeUndefined();
  });

  test('unseats the first, exactly and by whole halves, within 0 and 5', () => {
    fc.assert(
      fc.property(someCriteria, wholeWeights, (criteria, weights) => {
        const flip = leastFlip(criteria, weights);
        if (!flip) return;
        const first = leader(criteria, weights);
        for (const there of [exactly(weights, flip.moves), moved(weights, flip.moves)]) {
          expect(leader(criteria, there)).not.toBe(first);
          expect(Math.min(...Object.values(there))).toBeGreaterThanOrEqual(0);
          expect(Math.max(...Object.values(there))).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
