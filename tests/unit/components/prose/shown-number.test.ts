import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { parseShown, shownInterval, shows } from '~/components/prose/shown-number';

describe('parseShown', () => {
  test.each([
    ['97%', { value: 97, decimals: 0, percent: true }],
    ['0.98', { value: 0.98, decimals: 2, percent: false }],
    ['378,924', { value: 378_924, decimals: 0, percent: false }],
    ['−2.50', { value: -2.5, decimals: 2, percent: false }],
    [' 12 % ', { value: 12, decimals: 0, percent: true }],
  ])('reads %s', (text, shown) => {
    expect(parseShown(text)).toEqual(shown);
  });

  test.each(['', 'many', '1.2.3', '97 points', '%', '1e3'])('refuses "%s"', (text) => {
    expect(() => parseShown(text)).toThrow(`"${text}" is no number`);
  });
});

describe('shows', () => {
  test('accepts a value rounded to the displayed decimals', () => {
    expect(shows('65%', 0.6471)).toBe(true);
    expect(shows('64%', 0.6471)).toBe(false);
    expect(shows('0.0325', 0.032522)).toBe(true);
    expect(shows('3.1', 3.0834)).toBe(true);
    expect(shows('3.08', 3.0834)).toBe(true);
    expect(shows('3.09', 3.0834)).toBe(false);
    expect(shows('72', 72)).toBe(true);
  });

  test('treats a number with a percent sign as a percentage, and one without as plain', () => {
    expect(shows('0.65%', 0.65)).toBe(false);
    expect(shows('65', 0.65)).toBe(false);
  });

  test('accepts what JavaScript rounds, and rejects one step more or less', () => {
    forAll(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
      const percent = Math.round(value * 100);
      expect(shows(`${percent}%`, value)).toBe(true);
      expect(shows(`${percent + 2}%`, value)).toBe(false);
    });
  });
});

describe('shownInterval', () => {
  test('formats both ends like the displayed number', () => {
    expect(shownInterval('96%', 0.9306, 0.9833, 'en')).toBe('(93–98)');
    expect(shownInterval('96%', 0.9306, 0.9833, 'zh')).toBe('（93～98）');
    expect(shownInterval('0.21', 0.034, 0.3812, 'en')).toBe('(0.03–0.38)');
    expect(shownInterval('5', -2.5, 9, 'en')).toBe('(−3–9)');
  });

  test('returns nothing where the interval would repeat the number', () => {
    expect(shownInterval('100%', 1, 1, 'en')).toBe('');
    expect(shownInterval('0%', 0, 0.004, 'zh')).toBe('');
    expect(shownInterval('0%', 0, 0.006, 'en')).toBe('(0–1)');
  });

  test('contains the displayed number if the interval contains the value', () => {
    forAll(
      fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 1, noNaN: true }))),
      (three) => {
        const [low, value, high] = three.sort((a, b) => a - b) as [number, number, number];
        const text = `${(value * 100).toFixed(0)}%`;
        const ends = shownInterval(text, low, high, 'en').match(/\d+/g)?.map(Number);
        if (!ends) return;
        expect(ends[0]).toBeLessThanOrEqual(parseShown(text).value);
        expect(ends[1]).toBeGreaterThanOrEqual(parseShown(text).value);
      },
    );
  });
});
