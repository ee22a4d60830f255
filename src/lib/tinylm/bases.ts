import type { Locale } from '../locale';

/**
 * The pretrained models of a language, by the seed of their text and first weights. Seed 1 made the model of all pages; the
 * others show what of a result is owed to it.
 */
export const BASES = ['1', '2', '3'] as const;
export type Base = (typeof BASES)[number];

export const weightsFile = (language: Locale, base: Base = '1'): string =>
  `${language}${base === '1' ? '' : `-${base}`}.bin`;

export const perBase = <T>(of: (base: Base) => T): Record<Base, T> =>
  Object.fromEntries(BASES.map((base) => [base, of(base)])) as Record<Base, T>;
