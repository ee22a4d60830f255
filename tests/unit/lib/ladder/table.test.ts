import { expect, test } from 'vitest';
import { counted, type Road, type Row, type Size } from '~/lib/ladder/rows';
import { linesOf } from '~/lib/ladder/table';

const row = (road: Road, size: Size, right: number, variant?: string): Row => ({
  task: 'facts',
  road,
  size,
  language: 'en',
  seeds: 3,
  ...counted(right, 120),
  ...(variant && { variant }),
});
const rows = [
  row('closed', 'tiny', 1),
  row('minilm-4', 'tiny', 119, 'own-search'),
  row('lora', 'tiny', 108),
  row('closed', '135m', 0),
  row('minilm-4', '135m', 54),
  row('minilm-4', '135m', 60, 'best-last'),
  row('lora', '135m', 108),
  row('fact', 'literature', 100, 'a model'),
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
