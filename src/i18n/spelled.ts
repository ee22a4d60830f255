import type { Locale } from '~/lib/locale';

const TEENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const DIGITS = ['', ...'一二三四五六七八九'];

/** A number from 10 to 20 in words, such as `seventeen` and 十七; any other in digits. */
export function spelled(n: number, locale: Locale): string {
  const word = TEENS[n - 10];
  if (!word) return String(n);
  return { en: word, zh: `${n === 20 ? '二' : ''}十${DIGITS[n % 10]}` }[locale];
}
