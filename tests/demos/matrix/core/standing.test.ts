import { describe, expect, test } from 'vitest';
import { matrixCells } from '~/demos/matrix/core/cells';
import { asCriterion } from '~/demos/matrix/core/criteria';
import { leaders, standing } from '~/demos/matrix/core/standing';
import { workedExample } from './worked-example';

const content = workedExample();
const criteria = content.criteria.map(asCriterion);

describe('standing', () => {
  test('names the winner and its lead', () => {
    const now = standing(criteria, {});
    expect(leaders(now)).toEqual(['prompt']);
    expect(now.lead).toBeCloseTo(1.5 / 17, 12);
  });

  test('changes the lead at the weight it names, and not at 0.99 of the change', () => {
    const { dethroning } = standing(criteria, {});
    if (dethroning?.kind !== 'change') throw new Error('No change was found.');
    const { criterion, from, to } = dethroning;
    expect(leaders(standing(criteria, { [criterion]: to }))[0]).not.toBe('prompt');
    const short = standing(criteria, { [criterion]: from + 0.99 * (to - from) });
    expect(short.ranking?.[0]?.road).toBe('prompt');
  });

  test('ranks nothing if all weights are 0', () => {
    const zero = Object.fromEntries(criteria.map(({ id }) => [id, 0]));
    expect(standing(criteria, zero)).toMatchObject({ ranking: null, dethroning: null, lead: 0 });
  });
});

describe('matrixCells', () => {
  test('has the scores, the weight that dethrones and the agreement of orderings', () => {
    const cells = matrixCells(criteria, {}, content.orderings);
    expect(cells.prompt).toBeCloseTo(60 / 17, 12);
    expect(cells['dethrone/to']).toBeCloseTo(1.5005, 9);
    for (const { id } of content.orderings) {
      const count = (kind: string) => cells[`orderings/${id}/${kind}`] ?? NaN;
      expect(count('same') + count('tied') + count('opposite')).toBe(6);
    }
  });

  test('names the existing criteria when an ordering asks for another', () => {
    const stated = { id: 'x', criteria: ['beauty'], article: [['prompt' as const]] };
    expect(() => matrixCells(criteria, {}, [stated])).toThrow(/no criterion "beauty".*new-facts/s);
  });
});
