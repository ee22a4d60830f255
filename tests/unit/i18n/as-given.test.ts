import { expect, test } from 'vitest';
import { formatApart, formatAsGiven } from '~/i18n/as-given';

test('a number keeps the digits it is given with, in groups', () => {
  expect(formatAsGiven('15900.4', 'en')).toBe('15,900.4');
  expect(formatAsGiven(60000, 'zh')).toBe('60,000');
  expect(formatAsGiven('2.09', 'en')).toBe('2.09');
});

test('two numbers that differ are never said to be off by nothing', () => {
  expect(formatApart('2.1', '2.09', 'en')).toBe('0.01');
  expect(formatApart('0.3', '0.1', 'en')).toBe('0.2');
  expect(formatApart('40', '12', 'zh')).toBe('28');
  expect(formatApart('12000', '15900.4', 'en')).toBe('3,900.4');
});
