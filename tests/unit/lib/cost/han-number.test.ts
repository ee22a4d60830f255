import { expect, test } from 'vitest';
import { hanNumber } from '~/lib/cost/han-number';

test.each([
  ['五', 5],
  ['十二', 12],
  ['一百二十', 120],
  ['三千零五', 3005],
  ['五万', 50_000],
  ['十二万三千', 123_000],
  ['两亿', 200_000_000],
])('reads %s', (text, n) => expect(hanNumber(text)).toBe(n));

test('reads nothing else', () => {
  for (const text of ['', '5', '五页', 'many']) expect(hanNumber(text)).toBeUndefined();
});
