import type { Locale } from '~/lib/locale';

/**
 * The pretrained models of a language: the shipped one, which pages use, and a second one, from another seed of text and
 * first weights, on which the lab's runs are repeated.
 */
export const BASES = ['shipped', 'second'] as const;
export type Base = (typeof BASES)[number];

export interface Pretrained {
  language: Locale;
  base: Base;
}
