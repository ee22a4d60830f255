import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import type { Criterion, Weights } from '~/lib/matrix/criteria';
import { leastFlip, moved } from '~/lib/matrix/flip';
import { rank } from '~/lib/matrix/ranking';
import { scoreRoads, totalWeight } from '~/lib/matrix/score';
import { someCriteria, someWeights } from './arbitrary';
import { CRITERIA, workedExample } from './criteria-fixture';

const SUPPORT = workedExample().presets[0]!.weights;
const leader = (criteria: readonly Criterion[], weights: Weights) =>
  rank(criteria, weights)?.[0]?.road;

interface Move {
  criterion: string;
  from: number;
  to: number;
}
/** The weights after a share of each move. */
const part = (weights: Weights, moves: readonly Move[], share = 1) => ({
  ...weights,
  ...Object.fromEntries(
    moves.map(({ criterion, from, to }) => [criterion, from + share * (to - from)]),
  ),
});
const sizeOf = (moves: readonly Move[]) =>
  moves.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);

const HALVES = Array.from({ length: 11 }, (_, i) => i / 2);

/** The least changes of one weight and of two, in halves, after which another road is clearly ahead. */
function leastOfHalves(criteria: readonly Criterion[], weights: Weights): [number, number] {
  const first = leader(criteria, weights)!;
  const least: [number, number] = [Infinity, Infinity];
  const from = (id: string) => weights[id] ?? 1;
  for (const { id: one } of criteria)
    for (const { id: two } of criteria)
      for (const a of HALVES)
        for (const b of one === two ? [a] : HALVES) {
          const scores = scoreRoads(criteria, { ...weights, [one]: a, [two]: b }) ?? [];
          const held = scores.find(({ road }) => road === first)?.score ?? Infinity;
          if (!scores.some(({ score }) => score > held + 0.01)) continue;
          const size = Math.abs(a - from(one)) + (one === two ? 0 : Math.abs(b - from(two)));
          const at = one === two || a === from(one) || b === from(two) ? 0 : 1;
          least[at] = Math.min(least[at], size);
        }
  return least;
}

const wholeWeights = someWeights.map((all) =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, Math.round(one)])),
);

const rows = (a: [number, number], b: [number, number]): Criterion[] =>
  [a, b].map(([prompt, rag], i) => ({
    id: `c${i}`,
    group: 'g',
    better: 'high',
    ratings: { prompt, rag, finetune: 1, scratch: 1 },
  }));

describe('leastFlip', () => {
  test('finds the change worked out by hand', () => {
    // Lead of prompt over rag: 1·(5 − 3) + 1·(3 − 4) = 1. Lowering c0 by 1/2 takes it, since
    // each unit of c0 is worth 2; raising c1 would take a whole 1.
    const { challenger, moves } = leastFlip(rows([5, 3], [3, 4]), {})!;
    expect(challenger).toBe('rag');
    expect(moves).toEqual([{ criterion: 'c0', from: 1, to: expect.closeTo(0.5, 2) }]);
    expect(moves[0]!.to).toBeLessThan(0.5);
  });

  test('is the one weight that unseats the first, if there is one', () => {
    // Σ w · d = 17 · (3.529 − 3.441) = 1.5; new facts differ by 3, so +0.5; nothing is steeper.
    const flip = leastFlip(CRITERIA, {})!;
    const { challenger, moves } = flip;
    expect(challenger).toBe('rag');
    expect(moves).toMatchObject([{ criterion: 'new-facts', from: 1, to: expect.closeTo(1.5005) }]);
    expect(leader(CRITERIA, part({}, moves, 0.99))).toBe('prompt');
    expect(moved(CRITERIA, {}, flip)).toEqual({ 'new-facts': 2 });
  });

  test('takes two weights where no single one unseats the support bot’s winner', () => {
    const { challenger, moves } = leastFlip(CRITERIA, SUPPORT)!;
    expect(challenger).toBe('prompt');
    expect(moves.map(({ criterion, from, to }) => [criterion, from, Number(to.toFixed(2))])).toEqual([
      ['new-facts', 5, 0],
      ['implementation-complexity', 2, 4.25],
    ]); // prettier-ignore
  });

  test('is undefined for a tie, for zero weights, and where no weights from 0 to 5 are enough', () => {
    const zero = Object.fromEntries(CRITERIA.map(({ id }) => [id, 0]));
    expect(leastFlip(CRITERIA, zero)).toBeUndefined();
    expect(leastFlip(CRITERIA, { ...zero, 'waiting-time': 1 })).toBeUndefined();
    expect(leastFlip(rows([5, 3], [3, 5]), {})).toBeUndefined();
    expect(leastFlip(rows([5, 1], [3, 3]), {})).toBeUndefined();
    // At weight 0 both would be level, which is no lead.
    expect(leastFlip(rows([3, 2], [2, 2]), { c0: 1, c1: 1 })).toBeUndefined();
  });

  test('of one weight unseats the first, while 0.99 of it does not', () => {
    forAll(someCriteria, someWeights, (criteria, weights) => {
      fc.pre(totalWeight(criteria, weights) > 1);
      const { moves = [] } = leastFlip(criteria, weights) ?? {};
      if (moves.length !== 1) return;
      const first = leader(criteria, weights);
      expect(leader(criteria, part(weights, moves))).not.toBe(first);
      expect(leader(criteria, part(weights, moves, 0.99))).toBe(first);
    });
  });

  test('unseats the first, exactly and by whole halves, within 0 and 5', () => {
    forAll(someCriteria, wholeWeights, (criteria, weights) => {
      const flip = leastFlip(criteria, weights);
      if (!flip) return;
      const first = leader(criteria, weights);
      for (const there of [part(weights, flip.moves), moved(criteria, weights, flip)]) {
        expect(leader(criteria, there)).not.toBe(first);
        expect(Math.min(...Object.values(there))).toBeGreaterThanOrEqual(0);
        expect(Math.max(...Object.values(there))).toBeLessThanOrEqual(5);
      }
    });
  });

  test('finds no smaller change than a search of all halves does: of one weight, else of two', () => {
    forAll(someCriteria, wholeWeights, (all, weights) => {
      const criteria = all.slice(0, 4);
      const ranking = rank(criteria, weights);
      if (!ranking || ranking[0]!.tied) return;
      const { moves } = leastFlip(criteria, weights) ?? { moves: [] };
      const found = moves.length === 2 ? [Infinity, sizeOf(moves)] : [sizeOf(moves), Infinity];
      const [single, pair] = leastOfHalves(criteria, weights);
      const slack = 0.01; // a flip goes a thousandth past the draw
      if (moves.length === 1) expect(found[0]).toBeLessThanOrEqual(single + slack);
      else expect(single, 'one weight is enough').toBe(Infinity);
      if (moves.length === 2) expect(found[1]).toBeLessThanOrEqual(pair + slack);
      if (moves.length === 0) expect(pair, 'two weights are enough').toBe(Infinity);
    });
  });

  test('moves on by another half where two decimals would show a tie', () => {
    const fives = Object.fromEntries(CRITERIA.map(({ id }) => [id, 5]));
    const weights = { ...fives, 'new-facts': 0 };
    const there = moved(CRITERIA, weights, leastFlip(CRITERIA, weights)!);
    expect(there).toEqual({ ...fives, 'implementation-complexity': 0.5 });
    const leading = (complexity: number) =>
      rank(CRITERIA, { ...there, 'implementation-complexity': complexity })![0];
    expect(leading(1)).toMatchObject({ road: 'rag', tied: true });
    expect(leading(0.5)).toMatchObject({ road: 'rag', tied: false });
  });
});
