import type { Locale } from '~/lib/locale';
import { formatNumber } from './format';

const digitsOf = (value: string | number): number => String(value).split('.')[1]?.length ?? 0;

/** A number as a language writes it, with the digits that it is given with. */
export const formatAsGiven = (value: string | number, locale: Locale): string =>
  formatNumber(Number(value), locale, digitsOf(value));

/** How far apart two numbers lie, as exactly as the more exact of them is given. */
export const formatApart = (one: string, other: string, locale: Locale): string =>
  formatNumber(
    Math.abs(Number(one) - Number(other)),
    locale,
    Math.max(digitsOf(one), digitsOf(other)),
  );
