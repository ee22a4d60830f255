import { describe, expect, test } from 'vitest';
import { compared, rowOf, type Comparison } from '~/lib/ladder/comparison';
import { counted, type Road, type Row, type Size } from '~/lib/ladder/rows';

const row = (road: Road, size: Size, right: number, variant?: string): Row => ({
  ...{ task: 'facts', road, size, language: 'en', seeds: 3, ...counted(right, 360) },
  ...(variant && { variant }),
});
const tiny = [row('minilm-4', 'tiny', 350, 'own-search'), row('lora', 'tiny', 320)];
const passages: Comparison = {
  task: 'facts',
  better: { road: 'minilm-4', tiny: 'own-search' },
  worse: { road: 'lora' },
};

describe('a comparison', () => {
  test('is not run while a row of 135 million weights is missing', () => {
    expect(compared(tiny, passages)).toBe('not-run');
    expect(compared([...tiny, row('lora', '135m', 355)], passages)).toBe('not-run');
  });

  test('is reversed if the other road leads there, whatever a variant got', () => {
    const real = [
      row('minilm-4', '135m', 360, 'best-last'),
      row('minilm-4', '135m', 96),
      row('lora', '135m', 355),
    ];
    expect(compared([...tiny, ...real], passages)).toBe('reversed');
  });

  test('names the row that the tiny size lacks', () => {
    expect(() => compared(tiny, { ...passages, worse: { road: 'full' } })).toThrow(
      'The tiny size has no row of “full” for the task “facts”.',
    );
  });
});

test('a published result is never a row of ours', () => {
  const rows = [row('closed', 'literature', 300)];
  expect(rowOf(rows, 'facts', { road: 'closed' }, '135m')).toBeUndefined();
});
