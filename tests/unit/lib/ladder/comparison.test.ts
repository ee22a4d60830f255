import { describe, expect, test } from 'vitest';
import { compared, rowOf, type Comparison } from '~/lib/ladder/comparison';
import { rowFor } from './row';

const tiny = [
  rowFor('facts', 'minilm-4', 'tiny', 117, { variant: 'own-search' }),
  rowFor('facts', 'lora', 'tiny', 107),
];
const passages: Comparison = {
  task: 'facts',
  better: { road: 'minilm-4', tiny: 'own-search' },
  worse: { road: 'lora' },
};

describe('a comparison at 135 million weights', () => {
  test('is not run while a row is missing', () => {
    expect(compared(tiny, passages)).toBe('not-run');
    expect(compared([...tiny, rowFor('facts', 'lora', '135m', 118)], passages)).toBe('not-run');
  });

  test('is reversed if the other road leads, whatever a variant scores', () => {
    const real = [
      rowFor('facts', 'minilm-4', '135m', 120, { variant: 'best-last' }),
      rowFor('facts', 'minilm-4', '135m', 32),
      rowFor('facts', 'lora', '135m', 118),
    ];
    expect(compared([...tiny, ...real], passages)).toBe('reversed');
  });

  test('names a row missing at the tiny size', () => {
    expect(() => compared(tiny, { ...passages, worse: { road: 'full' } })).toThrow(
      'The tiny size has no row of “full” for the task “facts”.',
    );
  });
});

test('rowOf never returns a published result', () => {
  const rows = [rowFor('facts', 'closed', 'literature', 100)];
  expect(rowOf(rows, 'facts', { road: 'closed' }, '135m')).toBeUndefined();
});
