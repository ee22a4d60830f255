import { LOCALES, type Locale } from '~/lib/locale';

export { fill } from '~/lib/fill';

/** Cached, since creating one takes longer than using it a hundred times. */
const days = new Map<string, Intl.DateTimeFormat>();

const dayIn = (format: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(format, { dateStyle: 'long', timeZone: 'UTC' });

/** A date in words: `20 November 2026`, `2026 年 11 月 20 日` (with these spaces). */
export function formatDate(iso: string, locale: Locale): string {
  const { format } = LOCALES[locale];
  const day = days.get(format) ?? dayIn(format);
  days.set(format, day);
  return day
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(/(\d)(?=[年月日])|([年月])(?=\d)/g, '$1$2 ');
}

/** Formats stored line numbers (`29-44, 51`) with the punctuation of the language. */
export function formatLines(lines: string, locale: Locale): string {
  const { to, listComma } = LOCALES[locale];
  return lines.replaceAll('-', to).replaceAll(', ', listComma);
}

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/**
 * Formats a number for a language, `12,345.6`, like `Intl.NumberFormat` but without the 25 ms that a page spends on its
 * first formatter.
 *
 * A half is rounded by its binary value, so 1.005 gives 1.00 where Intl gives 1.01, and a minus is U+2212, which is as wide
 * as a digit, where Intl has a hyphen.
 *
 * @param value finite, below 1e21
 * @param digits after the decimal point
 */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const { group, point } = LOCALES[locale];
  const [whole = '', rest] = value.toFixed(digits).replace('-', '−').split('.');
  const grouped = whole.replace(THOUSANDS, group);
  return rest === undefined ? grouped : grouped + point + rest;
}

/** A description cut at a word near the limit of search engines, with an ellipsis. */
export function shortened(text: string, most = 160): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

/** A Chinese heading in phrases, so that its lines break after commas; any other in one piece. */
export const phrasesOf = (title: string): string[] => title.split(/(?<=，)/);

/** A share, 0 … 1, as a whole percentage. */
export const percentText = (share: number, locale: Locale): string =>
  `${formatNumber(100 * share, locale)}%`;

const digitsOf = (value: string | number): number => String(value).split('.')[1]?.length ?? 0;

export const formatAsGiven = (value: string | number, locale: Locale): string =>
  formatNumber(Number(value), locale, digitsOf(value));

/** The difference of two numbers, with the decimals of the more precise one. */
export const formatApart = (one: string, other: string, locale: Locale): string =>
  formatNumber(
    Math.abs(Number(one) - Number(other)),
    locale,
    Math.max(digitsOf(one), digitsOf(other)),
  );
