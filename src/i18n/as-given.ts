import type { Locale } from '~/lib/locale';
import { formatNumber } from './format';

const digitsOf = (value: string | number): number => String(value).split('.')[1]?.length ?? 0;

/** Formats a number for a language, with the digits of its given form. */
export const formatAsGiven = (value: string | number, locale: Locale): string =>
  formatNumber(Number(value), locale, digitsOf(value));

/** The difference of two numbers, with the decimals of the more precise one. */
export const formatApart = (one: string, other: string, locale: Locale): string =>
  formatNumber(
    Math.abs(Number(one) - Number(other)),
    locale,
    Math.max(digitsOf(one), digitsOf(other)),
  );
