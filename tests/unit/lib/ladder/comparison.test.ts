import { describe, expect, test } from 'vitest';
import { compared, rowOf, type Comparison } from '~/lib/ladder/comparison';
import { counted, type Road, type Row, type Size } from '~/lib/ladder/rows';

const row = (road: Road, size: Size, right: number, variant?: string): Row => ({
  task: 'facts',
  road,
  size,
  language: 'en',
  seeds: 3,
  ...counted(right, 360),
  ...(variant && { variant }),
});
const tiny = [row('minilm-4', 'tiny', 350, 'own-search'), row('lora', 'tiny', 320)];
const passages: Comparison = {
  task: 'facts',
  better: { road: 'minilm-4', tiny: 'own-search' },
  worse: { road: 'lora' },
};

describe('a comparison at 135 million weights', () => {
  test('is not run while a row is missing', () => {
    expect(compared(tiny, passages)).toBe('not-run');
    expect(compared([...tiny, row('lora', '135m', 355)], passages)).toBe('not-run');
  });

  test('is reversed if the other road leads, whatever a variant scores', () => {
    const real = [
      row('minilm-4', '135m', 360, 'best-last'),
      row('minilm-4', '135m', 96),
      row('lora', '135m', 355),
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
  const rows = [row('closed', 'literature', 300)];
  expect(rowOf(rows, 'facts', { road: 'closed' }, '135m')).toBeUndefined();
});
