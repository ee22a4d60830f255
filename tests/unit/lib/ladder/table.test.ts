import { expect, test } from 'vitest';
import { linesOf } from '~/lib/ladder/table';
import { rowFor } from './row';

const rows = [
  rowFor('facts', 'closed', 'tiny', 1),
  rowFor('facts', 'minilm-4', 'tiny', 119, { variant: 'own-search' }),
  rowFor('facts', 'lora', 'tiny', 108),
  rowFor('facts', 'closed', '135m', 0),
  rowFor('facts', 'minilm-4', '135m', 54),
  rowFor('facts', 'minilm-4', '135m', 60, { variant: 'best-last' }),
  rowFor('facts', 'lora', '135m', 108),
  rowFor('facts', 'fact', 'literature', 100, { variant: 'a model' }),
];
const lines = linesOf(rows, 'facts');

test('linesOf lists each road in order, and each variant of the real model', () => {
  expect(lines.map(({ road, variant }) => [road, variant].join(' ').trim())).toEqual([
    'closed',
    'fact',
    'minilm-4',
    'minilm-4 best-last',
    'lora',
  ]);
});

test('linesOf compares the leader with the runner-up, and all others with the leader', () => {
  const verdicts = Object.fromEntries(
    lines.filter(({ variant }) => !variant).map(({ road, verdict }) => [road, verdict]),
  );
  expect(verdicts).toEqual({
    closed: 'weaker',
    fact: undefined,
    'minilm-4': 'reversed',
    lora: 'reversed',
  });
});
