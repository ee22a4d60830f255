import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import type { Criterion, Weights } from '~/demos/matrix/core/criteria';
import { dethrone, type Dethroning } from '~/demos/matrix/core/dethrone';
import { rank } from '~/demos/matrix/core/ranking';
import { totalWeight } from '~/demos/matrix/core/score';
import { someCriteria, someWeights } from './arbitrary';
import { CRITERIA } from './criteria-fixture';

type Change = Extract<Dethroning, { kind: 'change' }>;

const leader = (criteria: readonly Criterion[], weights: Weights) =>
  rank(criteria, weights)?.[0]?.road;

const part = (weights: Weights, { criterion, from, to }: Change, share: number) => ({
  ...weights,
  [criterion]: from + share * (to - from),
});

/** Slow version: try every weight on a fine grid and keep the shortest move that puts another ahead. */
function shortestOnGrid(criteria: readonly Criterion[], weights: Weights, steps = 200): number {
  const winner = leader(criteria, weights);
  let shortest = Infinity;
  for (const { id } of criteria) {
    for (let i = 0; i <= steps; i++) {
      const to = (5 * i) / steps;
      const ranking = rank(criteria, { ...weights, [id]: to }) ?? [];
      const held = ranking.find(({ road }) => road === winner)?.score ?? Infinity;
      const distance = Math.abs(to - (weights[id] ?? 1));
      if (ranking[0] && ranking[0].score > held + 1e-9) shortest = Math.min(shortest, distance);
    }
  }
  return shortest;
}

/** Random cases with one clear winner and weights that are not all next to nothing. */
function withWinner(
  check: (criteria: Criterion[], weights: Weights, found: Dethroning) => void,
): void {
  forAll(someCriteria, someWeights, (criteria, weights) => {
    fc.pre(totalWeight(criteria, weights) > 0.01);
    const found = dethrone(criteria, weights);
    fc.pre(found !== null && found.kind !== 'tie');
    check(criteria, weights, found);
  });
}

describe('dethrone', () => {
  const rows = (a: [number, number], b: [number, number]): Criterion[] =>
    [a, b].map(([prompt, rag], i) => ({
      id: `c${i}`,
      group: 'g',
      better: 'high',
      ratings: { prompt, rag, finetune: 1, scratch: 1 },
    }));

  test('finds the change worked out by hand', () => {
    // Lead of prompt over rag: 1·(5 − 3) + 1·(3 − 4) = 1. Lowering c0 by 1/2 takes it, since
    // each unit of c0 is worth 2; raising c1 would take a whole 1.
    const found = dethrone(rows([5, 3], [3, 4]), {});
    expect(found).toMatchObject({
      kind: 'change',
      winner: 'prompt',
      challenger: 'rag',
      criterion: 'c0',
      from: 1,
    });
    expect((found as Change).to).toBeCloseTo(0.5, 3);
    expect((found as Change).to).toBeLessThan(0.5);
  });

  test('reports a shared first place', () => {
    expect(dethrone(rows([5, 3], [3, 5]), {})).toEqual({ kind: 'tie', roads: ['prompt', 'rag'] });
  });

  test('says that no single weight from 0 to 5 is enough', () => {
    expect(dethrone(rows([5, 1], [5, 1]), {})).toEqual({ kind: 'none', winner: 'prompt' });
    // Raising c1 would have to go to 8.
    expect(dethrone(rows([5, 1], [3, 4]), { c0: 2, c1: 1 })).toMatchObject({ criterion: 'c0' });
    expect(dethrone(rows([5, 1], [3, 3]), {})).toEqual({ kind: 'none', winner: 'prompt' });
  });

  test('does not count a tie at weight 0 as taking the lead', () => {
    const found = dethrone(rows([3, 2], [2, 2]), { c0: 1, c1: 1 });
    expect(found).toEqual({ kind: 'none', winner: 'prompt' });
  });

  test('is null if all weights are 0', () => {
    expect(dethrone(rows([5, 3], [3, 4]), { c0: 0, c1: 0 })).toBeNull();
  });

  test('needs half a point on new facts against prompting in the initial matrix', () => {
    // Σ w · d = 17 · (3.529 − 3.441) = 1.5; new facts differ by 3, so +0.5; nothing is steeper.
    const found = dethrone(CRITERIA, {}) as Change;
    expect(found).toMatchObject({ winner: 'prompt', challenger: 'rag', criterion: 'new-facts' });
    expect(found.to).toBeCloseTo(1.5, 2);
    expect(leader(CRITERIA, part({}, found, 1))).toBe('rag');
    expect(leader(CRITERIA, part({}, found, 0.99))).toBe('prompt');
  });

  test('returns a change that unseats the winner, while 0.99 of it does not', () => {
    withWinner((criteria, weights, found) => {
      if (found.kind !== 'change') return;
      expect(leader(criteria, weights)).toBe(found.winner);
      expect(leader(criteria, part(weights, found, 1))).toBe(found.challenger);
      expect(found.challenger).not.toBe(found.winner);
      expect(leader(criteria, part(weights, found, 0.99))).toBe(found.winner);
    });
  });

  test('stays within 0 and 5', () => {
    withWinner((_, weights, found) => {
      if (found.kind !== 'change') return;
      expect(found.from).toBe(weights[found.criterion]);
      expect(found.to).toBeGreaterThanOrEqual(0);
      expect(found.to).toBeLessThanOrEqual(5);
    });
  });

  test('finds a change wherever a grid search does, and never a larger one', () => {
    withWinner((criteria, weights, found) => {
      const shortest = shortestOnGrid(criteria, weights);
      const size = found.kind === 'change' ? Math.abs(found.to - found.from) : Infinity;
      expect(size).toBeLessThanOrEqual(shortest * 1.001 + 1e-9);
    });
  }, 20_000);
});
