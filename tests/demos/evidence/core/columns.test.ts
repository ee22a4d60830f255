import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceCells } from '~/demos/evidence/core/cells';
import { MOST_QUESTIONS, readColumns } from '~/demos/evidence/core/columns';
import { evidenceFields } from '~/demos/evidence/core/settings';
import { defaults } from '~/lib/settings/table';
import { testedOf } from '~/demos/evidence/core/tested';

describe('readColumns', () => {
  test.each([
    ['1 0\n0 1\n1 1\n0 0'],
    ['right,wrong\r\nwrong,right\r\nright,right\r\nwrong,wrong'],
    ['system A\tsystem B\n✓\t✗\n✗\t✓\n✓\t✓\n✗\t✗\n'],
    ['对 错\n错，对\n对、对\n\n错 错'],
    ['True;False\nFalse;True\nTrue;True\nFalse;False'],
  ])('reads %j', (text) => {
    expect(readColumns(text)).toEqual({ both: 1, onlyFirst: 1, onlySecond: 1, neither: 1 });
  });

  test('counts every line once', () => {
    const row = fc.tuple(fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const fared = readColumns(rows.map((pair) => pair.map(Number).join(' ')).join('\n'));
        expect(fared.both + fared.onlyFirst).toBe(rows.filter(([first]) => first).length);
        expect(Object.values(fared).reduce((a, b) => a + b)).toBe(rows.length);
      }),
    );
  });

  test.each([
    ['', 'columns-empty'],
    ['A B', 'columns-empty'],
    ['1 0\n1', 'columns-row: line 2, found 1'],
    ['1 0\n\n1 0 1', 'columns-row: line 3, found 3'],
    ['1 0\n1 maybe', 'columns-word: line 2, word maybe'],
    ['1 0\n'.repeat(MOST_QUESTIONS + 1), 'columns-many: rows 10001, most 10000'],
  ])('refuses %.12j', (text, message) => {
    expect(() => readColumns(text)).toThrow(message);
  });
});

test('testedOf finds by pairs a difference that two separate samples could not show', () => {
  const { first, second, paired, unpaired } = testedOf({
    ...{ both: 70, onlyFirst: 12, onlySecond: 2, neither: 16 },
  });
  expect([first.right, second.right]).toEqual([82, 72]);
  expect(paired).toBeLessThan(0.05);
  expect(unpaired).toBeGreaterThan(0.05);
});

test('evidenceCells has the values that lessons may quote', () => {
  const cells = evidenceCells(defaults(evidenceFields));
  expect(cells['apart/worse']).toBeCloseTo(0.2652, 4);
  expect(cells['needed/apart']).toBe(1_569);
  expect(cells['judge/share']).toBeCloseTo((0.75 + 0.6 - 1) / (0.96 + 0.6 - 1), 12);
});
