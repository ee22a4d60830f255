import type { Locale } from '~/lib/locale';
import { en, type CostStrings } from './en';
import { zh } from './zh';

export type { CostStrings };
export const costStrings: Record<Locale, CostStrings> = { en, zh };
