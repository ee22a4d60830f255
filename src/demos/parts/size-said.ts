import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

/** From how many bytes on a size is said in which unit. */
const UNITS = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [0, 'kB'],
] as const;

/** `426 kB`, `2.4 MB`, `138 MB`, `1.2 GB`: as many digits as a reader needs. */
export function sizeSaid(bytes: number, { locale }: { locale: Locale }): string {
  const [from, unit] = UNITS.find(([least]) => bytes >= least) ?? UNITS[2];
  const n = bytes / (from || 1e3);
  return `${formatNumber(n, locale, from > 0 && n < 10 ? 1 : 0)} ${unit}`;
}
