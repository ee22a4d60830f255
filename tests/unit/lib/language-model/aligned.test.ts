import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignedRows, chanceOfWord, entropyOf } from '~/lib/language-model/aligned';

const told = (...pairs: [string, number][]) => ({
  chances: pairs.map(([text, chance]) => ({ text, chance })),
});

/** Any model's next tokens: their chances add up to 1 at most. */
const model = fc
  .uniqueArray(fc.tuple(fc.string(), fc.double({ min: 0.001, max: 1, noNaN: true })), {
    selector: ([text]) => text,
    minLength: 1,
    maxLength: 12,
  })
  .map((pairs) => {
    const sum = pairs.reduce((total, [, chance]) => total + chance, 0);
    return told(...pairs.map(([text, chance]): [string, number] => [text, chance / sum]));
  });

describe('next tokens of several models', () => {
  test('are aligned by text; a leading space is told, not compared', () => {
    const rows = alignedRows([told(['red', 0.6], ['blue', 0.4]), told([' blue', 0.7])], 5);
    expect(rows).toEqual([
      {
        text: 'blue',
        chances: [
          { chance: 0.4, spaced: false },
          { chance: 0.7, spaced: true },
        ],
      },
      { text: 'red', chances: [{ chance: 0.6, spaced: false }, undefined] },
    ]);
  });

  test('add up where one model has a word with its space and without', () => {
    const [row] = alignedRows([told([' red', 0.5], ['red', 0.25])], 5);
    expect(row).toEqual({ text: 'red', chances: [{ chance: 0.75, spaced: true }] });
  });

  test('keep a token of blanks alone as it is', () => {
    expect(alignedRows([told(['\n', 0.5], [' ', 0.25])], 5).map(({ text }) => text)).toEqual([
      '\n',
      ' ',
    ]);
  });

  test('come the likeliest anywhere first, and no more than were wanted', () => {
    fc.assert(
      fc.property(fc.array(model, { maxLength: 4 }), fc.integer({ min: 0, max: 6 }), (all, n) => {
        const rows = alignedRows(all, n);
        const highest = rows.map(({ chances }) => Math.max(...chances.map((c) => c?.chance ?? 0)));
        expect(rows.length).toBeLessThanOrEqual(n);
        expect(highest).toEqual([...highest].sort((a, b) => b - a));
        expect(rows.every(({ chances }) => chances.length === all.length)).toBe(true);
      }),
    );
  });

  test('lose nothing: the chances of a model still add up to 1', () => {
    fc.assert(
      fc.property(model, model, (one, other) => {
        const rows = alignedRows([one, other], 100);
        for (const at of [0, 1]) {
          const sum = rows.reduce((total, { chances }) => total + (chances[at]?.chance ?? 0), 0);
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});

describe('entropy', () => {
  test.each([
    [[1], 0, 0],
    [[0.5, 0.5], 1, 0],
    [[0.25, 0.25, 0.25, 0.25], 2, 0],
    [[0.5], 1, 0.5],
    [[], 0, 1],
  ])('of %j is %d bits, with %d not told', (chances, bits, rest) => {
    const model = told(...chances.map((chance, i): [string, number] => [`t${i}`, chance]));
    expect(entropyOf(model)).toEqual({ bits, rest });
  });

  test('lies between none and that of equal chances', () => {
    fc.assert(
      fc.property(model, (one) => {
        const { bits } = entropyOf(one);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(Math.log2(one.chances.length + 1) + 1e-9);
      }),
    );
  });
});

describe('the chance of a word', () => {
  const model = told([' To', 0.5], ['Tova', 0.2], ['T', 0.1], ['red', 0.1]);
  test('is that of its token', () =>
    expect(chanceOfWord(model, 'Tova')).toEqual({ is: 'whole', text: 'Tova', chance: 0.2 }));
  test('or of the longest token that it begins with', () =>
    expect(chanceOfWord(model, 'Tomas')).toEqual({ is: 'beginning', text: 'To', chance: 0.5 }));
  test('or at most what is left, and no more than the least that was told', () => {
    expect(chanceOfWord(model, 'blue')).toMatchObject({ is: 'untold', text: 'blue' });
    expect(chanceOfWord(model, 'blue').chance).toBeCloseTo(0.1, 12);
  });
});
