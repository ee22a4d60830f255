import { fc, forAllOf } from '../../property';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '~/lib/locale';
import {
  fill,
  formatDate,
  formatNumber,
  phrasesOf,
  formatApart,
  formatAsGiven,
} from '~/i18n/format';

describe('fill', () => {
  test('fills each slot with its value, as often as the slot occurs', () =>
    expect(fill('{n} of {of}, {n}', { n: 3, of: 'ten' })).toBe('3 of ten, 3'));

  test('leaves a slot without a value visible', () =>
    expect(fill('{n} of {of}', { n: 0 })).toBe('0 of {of}'));

  test.each([
    [1, '1 point apart'],
    ['1', '1 point apart'],
    [0, '0 points apart'],
    [11, '11 points apart'],
  ])('gives %s the plural form that goes with it', (n, said) => {
    expect(fill('{n|point|points} apart', { n })).toBe(said);
  });

  test('does not fill slots inside a value', () =>
    expect(fill('“{value}” is no number', { value: '{value}' })).toBe('“{value}” is no number'));
});

test('phrasesOf ends a phrase after each Chinese comma, and nowhere else', () => {
  expect(phrasesOf('测出了什么，在哪里读到的')).toEqual(['测出了什么，', '在哪里读到的']);
  expect(phrasesOf('What was measured, and where')).toEqual(['What was measured, and where']);
});

test('formatDate writes the day as each language does, in any time zone', () => {
  expect(formatDate('2026-11-20', 'en')).toBe('20 November 2026');
  expect(formatDate('2026-11-20', 'zh')).toBe('2026 年 11 月 20 日');
  expect(formatDate('2026-01-01', 'en')).toBe('1 January 2026');
});

describe('formatNumber', () => {
  test('groups thousands and keeps the decimals that are asked for', () => {
    expect(formatNumber(378_924, 'en')).toBe('378,924');
    expect(formatNumber(0.5, 'zh', 2)).toBe('0.50');
  });

  test.each(['en', 'zh'] as const)('matches Intl in %s, with a real minus sign', (locale) => {
    const number = fc.oneof(fc.integer(), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    forAllOf(2_000, number, fc.nat(6), (value, digits) => {
      const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      const { format } = new Intl.NumberFormat(LOCALES[locale].format, options);
      // Intl rounds a half of the shortest decimal up, toFixed what the binary number is
      const isHalf = String(value).split('.')[1]?.slice(digits) === '5';
      fc.pre(value !== 0 && !isHalf);
      expect(formatNumber(value, locale, digits)).toBe(format(value).replace('-', '−'));
    });
  });
});

test('formatAsGiven keeps a number’s digits and groups them', () => {
  expect(formatAsGiven('15900.4', 'en')).toBe('15,900.4');
  expect(formatAsGiven(60000, 'zh')).toBe('60,000');
  expect(formatAsGiven('2.09', 'en')).toBe('2.09');
});

test('formatApart never shows two different numbers as equal', () => {
  expect(formatApart('2.1', '2.09', 'en')).toBe('0.01');
  expect(formatApart('0.3', '0.1', 'en')).toBe('0.2');
  expect(formatApart('40', '12', 'zh')).toBe('28');
  expect(formatApart('12000', '15900.4', 'en')).toBe('3,900.4');
});
