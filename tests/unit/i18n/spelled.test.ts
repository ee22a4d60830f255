import { expect, test } from 'vitest';
import { spelled } from '~/i18n/spelled';

test('a number from 10 to 20 is spelled, another stays in digits', () => {
  expect([10, 17, 20].map((n) => spelled(n, 'en'))).toEqual(['ten', 'seventeen', 'twenty']);
  expect([10, 17, 20].map((n) => spelled(n, 'zh'))).toEqual(['十', '十七', '二十']);
  expect([9, 21].map((n) => spelled(n, 'en'))).toEqual(['9', '21']);
});
