import { expect, test } from 'vitest';
import { evidenceCells } from '../../../../scripts/demos/evidence/cells';
import { evidenceFields } from '~/lib/evidence/settings';
import { defaults } from '~/lib/settings/table';

test('evidenceCells has the values that lessons may quote', () => {
  const cells = evidenceCells(defaults(evidenceFields));
  expect(cells['apart/worse']).toBeCloseTo(0.2652, 4);
  expect(cells['needed/apart']).toBe(1_569);
  expect(cells['judge/share']).toBeCloseTo((0.75 + 0.6 - 1) / (0.96 + 0.6 - 1), 12);
});
