import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreement,
  matrixCells,
  orderByMean,
  orderRoads,
  type Ordering,
} from '../../../../scripts/demos/matrix/cells';
import { asCriterion } from '~/demos/matrix/core/criteria';
import type { Road } from '~/lib/road';
import { criteriaOf } from './criteria-fixture';
import { workedExample } from './worked-example';

test.each<[string, string[], Road[][]]>([
  [
    'accuracy',
    ['new-facts', 'format-labels', 'hard-reasoning'],
    [['scratch'], ['prompt', 'rag'], ['finetune']],
  ],
  ['complexity', ['implementation-complexity'], [['prompt'], ['rag', 'finetune'], ['scratch']]],
  [
    'effort',
    ['effort-to-first-result', 'recurring-upkeep'],
    [['prompt'], ['rag', 'finetune'], ['scratch']],
  ],
  [
    'flexibility',
    ['changing-knowledge', 'changing-behaviour', 'swapping-parts'],
    [['scratch'], ['finetune'], ['prompt', 'rag']],
  ],
  ['a range', ['hard-reasoning'], [['scratch'], ['rag'], ['finetune'], ['prompt']]],
])('orderRoads orders the roads by %s as published', (_, ids, ordering) => {
  expect(orderRoads(criteriaOf(...ids))).toEqual(ordering);
});

describe('orderByMean', () => {
  test('starts a group at half a point above the lowest of the group before, whatever rounding does', () => {
    expect(orderByMean({ prompt: 1, rag: 1.49, finetune: 1.5, scratch: 1.98 })).toEqual([
      ['prompt', 'rag'],
      ['finetune', 'scratch'],
    ]);
    expect(orderByMean({ prompt: 0.1, rag: 0.6, finetune: 0.7 - 0.1, scratch: 0.1 })).toEqual([
      ['prompt', 'scratch'],
      ['rag', 'finetune'],
    ]);
  });

  test('keeps every group narrower than half a point and contains each road once', () => {
    const mean = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ prompt: mean, rag: mean, finetune: mean, scratch: mean }),
        (means) => {
          const ordering = orderByMean(means);
          expect(ordering.flat().sort()).toEqual(['finetune', 'prompt', 'rag', 'scratch']);
          for (const group of ordering) {
            const values = group.map((road) => means[road]);
            expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.5);
          }
        },
      ),
    );
  });
});

test.each<[Ordering, Ordering, number[]]>([
  [[['prompt'], ['rag'], ['finetune'], ['scratch']], [['scratch'], ['finetune'], ['rag'], ['prompt']], [0, 0, 6]],
  [[['prompt'], ['rag', 'finetune'], ['scratch']], [['prompt'], ['rag', 'finetune'], ['scratch']], [6, 0, 0]],
  [[['prompt'], ['rag'], ['finetune'], ['scratch']], [['prompt'], ['rag', 'finetune'], ['scratch']], [5, 1, 0]],
  // same: prompt–finetune; tied: prompt–rag, rag–finetune; opposite: the three with scratch
  [[['prompt'], ['rag', 'finetune'], ['scratch']], [['scratch'], ['prompt', 'rag'], ['finetune']], [1, 2, 3]],
])('agreement of %j and %j counts pairs alike, level in one, and opposite', (a, b, [same, tied, opposite]) => {
  expect(agreement(a, b)).toEqual({ same, tied, opposite });
}); // prettier-ignore

test('matrixCells has the scores, the lead, the weight that dethrones and the agreement of orderings', () => {
  const { criteria, orderings } = workedExample();
  const cells = matrixCells(criteria.map(asCriterion), {}, orderings);
  expect(cells).toMatchObject({
    ...{ criteria: 17, prompt: expect.closeTo(60 / 17, 12), lead: expect.closeTo(1.5 / 17, 12) },
    'dethrone/to': expect.closeTo(1.5005, 9),
  });
  for (const { id } of orderings) {
    const count = (kind: string) => cells[`orderings/${id}/${kind}`] ?? NaN;
    expect(count('same') + count('tied') + count('opposite')).toBe(6);
  }
});
