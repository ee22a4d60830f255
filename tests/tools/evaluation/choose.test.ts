import { fc, forAll } from '../../property';
import { describe, expect, test } from 'vitest';
import { chosenOf, worthOf, type Tried } from '../../../tools/evaluation/choose';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const settings = fc
  .array(
    fc.record({
      right: share,
      retained: fc.array(share, { minLength: 1, maxLength: 4 }),
      spent: share,
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) => all.map((one, setting): Tried<number> => ({ ...one, setting })));

describe('chosenOf', () => {
  test('adds learning and retention, worked out by hand', () => {
    // 0.71 + 0.725, 0.87 + 0.695 and 0.92 + 0.485: the table of rates in lesson F6
    const tried = [
      { setting: 'half', right: 0.71, retained: [0.95, 0.98, 0.94, 0.03], spent: 240 },
      { setting: 'fair', right: 0.87, retained: [0.89, 0.96, 0.91, 0.02], spent: 105 },
      { setting: 'fourfold', right: 0.92, retained: [0.62, 0.73, 0.59, 0], spent: 38 },
    ];
    expect(tried.map(worthOf).map((worth) => worth.toFixed(3))).toEqual([
      '1.435',
      '1.565',
      '1.405',
    ]);
    expect(chosenOf(tried, 240)).toBe('fair');
    expect(chosenOf(tried, 100)).toBe('fourfold');
  });

  test('finds a setting that no other within the budget beats', () => {
    forAll(settings, share, (tried, budget) => {
      const affordable = tried.filter(({ spent }) => spent <= budget);
      fc.pre(affordable.length > 0);
      const chosen = tried[chosenOf(tried, budget)]!;
      expect(chosen.spent).toBeLessThanOrEqual(budget);
      for (const other of affordable) expect(worthOf(other)).toBeLessThanOrEqual(worthOf(chosen));
    });
  });

  test('takes the first of equals, and reports a budget that is too small', () => {
    const [one, two] = ['one', 'two'].map((setting) => ({
      setting,
      right: 1,
      retained: [1],
      spent: 5,
    }));
    expect(chosenOf([one!, two!], 5)).toBe('one');
    expect(() => chosenOf([one!, two!], 4)).toThrow('within the budget of 4');
  });
});
