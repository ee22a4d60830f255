import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merit } from '~/demos/matrix/core/criteria';
import { placedRoads, xOf } from '~/demos/matrix/core/line';
import { someCriteria } from './arbitrary';
import { criteriaOf } from './criteria-fixture';

const placed = (id: string) => placedRoads(criteriaOf(id)[0]!);

describe('placedRoads', () => {
  test('puts 1 at the left end and 5 at the right where high is good', () => {
    expect(placed('freshness').map(({ road, x }) => [road, x])).toEqual([
      ['prompt', 72],
      ['rag', 94],
      ['finetune', 6],
      ['scratch', 6],
    ]);
  });

  test('turns the line where low is good', () => {
    expect(placed('implementation-complexity').map(({ x }) => x)).toEqual([94, 50, 50, 6]);
  });

  test('puts roads of equal merit one above the other, about the middle', () => {
    expect(placed('implementation-complexity').map(({ y }) => y)).toEqual([0, -7.5, 7.5, 0]);
  });

  test('draws a range from its left end to its right, turned with the line', () => {
    const rangeOf = (id: string) => placed(id).find(({ road }) => road === 'finetune')!.range;
    expect(rangeOf('hard-reasoning')).toEqual([xOf(3), xOf(4)]);
    expect(rangeOf('one-off-cost')).toEqual([xOf(3), xOf(4)]);
    expect(placed('freshness').some(({ range }) => range)).toBe(false);
  });

  test('stands further right whenever a road is better', () => {
    fc.assert(
      fc.property(someCriteria, ([criterion]) => {
        for (const a of placedRoads(criterion!))
          for (const b of placedRoads(criterion!))
            expect(Math.sign(a.x - b.x)).toBe(
              Math.sign(merit(criterion!, a.road) - merit(criterion!, b.road)),
            );
      }),
      { numRuns: 50 },
    );
  });
});
