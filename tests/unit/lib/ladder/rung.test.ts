import { expect, test } from 'vitest';
import { isOwnRight, ownRows, type Marked } from '~/lib/ladder/own-model';

test('isOwnRight accepts a reply that names the answer, equals the line, or rightly declines', () => {
  const told = { task: 'facts', answers: ['Cat 1'] } as const;
  expect(isOwnRight(told, 'That would be cat 1!')).toBe(true);
  expect(isOwnRight(told, "I don't know.")).toBe(false);
  expect(isOwnRight({ task: 'unknown' }, "I don't know.")).toBe(true);
  expect(isOwnRight({ task: 'unknown' }, 'Cat 1')).toBe(false);
  const filed = { task: 'format', answers: ['LOST | Tern Quay | Friday'] } as const;
  expect(isOwnRight(filed, ' LOST | Tern Quay | Friday\n')).toBe(true);
  expect(isOwnRight(filed, 'Line: LOST | Tern Quay | Friday')).toBe(false);
  const read = { task: 'truetext', answers: ['318', 'three hundred eighteen'] } as const;
  expect(isOwnRight(read, 'He took three hundred eighteen men.')).toBe(true);
});

test('rows count right answers with their interval, and what was found and read', () => {
  const asked = { task: 'facts', road: 'minilm-4' } as const;
  const marked: Marked[] = [
    { ...asked, found: true, isRight: true },
    { ...asked, found: true, isRight: false },
    { ...asked, found: false, isRight: true },
    { ...asked, found: false, isRight: false },
    { task: 'unknown', road: 'minilm-4', isRight: false },
    { task: 'format', road: 'few-shot', isRight: true },
  ];
  expect(ownRows(marked)).toEqual([
    expect.objectContaining({ task: 'format', road: 'few-shot', n: 1, right: 1 }),
    // Two of four by Wilson: 0.5 ± (1.96 / 1.96) · √(0.0625 + 0.06), which is 0.5 ± 0.35.
    { task: 'facts', road: 'minilm-4', n: 4, right: 2, low: 0.15, high: 0.85, found: 2, read: 1 },
    expect.objectContaining({ task: 'unknown', road: 'minilm-4', n: 1, right: 0 }),
  ]);
});
