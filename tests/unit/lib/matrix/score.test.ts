import { forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import type { Weights } from '~/lib/matrix/criteria';
import { scoreRoads } from '~/lib/matrix/score';
import { someCriteria, someWeights } from './arbitrary';
import { CRITERIA, criteriaOf } from './criteria-fixture';

describe('a score', () => {
  test('is the weighted mean worked out by hand', () => {
    const two = criteriaOf('new-facts', 'implementation-complexity');
    const weights: Weights = { 'new-facts': 3, 'implementation-complexity': 1 };
    // rag: (3 · 4 + 1 · (6 − 3)) / 4
    expect(scoreRoads(two, weights)?.[1]?.score).toBe(3.75);
  });

  test('counts a range by its middle', () => {
    expect(scoreRoads(criteriaOf('few-inventions'), {})?.[2]?.score).toBe(2.5);
    expect(scoreRoads(criteriaOf('cost-per-request'), {})?.[1]?.score).toBe(2.5);
  });

  test('stays between 1 and 5', () => {
    forAll(someCriteria, someWeights, (criteria, weights) => {
      for (const { score } of scoreRoads(criteria, weights) ?? []) {
        expect(score).toBeGreaterThan(1 - 1e-9);
        expect(score).toBeLessThan(5 + 1e-9);
      }
    });
  });
});

describe('scoreRoads', () => {
  test('is 3.53, 3.44, 2.85 and 1.71 at equal weights', () => {
    const scores = scoreRoads(CRITERIA, {}) ?? [];
    expect(scores.map(({ road, score }) => [road, score.toFixed(2)])).toEqual([
      ['prompt', '3.53'],
      ['rag', '3.44'],
      ['finetune', '2.85'],
      ['scratch', '1.71'],
    ]);
  });

  test('does not change when all weights are doubled', () => {
    const twos = Object.fromEntries(CRITERIA.map(({ id }) => [id, 2]));
    const ones = scoreRoads(CRITERIA, {});
    const doubled = scoreRoads(CRITERIA, twos);
    expect(doubled?.map((s) => s.score.toFixed(12))).toEqual(ones?.map((s) => s.score.toFixed(12)));
  });

  test('is null if all weights are 0, or without criteria', () => {
    expect(scoreRoads(CRITERIA, Object.fromEntries(CRITERIA.map(({ id }) => [id, 0])))).toBeNull();
    expect(scoreRoads([], {})).toBeNull();
  });
});
