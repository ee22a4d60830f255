import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Criterion, Rating } from '~/lib/demos/matrix/criteria';
import type { Road } from '~/lib/road';
import { CRITERIA } from './criteria-fixture';

interface CriterionEntry extends Omit<Criterion, 'ratings'> {
  roads: Record<Road, { rating: Rating }>;
}

const FILE = new URL('../../../../../content/matrix.yaml', import.meta.url);
const entries: CriterionEntry[] = parse(readFileSync(FILE, 'utf8')).criteria;

describe('content/matrix.yaml', () => {
  test('holds the ratings these tests were worked out with', () => {
    const criteria = entries.map(({ id, group, better, roads }) => ({
      id,
      group,
      better,
      ratings: {
        prompt: roads.prompt.rating,
        rag: roads.rag.rating,
        finetune: roads.finetune.rating,
        scratch: roads.scratch.rating,
      },
    }));
    expect(criteria).toEqual(CRITERIA);
  });
});
