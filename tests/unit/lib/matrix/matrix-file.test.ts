import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Criterion, Rating } from '~/lib/matrix/criteria';
import { byRoad, type Road } from '~/lib/road';
import { CRITERIA } from './criteria-fixture';

interface CriterionEntry extends Omit<Criterion, 'ratings'> {
  roads: Record<Road, { rating: Rating }>;
}

const FILE = new URL('../../../../content/matrix.yaml', import.meta.url);
const entries: CriterionEntry[] = parse(readFileSync(FILE, 'utf8')).criteria;

test('content/matrix.yaml has the ratings that these tests were calculated with', () => {
  const known = new Set<string>(CRITERIA.map(({ id }) => id));
  const worked = entries.filter(({ id }) => known.has(id));
  const criteria = worked.map(({ id, group, better, roads }) => ({
    id,
    group,
    better,
    ratings: byRoad((road) => roads[road].rating),
  }));
  const remedy =
    'A rating has changed: write it into criteria-fixture.ts, and what is worked out from it into the tests beside it';
  expect(criteria, remedy).toEqual(CRITERIA);
});
