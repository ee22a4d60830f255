import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Bytes in everyday units: 194.6 kB. A kilobyte is a thousand bytes. */
export function bytesText(bytes: number, locale: Locale): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1_000 ** power;
  return `${formatNumber(value, locale, power > 0 ? 1 : 0)} ${UNITS[power]!}`;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `1.05 × 10¹¹`. */
export function large(value: number, locale: Locale): string {
  if (value < 10_000) return formatNumber(value, locale);
  const power = Math.floor(Math.log10(value));
  const raised = [...String(power)].map((digit) => RAISED[Number(digit)]).join('');
  return `${formatNumber(value / 10 ** power, locale, 1)} × 10${raised}`;
}

/** Whole from 100 on, else three significant digits without trailing zeros: `0.00215`, `1.5`, `93,483`. */
export function shortNumber(value: number, locale: Locale): string {
  if (value === 0 || Math.abs(value) >= 100) return formatNumber(value, locale);
  const digits = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
  const text = formatNumber(value, locale, digits);
  return digits > 0 ? text.replace(/\.?0+$/, '') : text;
}

const SIZES = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [0, 'kB'],
] as const;

/** `426 kB`, `2.4 MB`, `138 MB`, `1.2 GB`: as many digits as a reader needs. */
export function sizeText(bytes: number, { locale }: { locale: Locale }): string {
  const [from, unit] = SIZES.find(([least]) => bytes >= least) ?? SIZES[2];
  const n = bytes / (from || 1e3);
  return `${formatNumber(n, locale, from > 0 && n < 10 ? 1 : 0)} ${unit}`;
}
