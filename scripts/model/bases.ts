import type { Locale } from '~/lib/locale';
import type { Field } from '~/lib/settings/table';

/**
 * A pretrained model: of a language, and from a seed of its text and first weights. Seed 1 made the shipped model; the others
 * show what of a result is owed to it.
 */
export interface Pretrained {
  language: Locale;
  base: number;
}

/** The setting of a run that starts from another model than the shipped one. */
export const baseField = {
  kind: 'number',
  default: 1,
  min: 1,
  max: 9,
  whole: true,
} as const satisfies Field;
