import { expect, test } from 'vitest';
import { matrixCells } from '../../../../scripts/demos/matrix/cells';
import { asCriterion } from '~/lib/matrix/criteria';
import { workedExample } from './criteria-fixture';

test('matrixCells has the scores, the places and the lead', () => {
  expect(matrixCells(workedExample().criteria.map(asCriterion), {})).toMatchObject({
    criteria: 17,
    prompt: expect.closeTo(60 / 17, 12),
    lead: expect.closeTo(1.5 / 17, 12),
    'place/rag': 2,
  });
});
