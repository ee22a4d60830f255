import { expect, test } from 'vitest';
import { apartSaid, numberSaid } from '~/components/prose/guess/number-said';

test('a number keeps the digits it is given with, in groups', () => {
  expect(numberSaid('15900.4', 'en')).toBe('15,900.4');
  expect(numberSaid(60000, 'zh')).toBe('60,000');
  expect(numberSaid('2.09', 'en')).toBe('2.09');
});

test('two numbers that differ are never said to be off by nothing', () => {
  expect(apartSaid('2.1', '2.09', 'en')).toBe('0.01');
  expect(apartSaid('0.3', '0.1', 'en')).toBe('0.2');
  expect(apartSaid('40', '12', 'zh')).toBe('28');
  expect(apartSaid('12000', '15900.4', 'en')).toBe('3,900.4');
});
