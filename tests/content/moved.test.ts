import { describe, expect, test } from 'vitest';
import { compared } from '~/lib/ladder/comparison';
import type { Row } from '~/lib/ladder/rows';
import whole from '../../content/runs/ladder/ladder-whole.json';
import { readGuide, readMatrix, readMoved, repeated, idsOf } from './read';

const moved = readMoved();
const notes = [
  ...moved.map(({ id, now }) => ({ id, text: now })),
  ...[...readMatrix().criteria, ...readGuide().rules].flatMap(({ id, weighed }) =>
    weighed ? [{ id, text: weighed.note }] : [],
  ),
];
const cellsIn = (text: string) =>
  [...text.matchAll(/\{([^}]+)\}/g)].map(([, cell]) => cell!).sort();

describe('the list of changed conclusions', () => {
  test('has unique ids, newest first, without future days', () => {
    expect(repeated(idsOf(moved))).toEqual([]);
    const days = moved.map(({ on }) => on);
    expect(days).toEqual([...days].sort((a, b) => b.localeCompare(a)));
    expect(days[0]! <= new Date().toISOString().slice(0, 10)).toBe(true);
  });

  test('reports the reversed order on facts as long as the ladder shows it', () => {
    expect(idsOf(moved)).toContain('retrieval-or-tuning-on-facts');
    const retrieval = { road: 'minilm-4', tiny: 'own-search' } as const;
    expect(
      compared(whole.snapshot.rows as Row[], {
        task: 'facts',
        better: retrieval,
        worse: { road: 'lora' },
      }),
    ).toBe('reversed');
  });
});

test.each(notes)('$id prints the same recorded shares in both languages', ({ text }) => {
  expect(cellsIn(text.en)).toEqual(cellsIn(text.zh));
});
