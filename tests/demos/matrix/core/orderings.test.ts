import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanRatings, orderByMean, orderRoads } from '~/demos/matrix/core/cells';
import { ROADS, type Road } from '~/lib/road';
import { criteriaOf } from './criteria-fixture';

const ACCURACY = ['new-facts', 'format-labels', 'hard-reasoning'];
const COMPLEXITY = ['implementation-complexity'];
const EFFORT = ['effort-to-first-result', 'recurring-upkeep'];
const FLEXIBILITY = ['changing-knowledge', 'changing-behaviour', 'swapping-parts'];

const rounded = (ids: string[]) =>
  ROADS.map((road) => Number(meanRatings(criteriaOf(...ids))[road].toFixed(2)));

describe('meanRatings', () => {
  test.each([
    ['accuracy', ACCURACY, [2.67, 3.0, 3.5, 2.0]],
    ['complexity', COMPLEXITY, [1, 3, 3, 5]],
    ['effort', EFFORT, [1.5, 3, 3, 5]],
    ['flexibility', FLEXIBILITY, [3.33, 3.33, 2.33, 1]],
  ])('averages %s as published', (_, ids, means) => {
    expect(rounded(ids)).toEqual(means);
  });

  test('counts a range by its middle', () => {
    expect(meanRatings(criteriaOf('cost-per-request')).rag).toBe(3.5);
  });

  test('refuses an ordering without criteria', () => {
    expect(() => meanRatings([])).toThrow('name at least one criterion');
  });
});

test.each<[string, string[], Road[][]]>([
  ['accuracy', ACCURACY, [['scratch'], ['prompt', 'rag'], ['finetune']]],
  ['complexity', COMPLEXITY, [['prompt'], ['rag', 'finetune'], ['scratch']]],
  ['effort', EFFORT, [['prompt'], ['rag', 'finetune'], ['scratch']]],
  ['flexibility', FLEXIBILITY, [['scratch'], ['finetune'], ['prompt', 'rag']]],
  ['new facts', ['new-facts'], [['prompt'], ['finetune', 'scratch'], ['rag']]],
  ['format', ['format-labels'], [['rag'], ['prompt', 'scratch'], ['finetune']]],
  ['reasoning', ['hard-reasoning'], [['scratch'], ['rag'], ['finetune'], ['prompt']]],
  ['first result', ['effort-to-first-result'], [['prompt'], ['rag'], ['finetune'], ['scratch']]],
  ['upkeep', ['recurring-upkeep'], [['prompt'], ['finetune'], ['rag'], ['scratch']]],
  ['knowledge', ['changing-knowledge'], [['finetune', 'scratch'], ['prompt'], ['rag']]],
  ['behaviour', ['changing-behaviour'], [['scratch'], ['rag'], ['prompt'], ['finetune']]],
  ['parts', ['swapping-parts'], [['scratch'], ['finetune'], ['rag'], ['prompt']]],
])('orderRoads orders the roads by %s as published', (_, ids, ordering) => {
  expect(orderRoads(criteriaOf(...ids))).toEqual(ordering);
});

describe('orderByMean', () => {
  test('starts a group at half a point above the lowest of the group before', () => {
    expect(orderByMean({ prompt: 1, rag: 1.49, finetune: 1.5, scratch: 1.98 })).toEqual([
      ['prompt', 'rag'],
      ['finetune', 'scratch'],
    ]);
  });

  test('is not misled by rounding: 0.1 + 0.5 is half a point above 0.1', () => {
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
          expect(ordering.flat().sort()).toEqual([...ROADS].sort());
          for (const group of ordering) {
            const values = group.map((road) => means[road]);
            expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.5);
          }
        },
      ),
    );
  });
});
