import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionOf } from '~/demos/matrix/core/deciding';
import { standing } from '~/demos/matrix/core/standing';
import { someCriteria, someWeights } from './arbitrary';
import { criteriaOf } from './criteria-fixture';

describe('decisionOf', () => {
  test('counts what each criterion adds to the lead, most first', () => {
    // Merits of retrieval and prompting: 4 and 1, 3 and 4 (low turned), 5 and 4; weights 2, 1, 1.
    const criteria = criteriaOf('new-facts', 'waiting-time', 'freshness');
    const decision = decisionOf(standing(criteria, { 'new-facts': 2 }))!;
    expect(decision).toMatchObject({ first: 'rag', second: 'prompt' });
    expect(decision.forFirst).toEqual([
      { criterion: 'new-facts', weight: 2, gain: 1.5 },
      { criterion: 'freshness', weight: 1, gain: 0.25 },
    ]);
    expect(decision.forSecond).toEqual([{ criterion: 'waiting-time', weight: 1, gain: -0.25 }]);
  });

  test('decides nothing when nothing is ranked', () => {
    expect(decisionOf(standing(criteriaOf('freshness'), { freshness: 0 }))).toBeNull();
  });

  test('splits the whole lead among the criteria', () => {
    fc.assert(
      fc.property(someCriteria, someWeights, (criteria, weights) => {
        const now = standing(criteria, weights);
        const decision = decisionOf(now);
        if (!decision) return;
        const all = [...decision.forFirst, ...decision.forSecond];
        expect(all.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(now.lead, 9);
      }),
      { numRuns: 100 },
    );
  });
});
