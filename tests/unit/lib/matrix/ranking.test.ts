import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { rank, twoDecimals } from '~/lib/matrix/ranking';
import { ROADS } from '~/lib/road';
import { someCriteria, someWeights } from './arbitrary';
import { CRITERIA, criteriaOf } from './criteria-fixture';

const only = (id: string) =>
  Object.fromEntries(CRITERIA.map((criterion) => [criterion.id, criterion.id === id ? 1 : 0]));

test('twoDecimals rounds halves up, although 1.005 is stored slightly lower', () => {
  expect(twoDecimals(1.005)).toBe(1.01);
  expect(twoDecimals(3.5294)).toBe(3.53);
});

describe('rank', () => {
  test('reports ties, with a shared place', () => {
    expect(
      rank(CRITERIA, only('new-facts'))?.map(({ road, place, tied }) => [road, place, tied]),
    ).toEqual([
      ['rag', 1, false],
      ['finetune', 2, true],
      ['scratch', 2, true],
      ['prompt', 4, false],
    ]);
  });

  test('treats scores equal to two decimals as a tie and keeps the higher one first', () => {
    const two = criteriaOf('new-facts', 'hard-reasoning'); // prompt 1 and 4, rag 4 and 3
    const weights = { 'new-facts': 1, 'hard-reasoning': 2.999 };
    const ranking = rank(two, weights) ?? [];
    expect(ranking.slice(0, 2).map(({ road, place, tied }) => [road, place, tied])).toEqual([
      ['rag', 1, true],
      ['prompt', 1, true],
    ]);
  });

  test('is null if all weights are 0', () => {
    expect(rank(criteriaOf('new-facts'), { 'new-facts': 0 })).toBeNull();
  });

  test('contains every road once, from high to low, with places that never fall', () => {
    forAll(someCriteria, someWeights, (criteria, weights) => {
      const ranking = rank(criteria, weights);
      fc.pre(ranking !== null);
      expect(ranking.map(({ road }) => road).sort()).toEqual([...ROADS].sort());
      for (const [i, lower] of ranking.slice(1).entries()) {
        expect(ranking[i]!.score).toBeGreaterThan(lower.score - 1e-11);
        expect(ranking[i]!.place).toBeLessThanOrEqual(lower.place);
      }
    });
  });
});
